"""What the charts of a Word file say: their words, and their numbers as drawn and as stored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from vorlagen_gen.read_back.blocks import Datenreihe, Diagrammdaten, normalised_text
from vorlagen_gen.read_back.docx.names import Element, attribute, find, find_all, qualified
from vorlagen_gen.read_back.docx.package import Package

_CHART, _TEXT = qualified("c:chart"), qualified("a:t")
_SERIES, _POINT = qualified("c:ser"), qualified("c:pt")
_FORMULA = re.compile(r"'?(.+?)'?!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?")
_MOST_ROWS = 10_000
_LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class ChartReader:
    """Reads the charts that a part refers to."""

    package: Package
    part: str

    def read(self, drawing: Element) -> Diagrammdaten | None:
        """What the chart in ``drawing`` says; None if it holds another picture."""
        part = self._part(next(drawing.iter(_CHART), None))
        root = self.package.part(part)
        if part is None or root is None:
            return None
        shapes = self.package.part(self.package.related(part, "chartUserShapes"))
        roots = (root,) if shapes is None else (root, shapes)
        words = (node.text or "" for each in roots for node in each.iter(_TEXT))
        named = [node for node in root.iter(_SERIES) if find(node, "c:tx") is not None]
        mappe = self._workbook(self.package.related(part, "package"))
        return Diagrammdaten(
            tuple(map(normalised_text, words)),
            tuple(map(_series, named)),
            tuple(mappe.series(node) for node in named) if mappe else (),
        )

    def _part(self, shown: Element | None) -> str | None:
        relations = self.package.relations(self.part)
        relation = None if shown is None else relations.get(attribute(shown, "r:id"))
        return relation.target if relation else None

    def _workbook(self, name: str | None) -> _Workbook | None:
        info = self.package.zip.NameToInfo.get(name or "")
        if info is None or info.file_size > _LARGEST:
            return None
        try:
            return _Workbook(
                Package(ZipFile(BytesIO(self.package.zip.read(info))), self.package.name)
            )
        except BadZipFile:
            return None


def _series(node: Element) -> Datenreihe:
    """A series from the numbers that are stored beside the formulas."""
    name = "".join(each.text or "" for each in find_all(node, "c:tx//c:v"))
    across, up = (_cached(find(node, path)) for path in ("c:xVal", "c:yVal"))
    if not across:
        up = up or _cached(find(node, "c:val"))
        across = {index: Decimal(index + 1) for index in up}
    return _datenreihe(name, across, up)


def _cached(node: Element | None) -> dict[int, Decimal]:
    points = () if node is None else node.iter(_POINT)
    values = ((each.get("idx") or "", find(each, "c:v")) for each in points)
    found = ((index, _number(value.text)) for index, value in values if value is not None)
    return {
        int(index): number for index, number in found if index.isdecimal() and number is not None
    }


def _datenreihe(name: str, across: dict[int, Decimal], up: dict[int, Decimal]) -> Datenreihe:
    """Points that have both numbers."""
    both = (index for index in sorted(across) if index in up)
    return Datenreihe(normalised_text(name), tuple((across[index], up[index]) for index in both))


def _number(text: str | None) -> Decimal | None:
    try:
        number = Decimal((text or "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


@dataclass(frozen=True, slots=True)
class _Workbook:
    package: Package
    _sheets: dict[str, dict[str, str]] = field(default_factory=dict, compare=False)

    def series(self, node: Element) -> Datenreihe:
        """A series from the cells that its formulas name."""
        name = "".join(self._cells(find(node, "c:tx")).values())
        across, up = (self._numbers(find(node, path)) for path in ("c:xVal", "c:yVal"))
        return _datenreihe(name, across, up)

    def _numbers(self, node: Element | None) -> dict[int, Decimal]:
        found = ((index, _number(text)) for index, text in self._cells(node).items())
        return {index: number for index, number in found if number is not None}

    def _cells(self, node: Element | None) -> dict[int, str]:
        """The texts of the cells of a formula by their order in it."""
        formula = None if node is None else next(node.iter(qualified("c:f")), None)
        match = _FORMULA.fullmatch(formula.text or "") if formula is not None else None
        if match is None:
            return {}
        sheet, column, first, last = match.groups()
        rows = range(int(first), min(int(last or first), int(first) + _MOST_ROWS) + 1)
        if sheet not in self._sheets:
            self._sheets[sheet] = dict(self._sheet(sheet))
        known = self._sheets[sheet]
        wanted = ((index, known.get(f"{column}{row}")) for index, row in enumerate(rows))
        return {index: text for index, text in wanted if text is not None}

    def _sheet(self, name: str) -> Iterator[tuple[str, str]]:
        """The cells of a sheet with their texts."""
        book = self.package.main_part()
        root = self.package.part(book)
        sheets = [] if root is None else find_all(root, "x:sheets/x:sheet")
        ids = [attribute(each, "r:id") for each in sheets if each.get("name") == name]
        relations = self.package.relations(book)
        part = self.package.part(relations[ids[0]].target) if ids and ids[0] in relations else None
        shared = self.package.part(self.package.related(book, "sharedStrings"))
        strings = [] if shared is None else find_all(shared, "x:si")
        for cell in () if part is None else part.iter(qualified("x:c")):
            yield cell.get("r") or "", _cell_text(cell, strings)


def _cell_text(cell: Element, strings: list[Element]) -> str:
    text = "".join(each.text or "" for each in cell.iter(qualified("x:v"), qualified("x:t")))
    if cell.get("t") == "s" and text.isdecimal() and int(text) < len(strings):
        return "".join(each.text or "" for each in strings[int(text)].iter(qualified("x:t")))
    return text
