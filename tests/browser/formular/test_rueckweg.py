"""The way back leads through what was typed here, and past nothing that others have saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import GEDULD, hoere, neue_seite
from tests.browser.formular.conftest import (
    YAML,
    feld,
    make_vorlage,
    nimm_alles_zurueck,
    oeffne,
    speichere,
    yaml_of,
)

pytestmark = pytest.mark.gross

BETREFF = '"Beispielweg: Neue Leuchten"'


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    return make_vorlage(platz.root)


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        expect(page.locator("#befunde-zahl")).not_to_be_empty()
        yield page


def _von_anderen(ordner: Path, old: str, new: str) -> None:
    assert YAML.count(old) == 1
    (ordner / "vorlage.yaml").write_text(YAML.replace(old, new), encoding="utf-8")


def test_what_somebody_else_saved_stays_on_the_way_back(form: Page, ordner: Path) -> None:
    feld(form, "betreff").fill("Mein Betreff")
    _von_anderen(ordner, "amt: Sportamt", "amt: Kulturamt")
    expect(feld(form, "amt")).to_have_value("Kulturamt")
    assert nimm_alles_zurueck(form) == 1
    expect(feld(form, "betreff")).to_have_value("Beispielweg: Neue Leuchten")
    expect(feld(form, "amt")).to_have_value("Kulturamt")
    expect(form.locator("#zustand")).to_have_text("Gespeichert")
    form.get_by_role("button", name="Wiederholen", exact=True).click()
    expect(feld(form, "betreff")).to_have_value("Mein Betreff")
    speichere(form)
    said = YAML.replace("amt: Sportamt", "amt: Kulturamt")
    assert yaml_of(ordner) == said.replace(BETREFF, "Mein Betreff")


def test_the_way_back_never_leads_before_what_somebody_else_wrote(form: Page, ordner: Path) -> None:
    feld(form, "betreff").fill("Mein Betreff")
    _von_anderen(ordner, BETREFF, "Der andere Betreff")
    dialog = form.get_by_role("dialog", name="Zwei Änderungen")
    dialog.get_by_label("Die andere Fassung").check()
    dialog.get_by_role("button", name="So übernehmen").click()
    expect(feld(form, "betreff")).to_have_value("Der andere Betreff")
    form.get_by_role("button", name="Rückgängig", exact=True).click()
    expect(feld(form, "betreff")).to_have_value("Mein Betreff")
    assert nimm_alles_zurueck(form) == 1
    expect(feld(form, "betreff")).to_have_value("Der andere Betreff")


def test_a_step_back_over_a_saving_of_ones_own_leads_to_what_was_there_before(
    form: Page, ordner: Path
) -> None:
    feld(form, "betreff").fill("Mein Betreff")
    speichere(form)
    assert nimm_alles_zurueck(form) == 1
    expect(feld(form, "betreff")).to_have_value("Beispielweg: Neue Leuchten")
    speichere(form)
    assert yaml_of(ordner) == YAML.replace(BETREFF, BETREFF.replace('"', "'"))


def test_a_step_back_brings_in_sight_what_it_changed_and_tells_it(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("Ein anderer Text.")
    form.evaluate("scrollTo(0, 0)")
    expect(text).not_to_be_in_viewport()
    gesagt = hoere(form)
    assert nimm_alles_zurueck(form) == 1
    expect(text).to_be_in_viewport()
    expect(text).to_have_value("Die Leuchten sind alt.\n")
    gesagt("Rückgängig: Begründung.")


def test_one_step_back_takes_no_whole_paragraph_that_was_typed_in_one_go(form: Page) -> None:
    betreff = feld(form, "betreff")
    betreff.fill("")
    betreff.press_sequentially("a" * 100)
    form.get_by_role("button", name="Rückgängig", exact=True).click()
    left = betreff.input_value()
    assert 40 <= len(left) < 100
    assert set(left) == {"a"}


def test_a_server_that_is_gone_is_no_fault_of_the_paper(
    browser: Browser, platz: Arbeitsplatz, ordner: Path
) -> None:
    with browser.new_context(locale="de-DE") as context:
        context.set_default_timeout(GEDULD)
        form = context.new_page()
        oeffne(form, platz, ordner)
        feld(form, "datum").fill("31.02.2026")
        expect(form.locator("#befunde-zahl")).to_contain_text("Fehler")
        form.route("**/api/speichern?*", lambda route: route.abort())
        form.keyboard.press("Control+s")
        liste = form.locator("#fehler-liste")
        expect(liste).to_contain_text("Der Arbeitsplatz antwortet nicht.")
        expect(liste.get_by_role("listitem")).to_have_count(0)
