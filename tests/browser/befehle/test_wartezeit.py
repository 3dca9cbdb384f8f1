"""Files that go to the server from the start page are named while they are on their way."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.befehle.conftest import GESCHEITERT, RADWEG, ergebnis, kartenknopf
from tests.browser.fenster import zurueckgehalten
from tests.mustervorlagen import musterdateien

pytestmark = pytest.mark.gross


def test_copies_that_came_back_are_sent_and_compared(arbeit: Page, tmp_path: Path) -> None:
    copy = tmp_path / "Kopie der Kämmerei.docx"
    copy.write_bytes(musterdateien(RADWEG)[0].word)
    sent = zurueckgehalten(arbeit, "**/api/rueckgabe?*")
    compared = zurueckgehalten(arbeit, "**/api/ruecklauf?*")
    kartenknopf(arbeit, RADWEG, "Rücklauf").click()
    arbeit.get_by_label("Word-Dateien zu").set_input_files(copy)
    arbeit.get_by_role("button", name="Vorschläge zeigen").click()
    vorgang = arbeit.locator("#vorgang")
    expect(vorgang).to_have_text("„Kopie der Kämmerei.docx“ wird geladen …")
    expect(vorgang).to_be_in_viewport(ratio=1)
    sent().continue_()
    expect(vorgang).to_have_text("Die Kopien werden mit der Vorlage verglichen …")
    compared().continue_()
    expect(arbeit.get_by_text("Die Kopien sagen dasselbe wie die Vorlage.")).to_be_visible()
    expect(vorgang).to_be_empty()


def test_what_is_imported_is_sent_first(arbeit: Page, tmp_path: Path) -> None:
    nothing = tmp_path / "leer.txt"
    nothing.write_text("\n", encoding="utf-8")
    sent = zurueckgehalten(arbeit, "**/api/importdatei?*")
    arbeit.get_by_role("button", name="Importieren").click()
    arbeit.get_by_label("Fertige Vorlage").set_input_files(nothing)
    arbeit.get_by_role("dialog").get_by_role("button", name="Importieren").click()
    vorgang = arbeit.locator("#vorgang")
    expect(vorgang).to_have_text("„leer.txt“ wird geladen …")
    sent().continue_()
    assert ergebnis(arbeit, "Importieren", GESCHEITERT)
    expect(vorgang).to_be_empty()
