"""A paper changes its city: the fields that only that city has are there at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import (
    YAML,
    feld,
    make_vorlage,
    oeffne,
    platz,
    speichere,
    yaml_of,
)

__all__ = ["platz"]
pytestmark = pytest.mark.gross

KLIMA = "felder.klimarelevanz"


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    """Final, so that what is missing is a finding."""
    yaml = YAML.replace("status: entwurf", "status: final\nstadt: muenster")
    return make_vorlage(platz.root, yaml)


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def _klima(seite: Page) -> Locator:
    return seite.get_by_role("group", name="Klimarelevanz")


def test_its_own_fields_come_and_go_with_the_city(form: Page, ordner: Path) -> None:
    stadt = feld(form, "stadt")
    expect(_klima(form)).to_have_count(0)
    stadt.focus()
    stadt.select_option("beispielstadt")
    expect(stadt).to_be_focused()
    expect(form.get_by_role("link", name="Eigene Felder der Stadt")).to_be_visible()
    befund = form.locator("#befunde-liste > li", has_text="Es fehlt »Klimarelevanz«")
    expect(befund).to_contain_text("Füllen Sie das Feld »Klimarelevanz« aus.")
    befund.get_by_role("button", name="Zum Feld").click()
    expect(_klima(form).get_by_role("radio").first).to_be_focused()
    _klima(form).get_by_label("positiv").check()
    expect(befund).to_have_count(0)
    assert verstoesse(form) == []
    speichere(form)
    assert "klimarelevanz: positiv" in yaml_of(ordner)
    form.get_by_role("button", name="Rückgängig", exact=True).click()
    form.get_by_role("button", name="Rückgängig", exact=True).click()
    expect(stadt).to_have_value("muenster")
    expect(_klima(form)).to_have_count(0)


def test_what_was_typed_for_the_other_city_can_be_taken_away(form: Page, ordner: Path) -> None:
    stadt = feld(form, "stadt")
    stadt.select_option("beispielstadt")
    _klima(form).get_by_label("positiv").check()
    stadt.select_option("muenster")
    fremd = form.locator(f'[id="feld.{KLIMA}"]')
    expect(fremd).to_contain_text("Dieses Feld hat die Stadt nicht.")
    expect(fremd).to_contain_text("positiv")
    befund = form.locator("#befunde-liste > li", has_text="hat keine eigenen Felder")
    expect(befund).to_be_visible()
    form.get_by_role("button", name="Eigene Felder der Stadt entfernen").click()
    expect(befund).to_have_count(0)
    expect(fremd).to_have_count(0)
    speichere(form)
    assert "klimarelevanz" not in yaml_of(ordner)
