"""The wording of two papers, row by row: what it was, what it is, what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from vorlagen_gen import document as out
from vorlagen_gen.lesefassung.fliesstext import flow
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.read_back.blocks import Inline, Run
from vorlagen_gen.synopse.einheiten import Einheit, Rolle
from vorlagen_gen.vergleich.absaetze import Art, Gruppe, Paar, compare

Inlines: TypeAlias = tuple[out.Inline, ...]

_BETWEEN = Run("\n")

_WORDS: Mapping[Art, str] = {
    Art.UNVERAENDERT: "unveraendert",
    Art.UMNUMMERIERT: "neu_gezaehlt",
    Art.GEAENDERT: "geaendert",
    Art.GETEILT: "geteilt",
    Art.ZUSAMMENGEFASST: "zusammengefasst",
    Art.ENTFALLEN: "entfallen",
    Art.NEU: "hinzugekommen",
    Art.VERSCHOBEN_NACH: "verschoben_nach",
    Art.VERSCHOBEN_VON: "verschoben_von",
}
_COUNTED = {Art.VERSCHOBEN_NACH: "", Art.VERSCHOBEN_VON: "verschoben"}
"""What moved stands in two rows and is counted once."""


@dataclass(frozen=True, slots=True)
class Zeile:
    """A row of the Synopse: both texts as printed, and the word for what became of it.

    ``rolle`` and ``gruppe`` are those of what it tells of.
    """

    alt: Inlines
    neu: Inlines
    wandel: str
    is_unveraendert: bool
    rolle: Rolle
    gruppe: Gruppe


@dataclass(frozen=True, slots=True)
class Gegenueberstellung:
    """All rows of a part of a paper, and how many there are of each kind, by its word."""

    zeilen: tuple[Zeile, ...]
    anzahl: Mapping[str, int]
    is_unveraendert: bool


def gegenuebergestellt(
    alt: Sequence[Einheit], neu: Sequence[Einheit], schreiber: Schreiber, labels: SynopseLabels
) -> Gegenueberstellung:
    """Both texts side by side, in the order of both; what went stands before what came."""
    found = compare([each.absatz for each in alt], [each.absatz for each in neu])
    paare = [
        replace(paar, art=Art.GEAENDERT) if _is_led_elsewhere(paar, alt, neu) else paar
        for paar in found
    ]
    work = _Gegenueber(alt, neu, schreiber, labels, _places(paare))
    words = (_COUNTED.get(paar.art, _WORDS[paar.art]) for paar in paare)
    anzahl = Counter(getattr(labels, word) for word in words if word)
    is_same = all(paar.art is Art.UNVERAENDERT for paar in paare)
    return Gegenueberstellung(tuple(map(work.zeile, paare)), anzahl, is_same)


def _is_led_elsewhere(paar: Paar, alt: Sequence[Einheit], neu: Sequence[Einheit]) -> bool:
    """Whether the words of a pair stayed, and lead to another address; not if one names none."""
    if paar.art not in {Art.UNVERAENDERT, Art.UMNUMMERIERT}:
        return False
    old, new = alt[paar.alt[0]].ziele, neu[paar.neu[0]].ziele
    return bool(old and new) and old != new


def _places(paare: Sequence[Paar]) -> Mapping[tuple[Art, tuple[int, ...]], int]:
    """The number of the row where a text that moved is found, by its other place."""
    return {(paar.art.mirrored, paar.neu): number for number, paar in enumerate(paare, start=1)}


@dataclass(frozen=True, slots=True)
class _Gegenueber:
    """Writes row by row."""

    alt: Sequence[Einheit]
    neu: Sequence[Einheit]
    schreiber: Schreiber
    labels: SynopseLabels
    places: Mapping[tuple[Art, tuple[int, ...]], int]

    def zeile(self, paar: Paar) -> Zeile:
        """The row of a pair."""
        found = self.neu[paar.neu[0]] if paar.neu else self.alt[paar.alt[0]]
        is_same = paar.art is Art.UNVERAENDERT
        return Zeile(*self._said(paar), is_same, found.rolle, found.absatz.gruppe)

    def _said(self, paar: Paar) -> tuple[Inlines, Inlines, str]:
        """Both texts, and the word."""
        olds, news = self._text(self.alt, paar.alt), self._text(self.neu, paar.neu)
        if paar.art is Art.GEAENDERT and flow(olds) == flow(news):
            olds += _addresses(self.alt[paar.alt[0]])
            news += _addresses(self.neu[paar.neu[0]])
        word = getattr(self.labels, _WORDS[paar.art])
        schreiber = self.schreiber
        match paar.art:
            case Art.UNVERAENDERT | Art.UMNUMMERIERT:
                return schreiber.unmarked_old(olds), schreiber.unmarked_new(news), word
            case Art.GEAENDERT | Art.GETEILT | Art.ZUSAMMENGEFASST:
                return *schreiber.beside(olds, news), word
            case Art.ENTFALLEN:
                return schreiber.unmarked_old(olds), (), word
            case Art.NEU:
                return (), schreiber.unmarked_new(news), word
            case Art.VERSCHOBEN_NACH:
                return schreiber.beside(olds, news)[0], (), self._moved(paar, word)
            case Art.VERSCHOBEN_VON:
                return (), schreiber.beside(olds, news)[1], self._moved(paar, word)
            case _:
                assert_never(paar.art)

    def _moved(self, paar: Paar, word: str) -> str:
        number = self.places[paar.art, paar.neu]
        told = word.replace("{nummer}", str(number))
        old, new = self.alt[paar.alt[0]].absatz, self.neu[paar.neu[0]].absatz
        return told if old.key == new.key else f"{told}, {self.labels.geaendert}"

    @staticmethod
    def _text(einheiten: Sequence[Einheit], indices: tuple[int, ...]) -> tuple[Inline, ...]:
        """What units say, each with its number, one below the other."""
        return tuple(_told([einheiten[index] for index in indices]))


def _addresses(einheit: Einheit) -> tuple[Inline, ...]:
    """Where its words lead, in brackets behind them."""
    return (Run(f" ({', '.join(einheit.ziele)})"),)


def _told(einheiten: Sequence[Einheit]) -> Iterator[Inline]:
    for index, each in enumerate(einheiten):
        if index:
            yield _BETWEEN
        if each.absatz.marke:
            yield Run(f"{each.absatz.marke} ")
        yield from each.inlines
