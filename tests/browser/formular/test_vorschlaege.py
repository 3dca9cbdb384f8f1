"""Lists too long to choose from suggest what there is on the day, as short ones offer it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import feld, make_projekt, make_vorlage, oeffne

pytestmark = pytest.mark.gross

VIELE = 90


@pytest.fixture(scope="module")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    root = make_projekt(tmp_path_factory.mktemp("viele") / "projekt")
    for name, what in (("aemter", "Amt"), ("gremien", "Beirat")):
        with (root / f"content/{name}.csv").open("a", encoding="utf-8") as table:
            table.writelines(f"{what} Nummer {number};;;\n" for number in range(VIELE))
    with arbeitsplatz_in(root) as opened:
        yield opened


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, make_vorlage(platz.root))
        yield page


def _vorgeschlagen(eingabe: Locator) -> list[str]:
    """What is suggested to whoever has come to the field."""
    eingabe.focus()
    found: list[str] = eingabe.evaluate("each => [...each.list.options].map(one => one.value)")
    return found


def test_the_chosen_meeting_is_the_one_of_the_day(form: Page) -> None:
    tag = feld(form, "beratungsfolge.2.datum")
    termine = form.get_by_label("Sitzungen: Rat")
    termine.select_option("10.02.2100")
    for typed, chosen in (("11.02.2100", ""), ("16.12.2099", "16.12.2099")):
        tag.fill(typed)
        tag.press("Tab")
        expect(termine).to_have_value(chosen)


def test_suggested_offices_are_those_of_the_papers_day(form: Page) -> None:
    tag, amt = feld(form, "datum"), feld(form, "amt")
    for typed, there, gone in (
        ("31.12.2026", "Amt für Lampen", "Amt für Licht"),
        ("01.01.2027", "Amt für Licht", "Amt für Lampen"),
    ):
        tag.fill(typed)
        names = _vorgeschlagen(amt)
        assert there in names
        assert gone not in names
        assert len(names) > VIELE


def test_suggested_bodies_are_those_of_the_row_and_bring_their_meetings(form: Page) -> None:
    first, last = (feld(form, f"beratungsfolge.{row}.gremium") for row in (0, 2))
    feld(form, "beratungsfolge.0.datum").fill("01.01.2027")
    assert "Ausschuss für Licht" in _vorgeschlagen(first)
    assert "Ausschuss für Licht" not in _vorgeschlagen(last)
    termine = form.locator('[id="feld.beratungsfolge.2"]').get_by_label("Sitzungen: ")
    expect(termine).to_have_attribute("aria-label", "Sitzungen: Rat")
    last.fill("Hauptausschuss")
    last.press("Tab")
    expect(termine).to_have_attribute("aria-label", "Sitzungen: Hauptausschuss")
