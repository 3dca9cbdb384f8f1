"""Reads PDF files with libraries that did not write them."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

MILLIMETRE = 72 / 25.4
TOP_MARGIN, BOTTOM_MARGIN = 24 * MILLIMETRE, 22 * MILLIMETRE


class Word(NamedTuple):
    """A word and the box of its letters, in points from the top left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def pages(pdf: bytes) -> list[pypdfium2.PdfPage]:
    document = pypdfium2.PdfDocument(pdf)
    return [document[index] for index in range(len(document))]


def area_text(page: pypdfium2.PdfPage) -> str:
    """The text between the margins, in the order of the content stream."""
    text = page.get_textpage()
    height = page.get_height()
    chars = []
    for index in range(text.count_chars()):
        _, bottom, _, top = text.get_charbox(index)
        if BOTTOM_MARGIN - 4 <= (bottom + top) / 2 <= height - TOP_MARGIN + 4:
            chars.append(text.get_text_range(index, 1))
    return "".join(chars)


def words(page: pypdfium2.PdfPage) -> list[Word]:
    """The words of a page with their places."""
    text, height = page.get_textpage(), page.get_height()
    found: list[Word] = []
    letters: list[tuple[str, tuple[float, float, float, float]]] = []
    for index in range(text.count_chars() + 1):
        char = text.get_text_range(index, 1) if index < text.count_chars() else " "
        if char.strip():
            letters.append((char, text.get_charbox(index)))
        elif letters:
            boxes = [box for _, box in letters]
            found.append(
                Word(
                    "".join(letter for letter, _ in letters),
                    min(box[0] for box in boxes),
                    height - max(box[3] for box in boxes),
                    max(box[2] for box in boxes),
                    height - min(box[1] for box in boxes),
                )
            )
            letters = []
    return found


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def structure(pdf: pikepdf.Pdf) -> Any:
    """The Document element of the tag tree."""
    return pdf.Root.StructTreeRoot.K[0]


def elements(node: Any, kind: str = "") -> Iterator[Any]:
    """The structure elements below ``node`` in reading order, of one kind or all."""
    for kid in kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if kind in ("", str(kid.S)[1:]):
                yield kid
            yield from elements(kid, kind)


def kids(node: Any) -> list[Any]:
    found = node.get("/K", pikepdf.Array([]))
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def attribute(node: Any, name: str) -> Any:
    """The value of an attribute in any of the attribute objects of ``node``."""
    found = node.get("/A", pikepdf.Dictionary())
    for entries in found if isinstance(found, pikepdf.Array) else [found]:
        if name in entries:
            return entries[name]
    return None


def outline(node: Any, depth: int = 0) -> Iterator[str]:
    """The kinds of the structure elements, one a line, indented."""
    for kid in kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield "  " * depth + str(kid.S)[1:]
            yield from outline(kid, depth + 1)


def block_texts(pdf: pikepdf.Pdf) -> list[str]:
    """The text of each paragraph, heading, caption and label in reading order, notes left out.

    Taken from the tag tree and the marked content alone, not from places on the page.
    """
    drawn = {page.obj.objgen: marked_texts(page) for page in pdf.pages}
    return [text for text in _block_texts(structure(pdf), drawn) if text]


def _block_texts(node: Any, drawn: dict[Any, dict[int, str]]) -> Iterator[str]:
    for kid in kids(node):
        if not (isinstance(kid, pikepdf.Dictionary) and "/S" in kid) or kid.S == "/Note":
            continue
        if re.fullmatch(r"/(P|H\d|Caption|Lbl)", str(kid.S)):
            text = " ".join(_content_text(kid, drawn).replace("\u00ad", "").split())
            yield unicodedata.normalize("NFC", text)
        else:
            yield from _block_texts(kid, drawn)


def _content_text(node: Any, drawn: dict[Any, dict[int, str]]) -> str:
    parts = []
    for kid in kids(node):
        if isinstance(kid, int):
            parts.append(drawn[node.Pg.objgen].get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            parts.append(drawn[kid.Pg.objgen].get(int(kid.MCID), ""))
        elif "/S" in kid and kid.S != "/Note":
            parts.append(_content_text(kid, drawn))
    return "".join(parts)


def marked_texts(page: pikepdf.Page) -> dict[int, str]:
    """What each piece of marked content of a page says, by its number."""
    maps = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
    texts: dict[int, str] = {}
    opened_marks: list[int | None] = []
    glyphs: dict[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), str(instruction.operator)
        if operator in ("BDC", "BMC"):
            has_number = operator == "BDC" and "/MCID" in operands[1]
            opened_marks.append(int(operands[1].MCID) if has_number else None)
        elif operator == "EMC":
            opened_marks.pop()
        elif operator == "Tf":
            glyphs = maps[str(operands[0])]
        elif operator == "TJ" and opened_marks and (number := opened_marks[-1]) is not None:
            texts[number] = texts.get(number, "") + _shown(operands[0], glyphs)
    return texts


def _shown(parts: Any, glyphs: dict[bytes, str]) -> str:
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(glyphs[codes[index : index + 2]] for index in range(0, len(codes), 2))


def _to_unicode(font: Any) -> dict[bytes, str]:
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9a-fA-F]{4})> *<([0-9a-fA-F]+)>(?! *<)", cmap)
    return {bytes.fromhex(code): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
