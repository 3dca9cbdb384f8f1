"""Which paragraphs stayed, changed, came, went, moved, were parted or joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import count, takewhile

from vorlagen_gen.vergleich.folge import common, heaviest_rising
from vorlagen_gen.vergleich.naehe import Probe, Schritt, aligned, find_moved

_FEWEST_WORDS = 3
"""A shorter text that stands elsewhere again stands there by chance."""

Pairs = list[tuple[int, int]]


class Gruppe(Enum):
    """What can become what: a paragraph or heading no row of a table, and no picture either."""

    TEXT = auto()
    ZEILE = auto()
    ABBILDUNG = auto()


@dataclass(frozen=True, slots=True)
class Absatz:
    """What is compared as a whole; ``marke`` is the number or sign that is printed before it.

    The text of a table's row is that of its cells; ``kopf`` is the cell that names it.
    """

    text: str
    gruppe: Gruppe = Gruppe.TEXT
    marke: str = ""
    kopf: str = ""

    @property
    def key(self) -> tuple[int, str]:
        """Equal for what says the same."""
        return self.gruppe.value, self.text

    @property
    def probe(self) -> Probe:
        """Its words."""
        return Probe.of(self.text, self.gruppe, is_teilbar=self.gruppe is Gruppe.TEXT)


class Art(Enum):
    """What became of a paragraph; ``VERSCHOBEN_NACH`` stands where it was, ``_VON`` where it is."""

    UNVERAENDERT = auto()
    UMNUMMERIERT = auto()
    GEAENDERT = auto()
    GETEILT = auto()
    ZUSAMMENGEFASST = auto()
    ENTFALLEN = auto()
    NEU = auto()
    VERSCHOBEN_NACH = auto()
    VERSCHOBEN_VON = auto()

    @property
    def mirrored(self) -> Art:
        """The same, told from the new text to the old one."""
        return _MIRRORED.get(self, self)


_OPPOSITES = (
    (Art.GETEILT, Art.ZUSAMMENGEFASST),
    (Art.ENTFALLEN, Art.NEU),
    (Art.VERSCHOBEN_NACH, Art.VERSCHOBEN_VON),
)
_MIRRORED = {**dict(_OPPOSITES), **{two: one for one, two in _OPPOSITES}}
_END = (float("inf"),)
_ONLY_OLD = frozenset({Art.ENTFALLEN, Art.VERSCHOBEN_NACH})
_ONLY_NEW = frozenset({Art.NEU, Art.VERSCHOBEN_VON})


@dataclass(frozen=True, slots=True)
class Paar:
    """Paragraphs that belong together, by their indices in the old and in the new text.

    What moved comes twice, at its old and at its new place, each time with both indices; its
    words may have changed as well. A text that was parted has several new indices.
    """

    art: Art
    alt: tuple[int, ...] = ()
    neu: tuple[int, ...] = ()

    @property
    def mirrored(self) -> Paar:
        """The same, told from the new text to the old one."""
        return Paar(self.art.mirrored, self.neu, self.alt)


def compare(alt: Sequence[Absatz], neu: Sequence[Absatz]) -> tuple[Paar, ...]:
    """What became of each paragraph, in the order of both texts; what went before what came.

    Each index of both comes once, that of what moved at each of its two places. From ``neu`` to
    ``alt`` it is the same with both exchanged.
    """
    if _order(alt) <= _order(neu):
        return tuple(_arranged(_paare(alt, neu)))
    return tuple(_arranged([each.mirrored for each in _paare(neu, alt)]))


def _order(absaetze: Iterable[Absatz]) -> list[tuple[tuple[int, str], str]]:
    return [(each.key, each.marke) for each in absaetze]


def _paare(alt: Sequence[Absatz], neu: Sequence[Absatz]) -> list[Paar]:
    """All pairs in no order: first what is sure, then what is likely."""
    fest = _uncrossed(alt, neu, common([each.key for each in alt], [each.key for each in neu]))
    found = [_paar(alt, neu, (i,), (j,)) for i, j in fest]
    rest, rest_neu = _unused(len(alt), len(neu), found)
    moved = _moved_whole(alt, neu, rest, rest_neu)
    found += _moves(moved)
    for gap, gap_neu in _gaps(fest, moved, len(alt), len(neu)):
        found += [_paar(alt, neu, *each) for each in _changed(alt, neu, gap, gap_neu)]
    rest, rest_neu = _unused(len(alt), len(neu), found)
    alike = find_moved([alt[i].probe for i in rest], [neu[j].probe for j in rest_neu])
    moved += [(rest[i], rest_neu[j]) for i, j in alike]
    found += _moves((rest[i], rest_neu[j]) for i, j in alike)
    rest, rest_neu = _unused(len(alt), len(neu), found)
    found += _moves(_moved_along(alt, neu, moved, rest, rest_neu))
    rest, rest_neu = _unused(len(alt), len(neu), found)
    found += [Paar(Art.ENTFALLEN, alt=(i,)) for i in rest]
    found += [Paar(Art.NEU, neu=(j,)) for j in rest_neu]
    return found


def _uncrossed(alt: Sequence[Absatz], neu: Sequence[Absatz], fest: Pairs) -> Pairs:
    """Equal paragraphs without those across which more words of changed ones found their own.

    So one paragraph that moved does not tear apart all that was changed around it.
    """
    pairs = [Paar(Art.UNVERAENDERT, (i,), (j,)) for i, j in fest]
    rest, rest_neu = _unused(len(alt), len(neu), pairs)
    alike = find_moved([alt[i].probe for i in rest], [neu[j].probe for j in rest_neu])
    pairs_alike = ((rest[i], rest_neu[j]) for i, j in alike)
    likely = [(i, j) for i, j in pairs_alike if alt[i].key != neu[j].key]
    if not likely:
        return fest
    weights = {pair: _word_count(alt[pair[0]]) for pair in (*fest, *likely)}
    kept = heaviest_rising(weights)
    return [pair for pair in fest if pair in kept]


def _paar(
    alt: Sequence[Absatz], neu: Sequence[Absatz], olds: tuple[int, ...], news: tuple[int, ...]
) -> Paar:
    if len(news) > 1:
        return Paar(Art.GETEILT, olds, news)
    if len(olds) > 1:
        return Paar(Art.ZUSAMMENGEFASST, olds, news)
    old, new = alt[olds[0]], neu[news[0]]
    if old.key != new.key:
        return Paar(Art.GEAENDERT, olds, news)
    return Paar(Art.UNVERAENDERT if old.marke == new.marke else Art.UMNUMMERIERT, olds, news)


def _moves(pairs: Iterable[tuple[int, int]]) -> list[Paar]:
    arts = (Art.VERSCHOBEN_NACH, Art.VERSCHOBEN_VON)
    return [Paar(art, (i,), (j,)) for i, j in pairs for art in arts]


def _unused(height: int, width: int, found: Iterable[Paar]) -> tuple[list[int], list[int]]:
    """The indices of both texts that no pair has."""
    pairs = tuple(found)
    used = {i for each in pairs for i in each.alt}
    used_neu = {j for each in pairs for j in each.neu}
    return (
        [i for i in range(height) if i not in used],
        [j for j in range(width) if j not in used_neu],
    )


def _changed(
    alt: Sequence[Absatz], neu: Sequence[Absatz], gap: Sequence[int], gap_neu: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """What of one stretch became what of the other: by its words, then by its place."""
    steps = [*aligned([alt[i].probe for i in gap], [neu[j].probe for j in gap_neu])]
    for some, others in steps:
        yield tuple(gap[i] for i in some), tuple(gap_neu[j] for j in others)
    for some, others in _between(steps, len(gap), len(gap_neu)):
        olds, news = [gap[i] for i in some], [gap_neu[j] for j in others]
        yield from (((i,), (j,)) for i, j in _in_place(alt, neu, olds, news))


def _moved_along(
    alt: Sequence[Absatz], neu: Sequence[Absatz], moved: Pairs, rest: list[int], rest_neu: list[int]
) -> Pairs:
    """What was changed in a section that moved: in both texts it stands beside what moved.

    A text that was parted or joined there is not known again.
    """
    free, free_neu = set(rest), set(rest_neu)
    found: Pairs = []
    for step in (1, -1):
        for i, j in sorted(moved, reverse=step < 0):
            olds, news = _beside(i, step, free), _beside(j, step, free_neu)
            changed = _changed(alt, neu, olds, news)
            pairs = [(*some, *others) for some, others in changed if len(some) == len(others) == 1]
            free -= {old for old, _ in pairs}
            free_neu -= {new for _, new in pairs}
            found += pairs
    return found


def _beside(place: int, step: int, free: Container[int]) -> list[int]:
    """The indices next to ``place``, before or behind it, as far as they are ``free``."""
    return [*takewhile(free.__contains__, count(place + step, step))][::step]


def _between(steps: Iterable[Schritt], height: int, width: int) -> Iterator[Schritt]:
    """What of both texts is left between two steps."""
    start = start_neu = 0
    for some, others in (*steps, Schritt(range(height, height), range(width, width))):
        yield Schritt(range(start, some.start), range(start_neu, others.start))
        start, start_neu = some.stop, others.stop


def _in_place(
    alt: Sequence[Absatz], neu: Sequence[Absatz], olds: Sequence[int], news: Sequence[int]
) -> Pairs:
    """What stands in the place of another: a row of the same name, a date, a number, a name."""
    names = [alt[i].kopf or i for i in olds]
    named = common(names, [neu[j].kopf or -1 for j in news])
    if named:
        return [(olds[i], news[j]) for i, j in named]
    if len(olds) != len(news):
        return []
    pairs = [*zip(olds, news, strict=True)]
    return pairs if all(_is_replaced(alt[i], neu[j]) for i, j in pairs) else []


def _is_replaced(alt: Absatz, neu: Absatz) -> bool:
    """Whether both are a date, a number, a name, or one goes on where the other ends."""
    is_short = max(map(_word_count, (alt, neu))) < _FEWEST_WORDS
    goes_on = alt.text.startswith(neu.text) or neu.text.startswith(alt.text)
    return alt.gruppe is neu.gruppe is Gruppe.TEXT and (is_short or goes_on)


def _word_count(absatz: Absatz) -> int:
    return len(absatz.text.split())


def _moved_whole(
    alt: Sequence[Absatz], neu: Sequence[Absatz], rest: list[int], rest_neu: list[int]
) -> Pairs:
    """What stands elsewhere word for word, and in both texts only there."""
    count = Counter(alt[i].key for i in rest)
    count_neu = Counter(neu[j].key for j in rest_neu)
    where = {neu[j].key: j for j in rest_neu}
    return [
        (i, where[key])
        for i in rest
        if count[key := alt[i].key] == 1 == count_neu[key] and _word_count(alt[i]) >= _FEWEST_WORDS
    ]


def _gaps(fest: Pairs, moved: Pairs, height: int, width: int) -> Iterator[tuple[list[int], ...]]:
    """What lies between pairs that are sure, without what moved."""
    gone, gone_neu = {i for i, _ in moved}, {j for _, j in moved}
    start = start_neu = 0
    for i, j in (*fest, (height, width)):
        gap = [each for each in range(start, i) if each not in gone]
        gap_neu = [each for each in range(start_neu, j) if each not in gone_neu]
        if gap and gap_neu:
            yield gap, gap_neu
        start, start_neu = i + 1, j + 1


def _arranged(paare: Iterable[Paar]) -> Iterator[Paar]:
    """``paare`` in the order of both texts; what only the old one has comes first."""
    olds: list[Paar] = []
    news: list[Paar] = []
    shared: list[Paar] = []
    for each in paare:
        kept = olds if each.art in _ONLY_OLD else news if each.art in _ONLY_NEW else shared
        kept.append(each)
    olds.sort(key=lambda each: each.alt)
    news.sort(key=lambda each: each.neu)
    shared.sort(key=lambda each: each.alt)
    one = two = 0
    for end, end_neu, paar in (*((p.alt, p.neu, (p,)) for p in shared), (_END, _END, ())):
        while one < len(olds) and olds[one].alt < end:
            yield olds[one]
            one += 1
        while two < len(news) and news[two].neu < end_neu:
            yield news[two]
            two += 1
        yield from paar
