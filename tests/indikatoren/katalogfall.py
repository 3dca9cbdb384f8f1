"""A catalogue with one indicator and its file, in which a test says what is special."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vorlagen_gen.findings import Finding
from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.indikatoren.datendateien import read_datendatei
from vorlagen_gen.indikatoren.katalogpruefung import find_katalogfehler
from vorlagen_gen.indikatoren.lesung import read_lesung
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.indikator import Gruppe
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Reihe
from vorlagen_gen.validate.formular import read_formular

KATALOG = """\
titel: Monitoring
ausgabe: {{name: 2024}}
handlungsfelder:
  - kennung: 1
    name: Bildung
    leitziel: Bildung steht allen offen.
    teilziele: [{{kennung: 1-1, text: Mehr Abschlüsse.}}]
    indikatoren:
      - kennung: 1.1
        name: Abschlüsse
        subjekt: Die Abschlüsse
        definition: Abschlüsse im Jahr
        art: {art}
        einheit: {einheit}
        richtung: steigen
        quelle: Stadt
        {mehr}
        daten: {{{daten}}}
"""
WERTE = "datei: daten.csv, zeit: Jahr, insgesamt: {spalte: Wert}"


@dataclass(frozen=True)
class Ergebnis:
    """What was read, and what is wrong with it."""

    reihen: dict[Gruppe, Reihe]
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.findings]

    @property
    def meldungen(self) -> list[str]:
        return [str(each) for each in self.findings]

    @property
    def meldung(self) -> str:
        """The only message."""
        (meldung,) = self.meldungen
        return meldung

    def punkte(self, gruppe: Gruppe = Gruppe.INSGESAMT) -> tuple[Punkt, ...]:
        return self.reihen[gruppe].punkte

    def werte(self, gruppe: Gruppe = Gruppe.INSGESAMT) -> dict[str, Any]:
        """The values by the label of their period."""
        return {each.zeitraum.label: each.wert for each in self.punkte(gruppe)}


def katalog_text(
    daten: str = WERTE, *, art: str = "anzahl", einheit: str = "", mehr: str = "hinweise: keine"
) -> str:
    usual = "Prozent" if art in ("anteil", "quote") else "Personen"
    return KATALOG.format(daten=daten, art=art, einheit=einheit or usual, mehr=mehr)


def read_katalog(text: str) -> tuple[Katalog, list[Finding]]:
    werte, findings = parse_yaml(text, "content/indikatoren/katalog.yaml")
    assert werte is not None
    katalog, faults = read_formular(Katalog, werte)
    assert katalog is not None
    return katalog, [*findings, *faults]


def pruefe(text: str) -> list[str]:
    """What is wrong with a catalogue, as printed."""
    katalog, findings = read_katalog(text)
    return [str(each) for each in (*findings, *find_katalogfehler(katalog))]


def lies(
    root: Path,
    inhalt: str | bytes,
    daten: str = WERTE,
    *,
    art: str = "anzahl",
    mehr: str = "hinweise: keine",
) -> Ergebnis:
    """The series of the indicator, read from a file with ``inhalt``; they can be judged."""
    katalog, findings = read_katalog(katalog_text(daten, art=art, mehr=mehr))
    findings += find_katalogfehler(katalog)
    assert findings == []
    ordner = root / "content" / "indikatoren"
    ordner.mkdir(parents=True, exist_ok=True)
    datei = "daten.xlsx" if "daten.xlsx" in daten else "daten.csv"
    (ordner / datei).write_bytes(inhalt if isinstance(inhalt, bytes) else inhalt.encode())
    (indikator,) = katalog.indikatoren
    assert indikator.daten
    found = read_datendatei(Projekt(root), indikator.daten)
    if isinstance(found, Finding):
        return Ergebnis({}, (found,))
    lesung = read_lesung([indikator], {indikator.daten.datei or "": found})
    fasse_zusammen(indikator, lesung.reihen["1.1"], katalog)
    reihen = {each.gruppe: each for each in lesung.reihen["1.1"]}
    return Ergebnis(reihen, lesung.findings)
