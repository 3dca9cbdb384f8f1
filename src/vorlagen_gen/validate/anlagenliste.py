"""The list of Anlagen of a paper, and what its texts cite of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.anlagennummern import ANLAGE_A, Anlagennummer, read_feld
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.zitate import Anlagenzitat, anlagenzitate

QUELLEN = ("datei", "nachgereicht", "einsicht", "erzeugt")
"""The fields that say where an Anlage is to be had; it has one of them."""


@dataclass(frozen=True, slots=True)
class Nummeriert:
    """An entry of the list and the numbers it stands for; none if they cannot be read."""

    index: int
    anlage: Anlage
    nummern: tuple[Anlagennummer, ...]


@dataclass(frozen=True, slots=True)
class Zitatstelle:
    """A citation and the paragraph it stands in."""

    absatz: Absatz
    zitat: Anlagenzitat


def nummeriert(vorlage: Vorlage) -> Iterator[Nummeriert]:
    """The entries that have a number, in their order."""
    for index, anlage in enumerate(vorlage.anlagen):
        if anlage.nummer:
            yield Nummeriert(index, anlage, read_feld(anlage.nummer))


def lacks_nummer(vorlage: Vorlage) -> bool:
    """Whether the number of an Anlage is still to come, so that nobody knows which one it is."""
    return any(not anlage.nummer for anlage in vorlage.anlagen)


def listed(vorlage: Vorlage) -> frozenset[Anlagennummer]:
    """All numbers that the paper has an Anlage for, the form A among them."""
    numbers = {nummer for each in nummeriert(vorlage) for nummer in each.nummern}
    return frozenset(numbers | ({ANLAGE_A} if vorlage.anlage_a else set()))


def zitatstellen(pruefling: Pruefling) -> Iterator[Zitatstelle]:
    """Every citation of an Anlage in the paper; titles of Anlagen cite nothing."""
    for absatz in pruefling.absaetze:
        if absatz.feld.startswith("anlagen.") and not absatz.feld.endswith(".datei"):
            continue
        for zitat in anlagenzitate(absatz.text, pruefling.vorlage.nummer):
            yield Zitatstelle(absatz, zitat)


def own_headings(pruefling: Pruefling) -> frozenset[tuple[str, Anlagennummer]]:
    """Anlagen that a text has itself, under headings like „Anlage 2: Tarif“, by its document."""
    return frozenset(
        (stelle.absatz.teil, nummer)
        for stelle in zitatstellen(pruefling)
        if stelle.absatz.sorte is Sorte.UEBERSCHRIFT and stelle.zitat.start == 0
        for nummer in stelle.zitat.nummern
    )
