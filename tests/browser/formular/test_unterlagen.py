"""What commands have written on a paper is read beside its form; its source is always there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.arbeitsplatz.test_berichte import HTML, IMPORT
from tests.browser.ansicht import DOPPELT, SCHMAL, ueberstand
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import YAML, feld, oeffne, speichere, yaml_of

pytestmark = pytest.mark.gross


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    ausgabe = platz.root / "ausgabe" / ordner.name
    ausgabe.mkdir(parents=True)
    (ausgabe / "PRUEFBERICHT.html").write_text(HTML, encoding="utf-8")
    (ordner / "importbericht.md").write_text(IMPORT, encoding="utf-8")
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def _gelesen(form: Page, titel: str) -> Page:
    with form.context.expect_page() as opened:
        form.get_by_role("link", name=titel).click()
    bericht = opened.value
    expect(bericht.get_by_role("heading", level=1)).to_have_text(titel)
    expect(bericht.locator("#zustand")).to_contain_text("Geschrieben am")
    return bericht


def test_what_an_import_left_over_is_read_while_the_form_stays(form: Page) -> None:
    feld(form, "betreff").fill("Weiter getippt")
    bericht = _gelesen(form, "Importbericht")
    expect(bericht.locator("pre").last).to_have_text("- Erster Strich\n\n- Zweiter Strich")
    assert verstoesse(bericht) == []
    expect(feld(form, "betreff")).to_have_value("Weiter getippt")


def test_a_report_on_checks_is_a_page_that_does_nothing(form: Page) -> None:
    bericht = _gelesen(form, "Prüfbericht der Ausgabe")
    expect(bericht.get_by_role("table", name="Prüfungen")).to_contain_text("bestanden")
    expect(bericht.locator("main").locator("a, img, script, style, [onclick]")).to_have_count(0)
    assert verstoesse(bericht) == []
    for size in (SCHMAL, DOPPELT):
        bericht.set_viewport_size(size)
        assert ueberstand(bericht) == []


def test_the_source_is_one_press_away_and_nothing_typed_is_lost(form: Page, ordner: Path) -> None:
    feld(form, "betreff").fill("Vor dem Quelltext getippt")
    expect(form.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
    form.get_by_role("link", name="Quelltext", exact=True).click()
    quelle = form.get_by_label("vorlage.yaml", exact=True)
    expect(quelle).to_have_value(YAML)
    expect(form.get_by_role("link", name="Quelltext", exact=True)).to_have_count(0)
    expect(form.get_by_role("link", name="Importbericht")).to_be_visible()
    quelle.fill(YAML.replace("amt: Sportamt", "amt: Kulturamt"))
    form.get_by_role("button", name="vorlage.yaml speichern").click()
    expect(feld(form, "amt")).to_have_value("Kulturamt")
    expect(feld(form, "betreff")).to_have_value("Vor dem Quelltext getippt")
    speichere(form)
    assert "amt: Kulturamt\nbetreff: Vor dem Quelltext getippt\n" in yaml_of(ordner)


def test_a_paper_without_reports_leads_to_its_source_alone(
    browser: Browser, platz: Arbeitsplatz, ordner: Path
) -> None:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        links = page.get_by_role("navigation", name="Berichte und Quelltext").get_by_role("link")
        expect(links).to_have_text(["Quelltext"])
        assert verstoesse(page) == []
        links.click()
        expect(page.get_by_role("navigation", name="Berichte und Quelltext")).to_have_count(0)


def test_a_paper_that_cannot_be_read_is_at_its_source_already(
    browser: Browser, platz: Arbeitsplatz, ordner: Path
) -> None:
    (ordner / "vorlage.yaml").write_text("art: [", encoding="utf-8")
    with neue_seite(browser) as page:
        page.goto(f"{platz.adresse}vorlage?name={ordner.name}#schluessel={platz.schluessel}")
        expect(page.get_by_label("vorlage.yaml", exact=True)).to_be_visible()
        expect(page.get_by_role("link", name="Quelltext", exact=True)).to_be_hidden()
