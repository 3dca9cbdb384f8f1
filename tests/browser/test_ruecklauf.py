"""The page of a Rücklauf is for everybody, in any window, and fetches nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.browser.ansicht import SCHMAL, ueberstand
from tests.browser.axe import verstoesse
from tests.ruecklauf.test_teile import LISTE

from vorlagen_gen.ruecklauf.seite import page
from vorlagen_gen.ruecklauf.vorschlag import Befund

pytestmark = pytest.mark.gross


def test_the_page_is_for_everybody_and_fetches_nothing(seite: Page, tmp_path: Path) -> None:
    path = tmp_path / "ruecklauf.html"
    new = replace(LISTE[0], nummer=5, alt="", davor="", danach="", hinter="… das Ende.")
    bold = replace(LISTE[0], nummer=6, neu=LISTE[0].alt, form="fett")
    path.write_bytes(
        page("vorlage", [*LISTE, new, bold], [Befund("k.docx", "Grund.", "Zitat" * 40)])
    )
    fetched: list[str] = []
    seite.on("request", lambda request: fetched.append(request.url))
    seite.goto(path.as_uri())
    assert verstoesse(seite) == []
    seite.set_viewport_size(SCHMAL)
    assert (verstoesse(seite), ueberstand(seite)) == ([], [])
    assert fetched == [path.as_uri()]
