"""Where each block and each run of a document came to stand on the pages.

WeasyPrint's boxes keep the element they were made for, and the elements of ours know where they
were typed. A run has no element of its own: it is found by counting the letters that are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, TypeAlias

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from vorlagen_gen.document import Run
from vorlagen_gen.findings import Place
from vorlagen_gen.render.pdf.elements import JOINER, MAY_BREAK, PlacedElement
from vorlagen_gen.render.pdf.inlines import HYPHEN
from vorlagen_gen.render.pdf.kaesten import Kasten, Umfang
from vorlagen_gen.schrift import Schnitt, text_width

_POINTS_PER_PIXEL = 0.75
_UNSEEN = frozenset(("\u00ad", JOINER, MAY_BREAK))
_LABEL = "marke"
_BOLD = 600
_ROUNDED = 0.05
"""Points by which two neighbours may seem to be apart."""
_Sides: TypeAlias = tuple[float, float, float, float]
_Spelled: TypeAlias = list[tuple[str, Run, bool]]
"""Each character that is drawn, whose it is, and whether it is one of the letters of that run."""


def points(pixels: float) -> float:
    """A length of WeasyPrint's in points, to the nearest hundredth."""
    return round(pixels * _POINTS_PER_PIXEL, 2)


def find_kaesten(rendered: Any) -> Iterator[Kasten]:  # noqa: ANN401 -- weasyprint has no types
    """The boxes of all blocks, page by page, then those of all runs."""
    texts: dict[PlacedElement, list[_Text]] = {}
    for number, page in enumerate(rendered.pages, start=1):
        found = _Page(number, texts)
        for child in page._page_box.children:  # noqa: SLF001 -- no public way to the boxes
            if not isinstance(child, boxes.MarginBox):
                found.visit(child, None)
        yield from found.kaesten()
    for owner, drawn in texts.items():
        yield from _runs(owner, drawn)


@dataclass(frozen=True, slots=True)
class _Text:
    """Text on one line of page ``seite``; ``area`` is x, y, width and height in pixels."""

    text: str
    schnitt: Schnitt
    seite: int
    area: _Sides

    def width(self, chars: str) -> float:
        """How wide ``chars`` are in it, in ems."""
        return sum(text_width(char, 1.0, self.schnitt) for char in chars)

    def part(self, place: Place, start: float, end: float) -> Kasten:
        """The box around a part of it: from one share of its width to another."""
        x, y, width, height = self.area
        return _kasten(
            place, self.seite, (x + start * width, y, x + end * width, y + height), Umfang.RUN
        )


@dataclass(slots=True)
class _Page:
    """What stands on one page: corners of blocks, and ``texts`` by the elements they fill."""

    seite: int
    texts: dict[PlacedElement, list[_Text]]
    corners: dict[PlacedElement, _Sides] = field(default_factory=dict)

    def visit(self, box: Any, owner: PlacedElement | None) -> None:  # noqa: ANN401 -- weasyprint has no types
        """Note ``box`` and all in it; the runs of ``owner`` are around it."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box  # noqa: SLF001 -- as weasyprint itself does
        if isinstance(box, boxes.TextBox):
            if owner is not None:
                area = (box.position_x, box.position_y, box.width, box.height)
                text = _Text(box.text, _schnitt(box.style), self.seite, area)
                self.texts.setdefault(owner, []).append(text)
            return
        element = box.element
        if "::" in (box.element_tag or "") or _is_label(element):
            owner = None
        elif isinstance(element, PlacedElement):
            owner = element if element.runs else owner
            if element.place and not isinstance(box, boxes.LineBox):
                self._extend(element, *box.hit_area())
        for child in box.children:
            self.visit(child, owner)

    def _extend(
        self, element: PlacedElement, x: float, y: float, width: float, height: float
    ) -> None:
        new = (x, y, x + width, y + height)
        old = self.corners.get(element, new)
        low, high = min(old[0], new[0]), min(old[1], new[1])
        self.corners[element] = (low, high, max(old[2], new[2]), max(old[3], new[3]))

    def kaesten(self) -> Iterator[Kasten]:
        """The boxes of the blocks."""
        for element, corners in self.corners.items():
            if element.place:
                yield _kasten(element.place, self.seite, corners, Umfang.BLOCK)


def _kasten(place: Place, seite: int, corners: _Sides, umfang: Umfang) -> Kasten:
    left, top, right, bottom = corners
    size = (points(right - left), points(bottom - top))
    return Kasten(place, seite, points(left), points(top), *size, umfang)


def _schnitt(style: Any) -> Schnitt:  # noqa: ANN401 -- as above
    is_bold, is_italic = style["font_weight"] >= _BOLD, style["font_style"] != "normal"
    if is_bold:
        return Schnitt.FETT_KURSIV if is_italic else Schnitt.FETT
    return Schnitt.KURSIV if is_italic else Schnitt.NORMAL


def _is_label(element: Any) -> bool:  # noqa: ANN401 -- as above
    return element is not None and element.get("class") == _LABEL


def _runs(owner: PlacedElement, drawn: list[_Text]) -> list[Kasten]:
    """The boxes of the runs of ``owner``; none if what is drawn is not what they say.

    What is drawn again, as the head of a table on each page, is counted from its beginning.
    """
    letters = [(char, run) for run in owner.runs for char in run.text if _is_counted(char)]
    kaesten: list[Kasten] = []
    position = 0
    for text in drawn:
        spelled = _spelled(text.text, letters, position)
        if spelled is None:
            return []
        position += sum(is_counted for _, _, is_counted in spelled)
        kaesten += _parts(text, spelled)
    return list(_joined(kaesten))


def _joined(kaesten: list[Kasten]) -> Iterator[Kasten]:
    """One box for what stands side by side and was typed in one place."""
    joined: list[Kasten] = []
    for each in kaesten:
        if joined and _goes_on(joined[-1], each):
            last = joined.pop()
            each = replace(last, width=round(each.x + each.width - last.x, 2))  # noqa: PLW2901 -- the two
        joined.append(each)
    return (each for each in joined if each.width > 0)


def _goes_on(left: Kasten, right: Kasten) -> bool:
    """Whether ``right`` begins where ``left`` ends; the mark of a footnote parts them."""
    is_same_line = (left.seite, left.y, left.height) == (right.seite, right.y, right.height)
    gap = abs(left.x + left.width - right.x)
    return is_same_line and left.place == right.place and gap < _ROUNDED


def _spelled(text: str, letters: Sequence[tuple[str, Run]], position: int) -> _Spelled | None:
    """The characters of ``text``, which goes on at ``position``; None if it is something else."""
    spelled: _Spelled = []
    for char in text if letters else "":
        expected, run = letters[position % len(letters)]
        is_added = char == HYPHEN and expected != HYPHEN
        if is_added or not _is_counted(char):
            spelled.append((char, letters[max(position - 1, 0) % len(letters)][1], False))
        elif char == expected:
            spelled.append((char, run, True))
            position += 1
        else:
            return None
    return spelled


def _is_counted(char: str) -> bool:
    """Whether ``char`` is drawn wherever lines end."""
    return not char.isspace() and char not in _UNSEEN


def _parts(text: _Text, spelled: _Spelled) -> Iterator[Kasten]:
    """One box for each run in ``text``, as wide as its share of the letters."""
    whole = text.width("".join(char for char, _, _ in spelled)) or 1.0
    start = 0.0
    for _, group in groupby(spelled, key=lambda each: id(each[1])):
        chars = list(group)
        end = start + text.width("".join(char for char, _, _ in chars)) / whole
        yield text.part(chars[0][1].place, start, end)
        start = end
