"""A line of text in the font of the papers, with just the letters it needs."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vorlagen_gen.schrift import Schnitt, find_schriften

if TYPE_CHECKING:
    from pathlib import Path

    import pikepdf

ASCENT, DESCENT = 0.905, 0.212
"""How far letters reach above and below their line, in ems."""
_FIRST = 0x21
_SYMBOLS = 0xF000
_SYMBOLIC = 4
_TAG = "VGKOPF+"
_TABLES = ["name", "OS/2", "GSUB", "GPOS", "GDEF", "kern", "FFTM", "DSIG", "gasp"]


@dataclass(frozen=True, slots=True)
class Zeile:
    """A line of text: its letters, one byte for each of them, and its width in ems."""

    letters: tuple[str, ...]
    codes: bytes
    widths: tuple[float, ...]
    path: Path

    @classmethod
    def of(cls, text: str) -> Zeile:
        """``text`` in the text font, or in the one that stands in if that lacks a letter."""
        letters = tuple(dict.fromkeys(text))
        path, advances = _font_with(letters)
        codes = bytes(_FIRST + letters.index(letter) for letter in text)
        return cls(letters, codes, tuple(advances.get(each, 0.0) for each in letters), path)

    @property
    def width(self) -> float:
        """How wide it runs, in ems."""
        return sum(self.widths[code - _FIRST] for code in self.codes)


def _font_with(letters: tuple[str, ...]) -> tuple[Path, dict[str, float]]:
    schriften = find_schriften()
    path = schriften.text[Schnitt.NORMAL]
    first = path, _advances(path, letters)
    if len(first[1]) == len(letters):
        return first
    path = schriften.fallback[Schnitt.NORMAL]
    return max(first, (path, _advances(path, letters)), key=lambda each: len(each[1]))


def _advances(path: Path, letters: tuple[str, ...]) -> dict[str, float]:
    """The width in ems of each of ``letters`` that the font has."""
    from vorlagen_gen.schriftdatei import read_widths

    widths = read_widths(path)
    return {each: widths[ord(each)] for each in letters if ord(each) in widths}


def embed(pdf: pikepdf.Pdf, zeile: Zeile) -> pikepdf.Object:
    """The font for the codes of ``zeile`` as a part of ``pdf``; readers can copy its text."""
    from pikepdf import Array, Dictionary, Name

    font, name = _subset(zeile), Name(f"/{_TAG}{zeile.path.stem}")
    file = pdf.make_stream(font, Length1=len(font))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_SYMBOLIC,
        FontBBox=[-550, -310, 1400, 1040],
        ItalicAngle=0,
        Ascent=round(1000 * ASCENT),
        Descent=-round(1000 * DESCENT),
        CapHeight=729,
        StemV=80,
        FontFile2=file,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            FirstChar=_FIRST,
            LastChar=_FIRST + len(zeile.letters) - 1,
            Widths=Array([round(1000 * width, 3) for width in zeile.widths]),
            FontDescriptor=pdf.make_indirect(descriptor),
            ToUnicode=pdf.make_stream(_to_unicode(zeile.letters)),
        )
    )


def _subset(zeile: Zeile) -> bytes:
    """The font file with the glyphs of ``zeile``, found by its codes.

    The tables that are dropped go first: fontTools reads some of them before it drops them.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        notdef_outline=True, recalc_timestamp=False, drop_tables=_TABLES, hinting=False
    )
    font = TTFont(zeile.path, recalcTimestamp=False)
    for table in _TABLES:
        if table in font:
            del font[table]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(zeile.letters))
    subsetter.subset(font)
    _number(font, zeile.letters)
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


def _number(font: Any, letters: tuple[str, ...]) -> None:  # noqa: ANN401 -- fontTools has no types
    """Let the font find its glyphs by code, and by nothing else."""
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    glyphs = font.getBestCmap()
    table = CmapSubtable.newSubtable(4)
    table.platformID, table.platEncID, table.language = 3, 0, 0
    table.cmap = {
        _SYMBOLS + _FIRST + index: glyphs[ord(letter)]
        for index, letter in enumerate(letters)
        if ord(letter) in glyphs
    }
    font["cmap"].tables = [table]


def _to_unicode(letters: tuple[str, ...]) -> bytes:
    pairs = "\n".join(
        f"<{_FIRST + index:02X}> <{letter.encode('utf-16-be').hex().upper()}>"
        for index, letter in enumerate(letters)
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()
