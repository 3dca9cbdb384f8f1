"""What hands do twice, by keys, or in the wrong place comes to what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import TEXT, feld, oeffne

pytestmark = pytest.mark.gross


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as seite:
        oeffne(seite, platz, ordner)
        yield seite


def test_a_second_button_works_on_the_same_words(form: Page) -> None:
    text = feld(form, "begruendung")
    leiste = form.get_by_role("toolbar", name="Auszeichnung: Begründung", exact=True)
    text.fill("Der Platz ist alt")
    text.evaluate("e => e.setSelectionRange(4, 9)")
    for knopf, nachher in (
        ("Fett", "Der **Platz** ist alt"),
        ("Kursiv", "Der ***Platz*** ist alt"),
        ("Fett", "Der *Platz* ist alt"),
        ("Kursiv", "Der Platz ist alt"),
    ):
        leiste.get_by_role("button", name=knopf, exact=True).click()
        expect(text).to_have_value(nachher)
    text.fill("eins\nzwei\ndrei")
    text.press("Control+a")
    leiste.get_by_role("button", name="• Liste").click()
    leiste.get_by_role("button", name="1. Liste").click()
    expect(text).to_have_value("1. eins\n2. zwei\n3. drei")


def test_who_makes_a_line_an_entry_goes_on_writing_behind_it(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("eins")
    form.get_by_role("toolbar", name="Auszeichnung: Begründung", exact=True).get_by_role(
        "button", name="• Liste"
    ).click()
    form.keyboard.type(" und zwei")
    expect(text).to_have_value("- eins und zwei")


def test_keys_lead_from_the_form_to_its_paragraph_and_back(form: Page, ordner: Path) -> None:
    (ordner / "texte/begruendung.md").write_text(f"{TEXT}\nSie flackern.\n", encoding="utf-8")
    form.reload()
    text = feld(form, "begruendung")
    text.focus()
    zeichen = form.locator(".lesezeichen")
    for zeile in (1, 3):
        expect(form.locator(".seite .kasten")).not_to_have_count(0)
        text.evaluate(f"e => e.setSelectionRange({zeile - 1} * 12, {zeile - 1} * 12)")
        form.keyboard.press("F6")
        expect(form.locator("#befunde")).to_be_focused()
        form.keyboard.press("F6")
        expect(zeichen).to_be_focused()
        expect(zeichen).to_have_attribute(
            "aria-label", re.compile(f"Begründung, Zeile {zeile}, Seite")
        )
        form.keyboard.press("Shift+F6")
        form.keyboard.press("Shift+F6")
        expect(text).to_be_focused()
    form.keyboard.press("Shift+F6")
    expect(zeichen).to_be_focused()
    form.keyboard.press("ArrowUp")
    expect(zeichen).to_be_focused()
    expect(zeichen).to_have_attribute("aria-label", re.compile("Begründung, Zeile 1, Seite"))
    assert [each for each in verstoesse(form) if "lesezeichen" in each] == []
    form.keyboard.press("Enter")
    expect(text).to_be_focused()
    assert text.evaluate("e => e.selectionStart") == 0


def test_a_second_press_opens_no_second_dialog(form: Page, platz: Arbeitsplatz) -> None:
    asked: list[Route] = []
    form.goto(platz.adresse)
    form.route("**/api/auswahl*", lambda route: asked.append(route))  # noqa: PLW0108 - a builtin is no handler
    with form.expect_request("**/api/auswahl*"):
        form.get_by_role("button", name="Neue Vorlage").dblclick()
    for each in asked:
        each.continue_()
    expect(form.locator("dialog")).to_have_count(1)
    assert len(asked) == 1


def test_alt_and_an_arrow_move_no_row_from_a_choice(form: Page) -> None:
    datum = feld(form, "beratungsfolge.0.datum")
    form.locator('[id="feld.beratungsfolge.0"] select').first.press("Alt+ArrowDown")
    expect(datum).to_have_value("12.05.2026")
    datum.press("Alt+ArrowDown")
    expect(datum).to_have_value("13.05.2026")


def test_each_calendar_says_whose_day_it_is(form: Page) -> None:
    knoepfe = form.get_by_role("button", name="Tag im Kalender wählen")
    namen = knoepfe.evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
    assert len(namen) > 2
    assert len(set(namen)) == len(namen)
