"""The character that each glyph of a PDF reads as, where WeasyPrint's choice is not right.

- It draws an ordinary hyphen where it breaks a word; a soft one tells readers it is one word.
- A bracket between words from right to left is drawn with the glyph of its counterpart, which
  then reads so wherever it stands: here every bracket reads as what it shows.
"""

from __future__ import annotations

from typing import Any

from weasyprint.text.ffi import ffi, harfbuzz

from vorlagen_gen.render.pdf.inlines import HYPHEN
from vorlagen_gen.render.pdf.style import TEXT_FONT

_SOFT_HYPHEN = "\u00ad"
_COUNTERPARTS = dict(zip("()[]{}<>«»\u2039\u203a", ")(][}{><»«\u203a\u2039", strict=True))

ffi.cdef("int hb_font_get_nominal_glyph (hb_font_t *, hb_codepoint_t, hb_codepoint_t *);")


class ReadableFonts(dict[Any, Any]):
    """The fonts of a PDF, each with glyphs that read as they should."""

    def __setitem__(self, key: Any, font: Any) -> None:  # noqa: ANN401 -- weasyprint has no types
        """Take in ``font`` when the first of its characters is drawn."""
        font.to_unicode = _Readings(font)
        super().__setitem__(key, font)


class _Readings(dict[int, str]):
    """What the glyphs of a font read as; each is entered when it is drawn first."""

    def __init__(self, font: Any) -> None:  # noqa: ANN401 -- as above
        self._font = font

    def __setitem__(self, glyph: int, text: str) -> None:
        if text == HYPHEN and self._font.family == TEXT_FONT:
            text = _SOFT_HYPHEN
        elif text in _COUNTERPARTS and self._shows(glyph, _COUNTERPARTS[text]):
            text = _COUNTERPARTS[text]
        super().__setitem__(glyph, text)

    def _shows(self, glyph: int, char: str) -> bool:
        """Whether ``glyph`` is that of ``char``."""
        found = ffi.new("hb_codepoint_t *")
        has_one = harfbuzz.hb_font_get_nominal_glyph(self._font.hb_font, ord(char), found)
        return bool(has_one) and found[0] == glyph
