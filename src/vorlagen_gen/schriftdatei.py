"""How wide the characters of a font run, read from the three tables of its file that say so.

With fontTools it takes twenty times as long, because that names every glyph; ``pruefen`` only
measures. Tables: https://learn.microsoft.com/typography/opentype/spec/otff
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from vorlagen_gen.errors import VorlagenError

_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platform and encoding of tables that map Unicode, the fullest first, as HarfBuzz prefers them."""
_SEGMENTED, _GROUPED = 4, 12


def read_widths(path: Path) -> Mapping[int, float]:
    """The width in ems of each code point that the font of ``path`` can print.

    Raises:
        VorlagenError: The file is no TrueType font, or damaged.
    """
    try:
        return _widths(path.read_bytes())
    except (struct.error, KeyError, IndexError, ZeroDivisionError) as error:
        raise VorlagenError(
            f"Die Schriftdatei {path} ist beschädigt oder keine TrueType-Schrift.",
            "Installieren Sie die Schrift neu.",
        ) from error


def _widths(font: bytes) -> dict[int, float]:
    tables = _tables(font)
    (em,) = struct.unpack_from(">H", tables["head"], 18)
    advances = _advances(tables)
    last = len(advances) - 1  # glyphs beyond the table are as wide as its last
    return {code: advances[min(glyph, last)] / em for code, glyph in _glyphs(tables["cmap"])}


def _tables(font: bytes) -> dict[str, bytes]:
    (number,) = struct.unpack_from(">H", font, 4)
    rows = (struct.unpack_from(">4s4xII", font, 12 + 16 * index) for index in range(number))
    return {tag.decode("latin-1"): font[start : start + length] for tag, start, length in rows}


def _advances(tables: Mapping[str, bytes]) -> tuple[int, ...]:
    """The width of each glyph in units of the font."""
    (number,) = struct.unpack_from(">H", tables["hhea"], 34)
    return struct.unpack_from(">" + "H2x" * number, tables["hmtx"])


def _glyphs(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Each code point with its glyph; glyph 0 stands for those the font cannot print."""
    subtable = _best_subtable(cmap)
    readers = {_SEGMENTED: _segmented, _GROUPED: _grouped}
    (kind,) = struct.unpack_from(">H", subtable)
    return ((code, glyph) for code, glyph in readers[kind](subtable) if glyph)


def _best_subtable(cmap: bytes) -> bytes:
    (number,) = struct.unpack_from(">H", cmap, 2)
    rows = (struct.unpack_from(">HHI", cmap, 4 + 8 * index) for index in range(number))
    starts = {(platform, encoding): start for platform, encoding, start in rows}
    best = next((each for each in _UNICODE if each in starts), _UNICODE[0])
    return cmap[starts[best] :]


def _grouped(subtable: bytes) -> Iterator[tuple[int, int]]:
    (number,) = struct.unpack_from(">I", subtable, 12)
    for first, last, glyph in struct.iter_unpack(">III", subtable[16 : 16 + 12 * number]):
        yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)


def _segmented(subtable: bytes) -> Iterator[tuple[int, int]]:
    (double,) = struct.unpack_from(">H", subtable, 6)
    row = f">{double // 2}H"
    at = [14, *(16 + double * place for place in (1, 2, 3))]
    lasts, firsts, deltas, offsets = (struct.unpack_from(row, subtable, start) for start in at)
    for index, (first, last, delta, offset) in enumerate(
        zip(firsts, lasts, deltas, offsets, strict=True)
    ):
        glyphs: range | tuple[int, ...] = range(first, last + 1)
        if offset:
            start = at[3] + 2 * index + offset
            glyphs = struct.unpack_from(f">{last - first + 1}H", subtable, start)
        for code, glyph in zip(range(first, last + 1), glyphs, strict=True):
            yield code, (glyph + delta) & 0xFFFF if glyph or not offset else 0
