"""What hands do twice, by keys, or in the wrong place comes to what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import feld, oeffne

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
