"""A double click on a button is one press: nothing is done twice that one press was meant for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import YAML, feld, oeffne, speichere, yaml_of

pytestmark = pytest.mark.gross

ZEILEN = '[id="feld.beratungsfolge"] > ol > li'


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def test_one_row_is_removed_though_the_next_comes_under_the_mouse(form: Page) -> None:
    form.get_by_role("button", name="Beratungsfolge, Eintrag 1 entfernen").dblclick()
    expect(form.locator(ZEILEN)).to_have_count(2)
    expect(feld(form, "beratungsfolge.0.gremium")).to_have_value("Hauptausschuss")
    form.get_by_role("button", name="Beratungsfolge, Eintrag 1 entfernen").click()
    expect(form.locator(ZEILEN)).to_have_count(1)


def test_one_saving_is_taken_back(form: Page, ordner: Path) -> None:
    feld(form, "betreff").fill("Erster Betreff")
    speichere(form)
    feld(form, "betreff").fill("Zweiter Betreff")
    speichere(form)
    form.get_by_role("button", name="Speichern zurücknehmen").dblclick()
    expect(feld(form, "betreff")).to_have_value("Erster Betreff")
    feld(form, "beschlussvorschlag.sachentscheidung").fill("Es wird gebaut.")
    speichere(form)  # behind whatever else was asked for
    said = YAML.replace('"Beispielweg: Neue Leuchten"', "Erster Betreff")
    assert yaml_of(ordner) == said.replace(
        "Der Beispielweg erhält zwölf Leuchten.", "Es wird gebaut."
    )


def test_the_focus_stays_in_the_row_that_was_added(form: Page) -> None:
    form.get_by_role("button", name="Beratungsfolge: Eintrag hinzufügen").dblclick()
    expect(form.locator(ZEILEN)).to_have_count(4)
    assert form.evaluate("document.activeElement.closest('.zeile')?.id") == "feld.beratungsfolge.3"


def test_quick_presses_are_steps_back_each_and_words_are_still_selected(form: Page) -> None:
    for pfad in ("betreff", "beschlussvorschlag.sachentscheidung"):
        feld(form, pfad).fill("Wort")
    form.get_by_role("button", name="Rückgängig", exact=True).dblclick()
    expect(form.locator("#zustand")).to_have_text("Gespeichert")
    betreff = feld(form, "betreff")
    betreff.dblclick()
    assert betreff.evaluate("e => e.selectionEnd - e.selectionStart") > 0
