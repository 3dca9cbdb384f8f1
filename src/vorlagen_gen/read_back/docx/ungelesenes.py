"""What a Word file says and no block tells: endnotes, formulas, hidden text, how words are marked.

People see it and mean something by it, so whoever compares two files must know that it is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from vorlagen_gen.read_back.blocks import normalised_text
from vorlagen_gen.read_back.docx.names import (
    Element,
    attribute,
    find,
    find_all,
    qualified,
    switch,
    value,
)
from vorlagen_gen.read_back.docx.package import Package

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FORMULA, _SIGNS = f"{_MATH}oMath", f"{_MATH}t"
_PARAGRAPH, _RUN, _TEXT, _COLOUR = map(qualified, ("w:p", "w:r", "w:t", "w:color"))
_ENDNOTE = qualified("w:endnoteReference")
_TEXT_BOX, _FALLBACK = map(qualified, ("w:txbxContent", "mc:Fallback"))
_FIELD, _FIELD_CHAR, _CODE = map(qualified, ("w:fldSimple", "w:fldChar", "w:instrText"))
_HIDDEN = "w:rPr/w:vanish"
_STEADY = frozenset({"", "HYPERLINK", "PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Fields that are read as what they are."""
_STRUCK = ("w:rPr/w:strike", "w:rPr/w:dstrike")
_RAISED = frozenset({"superscript", "subscript"})
_MARKED = (
    ("w:rPr/w:highlight", "w:val"),
    ("w:rPr/w:shd", "w:fill"),
    ("w:rPr/w:color", "w:val"),
    ("w:rPr/w:u", "w:val"),
)
_PLAIN = frozenset({"", "none", "auto", "000000", "ffffff"})
"""How words look that nobody coloured or underlined, though their file may say so."""


class Weise(Enum):
    """How something is said."""

    ENDNOTE = auto()
    FORMEL = auto()
    DURCHGESTRICHEN = auto()
    HOCHGESTELLT = auto()
    HERVORGEHOBEN = auto()
    VERBORGEN = auto()
    TEXTFELD = auto()
    FELD = auto()


@dataclass(frozen=True, slots=True)
class Ungelesenes:
    """The words ``text`` that a file says so; of what is raised also the letters before it."""

    weise: Weise
    text: str


def read(content: bytes, name: str) -> tuple[Ungelesenes, ...]:
    """All of it in the text and in the footnotes of the Word file ``content``.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    package = Package.open(content, name)
    main = package.main_part()
    endnotes = package.part(package.related(main, "endnotes"))
    nodes = [] if endnotes is None else find_all(endnotes, "w:endnote")
    known = {attribute(node, "w:id"): _said(node) for node in nodes}
    roots = (package.part(part) for part in (main, package.related(main, "footnotes")))
    plain = _PLAIN | _colours(package.part(package.related(main, "styles")))
    found = (each for root in roots if root is not None for each in _in_part(root, known, plain))
    return tuple(each for each in found if each.text)


def _colours(styles: Element | None) -> frozenset[str]:
    """The colours of the template, which LibreOffice writes out in what it inserts."""
    nodes = () if styles is None else styles.iter(_COLOUR)
    return frozenset(attribute(node, "w:val").lower() for node in nodes)


def _in_part(
    root: Element, endnotes: dict[str, str], plain: frozenset[str]
) -> Iterator[Ungelesenes]:
    for node in root.iter(_ENDNOTE):
        yield Ungelesenes(Weise.ENDNOTE, endnotes.get(attribute(node, "w:id"), ""))
    for node in root.iter(_FORMULA):
        signs = "".join(each.text or "" for each in node.iter(_SIGNS))
        yield Ungelesenes(Weise.FORMEL, normalised_text(signs))
    for box in root.iter(_TEXT_BOX):
        if next(box.iterancestors(_FALLBACK, _TEXT_BOX), None) is None:
            for paragraph in box.iter(_PARAGRAPH):
                yield Ungelesenes(Weise.TEXTFELD, normalised_text(_said(paragraph)))
    for paragraph in root.iter(_PARAGRAPH):
        yield from _in_paragraph(paragraph, plain)
        yield from _hidden(paragraph)
        yield from _fields(paragraph)


def _hidden(paragraph: Element) -> Iterator[Ungelesenes]:
    """What nobody sees as long as Word does not show hidden text; no block has it."""
    for is_hidden, runs in groupby(paragraph.iter(_RUN), lambda run: switch(run, _HIDDEN)):
        if is_hidden:
            yield Ungelesenes(Weise.VERBORGEN, normalised_text("".join(map(_said, runs))))


def _fields(paragraph: Element) -> Iterator[Ungelesenes]:
    """What Word works out anew whenever it likes, as it is shown now."""
    for node in paragraph.iter(_FIELD):
        yield from _field(attribute(node, "w:instr"), _said(node))
    code, shown, is_shown = "", "", False
    for node in paragraph.iter(_FIELD_CHAR, _CODE, _TEXT):
        kind = attribute(node, "w:fldCharType") if node.tag == _FIELD_CHAR else ""
        if kind == "end":
            yield from _field(code, shown)
        if kind in {"begin", "end"}:
            code, shown, is_shown = "", "", False
        elif kind == "separate":
            is_shown = True
        elif node.tag == _CODE:
            code += node.text or ""
        elif is_shown:
            shown += node.text or ""


def _field(code: str, shown: str) -> Iterator[Ungelesenes]:
    name = (*code.split(), "")[0].upper()
    if name not in _STEADY:
        yield Ungelesenes(Weise.FELD, normalised_text(shown))


def _in_paragraph(paragraph: Element, plain: frozenset[str]) -> Iterator[Ungelesenes]:
    """Runs that look alike are one stretch."""
    before = ""
    for weise, runs in groupby(paragraph.iter(_RUN), lambda run: _weise(run, plain)):
        text = "".join(map(_said, runs))
        if weise in (Weise.DURCHGESTRICHEN, Weise.HERVORGEHOBEN):
            yield Ungelesenes(weise, normalised_text(text))
        elif weise is Weise.HOCHGESTELLT and text.strip():
            yield Ungelesenes(weise, normalised_text(f"{before.rpartition(' ')[2]}{text}"))
        before = f"{before}{text}"


def _weise(run: Element, plain: frozenset[str]) -> Weise | None:
    if any(switch(run, path) for path in _STRUCK):
        return Weise.DURCHGESTRICHEN
    if value(run, "w:rPr/w:vertAlign") in _RAISED:
        return Weise.HOCHGESTELLT
    return Weise.HERVORGEHOBEN if _is_marked(run, plain) else None


def _is_marked(run: Element, plain: frozenset[str]) -> bool:
    """Whether somebody gave just these words a colour or a line; a style is the template's."""
    found = ((find(run, path), name) for path, name in _MARKED)
    looks = (attribute(node, name) for node, name in found if node is not None)
    return any(each.lower() not in plain for each in looks)


def _said(node: Element) -> str:
    return "".join(each.text or "" for each in node.iter(_TEXT))
