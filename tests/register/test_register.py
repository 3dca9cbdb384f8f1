"""The register says of public papers what a day knows, and of others nothing."""

from __future__ import annotations

import csv
import re
from datetime import date
from io import StringIO
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event
from lxml import etree
from tests.oparl.papiere import (
    ALLE,
    ENTWURF,
    ERGAENZUNG,
    GEHEIM,
    GEHEIME_VORLAGE,
    KOPF,
    LEITBILD,
    MONITORING,
    vorlage,
)
from tests.register.nachgelesen import events, unescaped

from vorlagen_gen.model.auftrag import Auftrag
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.register import write_register
from vorlagen_gen.register.eintraege import Registereintrag, Stand, Termin, eintraege
from vorlagen_gen.register.kalender import write_ics
from vorlagen_gen.register.seite import write_html
from vorlagen_gen.register.tabelle import SPALTEN, write_csv

STICHTAG = date(2025, 2, 20)
VORLAGEN = [vorlage(each) for each in ALLE]
DATEIEN = write_register(VORLAGEN, STICHTAG)


def rows(stichtag: date = STICHTAG) -> list[dict[str, str]]:
    """The table as a program reads it."""
    text = write_csv(eintraege(VORLAGEN, stichtag), stichtag).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";"))


def test_the_register_has_a_page_a_table_and_a_calendar() -> None:
    assert sorted(DATEIEN) == ["register.csv", "register.html", "termine.ics"]


@pytest.mark.parametrize("name", DATEIEN)
def test_nothing_that_is_not_public_is_written(name: str) -> None:
    data = DATEIEN[name]
    text = data.replace(b"\r\n ", b"").decode()
    assert [secret for secret in GEHEIM if secret in text] == []
    assert not re.search(r"V[-/]0667|17\.02\.2025|20250217|01\.03\.2025|20250301", text)


@pytest.mark.parametrize("yaml", [GEHEIME_VORLAGE, ENTWURF], ids=["non-public", "draft"])
def test_papers_that_are_not_public_leave_no_trace(yaml: str) -> None:
    others = [vorlage(each) for each in ALLE if each != yaml]
    assert write_register(others, STICHTAG) == DATEIEN


def test_the_same_papers_give_the_same_bytes_in_whatever_order_they_come() -> None:
    assert write_register(reversed(VORLAGEN), STICHTAG) == DATEIEN


def test_papers_stand_by_number_and_supplements_behind_their_main_paper() -> None:
    numbers = [row["Nummer"] for row in rows()]
    assert numbers == ["V/0101/2025", "V/0101/2025/1", "V/0202/2026"]


def test_a_row_says_what_is_known_of_the_paper() -> None:
    assert rows()[0] == {
        "Nummer": "V/0101/2025",
        "Datum": "03.02.2025",
        "Art": "Beschlussvorlage",
        "Betreff": "Migrationsleitbild 2025-2030 - Grundsatzbeschluss (Leitbild)",
        "Amt": "Amt für Migration und Integration",
        "Gremien": "Integrationsrat | Hauptausschuss | Rat",
        "Nächste Sitzung": "26.02.2025",
        "Nächstes Gremium": "Hauptausschuss | Rat",
        "Status": "in Beratung",
        "Aufträge": "2a: Stellen benennen (bis 30.06.2025) | 2b: Jährlich berichten",
        "Erledigte Anträge": "A-R/0028/2022",
        "Erfüllte Aufträge": "",
        "Stichtag": "20.02.2025",
    }


def test_the_orders_that_a_paper_fulfils_are_named_with_their_decision() -> None:
    assert rows()[2]["Erfüllte Aufträge"] == "V/0101/2025, Ziffer 2b"
    assert "<li>V/0101/2025, Ziffer 2b</li>" in DATEIEN["register.html"].decode()


@pytest.mark.parametrize(
    ("stichtag", "naechste", "stand"),
    [
        (date(2025, 2, 1), "19.02.2025", Stand.BEVORSTEHEND),
        (date(2025, 2, 19), "19.02.2025", Stand.BEVORSTEHEND),
        (date(2025, 2, 20), "26.02.2025", Stand.IN_BERATUNG),
        (date(2025, 2, 26), "26.02.2025", Stand.IN_BERATUNG),
        (date(2025, 2, 27), "", Stand.BERATEN),
    ],
)
def test_the_day_decides_how_far_a_paper_is(stichtag: date, naechste: str, stand: Stand) -> None:
    row = rows(stichtag)[0]
    assert (row["Nächste Sitzung"], row["Status"]) == (naechste, stand)


def test_excel_takes_the_table_for_utf_8() -> None:
    data = DATEIEN["register.csv"]
    assert data.startswith("\ufeffNummer;Datum;Art;".encode())
    assert data.count(b"\r\n") == data.count(b"\n") == 4


def eintrag(**changes: Any) -> Registereintrag:
    """A paper with three meetings, of which each test changes what it needs."""
    fields: dict[str, Any] = {
        "nummer": Vorlagennummer(2025, "0101"),
        "datum": date(2025, 2, 3),
        "geaendert": date(2025, 2, 3),
        "art": "Beschlussvorlage",
        "betreff": "Leitbild",
        "amt": "Sportamt",
        "termine": (Termin(date(2025, 2, 26), "Rat", "Entscheidung"),),
        "naechste": (),
        "stand": Stand.BERATEN,
        "auftraege": (),
        "erledigt": (),
        "erfuellt": (),
        "nachreichungen": (),
    }
    return Registereintrag(**{**fields, **changes})


@pytest.mark.parametrize("typed", ["=1+1", "+49", "-5", "@SUM(A1)", " =1", "\t=1", "\x0b=1", "＝1"])  # noqa: RUF001 -- a wide sign
def test_no_cell_is_a_formula(typed: str) -> None:
    text = write_csv([eintrag(betreff=typed, amt=typed)], STICHTAG).decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(text, newline=""), delimiter=";")
    assert row["Betreff"] == row["Amt"] == f"'{typed.strip()}"


TEXTE = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@settings(deadline=None)
@given(betreff=TEXTE, gremium=TEXTE, was=TEXTE)
@example(betreff="'0", gremium="' 0", was="'")
def test_any_text_comes_back_from_the_table(betreff: str, gremium: str, was: str) -> None:
    termin = Termin(date(2025, 2, 26), gremium, "Bericht")
    auftrag = Auftrag.model_construct(ziffer="1", was=was)
    changed = eintrag(betreff=betreff, naechste=(termin,), auftraege=(auftrag,))
    text = write_csv([changed], STICHTAG).decode("utf-8-sig")
    head, row = csv.reader(StringIO(text, newline=""), delimiter=";", strict=True)
    assert tuple(head) == SPALTEN
    read = dict(zip(head, row, strict=True))
    for name, typed in (("Betreff", betreff), ("Nächstes Gremium", gremium)):
        assert shown(read[name]) in (shown(typed), f"'{shown(typed)}")
    assert not any(cell[:1] in set("=+-@\t\r") for cell in row if cell)


def shown(text: str) -> str:
    """What can be seen of ``text``, on one line."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


@settings(deadline=None)
@given(titel=TEXTE, beschreibung=TEXTE)
def test_any_text_comes_back_from_the_calendar(titel: str, beschreibung: str) -> None:
    auftrag = Auftrag.model_construct(ziffer="1", was=titel, frist=date(2025, 6, 30))
    changed = eintrag(termine=(), betreff=beschreibung, auftraege=(auftrag,))
    data = write_ics([changed])
    (event,) = events(data)
    visible = "".join(char for char in titel if char.isprintable())
    expected = f"Frist: {visible} (V/0101/2025, Ziffer 1)"
    assert unescaped(event["SUMMARY"]) == expected
    (same,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(same["SUMMARY"]) == expected
    said = "".join(char for char in beschreibung if char.isprintable())
    assert unescaped(event["DESCRIPTION"]) == said


def test_meetings_and_deadlines_stand_in_the_calendar() -> None:
    found = events(DATEIEN["termine.ics"])
    titles = [(event["DTSTART"], unescaped(event["SUMMARY"])) for event in found]
    assert titles == [
        ("20250212", "Nachreichung: Anlage 4 zu V/0101/2025, Gutachten"),
        ("20250219", "Sitzung: Integrationsrat"),
        ("20250226", "Sitzung: Hauptausschuss"),
        ("20250226", "Sitzung: Rat"),
        ("20250630", "Frist: Stellen benennen (V/0101/2025, Ziffer 2a)"),
        ("20260304", "Sitzung: Ausschuss für Chancengerechtigkeit und Integration"),
        ("20260401", "Sitzung: Ausschuss für Chancengerechtigkeit und Integration"),
    ]


def test_a_meeting_lists_its_papers() -> None:
    rat = events(DATEIEN["termine.ics"])[3]
    assert unescaped(rat["DESCRIPTION"]).split("\n") == [
        "V/0101/2025 Migrationsleitbild 2025-2030 - Grundsatzbeschluss (Leitbild) (Entscheidung)",
        "V/0101/2025/1 Migrationsleitbild 2025-2030 (Entscheidung)",
    ]


def test_an_entry_is_a_whole_day_and_new_when_its_papers_are() -> None:
    nachreichung, *_, rat, frist = events(DATEIEN["termine.ics"])[:5]
    assert nachreichung["DTSTAMP"] == frist["DTSTAMP"] == "20250202T230000Z"
    assert rat["DTSTAMP"] == "20250630T220000Z"
    assert (rat["DTSTART"], "DTEND" in rat) == ("20250226", False)
    whole = Calendar.from_ical(DATEIEN["termine.ics"]).walk("VEVENT")[3]
    assert isinstance(whole, Event)
    assert (whole.start, whole.end) == (date(2025, 2, 26), date(2025, 2, 27))
    assert rat["UID"] == "sitzung-2025-02-26-Rat@vorlagen-gen"


def test_entries_keep_their_names_when_words_change_and_no_two_have_the_same() -> None:
    twice = (
        Auftrag.model_construct(ziffer="2", was="A", frist=date(2025, 6, 30)),
        Auftrag.model_construct(ziffer="2", was="B", frist=date(2025, 7, 31)),
    )
    changed = eintrag(betreff="Anders", auftraege=twice)
    names = [event["UID"] for event in events(write_ics([changed]))]
    assert names == [event["UID"] for event in events(write_ics([eintrag(auftraege=twice)]))]
    assert len(set(names)) == len(names) == 3


def test_a_deadline_may_be_the_last_day_there_is() -> None:
    last = Auftrag.model_construct(ziffer="1", was="Pflegen", frist=date.max)
    (event,) = events(write_ics([eintrag(termine=(), auftraege=(last,))]))
    assert event["DTSTART"] == "99991231"


def test_a_calendar_without_entries_is_a_calendar() -> None:
    assert events(write_ics([])) == []
    assert Calendar.from_ical(write_ics([]))["PRODID"] == "-//vorlagen-gen//Register//DE"


@pytest.fixture(scope="module")
def page() -> Any:
    return etree.fromstring(DATEIEN["register.html"], etree.HTMLParser())


def texts(node: Any, path: str) -> list[str]:
    return [" ".join("".join(found.itertext()).split()) for found in node.xpath(path)]


def test_the_page_has_one_table_with_a_name_and_heads(page: Any) -> None:
    assert texts(page, "//table/caption") == ["Vorlagen nach ihrer Nummer"]
    assert len(page.xpath("//thead/tr/th[@scope='col']")) == 9
    numbers = ["V/0101/2025", "V/0101/2025/1", "V/0202/2026"]
    assert texts(page, "//tbody/tr/th[@scope='row']") == numbers
    assert {len(row) for row in page.xpath("//tr")} == {9}


def test_the_page_says_what_is_known_of_each_paper(page: Any) -> None:
    assert texts(page, "//tbody/tr[1]/td") == [
        "03.02.2025",
        "Migrationsleitbild 2025-2030 - Grundsatzbeschluss (Leitbild)",
        "Integrationsrat Hauptausschuss Rat",
        "26.02.2025 Hauptausschuss (Vorberatung) Rat (Entscheidung)",
        "in Beratung",
        "Ziffer 2a: Stellen benennen, bis 30.06.2025 Ziffer 2b: Jährlich berichten",
        "A-R/0028/2022",
        "keine",
    ]
    assert texts(page, "//tbody/tr[2]/td[position()>5]") == ["keine", "keine", "keine"]


def test_the_page_is_in_german_and_says_its_day(page: Any) -> None:
    assert page.get("lang") == "de"
    assert texts(page, "//title") == texts(page, "//h1") == ["Register der öffentlichen Vorlagen"]
    assert texts(page, "//main/p")[0] == "Stichtag: 20.02.2025. 3 öffentliche Vorlagen."


def test_the_keyboard_reaches_the_table_at_once_and_can_move_it(page: Any) -> None:
    (skip,) = page.xpath("//body/*[1][self::a]/@href")
    (region,) = page.xpath(f"//*[@id='{skip[1:]}']")
    assert (region.get("tabindex"), region.get("role")) == ("0", "region")
    assert region.get("aria-label")
    assert len(region.xpath("./table")) == 1


def test_the_page_links_the_files_beside_it(page: Any) -> None:
    assert page.xpath("//main//a/@href") == ["register.csv", "termine.ics"]


def test_the_page_loads_nothing_and_runs_nothing(page: Any) -> None:
    assert page.xpath("//script | //img | //link | //iframe | //@style | //@onclick") == []
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_what_looks_like_a_tag_is_text(page: Any) -> None:
    assert texts(page, "//tbody/tr[3]/td[2]") == ["=Integrationsmonitoring; <b>2026</b>"]
    assert page.xpath("//b") == []


def test_every_status_is_explained(page: Any) -> None:
    assert texts(page, "//dt") == [str(stand) for stand in Stand]


def test_a_register_without_papers_has_no_table_and_nothing_to_jump_to() -> None:
    page = etree.fromstring(write_html([], STICHTAG), etree.HTMLParser())
    assert page.xpath("//table | //a") == []
    assert "Noch ist keine Vorlage öffentlich." in texts(page, "//main/p")[0]


@pytest.mark.parametrize(("number", "said"), [(1, "Eine öffentliche Vorlage."), (2, "2 öff")])
def test_the_page_counts_its_papers(number: int, said: str) -> None:
    page = write_html([eintrag()] * number, STICHTAG).decode()
    assert said in page


def papers(*yaml: str) -> list[Vorlage]:
    return [vorlage(each) for each in yaml]


def test_meetings_count_from_the_day_itself_and_those_of_one_day_together() -> None:
    (found,) = eintraege(papers(MONITORING), date(2026, 3, 5))
    assert [termin.datum for termin in found.naechste] == [date(2026, 4, 1)]
    (found,) = eintraege(papers(ERGAENZUNG), date(2025, 2, 26))
    assert [termin.gremium for termin in found.naechste] == ["Hauptausschuss", "Rat"]
    (found,) = eintraege(papers(LEITBILD), date(2025, 2, 27))
    assert found.naechste == ()


def test_ten_supplements_stand_in_the_order_of_their_numbers() -> None:
    yaml = [f"{KOPF}nummer: V/0300/2025/{n}\nbetreff: X\n" for n in (10, 2, 1)]
    found = eintraege(papers(*yaml, f"{KOPF}nummer: V/0300/2025\nbetreff: X\n"), STICHTAG)
    assert [each.nummer.ergaenzung for each in found] == [None, 1, 2, 10]
