"""A unit as printed, letter by letter with where each letter was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vorlagen_gen.document import Footnote, Inline, LineBreak, Run
from vorlagen_gen.ruecklauf.felder import Art, Fundstellen, Ziel
from vorlagen_gen.ruecklauf.stuecke import Stueck

_WEICH = "\u00ad"
_BLANKS = " \t\u00a0\u2007\u202f\u2009\u200a"
_UNSICHTBAR = "\u200b\u2060\ufeff\u180e"


@dataclass(frozen=True, slots=True)
class Letter:
    """A printed character: ``text[start:end]`` of what is typed at ``ziel``.

    ``lauf`` is the index of its inline. Where letters cannot be told apart (data, a number in
    another form) each is the whole of it, and ``is_fest`` says so.
    """

    zeichen: str
    ziel: Ziel
    start: int
    end: int
    lauf: int
    is_fest: bool = False


def letters(stueck: Stueck, fundstellen: Fundstellen) -> tuple[Letter, ...] | None:
    """One for each character of the unit's text; None if they cannot be found."""
    printed = [
        letter
        for index, inline in enumerate(stueck.ursprung.inlines)
        for letter in _of_inline(inline, index, fundstellen)
    ]
    return _selected(stueck.einheit.text, printed)


def _selected(text: str, printed: Sequence[Letter]) -> tuple[Letter, ...] | None:
    """Those of ``printed`` that ``text`` kept: of several blanks in a row it has one."""
    found: list[Letter] = []
    at = 0
    for char in text:
        while at < len(printed) and printed[at].zeichen != char:
            if not printed[at].zeichen.isspace():
                return None
            at += 1
        if at == len(printed):
            return None
        found.append(printed[at])
        at += 1
    return tuple(found) if all(each.zeichen.isspace() for each in printed[at:]) else None


def _of_inline(inline: Inline, index: int, fundstellen: Fundstellen) -> Iterator[Letter]:
    match inline:
        case Run():
            yield from _of_run(inline, index, fundstellen)
        case LineBreak():
            ziel = fundstellen.ziel(inline.place)
            yield Letter("\n", ziel, ziel.start, ziel.start + len(ziel.text), index)
        case Footnote():
            ziel = fundstellen.ziel(inline.place)
            yield Letter("\ufffc", ziel, ziel.start, ziel.start + len(ziel.text), index)


def _of_run(run: Run, index: int, fundstellen: Fundstellen) -> Iterator[Letter]:
    ziel = fundstellen.ziel(run.place)
    printed = [_plain(each) for each in _composed(run.text) if each != _WEICH]
    spans = None if run.bindung or run.is_luecke else aligned(printed, ziel.text)
    for number, char in enumerate(printed):
        if spans is None or ziel.art is Art.KEINE:
            end = ziel.start + len(ziel.text)
            yield Letter(char, ziel, ziel.start, end, index, is_fest=True)
        else:
            start, end = spans[number]
            yield Letter(char, ziel, ziel.start + start, ziel.start + end, index)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _plain(char: str) -> str:
    return " " if char in _BLANKS else char


def aligned(printed: Sequence[str], typed: str) -> list[tuple[int, int]] | None:
    """Where in ``typed`` each character stands; masks, soft hyphens and blanks may be more.

    None if ``typed`` says something else.
    """
    spans: list[tuple[int, int]] = []
    at = 0
    for char in printed:
        at = _skipped(typed, at, char)
        start = at
        if at < len(typed) and typed[at] == "\\" and typed[at + 1 : at + 2] == char:
            at += 2
        elif char == " " and at < len(typed) and typed[at] in _BLANKS:
            while at < len(typed) and typed[at] in _BLANKS:
                at += 1
        elif at < len(typed) and _composed(typed[at]) == char:
            at += 1
        else:
            return None
        spans.append((start, at))
    rest = typed[at:].strip(_BLANKS + _UNSICHTBAR + _WEICH)
    return None if rest else spans


def _skipped(typed: str, at: int, char: str) -> int:
    """Behind what is typed before ``char`` and never printed."""
    while at < len(typed) and typed[at] in _UNSICHTBAR + _WEICH and typed[at] != char:
        at += 1
    return at
