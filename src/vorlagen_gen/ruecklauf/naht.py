"""Paragraphs that were parted, joined or moved, with what others changed in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Einheit, Wort, Worte
from vorlagen_gen.ruecklauf.schnitt import Schnitt, applied, schnitte, shifted
from vorlagen_gen.vergleich.folge import common

_BLANK = Wort(" ")
_GANZE = (Wandelart.VERSCHOBEN, Wandelart.FORM)
"""Changes of whole units."""


@dataclass(frozen=True, slots=True)
class Naht:
    """A parting, joining or move as one change of a row of words: ``alt`` became ``neu``.

    ``alt`` begins with the first word that is cut, a blank stands for each end of a paragraph.
    ``anfaenge`` are where the words of the older units begin in it, by their numbers;
    ``absaetze`` are from where to where those of each newer one stand in ``neu``.
    """

    alt: Worte
    neu: Worte
    anfaenge: Mapping[int, int]
    absaetze: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, found: Sequence[Wandel]) -> Naht | None:
        """What ``found``, made as one, parts, joins or moves; None if it is something else."""
        if len(found) == 1 and found[0].art in _GANZE and len(found[0].alt) == len(found[0].neu):
            alt, olds = _row([unit.worte for unit in found[0].alt])
            neu, news = _row([unit.worte for unit in found[0].neu])
            pairs = zip(found[0].alt, olds, strict=True)
            return cls(alt, neu, {unit.nummer: start for unit, (start, _) in pairs}, tuple(news))
        return cls._seam(found)

    @classmethod
    def _seam(cls, found: Sequence[Wandel]) -> Naht | None:
        cuts = [each for each in found if each.schnitt and each.mit is not None]
        others = [each for each in found if each.schnitt is None]
        arts = {each.art for each in others}
        is_seam = arts in ({Wandelart.NEU}, {Wandelart.ENTFALLEN})
        if len(cuts) != 1 or not is_seam or len(cuts) + len(others) != len(found):
            return None
        (cut,) = (each.schnitt for each in cuts if each.schnitt)
        first = cuts[0].alt[0]
        gone = [unit for each in others for unit in each.alt]
        alt, olds = _row([first.worte[cut.start :], *(unit.worte for unit in gone)])
        neu, news = _row([cut.neu, *(unit.worte for each in others for unit in each.neu)])
        starts = {unit.nummer: start for unit, (start, _) in zip(gone, olds[1:], strict=True)}
        return cls(alt, neu, {first.nummer: -cut.start, **starts}, tuple(news))

    def placed(self, each: Wandel) -> Schnitt | None:
        """``each`` as a change of ``neu``; None if it is of other words, or of the seam's own."""
        nummer = each.alt[0].nummer if each.alt else -1
        if each.schnitt is None or each.mit is not None or nummer not in self.anfaenge:
            return None
        moved = _moved(each.schnitt, self.anfaenge[nummer])
        cut = shifted(moved, schnitte(self.alt, self.neu)) if moved.start >= 0 else None
        is_whole = cut and any(a <= cut.start and cut.end <= b for a, b in self.absaetze)
        return cut if is_whole else None

    def with_cuts(self, cuts: Iterable[Schnitt]) -> list[Worte]:
        """The words of each newer paragraph after ``cuts`` of ``neu``."""
        left = list(cuts)
        found: list[Worte] = []
        for start, end in self.absaetze:
            own = [each for each in left if start <= each.start and each.end <= end]
            found.append(applied(self.neu[start:end], (_moved(each, -start) for each in own)))
        return found


def _row(parts: Sequence[Worte]) -> tuple[Worte, list[tuple[int, int]]]:
    """``parts`` as one row with a blank between them, and from where to where each stands."""
    row: list[Wort] = []
    places: list[tuple[int, int]] = []
    for number, words in enumerate(parts):
        row += [_BLANK] if number else []
        places.append((len(row), len(row) + len(words)))
        row += words
    return tuple(row), places


def is_made(found: Sequence[Wandel], alt: Sequence[Einheit], neu: Sequence[Einheit]) -> bool:
    """Whether ``found``, the same seam or words, is a part of what made ``neu`` of ``alt``."""
    olds, places = _row([unit.worte for unit in alt])
    news, absaetze = _row([unit.worte for unit in neu])
    made = schnitte(olds, news)
    naht = Naht.of(found)
    if naht is None:
        by = {unit.nummer: start for unit, (start, _) in zip(alt, places, strict=True)}
        return all(
            each.schnitt and _moved(each.schnitt, by[each.alt[0].nummer]) in made for each in found
        )
    start = len(olds) - len(naht.alt)
    wanted = (*olds[:start], *naht.neu)
    breaks = [(a + start, b + start) for a, b in naht.absaetze]
    is_same = _breaks(olds, wanted, breaks) == _breaks(olds, news, absaetze)
    return is_same and {*schnitte(olds, wanted)} <= {*made}


def _breaks(olds: Worte, news: Worte, absaetze: Sequence[tuple[int, int]]) -> list[int]:
    """The older words that end paragraphs now."""
    former = {j: i for i, j in common(olds, news)}
    return [former.get(start - 1, -1) for start, _ in absaetze[1:]]


def _moved(cut: Schnitt, by: int) -> Schnitt:
    return replace(cut, start=cut.start + by, end=cut.end + by)


def carried(each: Wandel, alt: Sequence[Einheit], neu: Sequence[Einheit]) -> Wandel | None:
    """``each``, which changes words of ``alt``, once these are parted or joined as ``neu``.

    None if it is something else, or of words that were changed by that.
    """
    olds, places = _row([unit.worte for unit in alt])
    news, absaetze = _row([unit.worte for unit in neu])
    starts = {unit.nummer: start for unit, (start, _) in zip(alt, places, strict=True)}
    if each.schnitt is None or each.mit is not None or each.alt[0].nummer not in starts:
        return None
    moved = _moved(each.schnitt, starts[each.alt[0].nummer])
    cut = shifted(moved, schnitte(olds, news))
    for unit, (start, end) in zip(neu, absaetze, strict=True):
        if cut and start <= cut.start and cut.end <= end:
            return replace(each, alt=(unit,), schnitt=_moved(cut, -start))
    return None


def go_together(one: Sequence[Wandel], other: Sequence[Wandel]) -> bool:
    """Whether one parts, joins or moves what the other changes otherwise."""
    naht = Naht.of(one)
    return naht is not None and all(naht.placed(each) for each in other)


def woven(gruppen: Sequence[Sequence[Wandel]]) -> tuple[Wandel, ...]:
    """All of ``gruppen``; what changes words that others part, join or move is made part of that.

    What parts or joins has a ``mit`` of its own then, nothing else has one.
    """
    naehte = [Naht.of(each) for each in gruppen]
    placed = [list(_placed(naht, gruppen)) if naht else [] for naht in naehte]
    taken = {id(each) for found in placed for each, _ in found}
    result: list[Wandel] = []
    for number, (gruppe, naht) in enumerate(zip(gruppen, naehte, strict=True)):
        if naht is None:
            result += [replace(each, mit=None) for each in gruppe if id(each) not in taken]
        else:
            words = naht.with_cuts(cut for _, cut in placed[number])
            mit = number if any(each.schnitt for each in gruppe) else None
            result += [replace(each, mit=mit) for each in _with_words(gruppe, words)]
    return tuple(result)


def _placed(naht: Naht, gruppen: Sequence[Sequence[Wandel]]) -> Iterator[tuple[Wandel, Schnitt]]:
    for gruppe in gruppen:
        for each in gruppe:
            if cut := naht.placed(each):
                yield each, cut


def _with_words(gruppe: Sequence[Wandel], words: Iterable[Worte]) -> Iterator[Wandel]:
    """``gruppe`` with other words: those instead of what is cut, and those that come."""
    left = iter(words)
    for each in sorted(gruppe, key=lambda one: one.schnitt is None):
        if each.schnitt:
            yield replace(each, schnitt=replace(each.schnitt, neu=next(left)))
        else:
            yield replace(each, neu=tuple(replace(u, worte=next(left)) for u in each.neu))
