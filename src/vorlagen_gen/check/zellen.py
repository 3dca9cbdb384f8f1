"""Whether the text of each table cell stays inside its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from vorlagen_gen.check.blatt import Blatt, Kasten, ReadBlaetter
from vorlagen_gen.check.satzspiegel import Satzspiegel
from vorlagen_gen.check.verdicts import Befunde, Pruefung, faults, run
from vorlagen_gen.document import Block, Document, Table
from vorlagen_gen.lesefolge import children
from vorlagen_gen.read_back.pdf.datei import PdfDatei
from vorlagen_gen.read_back.pdf.elements import Content, Element

ZELLEN = "Tabellenzellen"
_TOLERANCE = 1.0
_CELLS = ("TD", "TH")


@dataclass(frozen=True, slots=True)
class _Zelle:
    """The text of a cell on one page; ``column`` and ``end`` count columns from 0."""

    row: int
    column: int
    end: int
    page: int
    kasten: Kasten


def verify_zellen(
    document: Document, pdf: PdfDatei, read: ReadBlaetter, satzspiegel: Satzspiegel
) -> Pruefung:
    """Whether no text of a cell reaches into the next one or beyond its column."""
    pakete = ("pypdfium2", "pikepdf")
    return run(ZELLEN, pakete, lambda: _faults(document, pdf, read(), satzspiegel))


def _faults(
    document: Document, pdf: PdfDatei, blaetter: tuple[Blatt, ...], satzspiegel: Satzspiegel
) -> Befunde:
    said, tagged = list(_tables(document.blocks)), _tagged_tables(pdf.elements)
    if len(said) != len(tagged):
        return Befunde((f"{len(said)} Tabellen im Dokument, {len(tagged)} in der PDF-Datei.",))
    boxes = _boxes(blaetter)
    areas = [satzspiegel.within(blatt.sheet) for blatt in blaetter]
    found: list[str] = []
    for number, (table, element) in enumerate(zip(said, tagged, strict=True), start=1):
        zellen = list(_zellen(element, boxes))
        is_whole = any(table is block for block in document.blocks)
        wide = [*_in_neighbour(zellen), *(_in_margin(zellen, table, areas) if is_whole else ())]
        found += [_fault(number, zelle) for zelle in wide]
    return faults(found)


def _fault(number: int, zelle: _Zelle) -> str:
    place = f"Tabelle {number}, Zeile {zelle.row + 1}, Spalte {zelle.column + 1}"
    return f"Seite {zelle.page + 1}, {place}: Der Text ragt aus seiner Zelle."


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        yield from _tables(children(block))


def _tagged_tables(elements: Iterable[Element]) -> list[Element]:
    below = [kid for element in elements for kid in (element, *element.walk())]
    return [kid for kid in below if isinstance(kid, Element) and kid.kind == "Table"]


def _boxes(blaetter: tuple[Blatt, ...]) -> dict[Content, Kasten]:
    """Around the text of each marked content."""
    boxes: dict[Content, Kasten] = {}
    for index, blatt in enumerate(blaetter):
        for stueck in blatt.inhalt():
            content = Content(index, stueck.mark)
            known = boxes.get(content)
            boxes[content] = stueck.kasten.joined(known) if known else stueck.kasten
    return boxes


def _zellen(table: Element, boxes: dict[Content, Kasten]) -> Iterator[_Zelle]:
    """The cells that print text; rows count as printed, a head that is only read aloud does not."""
    number = 0
    for row in (kid for kid in table.walk() if isinstance(kid, Element) and kid.kind == "TR"):
        printed = list(_printed(row, number, boxes))
        yield from printed
        number += bool(printed)


def _printed(row: Element, number: int, boxes: dict[Content, Kasten]) -> Iterator[_Zelle]:
    column = 0
    for cell in row.kids:
        if isinstance(cell, Element) and cell.kind in _CELLS:
            end = column + int(cell.attributes.get("/ColSpan", 1))
            for page, kasten in _by_page(cell, boxes).items():
                yield _Zelle(number, column, end, page, kasten)
            column = end


def _by_page(cell: Element, boxes: dict[Content, Kasten]) -> dict[int, Kasten]:
    around: dict[int, Kasten] = {}
    for kid in _own_content(cell):
        if kid in boxes:
            known = around.get(kid.page)
            around[kid.page] = boxes[kid].joined(known) if known else boxes[kid]
    return around


def _own_content(element: Element) -> Iterator[Content]:
    """What is drawn in the element itself; a footnote stands at the foot of the page."""
    for kid in element.kids:
        if isinstance(kid, Content):
            yield kid
        elif isinstance(kid, Element) and kid.kind != "Note":
            yield from _own_content(kid)


def _in_neighbour(zellen: list[_Zelle]) -> Iterator[_Zelle]:
    """Cells whose text reaches the text of the next cell in their row."""
    for one, two in pairwise(zellen):
        if (one.row, one.page) == (two.row, two.page) and (
            one.kasten.right > two.kasten.left + _TOLERANCE
        ):
            yield one


def _in_margin(zellen: list[_Zelle], table: Table, areas: list[Kasten]) -> Iterator[_Zelle]:
    """Cells whose text leaves their columns, in a table as wide as the text of the page."""
    shares = [0.0, *accumulate(column.width for column in table.columns)]
    for zelle in zellen:
        area = areas[zelle.page]
        edges = [area.left + share * (area.right - area.left) for share in shares]
        if zelle.end >= len(edges):
            continue
        left, right = edges[zelle.column] - _TOLERANCE, edges[zelle.end] + _TOLERANCE
        if zelle.kasten.left < left or zelle.kasten.right > right:
            yield zelle
