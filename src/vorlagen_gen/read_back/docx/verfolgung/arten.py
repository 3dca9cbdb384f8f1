"""Which tracked changes Word knows (ECMA-376, part 1, 17.13.5), and how to find them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from vorlagen_gen.read_back.docx.names import Element, qualified


class Art(StrEnum):
    """What was done."""

    EINFUEGUNG = "eingefügt"
    LOESCHUNG = "gelöscht"
    HERKUNFT = "von hier verschoben"
    ZIEL = "hierher verschoben"
    FORMAT = "anders formatiert"


class Gegenstand(StrEnum):
    """What it was done to."""

    TEXT = "Text"
    ABSATZ = "Absatz"
    ZEILE = "Tabellenzeile"
    ZELLE = "Tabellenzelle"
    TABELLE = "Tabelle"
    ABSCHNITT = "Abschnitt"
    NUMMERIERUNG = "Nummerierung"
    HUELLE = "Inhaltssteuerelement"


class Merkmal(NamedTuple):
    """An element that stands for one change."""

    node: Element
    art: Art
    gegenstand: Gegenstand

    def is_gone(self, *, kept: bool) -> bool:
        """Whether what it stands for is not there, with the change kept or not."""
        return kept is (self.art in {Art.LOESCHUNG, Art.HERKUNFT})


PARAGRAPH_PROPERTIES, RUN_PROPERTIES = qualified("w:pPr"), qualified("w:rPr")
ROW_PROPERTIES, NUMBERING = qualified("w:trPr"), qualified("w:numPr")
MATH_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/math}ctrlPr"
ROW, CELL = qualified("w:tr"), qualified("w:tc")
_PARAGRAPH_MARK = (RUN_PROPERTIES, PARAGRAPH_PROPERTIES, qualified("w:p"))
WRAPPERS = {
    qualified("w:ins"): Art.EINFUEGUNG,
    qualified("w:del"): Art.LOESCHUNG,
    qualified("w:moveFrom"): Art.HERKUNFT,
    qualified("w:moveTo"): Art.ZIEL,
}
CELLS = {
    qualified("w:cellIns"): Art.EINFUEGUNG,
    qualified("w:cellDel"): Art.LOESCHUNG,
    qualified("w:cellMerge"): Art.FORMAT,
}
FORMATS = {
    qualified("w:rPrChange"): Gegenstand.TEXT,
    qualified("w:pPrChange"): Gegenstand.ABSATZ,
    qualified("w:trPrChange"): Gegenstand.ZEILE,
    qualified("w:tcPrChange"): Gegenstand.ZELLE,
    qualified("w:tblPrChange"): Gegenstand.TABELLE,
    qualified("w:tblPrExChange"): Gegenstand.TABELLE,
    qualified("w:tblGridChange"): Gegenstand.TABELLE,
    qualified("w:sectPrChange"): Gegenstand.ABSCHNITT,
    qualified("w:numberingChange"): Gegenstand.NUMMERIERUNG,
}
HULLS = {
    qualified("w:customXmlInsRangeStart"): Art.EINFUEGUNG,
    qualified("w:customXmlDelRangeStart"): Art.LOESCHUNG,
    qualified("w:customXmlMoveFromRangeStart"): Art.HERKUNFT,
    qualified("w:customXmlMoveToRangeStart"): Art.ZIEL,
}


def merkmale(root: Element) -> Iterator[Merkmal]:
    """The changes of a part in the order of their elements; not what older properties recall."""
    for node in root.iter(*WRAPPERS, *CELLS, *FORMATS, *HULLS):
        if next(node.iterancestors(*FORMATS), None) is None:
            yield _merkmal(node)


def _merkmal(node: Element) -> Merkmal:
    if node.tag in WRAPPERS:
        return Merkmal(node, WRAPPERS[node.tag], _wrapped(node))
    if node.tag in CELLS:
        return Merkmal(node, CELLS[node.tag], Gegenstand.ZELLE)
    if node.tag in HULLS:
        return Merkmal(node, HULLS[node.tag], Gegenstand.HUELLE)
    return Merkmal(node, Art.FORMAT, FORMATS[node.tag])


def _wrapped(node: Element) -> Gegenstand:
    """What an element is about that wraps text, or stands in properties for what has them."""
    match [each.tag for each in islice(node.iterancestors(), 3)]:
        case [properties, owner, of] if (properties, owner, of) == _PARAGRAPH_MARK:
            return Gegenstand.ABSATZ
        case [properties, owner, *_] if (properties, owner) == (ROW_PROPERTIES, ROW):
            return Gegenstand.ZEILE
        case [properties, *_] if properties == NUMBERING:
            return Gegenstand.NUMMERIERUNG
        case _:
            return Gegenstand.TEXT
