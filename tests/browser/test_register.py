"""The register on the web, with keys alone: to the table, and to the files beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.ansicht import SCHMAL
from tests.browser.conftest import Auftritt
from tests.browser.fenster import warte_auf
from tests.browser.tastatur import require_bedienbar

pytestmark = pytest.mark.gross


@pytest.fixture
def register(seite: Page, auftritt: Auftritt) -> Page:
    antwort = seite.goto(f"{auftritt.adresse}register/register.html")
    assert antwort
    assert (antwort.status, antwort.headers["content-type"]) == (200, "text/html; charset=utf-8")
    return seite


def test_the_first_key_leads_past_all_links_to_the_table(register: Page) -> None:
    register.keyboard.press("Tab")
    assert register.evaluate("document.activeElement.textContent") == "Zur Tabelle springen"
    register.keyboard.press("Enter")
    expect(register.locator("#vorlagen")).to_be_focused()


def test_each_stop_has_a_name(register: Page) -> None:
    assert require_bedienbar(register) == [
        "Zur Tabelle springen",
        "Register als Tabelle (CSV)",
        "Sitzungen und Fristen für den Kalender (ICS)",
        "Vorlagen nach ihrer Nummer",
    ]


def test_in_a_small_window_the_table_scrolls_with_keys(register: Page) -> None:
    register.set_viewport_size(SCHMAL)
    table = register.get_by_role("region", name="Vorlagen nach ihrer Nummer")
    table.focus()
    register.keyboard.press("ArrowRight")
    warte_auf(register, "vorlagen.scrollLeft > 0")


@pytest.mark.parametrize(
    ("link", "datei"),
    [("Register als Tabelle", "register.csv"), ("Sitzungen und Fristen", "termine.ics")],
)
def test_the_files_beside_it_come_with_the_enter_key(
    register: Page, auftritt: Auftritt, tmp_path: Path, link: str, datei: str
) -> None:
    register.get_by_role("link", name=link).focus()
    with register.expect_download() as waiting:
        register.keyboard.press("Enter")
    waiting.value.save_as(tmp_path / datei)
    saved = (tmp_path / datei).read_bytes()
    assert saved == (auftritt.ordner / "register" / datei).read_bytes()


def test_a_screen_reader_is_told_rows_and_columns(register: Page) -> None:
    table = register.get_by_role("table", name="Vorlagen nach ihrer Nummer")
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert heads[:3] == ["Nummer", "Datum", "Betreff"]
    rows = table.get_by_role("rowheader").all_inner_texts()
    assert rows == ["V/9800/2026", "V/9801/2026"]
    assert len(heads) * len(rows) == table.get_by_role("cell").count() + len(rows)
