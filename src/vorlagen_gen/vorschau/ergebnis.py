"""What a preview shows, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.render.pdf.kaesten import Kasten
from vorlagen_gen.validate.ausnahmen import Ausgenommen


@dataclass(frozen=True, slots=True)
class Seite:
    """A page: its number from 1, its size in points, and the fingerprint of all it shows.

    Two pages with the same ``abdruck`` have the same picture.
    """

    nummer: int
    width: float
    height: float
    abdruck: str


@dataclass(frozen=True, slots=True)
class Blaetter:
    """The pages of a document, and where on them stands what was typed where.

    ``hindernis`` says why these are pages of an earlier state, or none; nothing if they are new.
    """

    seiten: tuple[Seite, ...]
    kaesten: tuple[Kasten, ...]
    hindernis: str = ""

    def at(self, seite: int, x: float, y: float) -> Iterator[Kasten]:
        """The boxes that hold a point of a page, the smallest first."""
        found = (each for each in self.kaesten if each.seite == seite and each.holds(x, y))
        return iter(sorted(found, key=lambda each: each.width * each.height))

    def of(self, place: Place) -> Iterator[Kasten]:
        """The boxes of all that was typed within ``place``, in the order of the pages."""
        return (each for each in self.kaesten if _is_within(each.place, place))


@dataclass(frozen=True, slots=True)
class Befundstand:
    """All that is said of a paper: what ``pruefen`` finds, and the checks of what was previewed.

    ``findings`` are sorted by place. ``pruefungen`` are the verdicts on the text by the name of
    the paper and on the files by those of the documents. ``luecken`` is what a final paper must
    still say. Each of ``hindernisse`` is why a document could not be made or checked.
    """

    findings: tuple[Finding, ...]
    ausgenommen: tuple[Ausgenommen, ...] = ()
    pruefungen: Mapping[str, tuple[Pruefung, ...]] = field(default_factory=dict)
    luecken: tuple[str, ...] = ()
    hindernisse: tuple[str, ...] = ()


def _is_within(inner: Place, outer: Place) -> bool:
    starts = (outer.line, outer.column) <= (inner.line, inner.column)
    ends = (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    return inner.file == outer.file and starts and ends
