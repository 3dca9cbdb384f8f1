"""A PDF without tags, as most programs make them -> its paragraphs, guessed from its lines."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back.blocks import Gelesenes, Paragraph, Run, Stelle, normalised

MAX_PAGES = 1000
"""A longer file is no paper."""
_NEXT_PARAGRAPH = 1.45
_SAME_LINE = 0.4


@dataclass(frozen=True, slots=True)
class _Zeile:
    """A printed line: its text, its left edge, its middle and its height, in points."""

    text: str
    links: float
    mitte: float
    hoehe: float


def read_lines(data: bytes, name: str) -> Gelesenes:
    """Paragraphs of a PDF, told apart by the gaps between its lines; each line end is kept.

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
            blocks = tuple(
                Paragraph(normalised([Run(text)]), Stelle(seite=number))
                for number, page in enumerate(document, start=1)
                for text in _paragraphs(_lines(page.get_textpage()))
            )
    except pypdfium2.PdfiumError:
        raise VorlagenError(
            f"{name} ist keine PDF-Datei, beschädigt oder mit einem Kennwort gesperrt.",
            "Speichern Sie die PDF-Datei neu und ohne Kennwort.",
        ) from None
    return Gelesenes("", "", blocks, (), ())


def _lines(page: object) -> list[_Zeile]:
    """The lines of a page; stretches that stand far apart on one height count as two."""
    count = page.count_rects()  # type: ignore[attr-defined]
    lines: list[_Zeile] = []
    for index in range(count):
        left, bottom, right, top = page.get_rect(index)  # type: ignore[attr-defined]
        text = page.get_text_bounded(left, bottom, right, top)  # type: ignore[attr-defined]
        words = " ".join(text.replace("\ufffe", "").split())
        if words:
            lines.append(_Zeile(words, left, (bottom + top) / 2, max(top - bottom, 1.0)))
    return _joined(lines)


def _joined(stretches: Sequence[_Zeile]) -> list[_Zeile]:
    """Stretches that follow each other on one height, as lines."""
    lines: list[_Zeile] = []
    for each in stretches:
        last = lines[-1] if lines else None
        if last and abs(last.mitte - each.mitte) < _SAME_LINE * each.hoehe:
            text = f"{last.text} {each.text}"
            lines[-1] = _Zeile(text, last.links, last.mitte, max(last.hoehe, each.hoehe))
        else:
            lines.append(each)
    return lines


def _paragraphs(lines: Sequence[_Zeile]) -> Iterator[str]:
    steps = [one.mitte - other.mitte for one, other in itertools.pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0.0])
    held: list[str] = []
    for line, step in zip(lines, [0.0, *steps], strict=False):
        if held and not 0 < step <= _NEXT_PARAGRAPH * usual:
            yield "\n".join(held)
            held = []
        held.append(line.text)
    if held:
        yield "\n".join(held)
