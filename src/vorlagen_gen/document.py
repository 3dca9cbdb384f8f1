"""The document between the paper and both writers: everything that is said, nothing about looks.

Word and PDF are written from the same ``Document``; so no word can differ between them.
A writer ends its case analysis in ``typing.assert_never``: a new block does not type-check
until both formats print it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from vorlagen_gen.chart import Chart
from vorlagen_gen.findings import Place


class Role(StrEnum):
    """What a paragraph, heading or table is on the page; templates give each role its looks.

    The value is the CSS class; the name of the Word style stands in ``render/docx/styles.py``.
    """

    TEXT = "text"
    NUMMER = "nummer"
    VORLAGENART = "vorlagenart"
    BETRIFFT = "betrifft"
    AMTSBLOCK = "amtsblock"
    BERATUNGSFOLGE = "beratungsfolge"
    FINANZTABELLE = "finanztabelle"
    TABELLENTITEL = "tabellentitel"
    ANKREUZTABELLE = "ankreuztabelle"
    TEXTTABELLE = "texttabelle"
    DATENBLATT = "datenblatt"
    UNTERSCHRIFT = "unterschrift"
    ANLAGENLISTE = "anlagenliste"
    ZITAT = "zitat"
    FUSSNOTE = "fussnote"


class Edit(StrEnum):
    """What became of text since an earlier version; the value is the CSS class.

    The words that say so aloud stand in the text itself: a line under or through it is for eyes.
    """

    INSERTED = "eingefuegt"
    DELETED = "gestrichen"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind. ``text`` holds no line end; soft hyphens are allowed.

    ``language`` is a BCP 47 tag where it differs from the document's; ``link`` an absolute
    URI; ``is_luecke`` marks what a draft does not say yet. ``bindung`` is what was typed between
    double brackets where the text stands: in what was read from a text these brackets are the
    text, in a finished document it is what they stand for, or a gap.
    """

    text: str
    place: Place
    is_bold: bool = False
    is_italic: bool = False
    language: str | None = None
    link: str | None = None
    is_luecke: bool = False
    bindung: str = ""
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end inside a paragraph."""

    place: Place


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote where its mark stands; ``label`` is the printed number, from ``"1"``."""

    label: str
    paragraphs: tuple[Paragraph, ...]
    place: Place


Inline: TypeAlias = Run | LineBreak | Footnote


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of ``level`` 1 to 6; levels rise by at most one from heading to heading."""

    level: int
    inlines: tuple[Inline, ...]
    place: Place
    role: Role = Role.TEXT
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``role`` decides its looks.

    One that ``keeps_next`` has its last lines on the page where the next block begins; one that
    ``keeps_lines`` is not split over two pages.
    """

    inlines: tuple[Inline, ...]
    place: Place
    role: Role = Role.TEXT
    keeps_next: bool = False
    keeps_lines: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point of a list; ``label`` is printed before it: ``1.``, ``a)``, ``1.1``, ``-``."""

    label: str
    blocks: tuple[Block, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; its points may hold paragraphs and further lists."""

    items: tuple[ListItem, ...]
    place: Place
    role: Role = Role.TEXT


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted paragraphs, lists or tables."""

    blocks: tuple[Block, ...]
    place: Place


SHORT_TABLE = 12
"""Up to so many lines of text, a quarter of a page, a table is not split over two pages."""


class Align(StrEnum):
    """How the text of a column stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Column:
    """A table column.

    ``name`` is always told to assistive technology, also where no head row is printed;
    ``width`` is the column's share of the table's width, 0 to 1.
    """

    name: str
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class TextCell:
    """A cell with text; ``span`` columns wide. A row header names its row for screen readers."""

    blocks: tuple[Paragraph | ListBlock, ...]
    place: Place
    span: int = 1
    is_row_header: bool = False


@dataclass(frozen=True, slots=True)
class TickCell:
    """A box to tick, printed as ``X`` or empty; ``name`` says row and answer for screen readers."""

    is_ticked: bool
    name: str
    place: Place
    span: int = 1


Cell: TypeAlias = TextCell | TickCell


@dataclass(frozen=True, slots=True)
class Row:
    """One table row; the spans of its cells add up to the number of columns."""

    cells: tuple[Cell, ...]
    place: Place

    @property
    def is_lead_in(self) -> bool:
        """Whether its one cell spans the table: it says what the rows below it have in common."""
        return len(self.cells) == 1 and self.cells[0].span > 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``caption`` is printed above it, ``description`` is for screen readers.

    ``head`` is the printed head row, repeated on each page, one cell for each column;
    without it the columns still have names. ``points`` is the size of its text where the
    template's is too large; a table that is too wide even so breaks its words anywhere.
    ``lines`` is how many lines of text its rows take, as far as that is known.
    """

    columns: tuple[Column, ...]
    head: Row | None
    rows: tuple[Row, ...]
    caption: tuple[Inline, ...]
    description: str
    role: Role
    place: Place
    points: float | None = None
    is_too_wide: bool = False
    lines: int = 0

    @property
    def is_short(self) -> bool:
        """Whether the table is to stand on one page as a whole, if a page can hold it."""
        return max(len(self.rows), self.lines) <= SHORT_TABLE


PIXELS_PER_INCH = 150
"""Fewer on an inch look coarse in print."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture file of the project with the text that stands for it.

    One with ``inhalt``, a PNG or JPEG that need not lie anywhere, is a part of the text: where
    there is room, ``PIXELS_PER_INCH`` of its points are an inch wide. ``file`` tells its kind.
    """

    file: str
    alternativtext: str
    place: Place
    inhalt: bytes = b""


Block: TypeAlias = Heading | Paragraph | ListBlock | Quote | Table | Figure | Chart


@dataclass(frozen=True, slots=True)
class Kopf:
    """The head of page 1, in reading order; where each part stands is the template's matter.

    ``amtsblock`` is the office, the date, then the contacts: at least two paragraphs. The
    title line (``vorlagenart``) stands at the height of the date.
    """

    vorlagenart: Paragraph
    nummer: Paragraph
    betrifft: Heading
    amtsblock: tuple[Paragraph, ...]
    logo: Figure | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file to be written: its head, its blocks in reading order, and what each page repeats.

    ``mark`` stands top right on page 1 of an Anlage; ``footer`` on every page (the number);
    ``notice`` on every page (a sample says so); ``watermark`` across every page (ENTWURF).
    ``dated`` is the paper's date, for the metadata. Word files of an ``is_entwurf`` carry its text.
    ``page_label`` is the page number of page 2 and later with ``{seite}`` for the number.
    """

    title: str
    language: str
    subject: str
    kopf: Kopf | None
    blocks: tuple[Block, ...]
    footer: str
    page_label: str
    mark: str = ""
    notice: str = ""
    watermark: str = ""
    dated: date | None = None
    is_entwurf: bool = False


def plain(inlines: tuple[Inline, ...]) -> str:
    """The visible text of ``inlines``; breaks are line feeds, footnote marks labels in brackets."""
    return "".join(_plain_inline(inline) for inline in inlines)


def _plain_inline(inline: Inline) -> str:
    if isinstance(inline, Run):
        return inline.text
    return "\n" if isinstance(inline, LineBreak) else f"[{inline.label}]"
