"""What a Word file, a PDF or a document says, as the same neutral blocks, wherever they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias
from urllib.parse import quote, unquote

from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.nebenher import Nebenher

_URI_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"
_OTHER = "\t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_BLANKS = re.compile(f"[ {_OTHER}]{{2,}}|[{_OTHER}]")  # a blank alone is one
_LINE_ENDS = re.compile(" ?\n ?")


@dataclass(frozen=True, slots=True)
class Stelle:
    """Where a block stands: its place in the source, its page or its paragraph, from 1.

    ``marke`` numbers the blocks it comes from: several if paragraphs were joined, none if new.
    """

    place: Place | None = None
    seite: int = 0
    absatz: int = 0
    marke: tuple[int, ...] = ()

    def __str__(self) -> str:
        """What to call the place in a message."""
        page = f"Seite {self.seite}" if self.seite else f"Absatz {self.absatz}"
        return str(self.place) if self.place else page


NIRGENDS = Stelle()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; a line end inside a paragraph is a line feed.

    Bold and italic are what the run adds to the look of its paragraph in Word, and what is seen
    in a PDF, which cannot tell the two apart. ``language`` is named where it is not the file's.
    """

    text: str
    is_bold: bool = False
    is_italic: bool = False
    language: str | None = None
    link: str | None = None

    def saying(self, text: str) -> Run:
        """``text`` in the look of this run."""
        return Run(text, *self.look)

    @property
    def look(self) -> tuple[bool, bool, str | None, str | None]:
        """All but the text."""
        return self.is_bold, self.is_italic, self.language, self.link


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a footnote in the text."""

    label: str


Inline: TypeAlias = Run | Mark


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of ``level`` from 1; ``label`` is its number where numbering prints one."""

    level: int
    inlines: tuple[Inline, ...]
    label: str = ""
    stelle: Stelle = field(default=NIRGENDS, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; also what follows the first one of a list item, and a caption."""

    inlines: tuple[Inline, ...]
    stelle: Stelle = field(default=NIRGENDS, compare=False)
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """The label of a list item and its first paragraph; ``depth`` counts from 0."""

    label: str
    depth: int
    inlines: tuple[Inline, ...]
    stelle: Stelle = field(default=NIRGENDS, compare=False)
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick; ``name`` is what it is called aloud, ``marke`` as of a ``Stelle``."""

    is_ticked: bool
    name: str
    marke: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell, ``span`` columns wide; a tick cell also has the printed X as its text."""

    blocks: tuple[Block, ...]
    span: int = 1
    is_head: bool = False
    is_row_header: bool = False
    tick: Tick | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A table row."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its printed head rows; ``columns`` are names that are only read aloud."""

    rows: tuple[Row, ...]
    columns: tuple[str, ...] = ()
    description: str = ""
    stelle: Stelle = field(default=NIRGENDS, compare=False)
    ausrichtung: tuple[str, ...] = field(default=(), compare=False)  # of each column, if any


@dataclass(frozen=True, slots=True)
class Datenreihe:
    """A series of a chart: its name, and each point by its numbers across and up."""

    name: str
    punkte: tuple[tuple[Decimal, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Diagrammdaten:
    """What a chart in Word says: its words, its series as drawn, and as its workbook has them."""

    worte: tuple[str, ...]
    reihen: tuple[Datenreihe, ...]
    mappe: tuple[Datenreihe, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, by the text that stands for it; ``abdruck`` tells it from any other."""

    alternativtext: str
    stelle: Stelle = field(default=NIRGENDS, compare=False)
    daten: Diagrammdaten | None = field(default=None, compare=False)
    abdruck: tuple[str, ...] = field(default=(), compare=False)


TextBlock: TypeAlias = Heading | Paragraph | ListItem
Block: TypeAlias = TextBlock | Table | Figure


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote with its printed number."""

    label: str
    blocks: tuple[Block, ...]
    stelle: Stelle = field(default=NIRGENDS, compare=False)


class Geltung(StrEnum):
    """Which pages have these headers and footers."""

    ERSTE = "erste Seite"
    FOLGENDE = "folgende Seiten"
    GERADE = "gerade Seiten"
    EINE = "Seite"


SEITENZAHL = "{seite}"  # stands for the page number where the file counts pages itself


@dataclass(frozen=True, slots=True)
class Seite:
    """What stands around the text of some pages: of one page, or of the pages of a section.

    ``number`` is the page's, or the section's, from 1. No watermark is told of a PDF: it is drawn.
    """

    geltung: Geltung
    number: int
    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    watermark: str | None = None


@dataclass(frozen=True, slots=True)
class Gelesenes:
    """A file: blocks in reading order, footnotes, furniture; ``nebenher`` only for imports."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
    seiten: tuple[Seite, ...]
    nebenher: tuple[Nebenher, ...] = field(default=(), compare=False)


def normalised_text(text: str) -> str:
    """``text`` in NFC, without soft hyphens, each run of blanks one blank, none at the edges."""
    return _collapsed_text(text.replace("\u00ad", "")).strip()


def _collapsed_text(text: str) -> str:
    text = _BLANKS.sub(" ", unicodedata.normalize("NFC", text))
    return _LINE_ENDS.sub("\n", text) if "\n" in text else text


@lru_cache(maxsize=1000)
def normalised_link(link: str | None) -> str | None:
    """A link with the same characters escaped, whoever wrote it."""
    return quote(unquote(link), safe=_URI_CHARACTERS) if link else None


def normalised(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """``inlines`` normalised as one text, neighbours of equal look joined, empty runs left out."""
    return _joined(_trimmed_end(_collapsed(_joined(_without_soft_hyphens(inlines)))))


def _without_soft_hyphens(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """``inlines`` without soft hyphens and without runs that say nothing else."""
    for inline in inlines:
        if isinstance(inline, Mark):
            yield inline
        elif text := inline.text.replace("\u00ad", ""):
            yield inline if text == inline.text else inline.saying(text)


def _joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """``inlines`` with neighbours of equal look as one; a mark joins with nothing."""
    out: list[Inline] = []
    said = (inline for inline in inlines if isinstance(inline, Mark) or inline.text)
    for look, group in groupby(said, key=lambda inline: getattr(inline, "look", None)):
        alike = list(group)
        out += alike if look is None or len(alike) == 1 else [Run(plain(alike), *look)]
    return tuple(out)


def _collapsed(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Blanks are dropped after a blank, after a line end and at the start, also across runs."""
    before = "\n"
    for inline in inlines:
        if isinstance(inline, Mark):
            before = ""
            yield inline
            continue
        text = _collapsed_text(inline.text)
        if before in {" ", "\n"}:
            text = text.lstrip(" ")
        before = text[-1:] or before
        link = normalised_link(inline.link)
        yield Run(text, inline.is_bold, inline.is_italic, inline.language, link)


def _trimmed_end(inlines: Iterable[Inline]) -> list[Inline]:
    """No blank before a line end of the next run, none at the end of all."""
    out = list(inlines)
    follower = "\n"
    for index in range(len(out) - 1, -1, -1):
        inline = out[index]
        if isinstance(inline, Mark):
            follower = ""
            continue
        text = inline.text.rstrip(" ") if follower == "\n" else inline.text
        follower = text[:1] or follower
        if text != inline.text:
            out[index] = inline.saying(text)
    return out


def plain(inlines: Iterable[Inline]) -> str:
    """The text of ``inlines`` without footnote marks."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Run))
