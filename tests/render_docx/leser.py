"""Reads a Word file back with lxml alone: paragraphs with their list labels, ticks, footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
    TextCell,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
Element = etree._Element  # noqa: SLF001 -- lxml gives its element type no public name
_CHARACTERS = {"softHyphen": "\u00ad", "noBreakHyphen": "-", "tab": "\t", "br": "\n"}


def parts(data: bytes) -> dict[str, Element]:
    """All XML parts of a Word file by name."""
    with ZipFile(BytesIO(data)) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


@dataclass
class Nummerierung:
    """Counts as Word does: a ``w:num`` starts where it is overridden and goes on from there."""

    root: Element
    counted: dict[str, int] = field(default_factory=dict)

    def label(self, number: str, level: str) -> str:
        num = _one(self.root, f"{W}num[@{W}numId='{number}']")
        abstract = _val(_one(num, f"{W}abstractNumId"))
        definition = _one(self.root, f"{W}abstractNum[@{W}abstractNumId='{abstract}']")
        lvl = _one(definition, f"{W}lvl[@{W}ilvl='{level}']")
        start = num.find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}startOverride")
        first = int(_val(start if start is not None else _one(lvl, f"{W}start")))
        self.counted[number] = self.counted.get(number, first - 1) + 1
        printed = _formatted(self.counted[number], _val(_one(lvl, f"{W}numFmt")))
        return _val(_one(lvl, f"{W}lvlText")).replace(f"%{int(level) + 1}", printed)


def _formatted(number: int, number_format: str) -> str:
    letters = {"lowerLetter": "a", "upperLetter": "A"}
    if number_format in letters:
        return chr(ord(letters[number_format]) + number - 1)
    return str(number)


def word_text(data: bytes) -> list[str]:
    """What the body of a Word file says, one paragraph each; blank ones are left out."""
    found = parts(data)
    labels = Nummerierung(found["word/numbering.xml"])
    notes = [
        node.get(f"{W}id", "") for node in found["word/document.xml"].iter(f"{W}footnoteReference")
    ]
    lines = [_line(node, labels, notes) for node in found["word/document.xml"].iter(f"{W}p")]
    return [line for line in lines if line.strip()]


def word_notes(data: bytes) -> list[str]:
    """What the footnotes say, in the order of their marks."""
    found = parts(data)
    notes = {node.get(f"{W}id"): node for node in found["word/footnotes.xml"]}
    marks = found["word/document.xml"].iter(f"{W}footnoteReference")
    return ["\n".join(map(_text, notes[mark.get(f"{W}id")])) for mark in marks]


def _line(node: Element, labels: Nummerierung, notes: list[str]) -> str:
    number = node.find(f"{W}pPr/{W}numPr")
    label = ""
    if number is not None:
        label = labels.label(_val(_one(number, f"{W}numId")), _val(_one(number, f"{W}ilvl"))) + " "
    return label + _text(node, notes)


def _text(node: Element, notes: list[str] | None = None) -> str:
    return "".join(_pieces(node, notes or []))


def _pieces(node: Element, notes: list[str]) -> Iterator[str]:
    for piece in node.iter():
        name = etree.QName(piece).localname
        if name == "t":
            yield piece.text or ""
        elif name in _CHARACTERS and piece.getparent().tag == f"{W}r":  # type: ignore[union-attr]
            yield _CHARACTERS[name]
        elif name == "footnoteReference":
            yield f"[{notes.index(piece.get(f'{W}id', '')) + 1}]"
        elif name == "docPr":
            yield piece.get("descr", "")


def _one(node: Element, path: str) -> Element:
    found = node.find(path)
    assert found is not None, path
    return found


def _val(node: Element) -> str:
    return node.get(f"{W}val", "")


def document_text(document: Document) -> list[str]:
    """What a Word file of ``document`` must say, told without any renderer."""
    kopf = document.kopf
    head: list[Block] = []
    if kopf:
        head = [kopf.vorlagenart, kopf.nummer, kopf.betrifft, *kopf.amtsblock]
    lines = [line for block in (*head, *document.blocks) for line in _block(block)]
    return [line for line in lines if line.strip()]


def document_notes(document: Document) -> list[str]:
    """The footnotes of ``document`` in reading order."""
    return [
        "\n".join(" " * (index == 0) + _plain(p.inlines) for index, p in enumerate(n.paragraphs))
        for block in document.blocks
        for n in _footnotes(block)
    ]


def _block(block: Block) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [_plain(block.inlines)]
        case Figure() | Chart():
            return [block.alternativtext]
        case Quote():
            return [line for inner in block.blocks for line in _block(inner)]
        case ListBlock():
            return [line for item in block.items for line in _item(item.label, item.blocks)]
        case Table():
            return [_plain(block.caption), *_cells(block)]


def _item(label: str, blocks: tuple[Block, ...]) -> list[str]:
    """The label stands on the first paragraph, or on a line of its own before anything else."""
    if blocks and isinstance(blocks[0], (Paragraph, Heading)):
        first, *rest = [line for inner in blocks for line in _block(inner)]
        return [f"{label} {first}", *rest]
    return [f"{label} ", *(line for inner in blocks for line in _block(inner))]


def _cells(table: Table) -> Iterator[str]:
    for row in (*([table.head] if table.head else []), *table.rows):
        for cell in row.cells:
            if isinstance(cell, TextCell):
                yield from (line for inner in cell.blocks for line in _block(inner))
            elif cell.is_ticked:
                yield "X"


def _plain(inlines: tuple[Inline, ...]) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Run():
            return inline.text
        case LineBreak():
            return "\n"
        case Footnote():
            return f"[{inline.label}]"


def _footnotes(block: Block) -> Iterator[Footnote]:
    match block:
        case Heading() | Paragraph():
            yield from (one for one in block.inlines if isinstance(one, Footnote))
        case Figure() | Chart():
            return
        case Quote():
            yield from (note for inner in block.blocks for note in _footnotes(inner))
        case ListBlock():
            inner_blocks = (inner for item in block.items for inner in item.blocks)
            yield from (note for inner in inner_blocks for note in _footnotes(inner))
        case Table():
            yield from (one for one in block.caption if isinstance(one, Footnote))
            rows = (*([block.head] if block.head else []), *block.rows)
            cells = (cell for row in rows for cell in row.cells if isinstance(cell, TextCell))
            yield from (n for cell in cells for inner in cell.blocks for n in _footnotes(inner))
