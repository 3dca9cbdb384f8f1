"""Runs, line breaks, links and footnotes as Word elements."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from typing import assert_never

from docx.opc.part import XmlPart

from vorlagen_gen.document import Edit, Footnote, Inline, LineBreak, Paragraph, Role, Run
from vorlagen_gen.render.docx.ooxml import Element, element, text_pieces, value
from vorlagen_gen.render.docx.styles import FOOTNOTE_MARK, GAP, LINK, PARAGRAPHS
from vorlagen_gen.render.docx.wordfile import WordFile

_DIRECTIONS = {"R": "R", "AL": "R", "L": "L"}
_FIRST_RIGHT_TO_LEFT = "\u0590"
"""No character before it is read from right to left."""
_ADDRESS = re.compile(r"([^\s\xa0]*(?:\w@\w|\w://\w)[^\s\xa0]*)")
_RIGHT_TO_LEFT = re.compile("R(?:[R ]*R)?")


@dataclass(frozen=True, slots=True)
class InlineWriter:
    """Writes what stands inside a paragraph of ``part``."""

    file: WordFile
    part: XmlPart

    def write(self, inlines: tuple[Inline, ...]) -> list[Element]:
        """The children of a paragraph; neighbours with the same link share one hyperlink."""
        return [
            node
            for link, group in groupby(inlines, key=_link)
            for node in self._linked(list(chain.from_iterable(map(self._inline, group))), link)
        ]

    def _linked(self, runs: list[Element], link: str | None) -> list[Element]:
        if link is None:
            return runs
        return [element("w:hyperlink", *runs, r_id=self.file.link(link, self.part), w_history=1)]

    def _inline(self, inline: Inline) -> list[Element]:
        match inline:
            case Run():
                return [
                    self._run(inline, piece, is_rtl=rtl)
                    for rtl, text in split_directions(inline.text)
                    for piece in _ADDRESS.split(text)
                    if piece
                ]
            case LineBreak():
                return [element("w:r", element("w:br"))]
            case Footnote():
                return [self._footnote(inline)]
            case _:
                assert_never(inline)

    def _run(self, run: Run, text: str, *, is_rtl: bool) -> Element:
        properties = self._properties(run, text, is_rtl=is_rtl)
        look = [element("w:rPr", *properties)] if properties else []
        return element("w:r", *look, *text_pieces(text, run.place))

    def _properties(self, run: Run, text: str, *, is_rtl: bool) -> list[Element]:
        """The look of a run in the order the schema wants.

        Addresses are in no language, so that none is hyphenated, unless one is named.
        """
        style = GAP if run.is_luecke else LINK if run.link else None
        nodes = [value("w:rStyle", self.file.styles.id(style))] if style else []
        if run.is_bold:
            nodes += [element("w:b"), element("w:bCs")]
        if run.is_italic:
            nodes += [element("w:i"), element("w:iCs")]
        if run.edit is Edit.DELETED:
            nodes.append(element("w:strike"))
        if _ADDRESS.fullmatch(text):
            nodes.append(element("w:noProof"))
        if run.edit is Edit.INSERTED:
            nodes.append(value("w:u", "single"))
        if is_rtl:
            nodes.append(element("w:rtl"))
        if run.language:
            key = "w_bidi" if is_rtl else "w_val"
            nodes.append(element("w:lang", **{key: run.language}))
        elif _ADDRESS.fullmatch(text):
            nodes.append(value("w:lang", "x-none"))
        return nodes

    def _footnote(self, footnote: Footnote) -> Element:
        notes = InlineWriter(self.file, self.file.footnotes)
        number = self.file.add_footnote(notes.note_paragraphs(footnote.paragraphs))
        if footnote.label != str(self.file.notes_written):
            message = f"footnote {footnote.label!r} is number {self.file.notes_written} in Word"
            raise ValueError(message)
        return element("w:r", self._mark_look(), element("w:footnoteReference", w_id=number))

    def note_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> list[Element]:
        """The paragraphs of a footnote, the first with the footnote's number before its text."""
        mark = [
            element("w:r", self._mark_look(), element("w:footnoteRef")),
            element("w:r", *text_pieces(" ", paragraphs[0].place)),
        ]
        style = self.file.styles.id(PARAGRAPHS[Role.FUSSNOTE])
        return [
            element(
                "w:p",
                element("w:pPr", value("w:pStyle", style)),
                *(mark if index == 0 else []),
                *self.write(paragraph.inlines),
            )
            for index, paragraph in enumerate(paragraphs)
        ]

    def _mark_look(self) -> Element:
        return element("w:rPr", value("w:rStyle", self.file.styles.id(FOOTNOTE_MARK)))


def split_directions(text: str) -> Iterator[tuple[bool, str]]:
    """Stretches of ``text`` with whether they run from right to left.

    What has no direction of its own, blanks for instance, goes with the right-to-left letters
    around it.
    """
    if max(text, default="") < _FIRST_RIGHT_TO_LEFT:
        yield False, text
        return
    kinds = "".join(_DIRECTIONS.get(unicodedata.bidirectional(char), " ") for char in text)
    end = 0
    for match in _RIGHT_TO_LEFT.finditer(kinds):
        yield False, text[end : match.start()]
        yield True, text[match.start() : match.end()]
        end = match.end()
    yield False, text[end:]


def _link(inline: Inline) -> str | None:
    return inline.link if isinstance(inline, Run) else None
