"""What a finding asks for can be done in the workbench: nothing is a dead end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import YAML, feld, make_vorlage, oeffne, speichere, yaml_of

pytestmark = pytest.mark.gross


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def test_a_section_that_the_kind_does_not_have_can_be_taken_away(form: Page, ordner: Path) -> None:
    form.get_by_role("button", name="Begründung entfernen").click()
    expect(form.get_by_role("button", name="Begründung hinzufügen")).to_be_focused()
    form.get_by_role("button", name="Rückgängig", exact=True).click()
    expect(feld(form, "begruendung")).to_have_value("Die Leuchten sind alt.\n")
    form.get_by_role("button", name="Begründung entfernen").click()
    speichere(form)
    assert "begruendung:" not in yaml_of(ordner)


def test_the_text_of_an_anlage_is_written_in_the_form(form: Page, ordner: Path) -> None:
    text = feld(form, "anlagen.0.datei.text")
    expect(text).to_have_value("Es sind zwölf Leuchten.\n")
    text.fill("Es sind dreizehn Leuchten.\n")
    speichere(form)
    written = (ordner / "anlagen/erlaeuterung.md").read_text(encoding="utf-8")
    assert written == "Es sind dreizehn Leuchten.\n"


def test_what_the_form_cannot_show_is_mended_in_the_source_and_nothing_typed_is_lost(
    browser: Browser, platz: Arbeitsplatz
) -> None:
    ordner = make_vorlage(platz.root, YAML + "unbekanntes: ja\n")
    with neue_seite(browser) as form:
        oeffne(form, platz, ordner)
        feld(form, "betreff").fill("Neuer Betreff")
        expect(form.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
        fund = form.locator("#befunde-liste li", has_text="unbekanntes")
        fund.get_by_role("link", name="Im Quelltext ändern").click()
        quelle = form.get_by_label("vorlage.yaml", exact=True)
        assert quelle.input_value().endswith("unbekanntes: ja\n")
        assert verstoesse(form) == []
        quelle.fill(YAML)
        form.get_by_role("button", name="vorlage.yaml speichern").click()
        expect(feld(form, "betreff")).to_have_value("Neuer Betreff")
        assert yaml_of(ordner) == YAML
