"""The head of page 1: what the template's frames hold, and where they must stand.

The template's styles put number, title line and office block into frames. How many lines
the office block has, only the paper knows: so its left edge, the height of the title line
and the start of the subject are measured here and written to the paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from vorlagen_gen.document import Inline, Kopf, LineBreak, Paragraph, Role, Run, plain
from vorlagen_gen.render.docx.blocks import BlockWriter
from vorlagen_gen.render.docx.figures import figure_paragraph
from vorlagen_gen.render.docx.ooxml import TWIPS_PER_POINT, Element, element, qualified
from vorlagen_gen.render.docx.styles import CONTACT, HEADINGS, LOGO, PARAGRAPHS, Styles
from vorlagen_gen.schrift import Schnitt, text_width

_NUMMER = PARAGRAPHS[Role.NUMMER]
_VORLAGENART = PARAGRAPHS[Role.VORLAGENART]
_AMTSBLOCK = PARAGRAPHS[Role.AMTSBLOCK]
_SLACK = 60
_GUTTER = 284
_X, _Y, _W = (qualified(f"w:{name}") for name in "xyw")


@dataclass(frozen=True, slots=True)
class Satzspiegel:
    """The text area of a page in twips, measured from the page's upper left corner."""

    left: int
    top: int
    width: int

    @property
    def right(self) -> int:
        """The right edge of the text."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class KopfWriter:
    """Writes the parts of the head, each for its own tag of the template."""

    blocks: BlockWriter
    kopf: Kopf
    satzspiegel: Satzspiegel

    def parts(self) -> dict[str, list[Element]]:
        """The paragraphs of each tag, in reading order."""
        return {
            "vorlagenart": [self._vorlagenart()],
            "nummer": [self._nummer()],
            "betrifft": [self._betrifft()],
            "amtsblock": self._amtsblock(),
            "logo": self._logo(),
        }

    def _nummer(self) -> Element:
        frame = _frame(self._styles.frame(_NUMMER), {})
        return self.blocks.paragraph(self.kopf.nummer.inlines, _NUMMER, frame)

    def _vorlagenart(self) -> Element:
        """The title line, level with the date and clear of the office block."""
        frame = self._styles.frame(_VORLAGENART)
        room = self._block_left() - _GUTTER - int(frame.get(_X, self.satzspiegel.left))
        moved = {_Y: self._title_top(), _W: min(room, int(frame.get(_W, room)))}
        return self.blocks.paragraph(
            self.kopf.vorlagenart.inlines, _VORLAGENART, _frame(frame, moved)
        )

    def _betrifft(self) -> Element:
        """The subject in the flow of the text, one line below office block and title."""
        heights = (self._height(paragraph, style) for paragraph, style in self._styled_block())
        block = self._block_top() + sum(heights) - self._styles.space_after(CONTACT)
        title = len(self._titles()) * self._styles.line_height(_VORLAGENART)
        gap = self._styles.line_height(_AMTSBLOCK)
        before = max(0, max(block, self._title_top() + title) + gap - self.satzspiegel.top)
        spacing = element("w:spacing", w_before=before)
        return self.blocks.paragraph(self.kopf.betrifft.inlines, HEADINGS[0], [spacing])

    def _amtsblock(self) -> list[Element]:
        left = self._block_left()
        frame = self._styles.frame(_AMTSBLOCK)
        moved = {_X: left, _W: self.satzspiegel.right - left}
        return [
            self.blocks.paragraph(paragraph.inlines, style, _frame(frame, moved))
            for paragraph, style in self._styled_block()
        ]

    def _logo(self) -> list[Element]:
        if self.kopf.logo is None:
            return []
        frame = self._styles.frame(LOGO)
        width = int(frame.get(_W, self.satzspiegel.width))
        return [figure_paragraph(self.kopf.logo, self.blocks.file, width, _frame(frame, {}), LOGO)]

    @property
    def _styles(self) -> Styles:
        return self.blocks.file.styles

    def _styled_block(self) -> Iterator[tuple[Paragraph, str]]:
        """Office and date stand apart, the lines about the contacts close together."""
        for index, paragraph in enumerate(self.kopf.amtsblock):
            yield paragraph, _AMTSBLOCK if index < 2 else CONTACT  # noqa: PLR2004 -- office and date

    def _block_top(self) -> int:
        return int(self._styles.frame(_AMTSBLOCK).get(_Y, self.satzspiegel.top))

    def _title_top(self) -> int:
        return self._block_top() + self._height(self.kopf.amtsblock[0], _AMTSBLOCK)

    def _titles(self) -> list[str]:
        """The lines of the title: kind of paper, and how it is sent if it comes late."""
        return plain(self.kopf.vorlagenart.inlines).split("\n")

    def _block_left(self) -> int:
        """Where the template puts the block, or further left if its longest line needs it."""
        default = int(self._styles.frame(_AMTSBLOCK).get(_X, self.satzspiegel.left))
        widest = max(
            (
                text_width(piece, self._styles.size(style))
                for paragraph, style in self._styled_block()
                for line in _lines(paragraph.inlines)
                for piece in _unbreakable(line)
            ),
            default=0,
        )
        needed = self.satzspiegel.right - round(widest * TWIPS_PER_POINT) - _SLACK
        size = self._styles.size(_VORLAGENART)
        title = max(text_width(line, size, Schnitt.FETT) for line in self._titles())
        leftmost = self.satzspiegel.left + round(title * TWIPS_PER_POINT) + _GUTTER
        return max(min(default, needed), min(leftmost, default))

    def _height(self, paragraph: Paragraph, style: str) -> int:
        """The height of a paragraph of the block with the space below it."""
        width = (self.satzspiegel.right - self._block_left()) / TWIPS_PER_POINT
        size = self._styles.size(style)
        lines = sum(_count_lines(line, width, size) for line in _lines(paragraph.inlines))
        return lines * self._styles.line_height(style) + self._styles.space_after(style)


def _frame(frame: Mapping[str, str], moved: Mapping[str, int]) -> list[Element]:
    """The frame of a style, moved, for the paragraph itself; LibreOffice needs it there."""
    if not frame:
        return []
    node = element("w:framePr")
    for key, content in {**frame, **moved}.items():
        node.set(key, str(content))
    return [node]


def _lines(inlines: tuple[Inline, ...]) -> list[tuple[Run, ...]]:
    """The runs of each line as typed."""
    breaks = [index for index, inline in enumerate(inlines) if isinstance(inline, LineBreak)]
    edges = pairwise([-1, *breaks, len(inlines)])
    rows = (inlines[start + 1 : end] for start, end in edges)
    return [tuple(inline for inline in row if isinstance(inline, Run)) for row in rows]


def _unbreakable(line: tuple[Run, ...]) -> list[str]:
    """The pieces that must not be broken: a link as a whole, else words and parts of words."""
    return [
        piece
        for run in line
        for piece in ([run.text] if run.link else re.split(r" |(?<=-)", run.text))
    ]


def _count_lines(line: tuple[Run, ...], width: float, size: float) -> int:
    """How many lines the text takes when it is broken at blanks and hyphens."""
    count, used = 1, 0.0
    blank = text_width(" ", size)
    for piece in (part for run in line for part in re.findall(r"[^ -]*-|[^ -]+| ", run.text)):
        advance = blank if piece == " " else text_width(piece, size)
        if piece != " " and used + advance > width:
            count, used = count + (used > 0), 0.0
        used += advance
    return count
