"""The runs of a paragraph as HTML, with every word that must not be hyphenated marked.

Classes that the base style sheet relies on: ``trennstellen`` (breaks at its soft hyphens
only), ``ungetrennt`` (no hyphenation), ``ganz`` (one line), ``zahl`` (a number, one line in
table cells too), ``adresse`` (long address, breaks behind its signs, else anywhere, without a
hyphen), ``ersatz`` (set in the stand-in font).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import assert_never
from xml.etree.ElementTree import Element as HtmlElement

from vorlagen_gen.document import Footnote, Inline, LineBreak, Paragraph, Run
from vorlagen_gen.render.pdf.elements import (
    JOINER,
    MAY_BREAK,
    Child,
    PlacedElement,
    append,
    element,
    placed,
)

HYPHEN = "\u2010"
"""The character printed where a word is hyphenated; typed ones go to the stand-in font."""

_WORDS = re.compile(r"([ \t]+)")
_SIGN_INSIDE = re.compile(r"\w[*:_]\w|[^\W\d_]Innen")
_SLASH_FORM = re.compile(r"[^\W\d_]/-?(?:in(?:nen)?|[emnrs])\b")  # Bürger/-innen, eine/n
_ADDRESS = re.compile(r"\w@\w|://|^www\.|\d/\w|\w/\d", re.IGNORECASE)  # V/0101/2025 too
_SCHEME = re.compile(r"(?<=\w://)(?=\w)")
_ADDRESS_PART = re.compile(r"(?<=[\w/][.=&_@])(?=\w)")
_BREAKS = re.compile(r"[-–/+]")
_NUMBER = re.compile(r"\W*(?:[A-Z]{1,3}(?:-[A-Z])?/)?\d[\d\W]*")  # A-R/0028/2022, 2027–2029
_LONGEST_ON_ONE_LINE = 60
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def fill(node: PlacedElement, inlines: Sequence[Inline]) -> PlacedElement:
    """``node``, still empty, with ``inlines`` in it."""
    node.runs = tuple(inline for inline in inlines if isinstance(inline, Run))
    for inline in inlines:
        append(node, *_inline(inline))
    return node


def lines(inlines: tuple[Inline, ...]) -> list[HtmlElement]:
    """One block for each line of ``inlines``, with a line end between them."""
    stretches = groupby(inlines, lambda inline: isinstance(inline, LineBreak))
    typed = (list(line) for is_break, line in stretches if not is_break)
    blocks: list[HtmlElement] = [fill(placed(None, "span", css="zeile"), line) for line in typed]
    for block in blocks[:-1]:
        block.tail = "\n"
    return blocks


def _inline(inline: Inline) -> tuple[Child, ...]:
    match inline:
        case Run():
            return _run(inline)
        case LineBreak():
            return (element("br"),)
        case Footnote():
            return (_footnote(inline),)
        case _:
            assert_never(inline)


def _footnote(footnote: Footnote) -> HtmlElement:
    note = placed(footnote.place, "span", css="fussnote", data_marke=footnote.label)
    for paragraph in footnote.paragraphs:
        append(note, _note_paragraph(paragraph))
    return note


def _note_paragraph(paragraph: Paragraph) -> HtmlElement:
    return fill(placed(paragraph.place, "span", css="absatz"), paragraph.inlines)


def _run(run: Run) -> tuple[Child, ...]:
    if run.link:
        kids: tuple[Child, ...] = (_link(run.text, run.link),)
    else:
        kids = tuple(_text(run.text))
    if run.is_luecke:
        kids = (element("span", *kids, css="luecke"),)
    if run.edit:
        kids = (element("span", *kids, css=run.edit.value),)
    if run.is_italic:
        kids = (element("em", *kids),)
    if run.is_bold:
        kids = (element("strong", *kids),)
    if run.language:
        kids = (element("span", *kids, lang=run.language),)
    return kids


def _link(text: str, target: str) -> HtmlElement:
    return element("a", *_text(text), href=target)


def _text(text: str) -> Iterator[Child]:
    """``text`` with each word that needs care in an element of its own."""
    for is_rtl, stretch in _directions(text):
        if is_rtl:
            yield element("span", stretch, dir="rtl")
        else:
            yield from map(_word, _WORDS.split(stretch))


def _word(word: str) -> Child:
    if HYPHEN in word:
        return element("span", word, css="ersatz")
    kind = _kind(word)
    if kind in {"ganz", "adresse"}:
        word = _ADDRESS_PART.sub(MAY_BREAK, _SCHEME.sub(JOINER, word))
    return element("span", word, css=kind) if kind else word


def _kind(word: str) -> str:
    if "\u00ad" in word:
        return "trennstellen"
    if len(word) <= _LONGEST_ON_ONE_LINE and _NUMBER.fullmatch(word):
        return "zahl" if _BREAKS.search(word) else ""
    if _ADDRESS.search(word) or _SLASH_FORM.search(word):
        return "ganz" if len(word) <= _LONGEST_ON_ONE_LINE else "adresse"
    return "ungetrennt" if _SIGN_INSIDE.search(word) else ""


def _directions(text: str) -> Iterator[tuple[bool, str]]:
    """``text`` in stretches that run left to right and, first letter to last, right to left."""
    rtl = [i for i, char in enumerate(text) if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT]
    if not rtl:
        yield False, text
        return
    yield False, text[: rtl[0]]
    yield from _mixed(text, rtl)
    yield False, text[rtl[-1] + 1 :]


def _mixed(text: str, rtl: list[int]) -> Iterator[tuple[bool, str]]:
    start = rtl[0]
    for left, right in zip(rtl, [*rtl[1:], len(text)], strict=True):
        gap = text[left + 1 : right]
        if right == len(text) or any(unicodedata.bidirectional(char) == "L" for char in gap):
            yield True, text[start : left + 1]
            if right < len(text):
                yield False, gap
            start = right
