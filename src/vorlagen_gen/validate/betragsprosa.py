"""The amounts that a paper's own prose names, with the sentence around each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.findings import Place
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.betraege import Betrag, read_betraege
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.saetze import Aussagen


@dataclass(frozen=True, slots=True)
class Betragsnennung:
    """An amount in a text: ``davor`` and ``danach`` are the rest of its sentence."""

    absatz: Absatz
    betrag: Betrag
    davor: str
    danach: str

    @property
    def place(self) -> Place:
        """Where the amount was typed."""
        return self.absatz.place(self.betrag.start, self.betrag.end)

    @property
    def typed(self) -> str:
        """The amount as typed."""
        return self.absatz.typed(self.betrag.start, self.betrag.end)

    @property
    def satz(self) -> str:
        """The sentence without the amount."""
        return f"{self.davor} {self.danach}"


def betragsnennungen(pruefling: Pruefling) -> Iterator[Betragsnennung]:
    """The amounts in the texts of the paper and of Anlage A.

    Tables and other Anlagen are left out: they speak of parts, of prices and of other papers.
    """
    for absatz in pruefling.prosa:
        if absatz.sorte is Sorte.ZELLE or absatz.feld.startswith("anlagen."):
            continue
        betraege = read_betraege(absatz.text)
        aussagen = Aussagen(absatz.text) if betraege else None
        for betrag in betraege:
            start, end = aussagen.at(betrag.start) if aussagen else (0, 0)
            davor = absatz.typed(start, betrag.start)
            danach = absatz.typed(betrag.end, end)
            yield Betragsnennung(absatz, betrag, davor, danach)
