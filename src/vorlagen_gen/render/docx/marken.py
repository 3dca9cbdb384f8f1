"""Marks that tell, when a file comes back, which of its paragraphs came from which of ours.

They number what ``read_back.marken.nummeriert`` numbers, in the same order. Word and LibreOffice
carry bookmarks along when paragraphs are split, joined and moved, and show none whose name begins
with a low line.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count

from vorlagen_gen.read_back.blocks import Mark, Run, normalised
from vorlagen_gen.read_back.marken import MARKE
from vorlagen_gen.render.docx.ooxml import (
    Element,
    attribute,
    element,
    find,
    find_all,
    qualified,
    value,
)
from vorlagen_gen.render.docx.wordfile import WordFile

_PARAGRAPH, _PROPERTIES = qualified("w:p"), qualified("w:pPr")
_TEXT, _NOTE = qualified("w:t"), qualified("w:footnoteReference")
_CHARACTERS = {qualified("w:br"): "\n", qualified("w:noBreakHyphen"): "-"}
_CHECKBOX = qualified("w14:checkbox")


def set_marks(file: WordFile) -> None:
    """Mark all that says something in the body and the footnotes of ``file``."""
    numbers = count(1)
    paragraphs = (node for note in _notes(file) for node in note.iter(_PARAGRAPH))
    for paragraph in chain(file.word.element.body.iter(_PARAGRAPH), paragraphs):
        box = next(paragraph.iter(_CHECKBOX), None)
        if box is not None or _says_something(paragraph):
            name = f"{MARKE}{next(numbers)}"
            _bookmark(paragraph, name, file.bookmark_id())
            if box is not None:
                _tag(box, name)


def _notes(file: WordFile) -> Iterator[Element]:
    """The footnotes without what parts them from the text."""
    for note in find_all(file.footnotes.element, "w:footnote"):
        if attribute(note, "w:type") in (None, "normal"):
            yield note


def _tag(box: Element, name: str) -> None:
    """Name the content control of ``box``; its tag stands behind its title."""
    properties = box.getparent()
    assert properties is not None  # noqa: S101 -- it is the properties' child
    alias = find(properties, "w:alias")
    assert alias is not None  # noqa: S101 -- each box has a title
    alias.addnext(value("w:tag", name))


def _says_something(paragraph: Element) -> bool:
    """Whether a reader of the file finds a block in ``paragraph``."""
    if find(paragraph, "w:pPr/w:numPr") is not None:
        return True
    return bool(normalised(_said(paragraph)))


def _said(paragraph: Element) -> Iterator[Run | Mark]:
    for node in paragraph.iter(_TEXT, _NOTE, *_CHARACTERS):
        yield Mark("") if node.tag == _NOTE else Run(_CHARACTERS.get(node.tag, node.text or ""))


def _bookmark(paragraph: Element, name: str, key: int) -> None:
    start = element("w:bookmarkStart", w_id=key, w_name=name)
    has_look = len(paragraph) and paragraph[0].tag == _PROPERTIES
    paragraph.insert(int(bool(has_look)), start)
    paragraph.append(element("w:bookmarkEnd", w_id=key))
