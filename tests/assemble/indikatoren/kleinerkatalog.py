"""A small catalogue: three Handlungsfelder, each status, and each oddity of a sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from tests.assemble.indikatoren.faelle import reihe

from vorlagen_gen.assemble import Grundlagen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.indikator import Gruppe
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zeitreihe import Reihe
from vorlagen_gen.model.zusammenfassung import Indikatorenstand
from vorlagen_gen.validate.formular import read_formular

ROOT = Path(__file__).parents[3]

KATALOG = """\
titel: Kleines Monitoring
hinweis: Dies ist ein Musterkatalog.
ausgabe: {name: 2024/2025, vorige: 2020/2021, vorige_bis: 2019}
handlungsfelder:
  - kennung: 1
    name: Bevölkerung
    leitziel: Alle gehören dazu.
    teilziele: [{kennung: 1-1, text: Die Stadt kennt ihre Menschen.}]
    indikatoren:
      - kennung: 1.1
        name: Einwohner*innen
        subjekt: Die Zahl der Einwohner*innen
        definition: Menschen mit Hauptwohnung in Münster.
        art: anzahl
        einheit: Personen
        nachkommastellen: 0
        richtung: keine
        teilziele: 1-1
        quelle: Stadt Münster, dl-de/by-2.0 (verändert)
        brueche: [{ab: 2011, grund: neue Zählbasis}, {ab: 1990, grund: vor der ersten Zählung}]
        hinweise: [Ohne Zweitwohnsitze., Stand des Registers.]
        fussnoten: Stichtag 31.12.
      - kennung: 1.2
        name: Ohne Daten
        subjekt: Der Indikator ohne Daten
        definition: Seine Datei ist nicht lesbar.
        art: anzahl
        einheit: Personen
        richtung: steigen
        quelle: Stadt Münster, dl-de/by-2.0 (verändert)
  - kennung: 2
    name: Bildung
    leitziel: Bildung steht allen offen.
    teilziele:
      - {kennung: 2-1, text: Mehr Kinder besuchen eine Kita.}
      - {kennung: 2-2, text: Die Abschlüsse gleichen sich an.}
    indikatoren:
      - kennung: 2.1
        name: Betreuungsquote
        subjekt: Die Betreuungsquote
        definition: Betreute Kinder je 100 Kinder.
        relevanz: Frühe Betreuung hilft.
        art: quote
        einheit: Prozent
        zaehler: Betreute Kinder
        nenner: Kinder
        richtung: steigen
        ziele: [{wert: 80, jahr: 2030}]
        teilziele: [2-1, 2-2]
        gruppenbegriff: einwanderungsgeschichte
        vergleich: im Land Nordrhein-Westfalen
        quelle: Landesamt, Kita-Statistik
        beispieldaten: ja
      - kennung: 2.2
        name: Abgänge ohne Abschluss
        subjekt: Der Anteil der Abgänge ohne Abschluss
        definition: Abgänge ohne Abschluss je 100 Abgänge.
        art: anteil
        einheit: Prozent
        zaehler: Abgänge ohne Abschluss
        richtung: sinken
        ziele: [{wert: 6}, {wert: 2, jahr: 2030, abstand: ja}]
        teilziele: 2-2
        gruppenbegriff: zuwanderungsgeschichte
        quelle: Landesamt, Schulstatistik
      - kennung: 2.3
        name: Kurse
        subjekt: Die Zahl der Kurse
        definition: Kurse im Jahr.
        art: anzahl
        einheit: Kurse
        nachkommastellen: 0
        richtung: steigen
        ziele: [{wert: 40, bis_wert: 60, jahr: 2040}]
        quelle: Eigene Zählung
  - kennung: 3
    name: Arbeit
    leitziel: Wer arbeiten will, findet Arbeit.
    indikatoren:
      - kennung: 3.1
        name: Arbeitslosenquote
        subjekt: Die Arbeitslosenquote
        definition: Arbeitslose je 100 Erwerbspersonen.
        art: quote
        einheit: Prozent
        richtung: angleichung
        gruppenbegriff: staatsangehoerigkeit
        quelle: Eigene Zählung
      - kennung: 3.2
        name: Index der Zufriedenheit
        subjekt: Der Index der Zufriedenheit
        definition: Mittel aus einer Befragung.
        art: index
        einheit: Punkte
        richtung: steigen
        quelle: Eigene Zählung
      - kennung: 3.3
        name: Einmalige Zählung
        subjekt: Die einmalige Zählung
        definition: Es gab sie nur einmal.
        art: anzahl
        einheit: Personen
        nachkommastellen: 0
        richtung: steigen
        quelle: Eigene Zählung
"""

GEHEIM = "77,7"
"""A value that stands in no printed text: its numerator is too small."""


def _gesperrt(offen: Reihe) -> Reihe:
    """``offen`` with a first value that may not be published."""
    first, *others = offen.punkte
    wert = Decimal(GEHEIM.replace(",", "."))
    secret = replace(first, wert=wert, zaehler=Decimal(7), nenner=Decimal(9))
    return replace(offen, punkte=(secret, *others))


_REIHEN: Mapping[str, tuple[Reihe, ...]] = {
    "1.1": (
        reihe(
            Gruppe.INSGESAMT,
            "31.12.2009: 280.199; 31.12.2010: 285.180; 31.12.2011: 296.440; 31.12.2019: 312.169; "
            "31.12.2023: 312.169p",
        ),
    ),
    "2.1": (
        reihe(
            Gruppe.MIT, "2018: 40,0; 2019: 42,0; 2020: 44,0; 2021: 46,0r; 2022: 48,0; 2023: 50,0"
        ),
        reihe(Gruppe.OHNE, "2018: 60,0; 2019: 61,0; 2020: /; 2021: 62,0; 2022: 62,0; 2023: 62,5"),
        reihe(Gruppe.VERGLEICH, "2022: 45,0; 2023: 46,0"),
    ),
    "2.2": (
        reihe(Gruppe.MIT, "2018: 5,0; 2019: 5,1; 2020: 5,2; 2021: 5,3; 2022: (5,4); 2023: 5,5"),
        reihe(Gruppe.OHNE, "2018: 4,0; 2019: 4,1; 2020: 4,2; 2021: 4,3; 2022: 4,4; 2023: 4,5"),
    ),
    "2.3": (reihe(Gruppe.INSGESAMT, "2019: 12; 2020: 15; 2021: 18; 2022: 21; 2023: 24"),),
    "3.1": (
        reihe(Gruppe.MIT, "2019: 12,0; 2020: 12,5; 2021: 13,0; 2022: 13,5; 2023: 14,0"),
        _gesperrt(
            reihe(Gruppe.OHNE, "2018: 5,0; 2019: 5,0; 2020: 5,0; 2021: 5,0; 2022: 5,0; 2023: 5,0")
        ),
    ),
    "3.2": (reihe(Gruppe.INSGESAMT, "2019: 61,0; 2020: 62,0; 2021: 63,0; 2022: 64,0; 2023: 63,9"),),
    "3.3": (reihe(Gruppe.INSGESAMT, "2022: .; 2023: 12"),),
}


def kleiner_stand(text: str = KATALOG) -> Indikatorenstand:
    """The catalogue with what is known of its indicators."""
    werte, findings = parse_yaml(text, "katalog.yaml")
    assert werte is not None, findings
    katalog, faults = read_formular(Katalog, werte)
    assert katalog is not None, faults
    known = {
        kennung: fasse_zusammen(indikator, _REIHEN[kennung], katalog)
        for indikator in katalog.indikatoren
        if (kennung := indikator.kennung or "") in _REIHEN
    }
    return Indikatorenstand(katalog, known)


def grundlagen() -> Grundlagen:
    """The shipped labels."""
    stadt, findings = Bibliothek(Projekt.open(ROOT)).stadt("muenster")
    assert stadt is not None, findings
    return Grundlagen(stadt, Haushalt())
