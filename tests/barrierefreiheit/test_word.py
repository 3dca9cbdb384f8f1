"""Contrast, size, and nothing said by colour alone, in the styles of the Word files."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import product

import pytest
from lxml import etree
from tests.barrierefreiheit.druckbild import WEISS, Farbe, kontrast
from tests.mustervorlagen import NAMEN, musterdateien
from tests.render_docx.bausteine import TEMPLATES

from vorlagen_gen.document import Document, Table
from vorlagen_gen.lesefolge import children

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_VAL, _FILL = f"{{{_W}}}val", f"{{{_W}}}fill"
_BLACK = Farbe(0, 0, 0)
_SPACER = "Tabellenabstand"  # parts tables, holds no text
TEMPLATE_FILES = sorted(TEMPLATES.glob("*.docx"))


def parts(word: bytes) -> dict[str, etree._Element]:
    """The XML parts of a Word file that hold text or styles."""
    with zipfile.ZipFile(io.BytesIO(word)) as file:
        names = [name for name in file.namelist() if re.fullmatch(r"word/\w+\.xml", name)]
        return {name: etree.fromstring(file.read(name)) for name in names}


@pytest.fixture(scope="module", params=TEMPLATE_FILES, ids=lambda path: path.name)
def template(request: pytest.FixtureRequest) -> dict[str, etree._Element]:
    return parts(request.param.read_bytes())


def styles(template: dict[str, etree._Element]) -> dict[str, etree._Element]:
    """The styles by the names that Word shows."""
    found = template["word/styles.xml"].iter(f"{{{_W}}}style")
    return {str(_value(style, "name")): style for style in found}


def _value(node: etree._Element, tag: str, attribute: str = _VAL) -> str | None:
    found = node.find(f".//{{{_W}}}{tag}")
    return None if found is None else found.get(attribute)


def _colours(nodes: Iterator[etree._Element], attribute: str) -> set[Farbe]:
    values = {node.get(attribute, "auto") for node in nodes} - {"auto"}
    return {Farbe(*bytes.fromhex(value)) for value in values}


def test_each_text_colour_stands_out_from_each_ground(template: dict[str, etree._Element]) -> None:
    root = template["word/styles.xml"]
    inks = _colours(root.iter(f"{{{_W}}}color"), _VAL) | {_BLACK}
    grounds = _colours(root.iter(f"{{{_W}}}shd"), _FILL) | {WEISS}
    assert len(grounds) > 1
    faint = [pair for pair in product(inks, grounds) if kontrast(*pair) < 4.5]
    assert faint == []


def test_no_style_with_text_is_smaller_than_9_points(template: dict[str, etree._Element]) -> None:
    sizes = {name: _value(style, "sz") for name, style in styles(template).items()}
    small = {name for name, size in sizes.items() if size and int(size) < 18}
    assert small == {_SPACER}


def test_links_are_underlined_and_not_only_coloured(template: dict[str, etree._Element]) -> None:
    assert _value(styles(template)["Hyperlink"], "u") == "single"


@pytest.mark.parametrize("name", NAMEN)
def test_looks_come_from_styles_but_in_charts_and_for_the_size_of_smaller_tables(name: str) -> None:
    for datei in musterdateien(name):
        for part, root in parts(datei.word).items():
            if part not in ("word/styles.xml", "word/numbering.xml"):
                tags = {etree.QName(node).localname for node in _outside_drawings(root)}
                assert not tags & {"color", "shd", "highlight"}, (part, tags)
        body = parts(datei.word)["word/document.xml"]
        sized = [node for node in _outside_drawings(body) if node.tag == f"{{{_W}}}sz"]
        tables = {next(node.iterancestors(f"{{{_W}}}tbl")) for node in sized}
        assert len(tables) == sum(table.points is not None for table in _tables(datei.document))


def _outside_drawings(root: etree._Element) -> Iterator[etree._Element]:
    for node in root.iter(f"{{{_W}}}*"):
        if not any(True for _ in node.iterancestors(f"{{{_W}}}drawing")):
            yield node


def _tables(document: Document) -> Iterator[Table]:
    waiting = list(document.blocks)
    while waiting:
        block = waiting.pop()
        waiting += children(block)
        if isinstance(block, Table):
            yield block


@pytest.mark.parametrize("name", NAMEN)
def test_the_paragraphs_between_tables_hold_no_text(name: str) -> None:
    for datei in musterdateien(name):
        root = parts(datei.word)
        spacer = styles(root)[_SPACER].get(f"{{{_W}}}styleId")
        found = [
            "".join(map(str, paragraph.itertext()))
            for paragraph in root["word/document.xml"].iter(f"{{{_W}}}p")
            if _value(paragraph, "pStyle") == spacer
        ]
        assert set(found) <= {""}
