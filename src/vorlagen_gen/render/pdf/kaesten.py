"""Where on the pages stands what was typed somewhere: a value that needs no WeasyPrint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from vorlagen_gen.findings import Place


class Umfang(StrEnum):
    """What a box is drawn around.

    A block has one box on each page that shows it: a paragraph, heading, list, point, table,
    row, cell, footnote, quote, or picture. A run has one on each of its lines.
    """

    BLOCK = "block"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class Kasten:
    """A rectangle on page ``seite``, from 1, that shows what was typed at ``place``.

    In points (1/72 inch) from the top left corner of the page, to the nearest hundredth.
    """

    place: Place
    seite: int
    x: float
    y: float
    width: float
    height: float
    umfang: Umfang

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in it, on the page it is on."""
        is_beside = x < self.x or x >= self.x + self.width
        return not is_beside and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Seitenmass:
    """How large a page is, in points."""

    width: float
    height: float


Seitenmasse: TypeAlias = tuple[Seitenmass, ...]


@dataclass(frozen=True, slots=True)
class PlatziertesPdf:
    """A PDF with the size of each page and the boxes on them, in reading order of the layout."""

    pdf: bytes
    seiten: Seitenmasse
    kaesten: tuple[Kasten, ...]
