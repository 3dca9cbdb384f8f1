"""What is saved, and the way back, stay in sight, and hide nothing that somebody works in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import feld, oeffne
from tests.browser.tastatur import gang

pytestmark = pytest.mark.gross

FENSTER = ((320, 640), (600, 800), (640, 450), (1000, 460), (1280, 900))
ZU_NIEDRIG = (640, 380)
_AM_ENDE = "window.scrollTo(0, document.body.scrollHeight)"
_STEHENDES = """() => document.querySelector('.stets').getBoundingClientRect().bottom"""


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def _knopf(seite: Page, name: str) -> Locator:
    return seite.get_by_role("button", name=name, exact=True)


def _set_fenster(seite: Page, breite: int, hoehe: int) -> None:
    seite.set_viewport_size({"width": breite, "height": hoehe})


@pytest.mark.parametrize(("breite", "hoehe"), FENSTER)
def test_saving_and_the_way_back_are_reached_from_everywhere(
    form: Page, breite: int, hoehe: int
) -> None:
    _set_fenster(form, breite, hoehe)
    feld(form, "betreff").fill("Ein anderer Betreff")
    form.evaluate(_AM_ENDE)
    zustand = form.locator("#zustand")
    expect(zustand).to_have_text("Nicht gespeichert, aber aufgehoben")
    for each in (zustand, _knopf(form, "Rückgängig"), _knopf(form, "Speichern")):
        expect(each).to_be_in_viewport(ratio=1)
    assert form.evaluate(_STEHENDES) <= 0.13 * hoehe
    _knopf(form, "Rückgängig").click()
    expect(feld(form, "betreff")).to_have_value("Beispielweg: Neue Leuchten")
    expect(zustand).to_have_text("Gespeichert")


def test_the_lowest_window_is_left_to_the_form(form: Page) -> None:
    _set_fenster(form, *ZU_NIEDRIG)
    form.evaluate(_AM_ENDE)
    expect(form.locator(".stets")).not_to_be_in_viewport()
    form.evaluate("import('/programm/bau.js').then(bau => bau.melde('So nicht.'))")
    meldung = form.get_by_role("alert")
    expect(meldung).to_be_in_viewport(ratio=1)
    assert meldung.evaluate("each => each.getBoundingClientRect().top") == 0


@pytest.mark.parametrize(("breite", "hoehe"), [FENSTER[0], FENSTER[2]])
def test_nothing_that_has_the_focus_is_covered(form: Page, breite: int, hoehe: int) -> None:
    _set_fenster(form, breite, hoehe)
    form.locator("#vorschau").focus()
    halte = gang(form, "Shift+Tab", hoechstens=300)
    assert [each.name for each in halte if not each.is_frei] == []
    assert halte[-1].name == "Zum Formular"


def test_the_head_keeps_its_size_whatever_the_state_is(form: Page) -> None:
    kopf = form.locator(".kopf")
    before = kopf.bounding_box()
    amt = feld(form, "amt")
    amt.select_option(index=3)
    expect(form.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
    assert kopf.bounding_box() == before
