"""What hides on a sheet of an Excel file that is itself shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.diagramm import spalte
from vorlagen_gen.anlagen.excel_mappe import Blatt, mappe
from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.namen import names_pfad
from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_TRUE = ("1", "true")
_ZELLE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_BEREICH = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_WHITE_THEME = "0"
_HEADER_TAGS = frozenset(
    {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"}
)


@dataclass(frozen=True, slots=True)
class Zellformate:
    """The numbers of the cell formats that hide what a cell holds."""

    ohne_anzeige: frozenset[int]
    weiss: frozenset[int]

    @classmethod
    def of(cls, paket: Paket) -> Zellformate:
        """The formats of the file; none if it has no styles."""
        names = paket.ziele(mappe(paket), "styles")
        if not names:
            return cls(frozenset(), frozenset())
        root = paket.xml(names[0])
        empty = {each.get("numFmtId") for each in _all(root, "numFmt") if _shows_nothing(each)}
        white = [_is_white(each) for each in _inside(root, "fonts", "font")]
        plain = [_is_plain(each) for each in _inside(root, "fills", "fill")]
        formats = list(enumerate(_inside(root, "cellXfs", "xf")))
        return cls(
            frozenset(number for number, each in formats if each.get("numFmtId") in empty),
            frozenset(
                number
                for number, each in formats
                if _at(white, each.get("fontId")) and _at(plain, each.get("fillId"))
            ),
        )


def _all(root: _Element, tag: str) -> Iterator[_Element]:
    return (each for each in elements(root) if local(each.tag) == tag)


def _inside(root: _Element, parent: str, tag: str) -> list[_Element]:
    return [each for around in _all(root, parent) for each in around if local(str(each.tag)) == tag]


def _at(values: list[bool], number: str | None) -> bool:
    return bool(number and number.isdecimal() and int(number) < len(values) and values[int(number)])


def _shows_nothing(number_format: _Element) -> bool:
    """Whether all parts of the format are empty, as in ``;;;``."""
    return (number_format.get("formatCode") or "").strip() in (";;;", ";;", ';;;""')


def _is_white(font: _Element) -> bool:
    return any(
        (each.get("rgb") or "").upper().endswith("FFFFFF")
        or (each.get("theme") == _WHITE_THEME and not each.get("tint"))
        for each in _all(font, "color")
    )


def _is_plain(fill: _Element) -> bool:
    return any((each.get("patternType") or "none") == "none" for each in _all(fill, "patternFill"))


def find_in_blatt(paket: Paket, blatt: Blatt, formate: Zellformate) -> Iterator[Fund]:
    """A Fund at each stretch of hidden rows and columns, and at each cell that shows nothing."""
    root = paket.xml(blatt.teil)
    filled = dict(_filled(root))
    yield from _hidden_columns(root, blatt, filled)
    yield from _hidden_rows(root, blatt)
    yield from _hidden_cells(paket, blatt, formate, filled)
    for element in elements(root):
        tag = local(element.tag)
        if tag in ("customSheetView", "scenario"):
            yield Fund(Fundart.ANSICHT, blatt.ort)
        elif tag in _HEADER_TAGS and names_pfad(element.text or ""):
            yield Fund(Fundart.PFAD, f"{blatt.ort}, Kopf- oder Fußzeile", is_bereinigbar=False)


def _filled(root: _Element) -> Iterator[tuple[str, int]]:
    """The cells that hold something, with the number of their format."""
    for cell in _all(root, "c"):
        if any(str(text).strip() for text in cell.itertext()):
            style = cell.get("s") or "0"
            yield cell.get("r") or "", int(style) if style.isdecimal() else 0


def _hidden_columns(root: _Element, blatt: Blatt, filled: dict[str, int]) -> Iterator[Fund]:
    used = {spalte(found[1]): found[1] for zelle in filled if (found := _ZELLE.fullmatch(zelle))}
    for element in _all(root, "col"):
        if not _is_hidden(element, "width"):
            continue
        first, last = (int(element.get(key) or 0) for key in ("min", "max"))
        for number in sorted(each for each in used if first <= each <= last):
            yield _decided(f"{blatt.ort}, Spalte {used[number]}")


def _hidden_rows(root: _Element, blatt: Blatt) -> Iterator[Fund]:
    is_filtered = any(True for _ in _all(root, "filterColumn"))
    for row in _all(root, "row"):
        if _is_hidden(row, "ht") and any(str(each).strip() for each in row.itertext()):
            reason = " (durch einen Filter)" if is_filtered else ""
            yield _decided(f"{blatt.ort}, Zeile {row.get('r') or '?'}{reason}")


def _is_hidden(element: _Element, size: str) -> bool:
    is_flat = re.fullmatch(r"0(?:\.0*)?", element.get(size) or "") is not None
    return element.get("hidden") in _TRUE or is_flat


def _hidden_cells(
    paket: Paket, blatt: Blatt, formate: Zellformate, filled: dict[str, int]
) -> Iterator[Fund]:
    tables = [
        found
        for name in paket.ziele(blatt.teil, "table")
        if (found := _BEREICH.fullmatch(attribute(paket.xml(name), "ref") or ""))
    ]
    coloured = [
        found
        for each in _all(paket.xml(blatt.teil), "conditionalFormatting")
        for part in (each.get("sqref") or "").split()
        if (found := _BEREICH.fullmatch(part if ":" in part else f"{part}:{part}"))
    ]
    for zelle, style in filled.items():
        is_white = style in formate.weiss and not _is_within(zelle, [*tables, *coloured])
        if style in formate.ohne_anzeige or is_white:
            yield _decided(f"{blatt.ort}, Zelle {zelle}")


def _is_within(zelle: str, areas: list[re.Match[str]]) -> bool:
    found = _ZELLE.fullmatch(zelle)
    return found is not None and any(
        spalte(area[1]) <= spalte(found[1]) <= spalte(area[3])
        and int(area[2]) <= int(found[2]) <= int(area[4])
        for area in areas
    )


def _decided(ort: str) -> Fund:
    return Fund(Fundart.ZELLEN, ort, is_bereinigbar=False)
