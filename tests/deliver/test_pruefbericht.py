"""The report: well-formed, accessible, and it claims what the verdicts say."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree

from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.beschreibungen import ANZUSEHEN, GEPRUEFT
from vorlagen_gen.deliver.pruefbericht import Bericht, write_pruefbericht
from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.validate.ausnahmen import Ausgenommen

PDF = Datei("V-0101-2025_Beschlussvorlage.pdf", b"PDF", seiten=3)
LAGEPLAN = Datei("V-0101-2025_Anlage-1_Lageplan.pdf", b"Plan", is_uebernommen=True)
FINDING = Finding(Place("vorlagen/x/vorlage.yaml", 3, 1, 3, 2), Severity.WARNUNG, "S101", "T", "R")
EXCEPTED = Finding(Place("vorlagen/x/texte/a.md", 7, 1, 7, 2), Severity.WARNUNG, "V203", "X", "Y")
PRUEFUNGEN = (
    Pruefung("PDF/UA-1", Verdict.PASSED, ("104 Regeln geprüft.",), "page-validation 0.11.0"),
    Pruefung("Seiten", Verdict.FAILED, ("Seite 2 ist leer.", "a < b & \x00c"), "pypdfium2 5.15.2"),
    Pruefung("PDF/A-2a", Verdict.NOT_RUN, (), "page-validation (nicht installiert)"),
)
TEXTPRUEFUNG = Pruefung("Rechtschreibung", Verdict.NOT_RUN, ("Es fehlt.",), "chunspell 2.0.5")
BERICHT = Bericht(
    titel='V/0101/2025 <script>alert("x")</script> & mehr',
    obstacles=("Nicht zum Hochladen bereit: Eine Prüfung ist nicht bestanden.",),
    pruefungen=(TEXTPRUEFUNG,),
    ergebnisse={"V-0101-2025_Beschlussvorlage": Ergebnis(PRUEFUNGEN, 3, ())},
    luecken=("Unterschrift: Name (Zeile 34)",),
    findings=(FINDING,),
    ausgenommen=(Ausgenommen("V203", "Die Anlage <7>\x01\ud800\ufffe folgt.", (EXCEPTED,)),),
    dateien=(PDF, LAGEPLAN),
    nachreichungen=("Die Anlage 3 kommt später.",),
)
VOID = {"meta"}


@pytest.fixture(scope="module")
def text() -> str:
    return write_pruefbericht(BERICHT).decode()


@pytest.fixture(scope="module")
def root(text: str) -> Any:
    return etree.fromstring(text, etree.HTMLParser())


def texts(root: Any, path: str) -> list[str]:
    return ["".join(node.itertext()).strip() for node in root.xpath(path)]


class Nesting(HTMLParser):
    """Fails where an element is closed that is not the innermost open one."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 -- its signature
        self.seen.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_element_is_closed_where_it_was_opened(text: str) -> None:
    parser = Nesting()
    parser.feed(text)
    assert parser.open == []
    assert not parser.seen & {"script", "img", "link", "iframe", "object"}


def test_nothing_is_fetched_or_run(text: str) -> None:
    assert not re.search(r"https?:|//|url\(|@import|\son\w+=|\s(src|href)=", text)


def test_text_of_the_paper_is_text_and_no_markup(root: Any) -> None:
    assert texts(root, "//h1") == ['Prüfbericht: V/0101/2025 <script>alert("x")</script> & mehr']
    assert root.xpath("//script") == []


def test_language_title_and_headings_are_there(root: Any) -> None:
    assert root.get("lang") == "de"
    assert texts(root, "//title") == texts(root, "//h1")
    levels = [int(node.tag[1]) for node in root.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_heads_with_scope(root: Any) -> None:
    for table in root.iter("table"):
        assert len(table.findall("caption")) == 1
        assert {node.get("scope") for node in table.iter("th")} == {"col", "row"}
        assert all(row[0].get("scope") == "row" for row in table.find("tbody"))


def test_each_verdict_is_claimed_as_it_is_in_words(root: Any) -> None:
    assert texts(root, "//h3")[:2] == ["Text der Vorlage", "V-0101-2025_Beschlussvorlage"]
    (row,) = root.xpath("(//table)[1]/tbody/tr")
    assert [cell.text for cell in row][:2] == ["Rechtschreibung", "nicht gelaufen"]
    rows = root.xpath("(//table)[2]/tbody/tr")
    claimed = {row[0].text: (row[1].text, row[3].text) for row in rows}
    assert claimed == {each.name: (each.verdict.value, each.womit) for each in PRUEFUNGEN}
    assert texts(rows[1], ".//li") == ["Seite 2 ist leer.", "a < b & c"]
    summary = texts(root, "//h2[.='Ergebnis']/following-sibling::p[1]")
    assert summary == ["4 Prüfungen. Bestanden: 1, nicht bestanden: 1, nicht gelaufen: 2."]


def test_findings_files_and_hashes_are_listed(root: Any) -> None:
    assert texts(root, "//pre") == [str(FINDING), str(EXCEPTED)]
    rows = root.xpath("(//table)[3]/tbody/tr")
    assert [[cell.text for cell in row] for row in rows] == [
        [PDF.name, "3", "erzeugt", sha256(b"PDF")],
        [LAGEPLAN.name, "nicht gezählt", "übernommen", sha256(b"Plan")],
    ]


def test_what_was_checked_and_what_a_person_must_see_is_told(root: Any) -> None:
    assert texts(root, "//dt") == list(GEPRUEFT)
    last = texts(root, "(//ul)[last()]/li")
    assert last[:-1] == [*ANZUSEHEN, "Die Anlage 3 kommt später."]
    assert last[-1] == f"{LAGEPLAN.name} wurde nicht geprüft: Ist die Datei barrierefrei?"


def test_a_faultless_paper_is_said_to_be_ready() -> None:
    bericht = Bericht("V/0101/2025", (), (), {}, (), (), (), ())
    root = etree.fromstring(write_pruefbericht(bericht).decode(), etree.HTMLParser())
    assert texts(root, "//p[@class='ergebnis']") == ["Zum Hochladen bereit."]
    assert "Noch offen" not in texts(root, "//h2")


def test_what_a_draft_does_not_say_yet_is_listed(root: Any) -> None:
    listed = texts(root, "//h2[.='Noch offen']/following-sibling::ul[1]/li")
    assert listed == ["Unterschrift: Name (Zeile 34)"]


def test_colours_have_contrast_enough(text: str) -> None:
    colours = set(re.findall(r"#[0-9a-f]{3}\b", text))
    assert colours == {"#111", "#fff", "#555"}  # 18.9 : 1 for text, 7.5 : 1 for lines


def test_a_rule_that_is_switched_off_is_told_with_its_reason_and_what_it_found(root: Any) -> None:
    said = [" ".join("".join(node.itertext()).split()) for node in root.iter("h3", "p", "pre")]
    start = said.index("Die Regel V203 gilt für diese Vorlage nicht")
    assert said[start + 1] == "Grund: Die Anlage <7> folgt."
    assert said[start + 2] == "vorlagen/x/texte/a.md:7:1: Warnung V203: X Y"
