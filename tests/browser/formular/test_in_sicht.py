"""Nothing runs away from under the mouse, and what the page has to say is seen from everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite, warte_auf
from tests.browser.formular.conftest import feld, oeffne

pytestmark = pytest.mark.gross

_BILD = re.compile("^blob:")
_RAHMEN_IN_SICHT = """() => {
  const rahmen = document.querySelector('.kasten').getBoundingClientRect();
  return rahmen.top >= 0 && rahmen.bottom <= innerHeight;
}"""
_IST_FREI = """id => {
  const kasten = document.getElementById(id).getBoundingClientRect();
  return document.elementFromPoint(kasten.left + 5, kasten.top + 2)?.id === id;
}"""


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def test_a_frame_on_the_pages_never_moves_the_page_itself(form: Page) -> None:
    expect(form.locator(".seite img").first).to_have_attribute("src", _BILD)
    form.evaluate("document.activeElement.blur(); window.scrollTo(0, 40)")
    feld(form, "begruendung").evaluate("each => each.focus({ preventScroll: true })")
    expect(form.locator(".kasten").first).to_be_visible()
    warte_auf(form, "document.querySelector('.rechts').scrollTop > 0")
    assert form.evaluate("window.scrollY") == 40
    assert form.evaluate(_RAHMEN_IN_SICHT)


@pytest.mark.parametrize("breite", [320, 640, 1280])
def test_a_message_is_seen_wherever_somebody_works(form: Page, breite: int) -> None:
    form.set_viewport_size({"width": breite, "height": 700})
    letztes = form.get_by_label("Dateien als Anlagen aufnehmen")
    letztes.scroll_into_view_if_needed()
    form.evaluate("import('/programm/bau.js').then(bau => bau.melde('So keine Anlage.'))")
    meldung = form.get_by_role("alert")
    expect(meldung).to_contain_text("So keine Anlage.")
    expect(meldung).to_be_in_viewport(ratio=1)
    assert verstoesse(form) == []
    form.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    erstes = feld(form, "datum")
    erstes.focus()
    assert form.evaluate(_IST_FREI, erstes.get_attribute("id"))
