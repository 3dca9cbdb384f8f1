"""The texts for the masks, alone and on the page that helps to type them in."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from io import BytesIO

import docx
import pytest
from lxml import etree, html
from tests.paket.conftest import Amtsstube, files

from vorlagen_gen.document import ListBlock, ListItem, Paragraph, Role, Row, Run, Table, TextCell
from vorlagen_gen.findings import Place
from vorlagen_gen.paket.maskentext import maskentext

EXTERNAL = re.compile(r"""(?:src|href|action|srcset|data)\s*=|url\(|@import|https?:""")
TEXT = "Finanzielle-Auswirkungen"


@pytest.fixture
def masken(stube: Amtsstube) -> dict[str, bytes]:
    folder = stube.paket / "masken"
    return files(folder)


def page(inhalt: bytes) -> html.HtmlElement:
    return html.document_fromstring(inhalt.decode())


def test_each_text_is_there_as_word_and_as_html(masken: dict[str, bytes]) -> None:
    names = ["Begruendung", TEXT, "Sachentscheidung"]
    assert list(masken) == [f"{name}.{kind}" for name in names for kind in ("docx", "html")]


def test_the_fields_of_a_city_are_in_the_masks_and_in_the_metadata(stube: Amtsstube) -> None:
    text = stube.yaml.read_text(encoding="utf-8")
    city = "stadt: beispielstadt\nfelder: {klimarelevanz: positiv}\n"
    stube.write("vorlage.yaml", f"{city}{text}")
    packung = stube.packe_eine()
    assert packung.pakete, (packung.hindernisse, packung.gebaut.findings)
    mask = page((stube.paket / "masken" / "Feld-klimarelevanz.html").read_bytes())
    assert mask.text_content().split()[-1] == "positiv"
    assert "Klimarelevanz kopieren" in (stube.paket / "EINGABE.html").read_text("utf-8")
    metadaten = json.loads((stube.paket / "metadaten.json").read_text("utf-8"))
    assert metadaten["felder"] == {"klimarelevanz": "positiv"}


def test_a_report_has_one_text(stube: Amtsstube) -> None:
    text = stube.yaml.read_text(encoding="utf-8")
    head, _, rest = text.partition("beschlussvorschlag:")
    tail = rest[rest.index("unterschrift:") :]
    report = f"{head}bericht: Es geht voran (Anlage 1).\n{tail}"
    report = report.replace("Beschlussvorlage", "Berichtsvorlage")
    report = report.replace("rolle: Entscheidung", "rolle: Bericht")
    report = report.replace("rolle: Anhörung", "rolle: Bericht")
    report = report.replace('betreff_zusatz: ["- Baubeschluss -"]\n', "")
    stube.write("vorlage.yaml", report)
    packung = stube.packe_eine()
    assert packung.pakete, (packung.hindernisse, packung.gebaut.findings)
    assert list(files(stube.paket / "masken")) == ["Bericht.docx", "Bericht.html"]


def test_the_word_file_holds_the_text_and_nothing_of_the_pages_around_it(
    masken: dict[str, bytes],
) -> None:
    word = docx.Document(BytesIO(masken["Sachentscheidung.docx"]))
    assert [each.text for each in word.paragraphs] == [
        "Der Beispielweg erhält eine neue Beleuchtung (Anlage\u00a01).",
        "Die Verwaltung berichtet nach einem Jahr.",
    ]
    for section in word.sections:
        around = (section.header, section.footer, section.first_page_header)
        assert [each.text for part in around for each in part.paragraphs if each.text.strip()] == []


def test_the_html_says_what_things_are_and_nothing_about_looks(masken: dict[str, bytes]) -> None:
    text = page(masken["Begruendung.html"])
    assert [each.tag for each in text.body[0]] == ["p", "table", "p"]
    table = text.body[0][1]
    assert [(each.text, each.get("scope")) for each in table.iter("th")][:2] == [
        ("Art", "col"),
        ("Anzahl", "col"),
    ]
    first, last = text.body[0][0], text.body[0][2]
    assert first.text_content() == "Die Leuchten sind alt.1 Es gibt zwei Arten:"
    assert first.find("sup").text == "1"
    assert last.text_content() == "1 Sie stammen aus dem Jahr 1974."
    marked = [each for each in text.body.iter() if each.get("style") or each.get("class")]
    assert marked == []


def test_lists_count_as_typed(masken: dict[str, bytes]) -> None:
    text = page(masken["Sachentscheidung.html"])
    assert [each.get("value") for each in text.iter("li")] == ["1", "2"]
    assert text.find(".//ol") is not None


def test_other_labels_are_text_for_resolutions_are_cited_by_them() -> None:
    place = Place.at("a.md", 1)

    def listed(*labels: str) -> str:
        items = (
            ListItem(label, (Paragraph((Run("Punkt", place),), place),), place) for label in labels
        )
        (element,) = maskentext([ListBlock(tuple(items), place)], 2)
        return etree.tostring(element, encoding="unicode")

    assert listed("a)", "b)") == '<ul type="none"><li>a) Punkt</li><li>b) Punkt</li></ul>'
    assert listed("2.1", "2.2") == '<ul type="none"><li>2.1 Punkt</li><li>2.2 Punkt</li></ul>'
    assert listed("1)") == '<ul type="none"><li>1) Punkt</li></ul>'
    assert listed("a.") == '<ul type="none"><li>a. Punkt</li></ul>'
    assert listed("4.", "5.") == '<ol><li value="4">Punkt</li><li value="5">Punkt</li></ol>'
    assert listed("-", "-") == "<ul><li>Punkt</li><li>Punkt</li></ul>"


def test_an_empty_cell_is_no_head_of_anything() -> None:
    place = Place.at("a.md", 1)

    def cell(text: str, *, is_head: bool = False) -> TextCell:
        inlines = (Run(text, place),) if text else ()
        return TextCell((Paragraph(inlines, place),), place, is_row_header=is_head)

    head = Row((cell(""), cell("Betrag")), place)
    body = Row((cell("", is_head=True), cell("12")), place)
    table = Table((), head, (body,), (), "", Role.TEXT, place)
    (element,) = maskentext([table], 2)
    assert [each.tag for each in element.iter("th", "td")] == ["td", "th", "td", "td"]


def test_no_soft_hyphen_gets_into_a_mask(stube: Amtsstube) -> None:
    with (stube.root / "content" / "silbentrennung.txt").open("a", encoding="utf-8") as handle:
        handle.write("Be-leuch-tung\n")
    stube.packe_eine()
    for name, inhalt in files(stube.paket / "masken").items():
        if name.endswith(".html"):
            assert "\u00ad" not in inhalt.decode()
    word = files(stube.paket / "masken")["Sachentscheidung.docx"]
    body = docx.Document(BytesIO(word)).element.body
    assert b"softHyphen" not in etree.tostring(body)


def test_a_mask_is_not_made_again_for_an_unchanged_paper(
    stube: Amtsstube, monkeypatch: pytest.MonkeyPatch
) -> None:
    stube.packe_eine()
    monkeypatch.setattr("vorlagen_gen.werkstatt.arbeiten.word", None)
    (paket,) = stube.packe_eine().pakete
    assert paket.grund == ""


def test_the_page_goes_through_the_masks_in_their_order(stube: Amtsstube) -> None:
    eingabe = page((stube.paket / "EINGABE.html").read_bytes())
    assert [each.text for each in eingabe.iter("h2")] == [
        "Grunddaten",
        "Beratungsfolge",
        "Beteiligungen",
        "Texte",
        "Anlagen",
    ]
    rows = [[cell.text_content() for cell in row] for row in eingabe.iter("tr")]
    assert ["Betreff", "Beispielweg: Neue Beleuchtung - Baubeschluss", "Betreff kopieren"] in rows
    assert ["17.09.2026", "Bezirksvertretung Münster-Hiltrup", "Anhörung"] in [
        row[:3] for row in rows
    ]
    assert ["2", "Anlage 1", "Erläuterung", "V-9800-2026_Anlage-1_Erlaeuterung.pdf", "ja"] in [
        row[:5] for row in rows
    ]


def test_each_button_has_a_name_of_its_own_and_copies_what_is_there(stube: Amtsstube) -> None:
    eingabe = page((stube.paket / "EINGABE.html").read_bytes())
    buttons = list(eingabe.iter("button"))
    names = [each.text_content() for each in buttons]
    assert len(names) == len(set(names)) > 10
    assert all(names)
    ids = [each.get("id") for each in eingabe.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    targets = [each.get("data-feld") for each in buttons]
    assert set(targets) == set(ids) - {"meldung"}
    assert all(eingabe.get_element_by_id(each).text_content().strip() for each in targets)
    assert {each.get("type") for each in buttons} == {"button"}


def test_without_script_no_button_promises_anything(stube: Amtsstube) -> None:
    eingabe = page((stube.paket / "EINGABE.html").read_bytes())
    assert all(each.get("hidden") is not None for each in eingabe.iter("button"))


def test_the_page_asks_for_nothing_and_runs_nothing_but_its_own_script(stube: Amtsstube) -> None:
    inhalt = (stube.paket / "EINGABE.html").read_bytes()
    assert EXTERNAL.search(re.sub(r"content=\"[^\"]*\"", "", inhalt.decode())) is None
    eingabe = page(inhalt)
    (policy,) = (
        each.get("content")
        for each in eingabe.iter("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none';")
    for tag, name in (("script", "script-src"), ("style", "style-src")):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", inhalt.decode(), re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy


def test_markup_in_a_text_stays_text(stube: Amtsstube) -> None:
    stube.edit("titel: Erläuterung", 'titel: "Erläuterung <script>alert(1)</script>"')
    stube.packe_eine()
    eingabe = (stube.paket / "EINGABE.html").read_text(encoding="utf-8")
    assert eingabe.count("<script>") == 1
    assert "&lt;script&gt;" in eingabe
