"""Ctrl+Z does in the form what „Rückgängig“ does, and one goes on typing where it was done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import feld, oeffne

pytestmark = pytest.mark.gross

ZEILEN = '[id="feld.beratungsfolge"] > ol > li'
BETREFF = "Beispielweg: Neue Leuchten"


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def test_a_row_that_was_removed_comes_back(form: Page) -> None:
    rows = form.locator(ZEILEN)
    form.get_by_role("button", name="Beratungsfolge, Eintrag 1 entfernen").click()
    expect(rows).to_have_count(2)
    form.keyboard.press("Control+z")
    expect(rows).to_have_count(3)
    for key in ("Control+y", "Control+z", "Control+Shift+z"):
        form.keyboard.press(key)
        expect(rows).to_have_count(3 if key == "Control+z" else 2)


def test_who_was_in_a_row_that_is_gone_is_not_lost(form: Page) -> None:
    form.get_by_role("button", name="Beratungsfolge: Eintrag hinzufügen").click()
    expect(form.locator(ZEILEN)).to_have_count(4)
    form.keyboard.press("Control+z")
    expect(form.locator(ZEILEN)).to_have_count(3)
    inside = "document.activeElement.closest('[id=\"feld.beratungsfolge\"]') !== null"
    assert form.evaluate(inside)


def test_one_goes_on_typing_where_letters_were_taken_back(form: Page) -> None:
    betreff = feld(form, "betreff")
    betreff.evaluate("e => { e.focus(); e.setSelectionRange(13, 13); }")
    form.keyboard.insert_text("zwölf ")
    expect(betreff).to_have_value("Beispielweg: zwölf Neue Leuchten")
    form.keyboard.press("Control+z")
    expect(betreff).to_have_value(BETREFF)
    expect(betreff).to_be_focused()
    form.keyboard.insert_text("Elf ")
    expect(betreff).to_have_value("Beispielweg: Elf Neue Leuchten")


def test_a_dialog_has_letters_of_its_own(form: Page) -> None:
    feld(form, "betreff").fill("Getippt")
    form.get_by_role("button", name="Nummer vergeben").click()
    nummer = form.get_by_label("Nummer der Vorlage")
    nummer.press_sequentially("V/1")
    form.keyboard.press("Control+z")
    expect(nummer).not_to_have_value("V/1")
    expect(feld(form, "betreff")).to_have_value("Getippt")
