"""Workbooks behind charts that hold more than the charts show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

_BEZUG = re.compile(
    r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<sheet>[^'!,()]+))!"
    r"\$?(?P<c1>[A-Z]{1,3})\$?(?P<r1>\d+)(?::\$?(?P<c2>[A-Z]{1,3})\$?(?P<r2>\d+))?"
)
_ZELLE = re.compile(r"([A-Z]{1,3})(\d+)")


def find_in_diagrammen(paket: Paket) -> Iterator[Fund]:
    """A Fund for each chart whose workbook has cells or people that the chart does not show."""
    surplus = surplus_mappen(paket)
    charts = [name for name in paket.teile if is_diagramm(name)]
    for number, name in enumerate(charts, start=1):
        if surplus.intersection(paket.ziele(name, "package")):
            yield Fund(Fundart.DIAGRAMMDATEN, f"{number}. Diagramm")


def surplus_mappen(paket: Paket) -> frozenset[str]:
    """The workbooks behind charts that hold more than these show."""
    return frozenset(
        mappe
        for name in paket.teile
        if is_diagramm(name)
        for mappe in paket.ziele(name, "package")
        if _holds_more(paket.teile[mappe], _shown(paket, name))
    )


def is_diagramm(name: str) -> bool:
    """Whether the part ``name`` is a chart."""
    return re.fullmatch(r".*/charts/chart\w*\.xml", f"/{name}") is not None


def _shown(paket: Paket, chart: str) -> list[re.Match[str]]:
    """The cells that the chart says it shows."""
    formulas = (each.text or "" for each in elements(paket.xml(chart)) if local(each.tag) == "f")
    return [found for formula in formulas for found in _BEZUG.finditer(formula)]


def _holds_more(workbook: bytes, shown: list[re.Match[str]]) -> bool:
    from vorlagen_gen.anlagen.excel import find_in_excel
    from vorlagen_gen.anlagen.excel_mappe import blaetter

    if not workbook.startswith(b"PK"):
        return True
    try:
        paket = Paket.read(workbook)
        if any(find_in_excel(workbook)):
            return True
        return any(
            not _is_shown(blatt.name, zelle, shown)
            for blatt in blaetter(paket)
            for zelle in _filled(paket, blatt.teil)
        )
    except UnlesbareDateiError:
        return True


def _filled(paket: Paket, teil: str) -> Iterator[str]:
    """The cells that hold something, without the corner above rows and beside columns."""
    for element in elements(paket.xml(teil)):
        zelle = attribute(element, "r") or ""
        if local(element.tag) == "c" and zelle != "A1" and "".join(map(str, element.itertext())):
            yield zelle


def _is_shown(blatt: str, zelle: str, shown: list[re.Match[str]]) -> bool:
    return any(
        blatt == (each["sheet"] or each["quoted"].replace("''", "'")) and _is_within(zelle, each)
        for each in shown
    )


def _is_within(zelle: str, bezug: re.Match[str]) -> bool:
    found = _ZELLE.fullmatch(zelle)
    if not found:
        return False
    columns = sorted((spalte(bezug["c1"]), spalte(bezug["c2"] or bezug["c1"])))
    rows = sorted((int(bezug["r1"]), int(bezug["r2"] or bezug["r1"])))
    return columns[0] <= spalte(found[1]) <= columns[1] and rows[0] <= int(found[2]) <= rows[1]


def spalte(letters: str) -> int:
    """The number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
