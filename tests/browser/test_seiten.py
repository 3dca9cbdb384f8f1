"""Every page is for everybody: with a keyboard, a screen reader, in small windows, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.ansicht import DOPPELT, SCHMAL, mit_abstaenden, ueberstand
from tests.browser.axe import verstoesse
from tests.browser.conftest import Auftritt
from tests.browser.tastatur import require_bedienbar

pytestmark = pytest.mark.gross

MASKEN = ("Sachentscheidung", "Begruendung")
SEITEN = {
    "register": "register/register.html",
    "eingabe": "EINGABE.html",
    "eingabe_intern": "EINGABE_nichtoeffentlich.html",
    "bericht": "PRUEFBERICHT.html",
} | {maske: f"masken/{maske}.html" for maske in MASKEN}
OHNE = dict.fromkeys(MASKEN, ("page-has-heading-one",))
"""All of such a page is copied into a mask, and there it stands below a heading."""


@pytest.fixture(params=SEITEN)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def offen(name: str, seite: Page, auftritt: Auftritt) -> Page:
    """The page as people open it: the register on the web, all others from their folder."""
    ordner = auftritt.intern if name.endswith("_intern") else auftritt.paket
    on_disk = (ordner / SEITEN[name]).as_uri()
    seite.goto(auftritt.adresse + SEITEN[name] if name == "register" else on_disk)
    return seite


def test_axe_finds_nothing_in_whatever_window_and_colours(offen: Page, name: str) -> None:
    assert verstoesse(offen, ohne=OHNE.get(name, ())) == []
    offen.set_viewport_size(SCHMAL)
    assert verstoesse(offen, ohne=OHNE.get(name, ())) == []
    offen.emulate_media(color_scheme="dark", contrast="more")
    assert verstoesse(offen, ohne=OHNE.get(name, ())) == []


def test_the_tab_key_leads_through_as_eyes_go_and_out_again(offen: Page) -> None:
    stops = require_bedienbar(offen)
    offen.emulate_media(forced_colors="active", color_scheme="dark")
    assert require_bedienbar(offen) == stops


def test_it_fits_into_small_windows_and_bears_the_spacing_that_readers_choose(
    offen: Page,
) -> None:
    for fenster in (DOPPELT, SCHMAL):
        offen.set_viewport_size(fenster)
        assert ueberstand(offen) == []
    require_bedienbar(offen)
    mit_abstaenden(offen)
    assert ueberstand(offen) == []


def test_paper_has_all_of_it(offen: Page) -> None:
    offen.set_viewport_size({"width": 980 if "register" in offen.url else 680, "height": 1000})
    offen.emulate_media(media="print")
    assert ueberstand(offen) == []
    cut = "kasten => kasten.scrollWidth > kasten.clientWidth + 1"
    assert [
        each.inner_text() for each in offen.locator(".tabelle").all() if each.evaluate(cut)
    ] == []
    assert [each for each in offen.locator("button, .sprung").all() if each.is_visible()] == []


def test_it_has_one_title_that_tells_it_from_others(offen: Page, name: str) -> None:
    assert offen.title().strip()
    if name not in OHNE:
        assert offen.get_by_role("heading", level=1).all_inner_texts() == [offen.title()]
    assert offen.locator("html").get_attribute("lang") == "de"
