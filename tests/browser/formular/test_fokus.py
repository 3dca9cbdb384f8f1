"""Whoever works with keys stays where he is, also when the form is built anew around him."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import neue_seite, zurueckgehalten
from tests.browser.formular.conftest import YAML, feld, oeffne

pytestmark = pytest.mark.gross


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        expect(page.locator("#befunde-zahl")).not_to_be_empty()
        yield page


def _halte(seite: Page) -> tuple[Locator, ...]:
    """What one can stand on in the form: a button of each kind, a heading that folds, a choice."""
    zeile = seite.locator('[id="feld.beratungsfolge.1"]')
    leiste = seite.get_by_role("toolbar", name="Auszeichnung: Begründung", exact=True)
    return (
        leiste.get_by_role("button", name="Fett"),
        zeile.get_by_role("button", name="entfernen"),
        zeile.get_by_role("button", name="Tag im Kalender wählen"),
        seite.get_by_label("Sitzungen: Rat"),
        seite.get_by_role("button", name="Beratungsfolge: Eintrag hinzufügen"),
        seite.locator('[id="feld.anlagen.0"] summary'),
    )


def _oben(halt: Locator) -> float:
    """How far it stands below the upper edge of the window."""
    kasten = halt.bounding_box()
    assert kasten
    return kasten["y"]


def test_an_outside_edit_takes_the_focus_from_nobody(form: Page, ordner: Path) -> None:
    amt = feld(form, "amt")
    for number, halt in enumerate(_halte(form)):
        halt.focus()
        new = ("Kulturamt", "Jobcenter")[number % 2]
        before = _oben(halt)
        outside = YAML.replace("amt: Sportamt", f"amt: {new}")
        (ordner / "vorlage.yaml").write_text(outside, encoding="utf-8")
        expect(amt).to_have_value(new)
        expect(halt).to_be_focused()
        assert _oben(halt) == pytest.approx(before, abs=2)


def test_the_button_that_was_pressed_keeps_the_focus_when_it_is_locked(form: Page) -> None:
    feld(form, "betreff").fill("Ein anderer Betreff")
    for name in ("Speichern", "Speichern zurücknehmen"):
        knopf = form.get_by_role("button", name=name, exact=True)
        expect(knopf).to_be_enabled()
        knopf.press("Enter")
        expect(knopf).to_be_disabled()
        expect(knopf).to_be_focused()


def test_a_file_on_its_way_does_not_take_the_keys_from_another_field(
    form: Page, tmp_path: Path
) -> None:
    notiz = tmp_path / "Notiz.md"
    notiz.write_bytes(b"Ein Satz.\n")
    upload = zurueckgehalten(form, "**/api/datei?*")
    form.get_by_label("Dateien als Anlagen aufnehmen").set_input_files([notiz])
    betreff = feld(form, "betreff")
    betreff.fill("Weiter")
    route = upload()
    betreff.press("End")
    route.continue_()
    expect(feld(form, "anlagen.1.titel")).to_have_value("Notiz")
    expect(betreff).to_be_focused()
    form.keyboard.type(" getippt")
    expect(betreff).to_have_value("Weiter getippt")


def test_what_works_on_the_files_waits_until_the_paper_is_there(
    browser: Browser, platz: Arbeitsplatz, ordner: Path
) -> None:
    with neue_seite(browser) as seite:
        auswahl = zurueckgehalten(seite, "**/api/auswahl?*")
        seite.goto(f"{platz.adresse}vorlage?name={ordner.name}#schluessel={platz.schluessel}")
        route = auswahl()
        knoepfe = [seite.get_by_role("button", name=name) for name in ("Bauen", "Laufzettel")]
        for knopf in knoepfe:
            expect(knopf).to_be_disabled()
        route.continue_()
        for knopf in knoepfe:
            expect(knopf).to_be_enabled()
