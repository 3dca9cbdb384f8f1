"""The fonts of a PDF: which text the codes of its strings stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from struct import unpack_from
from typing import Any

_SECTIONS = re.compile(rb"beginbf(char|range)(.*?)endbf(?:char|range)", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_LONGEST_RANGE = 0xFFFF
_ITALIC_FLAG = 1 << 6


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A font: the text of each of its codes, and what it looks like."""

    texts: dict[int, str]
    code_length: int
    is_bold: bool
    is_italic: bool

    def decode(self, codes: bytes) -> list[str]:
        """The text of each glyph; a glyph without text gives an empty one."""
        numbers: Iterable[int] = codes
        if self.code_length == 2:  # noqa: PLR2004 -- two bytes to a code
            count = len(codes) // 2
            numbers = (*unpack_from(f">{count}H", codes), *codes[2 * count :])
        return [self.texts.get(number, "") for number in numbers]


def read_font(font: Any) -> Font:  # noqa: ANN401 -- PDF objects have no fixed type
    """The font that the PDF object ``font`` describes."""
    is_composite = str(font.get("/Subtype", "")) == "/Type0"
    described = font.DescendantFonts[0] if is_composite else font
    descriptor = described.get("/FontDescriptor")
    name = str(font.get("/BaseFont", "")).lower()
    flags = int(descriptor.get("/Flags", 0)) if descriptor is not None else 0
    mapping = font.get("/ToUnicode")
    usual = {} if is_composite else _LATIN
    return Font(
        texts=usual | (read_cmap(mapping.read_bytes()) if hasattr(mapping, "read_bytes") else {}),
        code_length=2 if is_composite else 1,
        is_bold="bold" in name,
        is_italic="italic" in name or "oblique" in name or bool(flags & _ITALIC_FLAG),
    )


def read_cmap(content: bytes) -> dict[int, str]:
    """The text of each code that a ToUnicode table names."""
    texts: dict[int, str] = {}
    for section in _SECTIONS.finditer(content):
        if section[1] == b"char":
            for code, text in _PAIR.findall(section[2]):
                texts[int(code, 16)] = _text(text)
        else:
            for first, last, text, each in _RANGE.findall(section[2]):
                texts |= _range(int(first, 16), int(last, 16), text, each)
    return texts


def _range(first: int, last: int, text: bytes, each: bytes) -> dict[int, str]:
    codes = range(first, min(last, first + _LONGEST_RANGE) + 1)
    if each:
        return dict(zip(codes, map(_text, _HEX.findall(each)), strict=False))
    start = _text(text)
    return {code: start[:-1] + _later(start[-1:], code - first) for code in codes}


def _later(char: str, by: int) -> str:
    return chr(min(ord(char) + by, 0x10FFFF)) if char else ""


def _text(digits: bytes) -> str:
    raw = bytes.fromhex(digits.decode("ascii"))
    return raw.decode("utf-16-be", "replace")


_LATIN = {code: bytes([code]).decode("cp1252", "replace") for code in range(256)}
