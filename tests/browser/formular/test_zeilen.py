"""Rows, amounts and ticks of the form, by mouse and by keys, and the way back from each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import (
    YAML,
    feld,
    nimm_alles_zurueck,
    oeffne,
    speichere,
    yaml_of,
)

pytestmark = pytest.mark.gross

FINANZEN = "beschlussvorschlag.finanzielle_auswirkungen.teilfinanzplan"
TAGE = ["12.05.2026", "13.05.2026", "20.05.2026"]


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    """The paper while its pages are still being made: no finding moves what the mouse aims at."""
    with neue_seite(browser) as page:
        page.route("**/api/vorschau?*", lambda _: None)
        oeffne(page, platz, ordner)
        yield page


def _expect_tage(seite: Page, tage: list[str]) -> None:
    for index, tag in enumerate(tage):
        expect(feld(seite, f"beratungsfolge.{index}.datum")).to_have_value(tag)
    expect(seite.locator(f'[id="feld.beratungsfolge.{len(tage)}"]')).to_have_count(0)


def _knopf(seite: Page, index: int, art: str) -> Locator:
    return seite.locator(f'[id="feld.beratungsfolge.{index}.{art}"]')


def test_rows_come_and_go_and_the_focus_stays_near(form: Page, ordner: Path) -> None:
    neu = form.get_by_role("button", name="Beratungsfolge: Eintrag hinzufügen")
    feld(form, "beratungsfolge.2.datum").fill("21.05.2026")
    neu.click()
    _expect_tage(form, ["12.05.2026", "13.05.2026", "21.05.2026", ""])
    expect(feld(form, "beratungsfolge.3.datum")).to_be_focused()
    neu.press("Enter")
    expect(feld(form, "beratungsfolge.4.datum")).to_be_focused()
    form.keyboard.type("22.05.2026")
    speichere(form)
    assert "datum: 22.05.2026" in yaml_of(ordner)
    form.get_by_role("button", name="Beratungsfolge, Eintrag 2 entfernen").click()
    _expect_tage(form, ["12.05.2026", "21.05.2026", "", "22.05.2026"])
    expect(feld(form, "beratungsfolge.1.datum")).to_be_focused()
    form.get_by_role("button", name="Beratungsfolge, Eintrag 4 entfernen").press("Enter")
    expect(feld(form, "beratungsfolge.2.datum")).to_be_focused()
    for _ in range(3):
        form.get_by_role("button", name="Beratungsfolge, Eintrag 1 entfernen").press("Enter")
    _expect_tage(form, [])
    expect(neu).to_be_focused()
    nimm_alles_zurueck(form)
    _expect_tage(form, TAGE)
    speichere(form)
    assert yaml_of(ordner) == YAML


def test_rows_are_moved_by_keys_to_both_ends(form: Page, ordner: Path) -> None:
    feld(form, "beratungsfolge.0.datum").focus()
    form.keyboard.press("Alt+ArrowDown")
    expect(_knopf(form, 1, "runter")).to_be_focused()
    form.keyboard.press("Alt+ArrowDown")
    _expect_tage(form, [TAGE[1], TAGE[2], TAGE[0]])
    expect(_knopf(form, 2, "hoch")).to_be_focused()
    form.keyboard.press("Alt+ArrowDown")
    _expect_tage(form, [TAGE[1], TAGE[2], TAGE[0]])
    form.keyboard.press("Enter")
    expect(_knopf(form, 1, "hoch")).to_be_focused()
    form.keyboard.press("Enter")
    expect(_knopf(form, 0, "runter")).to_be_focused()
    _expect_tage(form, TAGE)
    assert nimm_alles_zurueck(form) == 4
    expect(form.locator("#zustand")).to_have_text("Gespeichert")
    assert yaml_of(ordner) == YAML


def _ziehe(seite: Page, von: str, nach: str) -> None:
    griff = seite.locator(f'[id="feld.{von}"] > .werkzeug > .griff')
    griff.drag_to(seite.locator(f'[id="feld.{nach}"] > .werkzeug'))


def test_rows_are_drawn_by_their_handle(form: Page, ordner: Path) -> None:
    _ziehe(form, "beratungsfolge.0", "beratungsfolge.2")
    _expect_tage(form, [TAGE[1], TAGE[2], TAGE[0]])
    expect(feld(form, "beratungsfolge.2.datum")).to_be_focused()
    _ziehe(form, "beratungsfolge.2", "beratungsfolge.1")
    _expect_tage(form, [TAGE[1], TAGE[0], TAGE[2]])
    _ziehe(form, "beratungsfolge.0", "anlagen.0")
    _expect_tage(form, [TAGE[1], TAGE[0], TAGE[2]])
    speichere(form)
    rows = yaml_of(ordner).splitlines()
    assert sorted(rows) == sorted(YAML.splitlines())
    assert rows.index(next(row for row in rows if TAGE[1] in row)) == 8
    form.locator('[id="feld.beratungsfolge.0"] > .werkzeug > .griff').click()
    expect(form.locator(".zeile[draggable=true]")).to_have_count(0)
    nimm_alles_zurueck(form)
    speichere(form)
    assert yaml_of(ordner) == YAML


def test_the_saldo_follows_rows_and_amounts(form: Page, ordner: Path) -> None:
    ort = f"{FINANZEN}.0"
    saldo, gesamt = (form.locator(f'[data-saldo="{each}"]') for each in (ort, FINANZEN))
    expect(saldo).to_have_text("Saldo: 862.000 Euro")
    form.get_by_role("button", name="Auszahlungen: Eintrag hinzufügen").click()
    expect(feld(form, f"{ort}.auszahlungen.2.jahr")).to_be_focused()
    form.keyboard.type("2029")
    form.keyboard.press("Tab")
    expect(feld(form, f"{ort}.auszahlungen.2.betrag")).to_be_focused()
    form.keyboard.type("1.250,50")
    expect(saldo).to_have_text("Saldo: 863.250,50 Euro")
    form.keyboard.press("Alt+ArrowUp")
    expect(feld(form, f"{ort}.auszahlungen.1.betrag")).to_have_value("1.250,50")
    expect(saldo).to_have_text("Saldo: 863.250,50 Euro")
    _ziehe(form, f"{ort}.auszahlungen.0", f"{ort}.auszahlungen.2")
    expect(feld(form, f"{ort}.auszahlungen.2.betrag")).to_have_value("500.000")
    speichere(form)
    rows = [row.strip() for row in yaml_of(ordner).splitlines() if "- {jahr: 202" in row]
    assert rows == [
        "- {jahr: 2029, betrag: '1.250,50'}",
        "- {jahr: 2028, betrag: 830.000}",
        "- {jahr: 2027, betrag: 500.000}",
        "- {jahr: 2029, betrag: 468.000}",
    ]
    feld(form, f"{ort}.einzahlungen.0.betrag").fill("1.500.000")
    expect(saldo).to_have_text("Saldo: −168.749,50 Euro")
    expect(gesamt).to_have_text("Saldo: −168.749,50 Euro")
    name = "Teilfinanzplan, 1, Einzahlungen, Eintrag 1 entfernen"
    form.get_by_role("button", name=name).press("Enter")
    expect(saldo).to_have_text("Saldo: 1.331.250,50 Euro")
    nimm_alles_zurueck(form)
    expect(saldo).to_have_text("Saldo: 862.000 Euro")
    speichere(form)
    assert yaml_of(ordner) == YAML


def test_ticks_are_radio_buttons(form: Page, ordner: Path) -> None:
    ort = "anlage_a.finanzierung.haushaltsplan_beschlossen.enthalten"
    zeile = form.locator(f'[id="feld.{ort}"]')
    expect(zeile.get_by_role("radio", name="teilweise")).to_be_checked()
    zeile.get_by_text("entfällt", exact=True).click()
    speichere(form)
    assert yaml_of(ordner) == YAML.replace("enthalten: teilweise", "enthalten: entfaellt")
    zeile.get_by_role("radio", name="ja", exact=True).focus()
    form.keyboard.press("Space")
    form.keyboard.press("ArrowRight")
    expect(zeile.get_by_role("radio", name="nein")).to_be_checked()
    speichere(form)
    assert yaml_of(ordner) == YAML.replace("enthalten: teilweise", "enthalten: nein")
    nimm_alles_zurueck(form)
    expect(zeile.get_by_role("radio", name="teilweise")).to_be_checked()
    wiederholen = form.get_by_role("button", name="Wiederholen")
    wiederholen.click()
    expect(zeile.get_by_role("radio", name="entfällt")).to_be_checked()
    form.get_by_role("button", name="Rückgängig", exact=True).click()
    speichere(form)
    assert yaml_of(ordner) == YAML
