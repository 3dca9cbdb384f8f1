"""Whether anything in an Excel file needs one of its sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.excel_mappe import Blatt, mappe
from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.xmlteil import elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_FORMULA = frozenset({"t", "v", "si", "is", "r", "sheet", "TitlesOfParts", "lpstr"})
_BY_NAME = frozenset({"ref", "sheet", "location", "formula1", "formula2", "name"})
"""Attributes that may name a sheet."""


def is_referred_to(paket: Paket, blatt: Blatt) -> bool:
    """Whether a formula, name, chart, link or pivot table elsewhere may need ``blatt``.

    Also every formula that makes up its reference when it is computed may.
    """
    own = f"/{blatt.teil}"
    wanted = blatt.name.casefold()
    return any(
        _speaks_of(element.text or "", wanted) or _names(element, wanted)
        for name in paket.xml_namen
        if name.startswith("xl/") and f"/{name}" != own
        for element in elements(paket.xml(name))
        if local(element.tag) not in _NO_FORMULA
        and not (
            name == mappe(paket) and local(element.tag) == "definedName" and _is_own(element, blatt)
        )
    )


def _is_own(element: _Element, blatt: Blatt) -> bool:
    """Whether a name belongs to the sheet alone and goes with it."""
    return element.get("localSheetId") == str(blatt.nummer - 1)


def _speaks_of(text: str, wanted: str) -> bool:
    folded = text.casefold()
    quoted = wanted.replace("'", "''")
    return wanted in folded or quoted in folded or "indirect(" in folded


def _names(element: _Element, wanted: str) -> bool:
    return any(
        wanted in str(value).casefold()
        for key, value in element.attrib.items()
        if local(str(key)) in _BY_NAME
    )
