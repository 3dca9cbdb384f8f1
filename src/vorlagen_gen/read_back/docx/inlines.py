"""What stands inside the paragraphs of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from vorlagen_gen.read_back.blocks import SEITENZAHL, Inline, Mark, Run, normalised
from vorlagen_gen.read_back.docx.names import (
    Element,
    attribute,
    contents,
    find,
    qualified,
    switch,
)
from vorlagen_gen.read_back.docx.package import Relation
from vorlagen_gen.read_back.docx.styles import Styles

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_RUN, _LINK, _FIELD = map(qualified, ("w:r", "w:hyperlink", "w:fldSimple"))
_TEXT, _BREAK, _SYMBOL = map(qualified, ("w:t", "w:br", "w:sym"))
_NOTE, _FIELD_CHAR, _CODE = map(qualified, ("w:footnoteReference", "w:fldChar", "w:instrText"))
_CHARACTERS = {
    qualified("w:tab"): "\t",
    qualified("w:ptab"): "\t",
    qualified("w:cr"): "\n",
    qualified("w:softHyphen"): "\u00ad",
    qualified("w:noBreakHyphen"): "-",
}
_PRESERVE = qualified("xml:space")
_BALLOT = {0xF0A8: "☐", 0xF0FD: "☒", 0xF0FE: "☑", 0xF078: "☒", 0xF052: "☑"}
_PLAIN = Run("")
_NO_LANGUAGE = "x-none"  # what is neither proofed nor hyphenated: addresses


@dataclass(slots=True)
class FootnoteMarks:
    """The footnotes in the order of their marks, which is how Word numbers them."""

    ids: list[str] = field(default_factory=list)

    def label(self, node: Element) -> str:
        """The number of the next mark; it refers to the footnote with the id of ``node``."""
        self.ids.append(attribute(node, "w:id"))
        return str(len(self.ids))


@dataclass(slots=True)
class _Field:
    """A field that is being read: its code comes first, then what it shows."""

    code: str = ""
    shows: bool = False

    @property
    def is_page(self) -> bool:
        return self.code.split()[:1] == ["PAGE"]

    @property
    def link(self) -> str | None:
        found = _HYPERLINK.match(self.code)
        return found[1] if found else None


@dataclass(slots=True)
class InlineReader:
    """Reads the paragraphs of one part; fields may run over several of them."""

    styles: Styles
    relations: Mapping[str, Relation]
    marks: FootnoteMarks
    language: str
    _fields: list[_Field] = field(default_factory=list)
    _paragraphs: Iterator[int] = field(default_factory=lambda: count(1))

    def next_paragraph(self) -> int:
        """The number of the paragraph that is read next."""
        return next(self._paragraphs)

    def read(self, paragraph: Element) -> tuple[Inline, ...]:
        """The text of ``paragraph``."""
        return normalised(self.raw(paragraph))

    def raw(self, paragraph: Element) -> Iterator[Inline]:
        """The text of ``paragraph`` as it stands, with tabs and repeated blanks."""
        return self._children(paragraph, None)

    def _children(self, node: Element, link: str | None) -> Iterator[Inline]:
        for child in contents(node):
            if child.tag == _RUN:
                yield from self._run(child, link)
            elif child.tag == _LINK:
                yield from self._children(child, self._target(child))
            elif child.tag == _FIELD:
                yield from self._simple_field(child, link)

    def _target(self, node: Element) -> str | None:
        relation = self.relations.get(attribute(node, "r:id"))
        return relation.target if relation else None

    def _simple_field(self, node: Element, link: str | None) -> Iterator[Inline]:
        shown = _Field(attribute(node, "w:instr"))
        if shown.is_page:
            yield Run(SEITENZAHL)
        else:
            yield from self._children(node, shown.link or link)

    def _run(self, node: Element, link: str | None) -> Iterator[Inline]:
        has_look = find(node, "w:rPr") is not None
        if has_look and switch(node, "w:rPr/w:vanish"):
            return
        look = self._look(node) if has_look else _PLAIN
        for child in contents(node):
            if child.tag == _FIELD_CHAR:
                yield from self._field_char(attribute(child, "w:fldCharType"))
            elif child.tag == _CODE:
                self._add_code(child.text or "")
            elif self._is_shown():
                link = next((each.link for each in self._fields if each.link), link)
                yield from self._piece(child, look, link)

    def _is_shown(self) -> bool:
        return all(each.shows and not each.is_page for each in self._fields)

    def _add_code(self, text: str) -> None:
        if self._fields and not self._fields[-1].shows:
            self._fields[-1].code += text

    def _field_char(self, kind: str) -> Iterator[Inline]:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields and self._fields.pop().is_page:
            yield Run(SEITENZAHL)

    def _piece(self, node: Element, look: Run, link: str | None) -> Iterator[Inline]:
        if node.tag == _NOTE:
            yield Mark(self.marks.label(node))
        elif text := _text(node):
            yield Run(text, look.is_bold, look.is_italic, look.language, link)

    def _look(self, node: Element) -> Run:
        return Run(
            "",
            is_bold=self.styles.is_on(node, "w:b"),
            is_italic=self.styles.is_on(node, "w:i"),
            language=self._language(node),
        )

    def _language(self, node: Element) -> str | None:
        language = find(node, "w:rPr/w:lang")
        if language is None:
            return None
        is_rtl = bool(switch(node, "w:rPr/w:rtl"))
        found = attribute(language, "w:bidi" if is_rtl else "w:val")
        return found if found and found not in {self.language, _NO_LANGUAGE} else None


def _text(node: Element) -> str:
    """The characters that a piece of a run prints."""
    if node.tag == _TEXT:
        text = node.text or ""
        return text if node.get(_PRESERVE) == "preserve" else text.strip(" \t\n\r")
    if node.tag == _BREAK:
        return "\n" if attribute(node, "w:type") in {"", "textWrapping"} else ""
    if node.tag == _SYMBOL:
        return _symbol(attribute(node, "w:char"))
    return _CHARACTERS.get(node.tag, "")


def _symbol(code: str) -> str:
    """A character named by its number; boxes of symbol fonts have numbers of their own."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _BALLOT.get(number) or chr(number)
