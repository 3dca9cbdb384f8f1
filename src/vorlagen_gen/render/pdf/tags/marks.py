"""The marked content of a page: what is content and what is page furniture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf.tags.structure import Content


@dataclass(frozen=True, slots=True)
class PageMarks:
    """Which marked content each box of one page drew; ``height`` of the page in CSS pixels."""

    page: int
    height: float
    numbers: dict[Any, int]

    def content(self, box: Any) -> Content | None:  # noqa: ANN401 -- weasyprint has no types
        """What ``box`` drew; None if it is page furniture."""
        number = self.numbers.get(box)
        return None if number is None else Content(self.page, number)


class Marker:
    """Turns what WeasyPrint marked as content on each page into content and artifacts.

    Page furniture and repeated table heads become artifacts; the rest is numbered anew.
    """

    def __init__(self) -> None:
        """Begin with the first page."""
        self._heads: set[Any] = set()

    def mark(self, index: int, page: Any, stream: Any) -> PageMarks:  # noqa: ANN401 -- weasyprint has no types
        """Rewrite the marks in the ``stream`` of ``page`` and tell what content is left.

        Raises:
            VorlagenError: Text was drawn through a transparency group, where marks are lost.
        """
        artifacts = self._artifacts(page._page_box)  # noqa: SLF001 -- no public way to the boxes
        owners = {mark["mcid"]: box for box, mark in stream._tags.items()}  # noqa: SLF001 -- as above
        numbers: dict[Any, int] = {}
        for position, number in list(_marks(stream.stream)):
            box = owners.pop(number)
            if box in artifacts:
                stream.stream[position - 1] = "/Artifact"
                stream.stream[position] = artifacts[box]
            else:
                numbers[box] = len(numbers)
                stream.stream[position] = pydyf.Dictionary({"MCID": numbers[box]})
        if owners:
            raise VorlagenError(
                "Die Gestaltung benutzt Transparenz (opacity), mit der Text unlesbar für"
                " Vorlesegeräte wird.",
                "Nehmen Sie »opacity« aus dem Stylesheet und verwenden Sie eine hellere Farbe.",
            )
        return PageMarks(index, page.height, numbers)

    def _artifacts(self, page_box: Any) -> dict[Any, pydyf.Dictionary]:  # noqa: ANN401 -- weasyprint has no types
        artifacts = {}
        for child in page_box.children:
            if isinstance(child, boxes.MarginBox):
                kind = "Header" if child.at_keyword.startswith("@top") else "Footer"
                artifacts.update(dict.fromkeys(_walk(child), _pagination(kind)))
            else:
                for head in self._repeated_heads(child):
                    artifacts.update(dict.fromkeys(_walk(head), _pagination()))
        return artifacts

    def _repeated_heads(self, box: Any) -> Iterator[Any]:  # noqa: ANN401 -- weasyprint has no types
        for inner in _walk(box):
            if isinstance(inner, boxes.TableRowGroupBox) and inner.is_header:
                if inner.element in self._heads:
                    yield inner
                self._heads.add(inner.element)


def _marks(operations: list[Any]) -> Iterator[tuple[int, int]]:
    """Position and number of each mark among the drawing operations of a page."""
    for position, operation in enumerate(operations):
        if isinstance(operation, pydyf.Dictionary) and "MCID" in operation:
            yield position, operation["MCID"]


def _walk(box: Any) -> Iterator[Any]:  # noqa: ANN401 -- weasyprint has no types
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001 -- as weasyprint itself does
    yield box
    for child in getattr(box, "children", ()):
        yield from _walk(child)


def _pagination(subtype: str = "") -> pydyf.Dictionary:
    entries = {"Type": "/Pagination"}
    if subtype:
        entries["Subtype"] = f"/{subtype}"
    return pydyf.Dictionary(entries)
