"""``content/indikatoren/`` -> what is known of all indicators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from vorlagen_gen.findings import Finding, Place, has_errors
from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.indikatoren.datendateien import Datendatei, read_datendatei
from vorlagen_gen.indikatoren.gelesenes import Lesung
from vorlagen_gen.indikatoren.meldungen import printable
from vorlagen_gen.indikatoren.vollstaendigkeit import complete_parts
from vorlagen_gen.indikatoren.zwischenspeicher import load_lesung, save_lesung, schluessel_of
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen, Quelle, fault_at, read_quelle
from vorlagen_gen.load.yaml import parse_quelle
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Zusammenfassung
from vorlagen_gen.validate.formular import read_formular

KATALOG = "content/indikatoren/katalog.yaml"
MAX_VALUES = 50_000
"""An indicator has some forty values; this is enough for more than a thousand of them."""


def load_indikatorenstand(
    projekt: Projekt,
) -> tuple[Indikatorenstand | None, tuple[Finding, ...], tuple[Gelesen, ...]]:
    """The catalogue with its summaries, what is wrong with it, and the files that were read.

    ``None`` for a project without catalogue, or if the catalogue cannot be read. What is not
    complete is left out of it, so that who uses it need not ask for each field.
    """
    path = projekt.root / KATALOG
    if not path.is_file():
        return None, (), ()
    projekt.require(path, KATALOG)
    quelle = read_quelle(path, KATALOG)
    gelesen = quelle.gelesen
    katalog, findings = _read_katalog(quelle)
    if katalog is None:
        return None, tuple(findings), (gelesen,)
    sound = complete_parts(katalog)
    if sound is None:
        return None, (*findings, *_katalogfehler(katalog)), (gelesen,)
    dateien, missing = _dateien(projekt, sound)
    all_gelesen = (gelesen, *sorted({each.gelesen for each in dateien.values()}))
    lesung = _lesung(projekt, katalog, sound, dateien, all_gelesen)
    stand = Indikatorenstand(sound, _zusammenfassungen(sound, lesung))
    return stand, (*findings, *lesung.katalogfehler, *missing, *lesung.findings), all_gelesen


def _read_katalog(quelle: Quelle) -> tuple[Katalog | None, list[Finding]]:
    """The catalogue as it was typed, with what is wrong with its form."""
    werte, findings = parse_quelle(quelle, MAX_VALUES)
    if werte is None:
        return None, findings
    if not (werte.schluessel or findings):
        return None, [_empty()]
    katalog, faults = read_formular(Katalog, werte)
    return katalog, [*findings, *faults]


def _empty() -> Finding:
    return fault_at(
        Place.at(KATALOG, 1, 1),
        "I119",
        "Der Indikatorenkatalog ist leer.",
        "Tragen Sie »titel«, »ausgabe« und »handlungsfelder« ein, wie docs/indikatoren.md es "
        "zeigt, oder löschen Sie die Datei, wenn keine Vorlage Indikatoren verwendet.",
    )


def _dateien(projekt: Projekt, katalog: Katalog) -> tuple[dict[str, Datendatei], list[Finding]]:
    """The files of all indicators, each read once, by the name in the catalogue."""
    dateien: dict[str, Datendatei] = {}
    findings = []
    for indikator in katalog.indikatoren:
        daten = indikator.daten
        if daten is None or daten.datei in dateien:
            continue
        found = read_datendatei(projekt, daten)
        if isinstance(found, Finding):
            findings.append(printable(found))
        else:
            dateien[daten.datei or ""] = found
    return dateien, findings


def _lesung(
    projekt: Projekt,
    katalog: Katalog,
    sound: Katalog,
    dateien: Mapping[str, Datendatei],
    gelesen: tuple[Gelesen, ...],
) -> Lesung:
    """What was kept, or what the catalogue and the files say; only then their readers are loaded.

    ``sound`` is what can be worked with of ``katalog``.
    """
    schluessel = schluessel_of(gelesen)
    if kept := load_lesung(projekt, schluessel):
        return kept
    from vorlagen_gen.indikatoren.lesung import read_lesung

    read = read_lesung(_readable(sound, dateien), dateien)
    lesung = replace(read, katalogfehler=_katalogfehler(katalog))
    save_lesung(projekt, schluessel, lesung)
    return lesung


def _katalogfehler(katalog: Katalog) -> tuple[Finding, ...]:
    from vorlagen_gen.indikatoren.katalogpruefung import find_katalogfehler

    return tuple(map(printable, find_katalogfehler(katalog)))


def _readable(katalog: Katalog, dateien: Mapping[str, Datendatei]) -> list[Indikator]:
    """The indicators whose description is sound and whose file is there, each Kennung once."""
    from vorlagen_gen.indikatoren.katalogpruefung import find_indikatorfehler

    found: dict[str, Indikator] = {}
    for feld in katalog.handlungsfelder or ():
        for each in feld.indikatoren:
            has_file = each.daten is not None and each.daten.datei in dateien
            if has_file and each.kennung and not has_errors(find_indikatorfehler(each, feld)):
                found.setdefault(each.kennung, each)
    return list(found.values())


def _zusammenfassungen(katalog: Katalog, lesung: Lesung) -> dict[str, Zusammenfassung]:
    by_kennung = {each.kennung: each for each in reversed(katalog.indikatoren)}
    return {
        kennung: fasse_zusammen(by_kennung[kennung], reihen, katalog)
        for kennung, reihen in lesung.reihen.items()
        if reihen
    }
