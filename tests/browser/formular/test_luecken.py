"""A draft says what it does not say yet, and each gap leads to its field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import feld, make_vorlage, oeffne, speichere

pytestmark = pytest.mark.gross

KNAPP = """\
art: Berichtsvorlage
status: entwurf
oeffentlich: ja
datum: 21.04.2026
amt: Sportamt
betreff: "Beispielweg: Bericht über die Leuchten"
beratungsfolge:
  - {datum: 20.05.2026, gremium: Rat}
ansprechpersonen:
  - {anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}
unterschrift: {name: Erika Mustermann}
"""
GANZ = "Vorlagennummer", "Bericht", "Beratungsfolge, 1. Eintrag: Rolle"


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    ordner = make_vorlage(platz.root, KNAPP)
    (ordner / "texte/begruendung.md").unlink()  # else a new section would be asked about it
    return ordner


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def test_the_list_stays_as_it_is_while_nothing_in_it_changes(form: Page) -> None:
    """Else a button would go away between pressing the mouse and letting it go."""
    expect(form.locator("#luecken").get_by_role("button")).to_have_count(3)
    expect(form.locator("#befunde-zahl")).to_have_text("Keine Befunde, noch 3 Lücken.")
    knopf = form.locator("#luecken button").first.element_handle()
    with form.expect_response("**/api/meldungen?*"):
        feld(form, "amt").select_option("Kulturamt")
    with form.expect_response("**/api/meldungen?*"):
        feld(form, "amt").select_option("Jobcenter")
    assert knopf.evaluate("each => each.isConnected")


def test_an_entry_stays_under_the_mouse_while_another_comes_and_goes(form: Page) -> None:
    feld(form, "datum").fill("31.02.2026")
    befunde = form.locator("#befunde-liste > li")
    expect(befunde).to_have_count(1)
    knopf = befunde.get_by_role("button").first
    before = knopf.element_handle()
    knopf.focus()
    for betreff, count in (("Beispielweg: Neue Leuchtn", 2), ("Beispielweg: Neue Leuchten", 1)):
        feld(form, "betreff").evaluate(
            "(each, wert) => { each.value = wert; each.dispatchEvent(new Event('input')); }",
            betreff,
        )
        expect(befunde).to_have_count(count)
        assert before.evaluate("each => each.isConnected && each === document.activeElement")


def test_gaps_remain_where_nothing_is_wrong_and_lead_to_their_fields(
    form: Page, platz: Arbeitsplatz, ordner: Path
) -> None:
    zahl = form.locator("#befunde-zahl")
    luecken = form.locator("#luecken").get_by_role("button")
    expect(zahl).to_have_text("Keine Befunde, noch 3 Lücken.")
    expect(luecken).to_have_text(list(GANZ))
    assert verstoesse(form) == []
    luecken.filter(has_text="Bericht").click()
    expect(form.get_by_role("button", name="Bericht hinzufügen")).to_be_focused()
    form.keyboard.press("Enter")
    form.keyboard.type("Zwölf Leuchten sind erneuert.")
    expect(zahl).to_have_text("Keine Befunde, noch 2 Lücken.")
    luecken.filter(has_text="Rolle").click()
    rolle = feld(form, "beratungsfolge.0.rolle")
    expect(rolle).to_be_focused()
    rolle.select_option("Bericht")
    expect(zahl).to_have_text("Keine Befunde, noch 1 Lücke.")
    speichere(form)
    form.get_by_role("link", name="Alle Vorlagen").click()
    marken = form.locator(f'[id="stand.{ordner.name}"] .marke')
    expect(marken).to_have_text(["Entwurf", "keine Befunde", "noch 1 Lücke"])
    assert verstoesse(form) == []
    oeffne(form, platz, ordner)
    feld(form, "nummer").fill("V/0815/2026")
    expect(zahl).to_have_text("Keine Befunde.")
    expect(form.locator("#luecken")).to_be_hidden()
