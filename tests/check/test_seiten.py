"""Pages, fonts and margins, each spoilt in a real file."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.check.aendern import change_pdf
from tests.check.muster import anlage_a, gestaltung

from vorlagen_gen.check.blatt import Blatt, Kasten, Textstueck, read_blaetter
from vorlagen_gen.check.satzspiegel import Satzspiegel, load_satzspiegel
from vorlagen_gen.check.seiten import verify_schriften, verify_seiten
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.read_back.pdf.datei import PdfDatei

Change = Callable[[pikepdf.Pdf], None]


def seiten(change: Change | None = None) -> Pruefung:
    pdf = change_pdf(anlage_a().pdf, change) if change else anlage_a().pdf
    return verify_seiten(lambda: read_blaetter(pdf), gestaltung().satzspiegel)


def schriften(change: Change | None = None) -> Pruefung:
    pdf = change_pdf(anlage_a().pdf, change) if change else anlage_a().pdf
    return verify_schriften(PdfDatei(pdf), lambda: read_blaetter(pdf))


def moved(x: int, y: int) -> Change:
    """All that is drawn on page 1 stands elsewhere."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(f"q 1 0 0 1 {x} {y} cm".encode(), prepend=True)
        pdf.pages[0].contents_add(b"Q")

    return change


def fonts(pdf: pikepdf.Pdf) -> list[Any]:
    return [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]


def test_pages_of_ours_are_in_order() -> None:
    found = seiten()
    assert (found.verdict, found.einzelheiten) == (Verdict.PASSED, ("Seitenzahl: 2.",))


def test_a_page_with_nothing_but_header_and_footer_is_empty() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[1].Contents.read_bytes()
        tagged = re.sub(rb"/\w+\s*<<\s*/MCID \d+\s*>>\s*BDC", b"/Artifact BMC", content)
        assert tagged != content
        pdf.pages[1].Contents.write(tagged)

    assert seiten(change).einzelheiten == ("Seite 2 ist leer.",)


def test_a_page_without_anything_is_empty() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.add_blank_page()

    assert seiten(change).einzelheiten == ("Seite 3 ist leer.",)


def test_a_file_without_pages_is_no_paper() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[:]

    assert seiten(change).verdict is not Verdict.PASSED


@pytest.mark.parametrize(("x", "y"), [(40, 0), (-40, 0), (0, 40), (0, -60)])
def test_text_that_reaches_into_the_margin_is_named(x: int, y: int) -> None:
    assert "Seite 1: Text ragt in den Seitenrand." in seiten(moved(x, y)).einzelheiten


def test_a_blank_at_the_end_of_a_line_may_hang_into_the_margin() -> None:
    sheet = Kasten(0, 0, 595, 842)
    word, blank = Kasten(80, 700, 530, 710), Kasten(590, 700, 590, 700)
    stuecke = (Textstueck(0, word), Textstueck(0, blank))
    blatt = Blatt(1, sheet, stuecke, has_pictures=False, text="Wort ", unmapped=0)
    assert verify_seiten(lambda: (blatt,), Satzspiegel(70, 60, 60, 70)).verdict is Verdict.PASSED
    only_blank = replace(blatt, stuecke=stuecke[1:])
    found = verify_seiten(lambda: (only_blank,), Satzspiegel(70, 60, 60, 70))
    assert found.einzelheiten == ("Seite 1 ist leer.",)


def test_text_that_leaves_the_sheet_is_named() -> None:
    assert "Seite 1: Text ragt über den Rand des Blattes." in seiten(moved(300, 0)).einzelheiten


def test_fonts_of_ours_are_embedded_and_readable() -> None:
    assert schriften().verdict is Verdict.PASSED


def test_a_font_that_is_not_embedded_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for each in fonts(pdf):
            if "/FontFile2" in each:
                del each["/FontFile2"]

    assert schriften(change).einzelheiten[0].endswith(" ist nicht eingebettet.")


def test_a_font_that_is_embedded_as_a_whole_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for each in fonts(pdf):
            if "/BaseFont" in each:
                each.BaseFont = pikepdf.Name("/" + str(each.BaseFont).partition("+")[2])

    assert "ganz eingebettet" in schriften(change).einzelheiten[0]


def test_glyphs_that_stand_for_no_character_are_counted() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for each in fonts(pdf):
            if "/ToUnicode" in each:
                del each["/ToUnicode"]

    assert re.match(r"Seite 1: \d+ Zeichen lassen sich nicht", schriften(change).einzelheiten[0])


@pytest.mark.parametrize("code", ["E001", "FFFD"])
def test_a_glyph_that_stands_for_a_character_without_meaning_is_named(code: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for each in fonts(pdf):
            if "/ToUnicode" in each:
                table = each.ToUnicode.read_bytes()
                spoilt = re.sub(rb"(<\w{4}>) <\w{4}>", rb"\1 <" + code.encode() + rb">", table)
                assert spoilt != table
                each.ToUnicode.write(spoilt)

    assert f"U+{code}" in schriften(change).einzelheiten[0]


def test_without_its_reader_no_page_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert (seiten().verdict, schriften().verdict) == (Verdict.NOT_RUN, Verdict.NOT_RUN)


@pytest.mark.parametrize(
    ("css", "margins"),
    [
        ("@page { margin: 1in }", Satzspiegel(72, 72, 72, 72)),
        ("@page { margin: 1in 36pt }", Satzspiegel(72, 36, 72, 36)),
        ("@page { margin: 0 12pt 2pc }", Satzspiegel(0, 12, 24, 12)),
        ("@page{size:A4;margin:4px 3pt/**/2pt 1pt}", Satzspiegel(3, 3, 2, 1)),
        ("@page { margin: 1in } @page { margin: 2in }", Satzspiegel(144, 144, 144, 144)),
        ("@page :first { margin: 1in }", Satzspiegel()),
        ("@page { margin: 10% }", Satzspiegel()),
        ("p { margin: 1in }", Satzspiegel()),
    ],
)
def test_the_margins_are_those_of_the_style_sheet(
    css: str, margins: Satzspiegel, tmp_path: Path
) -> None:
    (tmp_path / "vorlage.css").write_text(css, encoding="utf-8")
    assert load_satzspiegel(tmp_path) == margins


def test_without_a_style_sheet_only_the_sheet_counts(tmp_path: Path) -> None:
    assert load_satzspiegel(tmp_path) == Satzspiegel()
