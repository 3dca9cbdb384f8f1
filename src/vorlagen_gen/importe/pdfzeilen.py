"""A PDF without tags, as most programs make them -> its text, guessed from its lines' places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.importe.klartext import blocks_of_text
from vorlagen_gen.read_back.blocks import Gelesenes, Geltung, Seite, Stelle

MAX_PAGES = 1000
"""A longer file is no paper."""
_PARTED = "\x02"
"""What pdfium says where a word is parted at a line's end."""
_NEXT_PARAGRAPH = 1.45
_SAME_LINE = 0.4
_FULL = 0.88
"""A line that ends before this share of the text's width was ended by whoever wrote it."""
_OTHER_COLUMN = 90.0
_MARGIN = 0.09
_TALLEST = 40.0
"""What is taller is no line of text but stands across the page, as ENTWURF does."""
_PAGE_NUMBER = re.compile(r"[-–]?\s*(?:Seite\s+)?\d{1,3}(?:\s+von\s+\d{1,3})?\s*[-–]?")
_NUMBER_ENDS = re.compile(r"\d[-–]$")
_MARKE = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]|[-–•→])\s|\(\d{1,2}\)\s")


@dataclass(frozen=True, slots=True)
class _Zeile:
    """A printed line: its text, its edges and its middle in points, its height, its page."""

    text: str
    links: float
    rechts: float
    mitte: float
    hoehe: float
    seite: int = 0
    is_rand: bool = False


def read_lines(data: bytes, name: str) -> Gelesenes:
    """The blocks of a PDF that has no tags; what stands on the edge of its pages is kept apart.

    Raises:
        VorlagenError: It cannot be read, or is longer than any paper.
    """
    lines = _printed(data, name)
    rand = _furniture(lines)
    text = [line for line in lines if line not in rand]
    return _gelesen(list(_paragraphs(text)), rand)


def line_capacity(data: bytes, name: str) -> float:
    """How many of its usual characters a line across the whole text of a PDF has room for.

    Raises:
        VorlagenError: It cannot be read, or is longer than any paper.
    """
    lines = [each for each in _printed(data, name) if each.hoehe <= _TALLEST]
    widths = [(each.rechts - each.links) / len(each.text) for each in lines if len(each.text) > 1]
    if not widths or median(widths) <= 0:
        return 0.0
    across = max(each.rechts for each in lines) - min(each.links for each in lines)
    return across / median(widths)


def _printed(data: bytes, name: str) -> list[_Zeile]:
    """All printed lines of a PDF.

    Raises:
        VorlagenError: It cannot be read, or is longer than any paper.
    """
    import pypdfium2  # type: ignore[import-untyped]

    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > MAX_PAGES:
                raise VorlagenError(
                    f"{name} hat mehr als {MAX_PAGES} Seiten.",
                    "Nennen Sie nur die Seiten der Vorlage, und die Anlagen als eigene Dateien.",
                )
            return [line for number, page in enumerate(document, 1) for line in _page(page, number)]
    except pypdfium2.PdfiumError:
        raise VorlagenError(
            f"{name} ist keine PDF-Datei, beschädigt oder mit einem Kennwort gesperrt.",
            "Speichern Sie die PDF-Datei neu und ohne Kennwort.",
        ) from None


def _gelesen(paragraphs: Sequence[tuple[int, str]], rand: Sequence[_Zeile]) -> Gelesenes:
    pages: list[int] = []
    for page, paragraph in paragraphs:
        pages += [page] * (paragraph.count("\n") + 2)
    read = blocks_of_text("\n\n".join(paragraph for _, paragraph in paragraphs))
    blocks = []
    for block in read.blocks:
        place = block.stelle.place
        page = pages[place.line - 1] if place and place.line <= len(pages) else 0
        blocks.append(replace(block, stelle=Stelle(seite=page)))
    footer = tuple(dict.fromkeys(line.text for line in rand))
    seiten = (Seite(Geltung.EINE, 1, footer, footer),)
    return Gelesenes("", "", tuple(blocks), read.footnotes, seiten)


def _page(page: Any, number: int) -> list[_Zeile]:  # noqa: ANN401 -- pdfium has no types
    height = page.get_height()
    text = page.get_textpage()
    lines: list[_Zeile] = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        if words.strip(f"{_PARTED} "):
            middle = (bottom + top) / 2
            is_rand = not _MARGIN < middle / height < 1 - _MARGIN
            line = _Zeile(words, left, right, middle, max(top - bottom, 1.0), number, is_rand)
            _append(lines, line)
    return lines


def _append(lines: list[_Zeile], line: _Zeile) -> None:
    """Add a stretch of text, to the line before it if it stands on its height."""
    last = lines[-1] if lines else None
    if last and abs(last.mitte - line.mitte) < _SAME_LINE * line.hoehe and last.links < line.links:
        lines[-1] = replace(last, text=f"{last.text} {line.text}", rechts=line.rechts)
    else:
        lines.append(line)


def _furniture(lines: Sequence[_Zeile]) -> list[_Zeile]:
    """The numbers of pages, and what comes on the edge of several."""
    seen = Counter(line.text for line in lines if line.is_rand)
    return [
        line
        for line in lines
        if line.is_rand and (seen[line.text] > 1 or _PAGE_NUMBER.fullmatch(line.text))
    ]


def _paragraphs(lines: Sequence[_Zeile]) -> Iterator[tuple[int, str]]:
    """Each paragraph with its page, its lines joined where they are full."""
    steps = [one.mitte - other.mitte for one, other in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0.0])
    left = min((line.links for line in lines), default=0.0)
    full = left + _FULL * (max((line.rechts for line in lines), default=0.0) - left)
    held, page = "", 0
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if before is None or not _is_near(before, line, usual):
            if held:
                yield page, _whole_words(held)
            held, page = line.text, line.seite
        else:
            held += _between(before, line, full) + line.text
    if held:
        yield page, _whole_words(held)


def _is_near(before: _Zeile, line: _Zeile, usual: float) -> bool:
    if abs(before.links - line.links) > _OTHER_COLUMN:
        return False
    return 0 < before.mitte - line.mitte <= _NEXT_PARAGRAPH * usual


def _between(before: _Zeile, line: _Zeile, full: float) -> str:
    """What stands between two lines of a paragraph; nothing within numbers with a hyphen."""
    if _NUMBER_ENDS.search(before.text) and line.text[0].isdigit():
        return ""
    return " " if _goes_on(before, line, full) else "\n"


def _goes_on(before: _Zeile, line: _Zeile, full: float) -> bool:
    is_address = "@" in before.text.split()[-1]
    return before.rechts >= full and not is_address and not _MARKE.match(line.text)


def _whole_words(text: str) -> str:
    """``text`` with words joined that a line's end parted.

    No word is parted before a capital or a digit: there the hyphen is part of it.
    """
    text = re.sub(rf"{_PARTED}[ \n](?=[^\W_])", _joint, text)
    return re.sub(rf"{_PARTED}[ \n]", "", text).replace(_PARTED, "-")


def _joint(gap: re.Match[str]) -> str:
    return "" if gap.string[gap.end()].islower() else "-"
