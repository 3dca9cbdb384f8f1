"""Data behind pivot tables that no sheet shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.excel_mappe import Blatt, shared_texts, used_texts
from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element


def find_pivotdaten(paket: Paket, sheets: list[Blatt]) -> Iterator[Fund]:
    """A Fund for each pivot table whose rows are not also on a sheet that is shown."""
    visible = {each.name for each in sheets if not each.is_hidden}
    shown = _shown_texts(paket, sheets)
    names = dict.fromkeys(
        each.ziel
        for _, each in paket.alle_beziehungen()
        if each.art == "pivotCacheDefinition" and each.ziel in paket.teile
    )
    for number, name in enumerate(names, start=1):
        root = paket.xml(name)
        records = [paket.xml(each) for each in paket.ziele(name, "pivotCacheRecords")]
        if records and not (_source(root) in visible and _texts(root, *records) <= shown):
            yield Fund(Fundart.PIVOT, f"{number}. Pivot-Tabelle", is_bereinigbar=False)


def _source(root: _Element) -> str:
    found = (each for each in elements(root) if local(each.tag) == "worksheetSource")
    return next((attribute(each, "sheet") or "" for each in found), "")


def _texts(*roots: _Element) -> set[str]:
    """The words that the stored rows hold."""
    return {
        attribute(each, "v") or ""
        for root in roots
        for each in elements(root)
        if local(each.tag) == "s"
    }


def _shown_texts(paket: Paket, sheets: list[Blatt]) -> set[str]:
    teile = [each.teil for each in sheets if not each.is_hidden]
    texts, used = shared_texts(paket), used_texts(paket, teile)
    typed = {
        "".join(map(str, element.itertext()))
        for teil in teile
        for element in elements(paket.xml(teil))
        if local(element.tag) == "is"
    }
    return {text for number, text in enumerate(texts) if number in used} | typed | {""}
