"""The address that a new run names helps also where a page of the last run is still open."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.arbeitsplatz.conftest import arbeitsplatz_in
from tests.browser.fenster import GEDULD
from tests.browser.formular.conftest import feld, make_projekt, make_vorlage

pytestmark = pytest.mark.gross


def test_the_new_address_works_in_the_same_tab(browser: Browser, tmp_path: Path) -> None:
    root = make_projekt(tmp_path / "projekt")
    ordner = make_vorlage(root)
    with arbeitsplatz_in(root) as platz, browser.new_context(locale="de-DE") as context:
        context.set_default_timeout(GEDULD)
        seite = context.new_page()
        hier = f"{platz.adresse}vorlage?name={ordner.name}"
        seite.goto(f"{hier}#schluessel=eines-frueheren-laufs")
        expect(seite.get_by_role("alert")).to_contain_text("Öffnen Sie die Adresse")
        seite.goto(f"{hier}#schluessel={platz.schluessel}")
        expect(feld(seite, "betreff")).to_have_value("Beispielweg: Neue Leuchten")
        assert seite.url == hier
