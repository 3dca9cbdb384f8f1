"""The text cites a paper of this project by a number that none of its papers has."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import names_hauptvorlage, vorlagenzitate

REGEL = warnung(
    "V264",
    was="Eine zitierte Vorlage dieses Projekts gibt es nicht.",
    warum="Wahrscheinlich ist das Jahr oder die Nummer der Ergänzung vertippt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each number that a paper of the project has in another year or without /2.

    Of papers that lie elsewhere nothing can be known.
    """
    vorlage = pruefling.vorlage
    for absatz in pruefling.absaetze:
        for zitat in vorlagenzitate(absatz.text):
            nummer = zitat.nummer
            if nummer is None or nummer in (vorlage.nummer, vorlage.hauptvorlage):
                continue
            if nummer in pruefling.umfeld.nachbarn:
                continue
            is_other_rules = vorlage.hauptvorlage and names_hauptvorlage(absatz.text, zitat)
            meant = _meant(nummer, vorlage, pruefling.umfeld.nachbarn)
            if meant and not is_other_rules:
                yield REGEL.befund(
                    absatz.place(zitat.start, zitat.end), _text(nummer, meant, vorlage), _REMEDY
                )


_REMEDY = "Berichtigen Sie die Nummer. Ist sie richtig, begründen Sie das unter »ausnahmen«."


def _text(nummer: Vorlagennummer, meant: Vorlagennummer, vorlage: Vorlage) -> str:
    if vorlage.nummer and meant.hauptvorlage == vorlage.nummer.hauptvorlage != nummer.hauptvorlage:
        return f"Diese Vorlage hat die Nummer {meant}, nicht {nummer}."
    if nummer.hauptvorlage == meant:
        return f"Zur Vorlage {meant} gibt es hier keine Ergänzung {nummer}."
    return f"Die Vorlage {nummer} gibt es hier nicht. Meinten Sie »{meant}«?"


def _meant(
    nummer: Vorlagennummer, vorlage: Vorlage, nachbarn: Collection[Vorlagennummer]
) -> Vorlagennummer | None:
    """The number of the project that was probably meant."""
    own = vorlage.nummer
    if own and own.laufend == nummer.laufend and own.jahr != nummer.jahr:
        return own if nummer.ergaenzung else own.hauptvorlage
    candidates = (nummer.hauptvorlage, *_other_years(nummer))
    return next((each for each in candidates if each != nummer and each in nachbarn), None)


def _other_years(nummer: Vorlagennummer) -> Iterator[Vorlagennummer]:
    """The same number a year earlier and later."""
    for step in (-1, 1):
        yield replace(nummer, jahr=nummer.jahr + step)
