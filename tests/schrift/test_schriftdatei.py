"""Widths read from the tables are those that fontTools reads; a damaged file is told of."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.schrift import find_schriften
from vorlagen_gen.schriftdatei import read_widths

_SCHRIFTEN = find_schriften()
DATEIEN = sorted({*_SCHRIFTEN.text.values(), *_SCHRIFTEN.fallback.values()})
CODES = st.one_of(
    st.integers(0x20, 0x2FF), st.integers(0x20, 0xD7FF), st.integers(0x10000, 0x10FFF)
)


def as_fonttools_reads_it(path: Path) -> dict[int, float]:
    with TTFont(path) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}


def write_font(path: Path, widths: dict[int, int]) -> None:
    """A font whose glyphs stand in the order of ``widths``, which need not be that of codes."""
    names = {code: f"g{code}" for code in widths}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf(dict.fromkeys((".notdef", *names.values()), empty))
    metrics = {names[code]: (width, 0) for code, width in widths.items()}
    builder.setupHorizontalMetrics({".notdef": (500, 0), **metrics})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupPost()
    builder.save(path)


@pytest.mark.parametrize("path", DATEIEN, ids=lambda path: path.stem)
def test_the_fonts_of_the_papers_are_read_as_fonttools_reads_them(path: Path) -> None:
    assert read_widths(path) == as_fonttools_reads_it(path)


@given(widths=st.dictionaries(CODES, st.integers(0, 3000), min_size=1, max_size=40))
def test_any_font_is_read_as_fonttools_reads_it(
    tmp_path_factory: pytest.TempPathFactory, widths: dict[int, int]
) -> None:
    path = tmp_path_factory.getbasetemp() / "beliebig.ttf"
    write_font(path, widths)
    assert read_widths(path) == as_fonttools_reads_it(path)
    assert read_widths(path) == {code: width / 1000 for code, width in widths.items()}


def cut_off(font: bytes) -> bytes:
    return font[: len(font) // 3]


def without_unicode(font: bytes) -> bytes:
    """``font`` with every mapping said to be one of Macintosh Roman."""
    with_tables = bytearray(font)
    (number,) = struct.unpack_from(">H", font, 4)
    rows = (struct.unpack_from(">4s4xI", font, 12 + 16 * index) for index in range(number))
    start = dict(rows)[b"cmap"]
    (mappings,) = struct.unpack_from(">H", font, start + 2)
    for index in range(mappings):
        struct.pack_into(">HH", with_tables, start + 4 + 8 * index, 1, 0)
    return bytes(with_tables)


@pytest.mark.parametrize(
    "damage",
    [cut_off, without_unicode, lambda _: b"", lambda _: b"PK\3\4" * 99],
    ids=["cut off", "no Unicode", "empty", "a zip"],
)
def test_a_damaged_font_is_named(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / "kaputt.ttf"
    path.write_bytes(damage(DATEIEN[0].read_bytes()))
    with pytest.raises(VorlagenError, match=r"kaputt\.ttf ist beschädigt"):
        read_widths(path)


def test_measuring_loads_no_font_library_and_no_stand_in_without_need() -> None:
    code = (
        "import sys, vorlagen_gen.schrift as schrift;"
        "schrift.text_width('Rat', 11); schrift.missing_glyphs('Maß');"
        "sys.exit('fontTools' in sys.modules or schrift._widths.cache_info().currsize != 4)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
