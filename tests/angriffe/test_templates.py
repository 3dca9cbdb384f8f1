"""Templates that compute, fetch, hide or swell, and texts that look like templates."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from jinja2 import TemplateError

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.docx import check_templates
from vorlagen_gen.render.docx.nur_felder import FieldsOnly
from vorlagen_gen.render.pdf import measured_style
from vorlagen_gen.render.pdf.bilder import require_harmless

from .conftest import Ziel, sagt_von_jeder

LOOP = "{% for x in range(99999) %}{% for y in range(99999) %}x{% endfor %}{% endfor %}"
Parts = dict[str, bytes]


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ 'a' * 10 ** 10 }}",
        "{{ feld * 10 ** 10 }}",
        "{{ feld|upper }}",
        "{{ feld.a }}",
        "{{ feld() }}",
        "{{ anderes }}",
        "{% include '/etc/passwd' %}",
        "{% set x = 1 %}",
        LOOP,
    ],
)
def test_only_fields_are_ever_filled(source: str) -> None:
    with pytest.raises(TemplateError):
        FieldsOnly({"feld"}).from_string(source)


def in_body(xml: str, parts: Parts) -> None:
    text = parts["word/document.xml"].decode()
    start = text.rindex("<w:sectPr")
    parts["word/document.xml"] = (text[:start] + xml + text[start:]).encode()


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (f"<w:p><w:r><w:t>{LOOP}</w:t></w:r></w:p>", "W105"),
        ("<w:p><w:r><w:t>{{ ''.__class__ }}</w:t></w:r></w:p>", "W101"),
        (f'<w:p><w:pPr><w:pStyle w:val="{LOOP}"/></w:pPr></w:p>', "W114"),
        ("<w:p><w:r><w:instrText>{{ cycler.__init__ }}</w:instrText></w:r></w:p>", "W114"),
        ("<w:t>{{ lipsum }}</w:t>", "W114"),
        ('<w:p><w:fldSimple w:instr=" includepicture http://a.de/x.png "/></w:p>', "W110"),
        ("<w:p><w:r><w:instrText>DDE</w:instrText><w:instrText>AUTO x</w:instrText></w:r></w:p>",
         "W110"),
    ],
)  # fmt: skip
def test_a_word_template_neither_computes_nor_fetches(ziel: Ziel, xml: str, code: str) -> None:
    ziel.change_template(lambda parts: in_body(xml, parts))
    assert code in {finding.code for finding in check_templates(ziel.templates)}


ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "part",
    [
        ("word/x.bin", b"\0" * 60_000_000),
        ("word/x.xml", f"{ENTITY}<a>&e;</a>".encode()),
        ("word/x.xml", b"<a>" * 20_000 + b"</a>" * 20_000),
    ],
    ids=["zip bomb", "entity", "deep"],
)
def test_a_word_template_that_swells_is_refused(ziel: Ziel, part: tuple[str, bytes]) -> None:
    ziel.change_template(lambda parts: parts.update([part]))
    start = time.process_time()
    assert "W112" in {finding.code for finding in check_templates(ziel.templates)}
    assert time.process_time() - start < 5


def test_a_macro_under_another_name_is_found(ziel: Ziel) -> None:
    kind = b'<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    types = "[Content_Types].xml"
    ziel.change_template(
        lambda parts: parts.update({types: parts[types].replace(b"</Types>", kind + b"</Types>")})
    )
    assert "W109" in {finding.code for finding in check_templates(ziel.templates)}


@pytest.mark.parametrize(
    "css",
    [
        "@import url('file:///etc/passwd');",
        "@import url('http://127.0.0.1/x.css');",
        "@import url('vorlage.css');",
        "@font-face { font-family: x; src: url('file:///etc/passwd') }",
        "@font-face { font-family: x; src: url('../../../../etc/passwd') }",
    ],
)
def test_a_style_sheet_loads_nothing_from_elsewhere(ziel: Ziel, css: str) -> None:
    sheet = ziel.templates / "vorlage.css"
    sheet.write_text(css + sheet.read_text(encoding="utf-8"), encoding="utf-8")
    start = time.process_time()
    with pytest.raises(VorlagenError, match="nicht umgesetzt werden"):
        measured_style(ziel.templates)
    assert time.process_time() - start < 5


def test_a_style_sheet_without_end_is_refused(ziel: Ziel) -> None:
    (ziel.templates / "gross.css").write_bytes(b" " * 1_100_000)
    with pytest.raises(VorlagenError, match="größer als 1 MB"):
        measured_style(ziel.templates)


USE = "".join(f'<g id="a{i}">' + f'<use href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, 9))
WIDE = '<g id="a">' + "<path/>" * 4000 + "</g>" + '<use href="#a"/>' * 5
PATTERN = '<pattern id="p"><path fill="url(#p)"/></pattern><path fill="url(#p)"/>'
ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg/>'


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ('<use href="file:///etc/passwd#x"/>', "andere Dateien"),
        ('<image href="http://127.0.0.1/x.png"/>', "andere Dateien"),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "andere Dateien"),
        ("<style>@import 'x.css';</style>", "andere Dateien"),
        ('<path style="fill: url(http://127.0.0.1/)"/>', "andere Dateien"),
        ("<script>alert(1)</script>", "Programm"),
        ('<path onload="x"/>', "Programm"),
        (f'<g id="a0"/>{USE}<use href="#a8"/>', "Verweise auf Verweise"),
        (PATTERN, "Verweise auf Verweise"),
        (WIDE, "20000 Elemente"),
        ("<g>" * 30_000, "20000 Elemente"),
        (f'<path d="{"M0 0L5 5" * 200_000}"/>', "größer als 300 KB"),
    ],
)
def test_a_drawing_neither_fetches_nor_runs_nor_swells(inside: str, why: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    with pytest.raises(ValueError, match=why):
        require_harmless(svg.encode(), "image/svg+xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_drawing_has_no_entities_in_any_encoding(encoding: str) -> None:
    with pytest.raises(ValueError, match="Dokumenttyp"):
        require_harmless(ENTITIES.encode(encoding), "image/svg+xml")


def test_a_picture_of_absurd_size_is_not_unpacked() -> None:
    head = struct.pack(">IIBBBBB", 9000, 9000, 1, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + head
    png += struct.pack(">I", zlib.crc32(b"IHDR" + head)) + struct.pack(">I", 0) + b"IDAT"
    with pytest.raises(ValueError, match="9000 × 9000"):
        require_harmless(png + struct.pack(">I", zlib.crc32(b"IDAT")), "image/png")


TEXT = (
    "{{ ''.__class__ }} {% for x in y %} <script>alert(1)</script> "
    "<img src=file:///etc/passwd> <style>@import url(http://127.0.0.1/)</style> &amp;"
)


def test_what_looks_like_code_in_a_text_is_printed_as_typed(ziel: Ziel) -> None:
    ziel.text.write_text(TEXT, encoding="utf-8")
    assert ziel.run("bauen").code in (0, 4)
    word = next(Path(ziel.ausgabe).glob("*_Beschlussvorlage.docx"))
    with ZipFile(word) as package:
        xml = package.read("word/document.xml").decode()
    for piece in ("{{ ''.__class__ }}", "{% for x in y %}", "&lt;script&gt;alert(1)", "&amp;amp;"):
        assert piece in xml


ADRESSEN = ("file:///etc/passwd", "javascript:alert(1)", "data:x,y")
ZU_VIEL = {
    "word": "x" * 200_000,
    "footnotes": "w[^1] " * 2000 + "\n\n[^1]: a",
    "headings": "# a\n\n" * 5000,
    "rows": "|a|b|c|\n|---|---|---|\n" + "|x|y|z|\n" * 1500,
    "pieces": "**a** b " * 2000,
}


@pytest.fixture(scope="module")
def gesagt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of each text, in a project with a paper for each."""

    def typed(text: str) -> Callable[[Ziel], object]:
        return lambda ziel: ziel.text.write_text(text, encoding="utf-8")

    texts = {address: f"[Ziel]({address})\n" for address in ADRESSEN} | ZU_VIEL
    papers = {name: typed(text) for name, text in texts.items()}
    return sagt_von_jeder(tmp_path_factory.mktemp("texte") / "projekt", papers)


@pytest.mark.parametrize("address", ADRESSEN)
def test_links_lead_to_the_web_or_to_mail_only(address: str, gesagt: dict[str, str]) -> None:
    assert "Fehler T221" in gesagt[address]


@pytest.mark.parametrize("what", ZU_VIEL)
def test_more_than_can_be_set_is_refused_in_bounded_time(what: str, gesagt: dict[str, str]) -> None:
    assert "Fehler D103" in gesagt[what] or "Fehler T2" in gesagt[what]
