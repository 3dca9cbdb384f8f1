"""The style of the pages: the fonts, what every page needs, the usual looks, the city's CSS."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

from weasyprint import CSS
from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
from weasyprint.text.fonts import FontConfiguration

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf.fetcher import FONT_URL, TEMPLATE_URL, ClosedFetcher
from vorlagen_gen.render.pdf.messages import no_warnings
from vorlagen_gen.schrift import Schnitt, find_schriften

STYLESHEET = "vorlage.css"
_OWN_SHEETS = ("grundlage.css", "gestaltung.css")
"""What every page needs, and the usual looks; the city's own sheet comes behind both."""
MAX_BYTES = 1_000_000
"""Ours has 10 KB."""
_LOADED = (".css", ".otf", ".ttf")
"""What is read with a style sheet; its pictures are read when a page shows them."""
TEXT_FONT = "Arial"
FALLBACK_FONT = "Ersatzschrift"

_CUT_CSS = {
    Schnitt.NORMAL: "",
    Schnitt.FETT: "font-weight: bold;",
    Schnitt.KURSIV: "font-style: italic;",
    Schnitt.FETT_KURSIV: "font-weight: bold; font-style: italic;",
}

ffi.cdef("FcConfig * FcConfigCreate (void);")


class OwnFonts(FontConfiguration):  # type: ignore[misc] # weasyprint has no types
    """Knows the fonts of ``@font-face`` only: no font and no setting of the machine leaks in."""

    def __init__(self) -> None:
        """Begin with no font at all."""
        self._config = fontconfig.FcConfigCreate()
        self.font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
        font_map = ffi.cast("PangoFcFontMap *", self.font_map)
        pangoft2.pango_fc_font_map_set_config(font_map, self._config)
        fontconfig.FcConfigDestroy(self._config)
        self._folder = None
        self.strut_layouts: dict[str, object] = {}
        self.font_features: dict[str, object] = {}


@dataclass(frozen=True, slots=True)
class PageStyle:
    """Parsed style sheets and the fonts they use; holds for any number of documents."""

    fonts: OwnFonts
    sheets: tuple[CSS, ...]


def load_style(template_dir: Path) -> PageStyle:
    """The style of ``template_dir``, read anew only if its style sheets or fonts have changed.

    Raises:
        VorlagenError: The style sheet is missing, or says something WeasyPrint does not know.
    """
    sheet = template_dir / STYLESHEET
    if not sheet.is_file():
        raise VorlagenError(
            f"Im Ordner {template_dir} fehlt die Datei {STYLESHEET}.",
            "Legen Sie sie an oder stellen Sie die ausgelieferte wieder her.",
        )
    files = [path for path in sorted(template_dir.rglob("*")) if path.is_file()]
    sheets = [path for path in files if path.suffix.lower() == ".css"]
    if sum(path.stat().st_size for path in sheets) > MAX_BYTES:
        raise VorlagenError(
            f"Die Stylesheets in {template_dir} sind größer als {MAX_BYTES // 1_000_000} MB.",
            "Legen Sie Bilder und Schriften als eigene Dateien ab statt im Stylesheet.",
        )
    try:
        loaded = (path for path in files if path.suffix.lower() in _LOADED)
        return _parse(template_dir, tuple((str(path), _sha256(path)) for path in loaded))
    except RecursionError as error:
        raise VorlagenError(
            f"{sheet} lädt sich über @import selbst oder ist zu tief verschachtelt.",
            "Stellen Sie das ausgelieferte Stylesheet wieder her.",
        ) from error


@lru_cache(maxsize=8)
def _parse(template_dir: Path, contents: tuple[tuple[str, str], ...]) -> PageStyle:  # noqa: ARG001 -- the contents are the cache's key
    faces, font_files = _font_faces()
    fetcher = ClosedFetcher(template_dir, font_files)
    own_fonts = OwnFonts()
    own = (resources.files(__package__).joinpath(name) for name in _OWN_SHEETS)
    texts = (faces, *(sheet.read_text(encoding="utf-8") for sheet in own))
    sheets = [_sheet(css, own_fonts, fetcher) for css in texts]
    with no_warnings(
        f"{template_dir / STYLESHEET} enthält Angaben, die nicht umgesetzt werden können:",
        "Berichtigen Sie die genannten Zeilen (Zeile:Spalte) des Stylesheets.",
    ):
        text = (template_dir / STYLESHEET).read_text(encoding="utf-8")
        sheets.append(_sheet(text, own_fonts, fetcher))
    return PageStyle(own_fonts, tuple(sheets))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _sheet(css: str, own_fonts: OwnFonts, fetcher: ClosedFetcher) -> CSS:
    return CSS(string=css, base_url=TEMPLATE_URL, url_fetcher=fetcher, font_config=own_fonts)


def _font_faces() -> tuple[str, dict[str, bytes | Path]]:
    """``@font-face`` rules, and the font file behind each address in them."""
    schriften = find_schriften()
    rules: list[str] = []
    font_files: dict[str, bytes | Path] = {}
    for family, cuts in ((TEXT_FONT, schriften.text), (FALLBACK_FONT, schriften.fallback)):
        for cut, path in cuts.items():
            url = f"{FONT_URL}{path.name}"
            if url not in font_files:
                font_files[url] = path
                rules.append(_font_face(family, url, _CUT_CSS[cut]))
    return "\n".join(rules), font_files


def _font_face(family: str, url: str, cut: str) -> str:
    return f'@font-face {{ font-family: "{family}"; src: url("{url}"); {cut} }}'
