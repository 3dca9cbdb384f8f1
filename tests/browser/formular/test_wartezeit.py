"""Whoever has to wait is told for what, from the first moment to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import hoere, neue_seite, zurueckgehalten
from tests.browser.formular.conftest import feld, oeffne

pytestmark = pytest.mark.gross

_LAEDT = "Die Seiten werden geladen …"
_BILD = re.compile("^blob:")
_AUF_DEM_BLATT = "getComputedStyle(document.querySelector('.seite'), '::before').content"


@pytest.fixture
def seite(browser: Browser) -> Iterator[Page]:
    with neue_seite(browser) as page:
        yield page


def test_each_file_is_named_while_it_is_sent(
    seite: Page, platz: Arbeitsplatz, ordner: Path, tmp_path: Path
) -> None:
    oeffne(seite, platz, ordner)
    files = [tmp_path / "Erste Notiz.md", tmp_path / "Zweite Notiz.md"]
    for each in files:
        each.write_text("Ein Satz.\n", encoding="utf-8")
    sent = zurueckgehalten(seite, "**/api/datei?*")
    seite.get_by_label("Dateien als Anlagen aufnehmen").set_input_files(files)
    vorgang = seite.get_by_role("main").get_by_role("status").last
    expect(vorgang).to_have_text("„Erste Notiz.md“ wird geladen (1 von 2) …")
    expect(vorgang).to_be_in_viewport(ratio=1)
    first = sent()
    assert verstoesse(seite) == []
    next_sent = zurueckgehalten(seite, "**/api/datei?*")
    first.continue_()
    expect(vorgang).to_have_text("„Zweite Notiz.md“ wird geladen (2 von 2) …")
    next_sent().continue_()
    expect(vorgang).to_be_empty()
    expect(feld(seite, "anlagen.2.titel")).to_have_value("Zweite Notiz")


def test_pages_that_are_not_there_yet_say_so(
    seite: Page, platz: Arbeitsplatz, ordner: Path
) -> None:
    gesagt = hoere(seite)
    asked = zurueckgehalten(seite, "**/api/vorschau?*")
    painted = zurueckgehalten(seite, "**/api/seite?*")
    oeffne(seite, platz, ordner)
    stand = seite.locator("#vorschau-stand")
    expect(stand).to_have_text(re.compile(f"{_LAEDT}|Wird gesetzt …"))
    gesagt("Die Seiten der Vorschau werden geladen …")
    first = asked()
    first.continue_()
    picture = painted()
    assert seite.evaluate(_AUF_DEM_BLATT) == '"Seite wird geladen …"'
    picture.continue_()
    expect(seite.locator(".seite img").first).to_have_attribute("src", _BILD)
    assert seite.evaluate(_AUF_DEM_BLATT) == "none"
    expect(stand).to_be_empty()
    expect(seite.locator("#seiten").get_by_text(_LAEDT)).to_have_count(0)
