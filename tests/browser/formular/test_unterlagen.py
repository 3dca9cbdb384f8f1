"""What commands have written on a paper is read beside its form."""

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
from tests.browser.formular.conftest import feld, oeffne

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
    expect(bericht.locator("pre").last).to_have_text("- Erster Strich\n\n- Zweiter Strich\n\n")
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
