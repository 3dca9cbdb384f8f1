"""What a finding has people type at a terminal is a button beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import NAME, YAML, Arbeitsplatz, arbeitsplatz_in, make_projekt
from tests.browser.fenster import neue_seite

pytestmark = pytest.mark.gross

UEBERNOMMEN = """\
uebernommen:
  aus: V/1/2020
  stellen:
    - {stelle: betreff, stand: "0"}
    - {stelle: texte/begruendung.md, stand: "0"}
  auftraege:
    - {ziffer: 2a, was: Nach einem Jahr berichten}
"""


@pytest.fixture(scope="module")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    """A finished paper without a number, of which nobody has read what was carried over."""
    root = make_projekt(tmp_path_factory.mktemp("handgriffe") / "projekt")
    final = YAML.replace("status: entwurf", "status: final")
    (root / f"vorlagen/{NAME}/vorlage.yaml").write_text(final + UEBERNOMMEN, encoding="utf-8")
    with arbeitsplatz_in(root) as opened:
        yield opened


@pytest.fixture
def seite(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    with neue_seite(browser) as page:
        page.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        page.goto(f"{platz.adresse}vorlage?name={NAME}")
        yield page


def test_findings_on_what_was_carried_over_lead_to_where_it_is_confirmed(seite: Page) -> None:
    for said, stelle in (
        ("»betreff« ist", "Betreff"),
        ("»texte/begruendung.md« ist", "Begründung"),
        ("Zum Auftrag 2a aus", "Aufträge \u203a 2a"),
    ):
        befund = seite.locator("#befunde-liste > li", has_text=said)
        befund.get_by_role("button", name="Zu den Übernahmen: ").click()
        confirm = seite.get_by_role("button", name=f"{stelle}: Gelesen, stimmt so")
        expect(confirm).to_be_focused()


def test_the_missing_number_is_given_from_its_finding(seite: Page) -> None:
    befund = seite.locator("#befunde-liste > li", has_text="Es fehlt »Vorlagennummer«")
    befund.get_by_role("button", name="Nummer vergeben: ").click()
    expect(seite.get_by_role("dialog").get_by_label("Nummer der Vorlage")).to_be_visible()
    others = seite.locator("#befunde-liste > li", has_text="Es fehlt »Unterschrift«")
    expect(others.first).to_be_visible()
    expect(others.get_by_role("button", name="Nummer vergeben: ")).to_have_count(0)
