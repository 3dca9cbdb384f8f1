"""A section of text that was taken out and comes in again meets its old text openly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import TEXT, YAML, feld, oeffne, speichere, yaml_of

pytestmark = pytest.mark.gross

DATEI = "texte/begruendung.md"
OHNE = YAML.replace(f"begruendung: {{datei: {DATEI}}}\n", "")
NEU = "Ganz neu begründet.\n"


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    """The paper whose Begründung was taken out, and saved."""
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        page.get_by_role("button", name="Begründung entfernen").click()
        speichere(page)
        assert yaml_of(ordner) == OHNE
        yield page


def _frage(form: Page, titel: str = "Begründung") -> Locator:
    form.get_by_role("button", name=f"{titel} hinzufügen", exact=True).click()
    return form.get_by_role("dialog", name=f"{titel} hinzufügen")


def test_the_old_text_is_offered_with_its_words_and_taken_up_again(
    form: Page, ordner: Path
) -> None:
    expect(form.get_by_text("Der frühere Text liegt noch da")).to_be_visible()
    dialog = _frage(form)
    expect(dialog.get_by_role("region", name=f"Text in {DATEI}")).to_have_text(TEXT)
    expect(dialog.get_by_label(f"Mit dem Text aus {DATEI}")).to_be_checked()
    assert verstoesse(form) == []
    dialog.get_by_role("button", name="So beginnen").click()
    expect(feld(form, "begruendung")).to_be_focused()
    expect(feld(form, "begruendung")).to_have_value(TEXT)
    feld(form, "begruendung").fill(TEXT + NEU)
    speichere(form)
    assert f"begruendung: {{datei: {DATEI}}}\n" in yaml_of(ordner)
    assert (ordner / DATEI).read_text(encoding="utf-8") == TEXT + NEU


def test_who_begins_empty_gets_a_new_file_and_the_old_one_stays(form: Page, ordner: Path) -> None:
    dialog = _frage(form)
    dialog.get_by_label("Leer").check()
    dialog.get_by_role("button", name="So beginnen").click()
    expect(feld(form, "begruendung")).to_have_value("")
    feld(form, "begruendung").fill(NEU)
    speichere(form)
    assert "begruendung: {datei: texte/begruendung-2.md}\n" in yaml_of(ordner)
    assert (ordner / "texte/begruendung-2.md").read_text(encoding="utf-8") == NEU
    assert (ordner / DATEI).read_text(encoding="utf-8") == TEXT


def test_who_breaks_off_has_no_section(form: Page, ordner: Path) -> None:
    _frage(form).get_by_role("button", name="Abbrechen").click()
    expect(form.get_by_role("button", name="Begründung hinzufügen", exact=True)).to_be_visible()
    expect(form.locator("#zustand")).to_have_text("Gespeichert")
    assert yaml_of(ordner) == OHNE


def test_another_section_may_take_the_text_and_begins_empty_by_itself(
    form: Page, ordner: Path
) -> None:
    dialog = _frage(form, "Bericht")
    expect(dialog.get_by_label("Leer")).to_be_checked()
    dialog.get_by_label(f"Mit dem Text aus {DATEI}").check()
    dialog.get_by_role("button", name="So beginnen").click()
    expect(feld(form, "bericht")).to_have_value(TEXT)
    form.get_by_role("button", name="Begründung hinzufügen", exact=True).click()
    expect(feld(form, "begruendung")).to_have_value("")
    speichere(form)
    assert f"bericht: {{datei: {DATEI}}}\n" in yaml_of(ordner)
    assert "begruendung: {datei: texte/begruendung-2.md}\n" in yaml_of(ordner)
    assert (ordner / DATEI).read_text(encoding="utf-8") == TEXT


def test_what_was_typed_and_taken_out_before_any_saving_is_offered_too(form: Page) -> None:
    dialog = _frage(form)
    dialog.get_by_role("button", name="So beginnen").click()
    feld(form, "begruendung").fill(NEU)
    form.get_by_role("button", name="Begründung entfernen").click()
    dialog = _frage(form)
    expect(dialog.get_by_role("region", name=f"Text in {DATEI}")).to_have_text(NEU)
