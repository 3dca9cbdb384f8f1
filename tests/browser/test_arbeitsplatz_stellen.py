"""From a page to the line of a long text, and from its caret back to the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.browser.ansicht import mitte_des_rahmens
from tests.browser.fenster import neue_seite, warte_auf
from tests.mustervorlagen import ROOT

pytestmark = pytest.mark.gross

LEITBILD = "2025-migrationsleitbild"
FELD = '[id="feld.begruendung.eingabe"]'
AUSWAHL = "(() => { const { value, selectionStart, selectionEnd } = document.activeElement;"
AUSWAHL += " return value.slice(selectionStart, selectionEnd); })()"
ZEILE = "(() => { const { value, selectionStart } = document.activeElement;"
ZEILE += " return value.slice(0, selectionStart).split('\\n').length; })()"


@pytest.fixture(scope="module")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    root = tmp_path_factory.mktemp("stellen") / "projekt"
    for name in ("content", "templates", "vorlagen"):
        copytree(ROOT / name, root / name)
    _edit(root / f"vorlagen/{LEITBILD}/texte/begruendung.md")
    with arbeitsplatz_in(root) as opened:
        yield opened


def _edit(path: Path) -> None:
    """A word that no list knows, at the end of the longest text."""
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text.rstrip()}\n\nGanz am Ende steht ein Tippfheler im Text.\n", "utf-8")


@pytest.fixture
def seite(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    with neue_seite(browser) as page:
        page.goto(f"{platz.adresse}vorlage?name={LEITBILD}#schluessel={platz.schluessel}")
        expect(page.locator(".seite img[src]").first).to_be_visible()
        yield page


def _schreibe_an(seite: Page, words: str) -> None:
    """Put the caret before these words of the text."""
    seite.locator(FELD).focus()
    seite.evaluate(
        "words => { const feld = document.activeElement; const stelle = feld.value.indexOf(words);"
        " feld.setSelectionRange(stelle, stelle); }",
        words,
    )


def _rahmen(seite: Page) -> Locator:
    return seite.locator(".seite .kasten")


def _zeilen(seite: Page) -> list[str]:
    return [each for each in seite.locator(FELD).input_value().split("\n") if each]


def test_the_caret_frames_its_own_paragraph_and_brings_its_page_in_sight(seite: Page) -> None:
    first, last = _zeilen(seite)[0], _zeilen(seite)[-1]
    _schreibe_an(seite, first)
    expect(_rahmen(seite).first).to_be_in_viewport()
    blatt, *_ = mitte_des_rahmens(seite)
    _schreibe_an(seite, last)
    warte_auf(seite, f"document.querySelector('.seite .kasten')?.parentElement.id > '{blatt}'")
    expect(_rahmen(seite)).to_have_count(1)
    expect(_rahmen(seite)).to_be_in_viewport()
    assert seite.evaluate("document.activeElement.id") == "feld.begruendung.eingabe"


def test_a_click_on_a_paragraph_puts_the_caret_into_its_line(seite: Page) -> None:
    last = _zeilen(seite)[-1]
    number = seite.locator(FELD).input_value().split("\n").index(last) + 1
    _schreibe_an(seite, last)
    expect(_rahmen(seite)).to_have_count(1)
    expect(_rahmen(seite)).to_be_in_viewport()
    blatt, x, y = mitte_des_rahmens(seite)
    seite.locator('[id="feld.betreff.eingabe"]').focus()
    seite.locator(f'[id="{blatt}"]').click(position={"x": x, "y": y})
    warte_auf(seite, f"{ZEILE} === {number}")


def test_a_finding_selects_the_word_it_speaks_of(seite: Page) -> None:
    befund = seite.locator("#befunde-liste > li", has_text="»Tippfheler«")
    befund.get_by_role("button").first.click()
    assert seite.evaluate(AUSWAHL) == "Tippfheler"
    seite.keyboard.type("Tippfehler")
    expect(befund).to_have_count(0)


def test_where_the_pages_lie_below_the_form_nothing_moves(seite: Page) -> None:
    seite.set_viewport_size({"width": 640, "height": 800})
    feld = seite.locator('[id="feld.betreff.eingabe"]')
    feld.focus()
    feld.press("End")
    expect(_rahmen(seite).first).to_be_attached()
    expect(feld).to_be_in_viewport()
