"""Two states of a file -> what became of each unit of the older one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte, einheiten, of_text
from vorlagen_gen.ruecklauf.schnitt import Schnitt, moved_back, schnitte
from vorlagen_gen.vergleich.absaetze import Absatz, Art, Gruppe, Paar, compare

ANFANG = -1
"""The place before the first unit."""
_MOVED = (Art.VERSCHOBEN_NACH, Art.VERSCHOBEN_VON)


class Wandelart(Enum):
    """What a change does to the units of the older state."""

    WORTE = "geändert"
    KREUZ = "Kreuz geändert"
    NUMMER = "Nummerierung geändert"
    FORM = "Form geändert"
    NEU = "neu"
    ENTFALLEN = "gestrichen"
    VERSCHOBEN = "verschoben"


@dataclass(frozen=True, slots=True)
class Wandel:
    """One change: the units ``alt`` of the older state, and what stands there instead.

    ``schnitt`` changes words of the one unit; ``neu`` are units of the newer state that come
    behind unit ``nach`` of the older one. Changes with the same ``mit`` are one: a paragraph that
    was parted, or joined with the next.
    """

    art: Wandelart
    alt: tuple[Einheit, ...] = ()
    neu: tuple[Einheit, ...] = ()
    nach: int = ANFANG
    schnitt: Schnitt | None = None
    mit: int | None = None

    @property
    def schluessel(self) -> tuple[object, ...]:
        """Equal for what changes the same in the same way."""
        olds = tuple(each.nummer for each in self.alt)
        news = tuple(each.schluessel for each in self.neu)
        if self.schnitt is None:
            return (self.art, olds, news, self.nach, None)
        return (self.art, olds, (), self.nach, moved_back(self.schnitt, self.alt[0].worte))


@dataclass(frozen=True, slots=True)
class _Glied:
    """What is compared as a whole: a unit by itself, or all units of a table row."""

    einheiten: tuple[Einheit, ...]

    @property
    def absatz(self) -> Absatz:
        first = self.einheiten[0]
        if first.zelle is not None:
            parts = (f"{each.label}{each.text}" for each in self.einheiten)
            return Absatz(" | ".join(parts), Gruppe.ZEILE)
        gruppe = Gruppe.ABBILDUNG if first.sorte is Sorte.BILD else Gruppe.TEXT
        return Absatz(first.text, gruppe, f"{first.sorte.value} {first.label}")

    @property
    def marken(self) -> frozenset[int]:
        return frozenset(mark for each in self.einheiten for mark in each.marken)


def note_names(alt: Gelesenes, neu: Gelesenes, fremd: str) -> Mapping[str, str]:
    """How to call each footnote of ``neu``: as in ``alt`` if that has it, or ``fremd`` and so on.

    Keys are the printed labels of ``neu``.
    """
    olds, news = _notes(einheiten(alt)), _notes(einheiten(neu))
    labels, labels_neu = list(olds), list(news)
    pairs = compare([Absatz(each) for each in olds.values()], [Absatz(e) for e in news.values()])
    names = {label: f"{fremd}{label}" for label in labels_neu}
    for pair in pairs:
        if pair.alt and pair.neu:
            names[labels_neu[pair.neu[0]]] = labels[pair.alt[0]]
    return names


def renamed(units: Iterable[Einheit], names: Mapping[str, str]) -> tuple[Einheit, ...]:
    """``units`` with their footnotes called otherwise."""
    return tuple(_renamed(each, names) for each in units)


def _notes(units: Sequence[Einheit]) -> dict[str, str]:
    """The text of each footnote by its label."""
    notes = [each for each in units if each.sorte is Sorte.FUSSNOTE]
    return {
        label: "\n".join(each.text for each in group)
        for label, group in groupby(notes, lambda each: each.fussnote)
    }


def _renamed(unit: Einheit, names: Mapping[str, str]) -> Einheit:
    words = tuple(
        replace(each, fussnote=names.get(each.fussnote, each.fussnote)) if each.fussnote else each
        for each in unit.worte
    )
    note = names.get(unit.fussnote, unit.fussnote) if unit.fussnote else ""
    return replace(unit, worte=words, fussnote=note)


def wandel(alt: Sequence[Einheit], neu: Sequence[Einheit]) -> tuple[Wandel, ...]:
    """All that turns the units ``alt`` into ``neu``; the footnotes come last."""
    found = [*_between(*map(of_text, (alt, neu)))]
    olds, news = _by_note(alt), _by_note(neu)
    for label, units in olds.items():
        if label in news:
            found += _between(units, news[label])
    return tuple(found)


def partner(alt: Sequence[Einheit], neu: Sequence[Einheit]) -> Mapping[int, Einheit]:
    """Which unit of ``neu`` is what became of a unit of ``alt``, by its number."""
    found: dict[int, Einheit] = {}
    pairs = [(of_text(alt), of_text(neu))]
    news = _by_note(neu)
    pairs += [(units, news[label]) for label, units in _by_note(alt).items() if label in news]
    for one, other in pairs:
        olds, others = _glieder(one), _glieder(other)
        for paar in _paare(olds, others):
            if len(paar.alt) == len(paar.neu) == 1:
                both = zip(olds[paar.alt[0]].einheiten, others[paar.neu[0]].einheiten, strict=False)
                found |= {old.nummer: new for old, new in both}
    return found


def rebuilt(
    alt: Sequence[Einheit], neu: Sequence[Einheit]
) -> Iterator[tuple[tuple[Einheit, ...], tuple[Einheit, ...]]]:
    """The paragraphs of ``alt`` that were parted or joined, each with what became of them."""
    olds, news = _glieder(of_text(alt)), _glieder(of_text(neu))
    for paar in _paare(olds, news):
        if len(paar.alt) + len(paar.neu) > 2:  # noqa: PLR2004 -- more than one each
            some = tuple(unit for i in paar.alt for unit in olds[i].einheiten)
            yield some, tuple(unit for j in paar.neu for unit in news[j].einheiten)


def _by_note(units: Sequence[Einheit]) -> dict[str, list[Einheit]]:
    found: dict[str, list[Einheit]] = {}
    for each in units:
        if each.sorte is Sorte.FUSSNOTE:
            found.setdefault(each.fussnote, []).append(each)
    return found


def _glieder(units: Sequence[Einheit]) -> list[_Glied]:
    def row(unit: Einheit) -> tuple[int, ...]:
        return (0, *unit.zelle[:2]) if unit.zelle else (1, unit.nummer)

    return [_Glied(tuple(group)) for _, group in groupby(units, row)]


def _paare(olds: Sequence[_Glied], news: Sequence[_Glied]) -> list[Paar]:
    """What belongs together by words; by its mark what was rewritten beyond recognition."""
    found = compare([each.absatz for each in olds], [each.absatz for each in news])
    gone = {i for each in found if each.art is Art.ENTFALLEN for i in each.alt}
    came = {j for each in found if each.art is Art.NEU for j in each.neu}
    marked = _marked(olds, news, sorted(gone), sorted(came))
    used = set(marked.values())
    kept = [
        each
        for each in found
        if not (each.art is Art.ENTFALLEN and each.alt[0] in marked)
        and not (each.art is Art.NEU and each.neu[0] in used)
    ]
    shared = [each for each in kept if each.alt and each.neu and each.art not in _MOVED]
    for i, j in marked.items():
        is_moved = any((i < each.alt[0]) != (j < each.neu[0]) for each in shared)
        arts = _MOVED if is_moved else (Art.GEAENDERT,)
        kept += [Paar(art, (i,), (j,)) for art in arts]
    return kept


def _marked(
    olds: Sequence[_Glied], news: Sequence[_Glied], gone: Iterable[int], came: Iterable[int]
) -> dict[int, int]:
    """What shares a mark, each once: of paragraphs that were written anew as one, the first."""
    left = dict.fromkeys(came)
    found: dict[int, int] = {}
    for i in gone:
        old = olds[i]
        like = (j for j in left if old.marken & news[j].marken)
        j = next((j for j in like if old.absatz.gruppe is news[j].absatz.gruppe), None)
        if j is not None:
            found[i] = j
            del left[j]
    return found


def _between(alt: Sequence[Einheit], neu: Sequence[Einheit]) -> Iterator[Wandel]:
    olds, news = _glieder(alt), _glieder(neu)
    pairs = _paare(olds, news)
    anchors = _anchors(pairs, olds, len(news))
    came: dict[int, int | None] = {}
    placed: list[Wandel] = []
    for pair in pairs:
        match pair.art:
            case Art.UNVERAENDERT | Art.UMNUMMERIERT | Art.GEAENDERT:
                yield from _changed(olds[pair.alt[0]], news[pair.neu[0]])
            case Art.GETEILT:
                first, *others = pair.neu
                yield from _with_ends(_changed(olds[pair.alt[0]], news[first]))
                came |= dict.fromkeys(others, olds[pair.alt[0]].einheiten[-1].nummer)
            case Art.ZUSAMMENGEFASST:
                first, *others = pair.alt
                yield from _with_ends(_changed(olds[first], news[pair.neu[0]]))
                mit = olds[first].einheiten[-1].nummer
                gone = (olds[i].einheiten for i in others)
                yield from (Wandel(Wandelart.ENTFALLEN, each, mit=mit) for each in gone)
            case Art.ENTFALLEN:
                yield Wandel(Wandelart.ENTFALLEN, olds[pair.alt[0]].einheiten)
            case Art.NEU:
                came[pair.neu[0]] = None
            case Art.VERSCHOBEN_VON:
                placed.append(_moved(olds[pair.alt[0]], news[pair.neu[0]], anchors[pair.neu[0]]))
            case Art.VERSCHOBEN_NACH:
                pass
    for _, group in groupby(
        enumerate(sorted(came)),
        lambda e: (e[1] - e[0], anchors[e[1]], _table(news[e[1]]), came[e[1]]),
    ):
        indexes = [j for _, j in group]
        first = indexes[0]
        units = tuple(unit for j in indexes for unit in news[j].einheiten)
        placed.append(Wandel(Wandelart.NEU, (), units, anchors[first], mit=came[first]))
    yield from sorted(placed, key=lambda each: each.neu[0].nummer)


def _table(glied: _Glied) -> int:
    """Which table it is a row of; -1 if of none."""
    zelle = glied.einheiten[0].zelle
    return zelle[0] if zelle else -1


def _moved(old: _Glied, new: _Glied, after: int) -> Wandel:
    return Wandel(Wandelart.VERSCHOBEN, old.einheiten, new.einheiten, after)


def _anchors(pairs: Sequence[Paar], olds: Sequence[_Glied], count: int) -> list[int]:
    """Behind which unit of the older state each part of the newer one stands."""
    fixed: dict[int, int] = {}
    for pair in pairs:
        if pair.alt and pair.neu and pair.art not in _MOVED:
            last = olds[pair.alt[-1]].einheiten[-1].nummer
            fixed |= dict.fromkeys(pair.neu, last)
    anchors, current = [], ANFANG
    for j in range(count):
        anchors.append(current)
        current = fixed.get(j, current)
        if j in fixed:
            anchors[j] = current
    return anchors


def _with_ends(found: Iterable[Wandel]) -> Iterator[Wandel]:
    """``found``; what changes the last words goes together with where they went or came from."""
    for each in found:
        words = each.alt[0].worte
        cut = moved_back(each.schnitt, words) if each.schnitt else None
        is_end = cut is not None and cut.end == len(words)
        yield replace(each, schnitt=cut, mit=each.alt[0].nummer) if is_end else each


def _changed(old: _Glied, new: _Glied) -> Iterator[Wandel]:
    """What changed in units that belong together; cells are compared one by one."""
    cells = [[each.zelle and each.zelle[2:] for each in glied.einheiten] for glied in (old, new)]
    if cells[0] != cells[1]:
        yield Wandel(Wandelart.FORM, old.einheiten, new.einheiten)
        return
    for one, other in zip(old.einheiten, new.einheiten, strict=True):
        yield from _changed_unit(one, other)


def _changed_unit(old: Einheit, new: Einheit) -> Iterator[Wandel]:
    if old.gestalt != new.gestalt:
        yield Wandel(Wandelart.FORM, (old,), (new,))
        return
    if old.is_angekreuzt != new.is_angekreuzt:
        yield Wandel(Wandelart.KREUZ, (old,), (new,))
    if old.sorte is Sorte.HAKEN:
        return
    if old.label != new.label:
        yield Wandel(Wandelart.NUMMER, (old,), (new,))
    for each in schnitte(old.worte, new.worte):
        yield Wandel(Wandelart.WORTE, (old,), (new,), schnitt=each)
