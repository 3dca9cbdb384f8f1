"""What commands keep in a paper is read in the form and typed nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import hoere, neue_seite
from tests.browser.formular.conftest import YAML, feld, make_vorlage, oeffne, yaml_of

pytestmark = pytest.mark.gross

PRUEFSUMME = "4d9608fe57cfc3dc"
UEBERNOMMEN = f"""\
uebernommen:
  aus: V/0101/2020
  zeitraum: {{bisher: 2020-2025, jetzt: 2025-2030}}
  stellen:
    - {{stelle: beschlussvorschlag.sachentscheidung, stand: {PRUEFSUMME}}}
    - {{stelle: texte/begruendung.md, stand: {PRUEFSUMME}}}
    - {{stelle: texte/entfallen.md, stand: {PRUEFSUMME}}}
  auftraege:
    - {{ziffer: 2a, was: Nach einem Jahr berichten, frist: 30.06.2026}}
"""
NAMEN = [
    "Beschlussvorschlag › Sachentscheidung",  # noqa: RUF001 -- the sign that the form sets
    "Begründung",
    "Text in texte/entfallen.md",
    "Aufträge › 2a",  # noqa: RUF001 -- the sign that the form sets
]


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    return make_vorlage(platz.root, YAML + UEBERNOMMEN)


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        expect(page.locator("#uebernahmen li")).to_have_count(len(NAMEN))
        yield page


def test_it_is_a_list_in_the_words_of_the_form_and_no_field(form: Page) -> None:
    abschnitt = form.locator('[id="abschnitt.uebernommen"]')
    expect(abschnitt.locator("input, select, textarea")).to_have_count(0)
    expect(abschnitt).not_to_contain_text(PRUEFSUMME)
    for said in ("V/0101/2020", "2020-2025", "2025-2030", "Nach einem Jahr berichten"):
        expect(abschnitt).to_contain_text(said)
    rows = form.locator("#uebernahmen li")
    for index, name in enumerate(NAMEN):
        expect(rows.nth(index)).to_contain_text(name)
    expect(rows.nth(2).get_by_role("button")).to_have_count(1)
    assert verstoesse(form) == []


def test_a_place_leads_to_its_field_and_is_taken_off_where_it_is_listed(
    form: Page, ordner: Path
) -> None:
    form.get_by_role("button", name="Zum Text: Begründung").click()
    expect(feld(form, "begruendung")).to_be_focused()
    form.get_by_role("button", name="Begründung: Gelesen, stimmt so").click()
    expect(form.locator("#uebernahmen li")).to_have_count(len(NAMEN) - 1)
    assert "texte/begruendung.md, stand" not in yaml_of(ordner)


def test_what_was_confirmed_too_soon_is_taken_back_like_a_saving(form: Page, ordner: Path) -> None:
    gesagt = hoere(form)
    form.get_by_role("button", name="Begründung: Gelesen, stimmt so").dblclick()
    gesagt(f"Bestätigt: Begründung. Noch {len(NAMEN) - 1} zu lesen.")
    rows = form.locator("#uebernahmen li")
    expect(rows).to_have_count(len(NAMEN) - 1)
    form.get_by_role("button", name="Speichern zurücknehmen").click()
    expect(rows).to_have_count(len(NAMEN))
    assert yaml_of(ordner) == YAML + UEBERNOMMEN


def test_it_is_gone_and_not_offered_anew_once_all_is_read(form: Page, ordner: Path) -> None:
    for left in range(len(NAMEN) - 1, -1, -1):
        form.locator("#uebernahmen li").first.get_by_role("button").last.click()
        expect(form.locator("#uebernahmen li")).to_have_count(left)
    expect(form.locator('[id="abschnitt.uebernommen"]')).to_have_count(0)
    assert yaml_of(ordner) == YAML
    offers = form.locator('[id="abschnitt.weiteres"]').get_by_role("button")
    expect(offers.filter(has_text="Übernommen")).to_have_count(0)
