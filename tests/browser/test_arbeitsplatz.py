"""The workbench as people use it: real server, real browser, real pages."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.browser.ansicht import mit_abstaenden, mitte_des_rahmens, ueberstand
from tests.browser.axe import verstoesse
from tests.browser.fenster import GEDULD, neue_seite, warte_auf
from tests.browser.worddatei import geaendert
from tests.mustervorlagen import NAMEN, ROOT, musterdateien

pytestmark = pytest.mark.gross

RADWEG = "2026-radweg-beispiel"
LEITBILD = "2025-migrationsleitbild"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "projekt"
    for name in ("content", "templates", "vorlagen"):
        shutil.copytree(ROOT / name, folder / name)
    with (folder / "content/sitzungen.csv").open("a", encoding="utf-8") as calendar:
        calendar.write("Rat;16.12.2099;09.12.2099\n")
    return folder


@pytest.fixture
def platz(root: Path) -> Iterator[Arbeitsplatz]:
    with arbeitsplatz_in(root) as opened:
        yield opened


@pytest.fixture
def arbeit(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    """A window with the start page, let in by the address that the program told."""
    with neue_seite(browser) as page:
        page.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        expect(page.locator("#liste > li")).to_have_count(len(NAMEN))
        yield page


def _oeffne(seite: Page, platz: Arbeitsplatz, name: str) -> None:
    seite.goto(f"{platz.adresse}vorlage?name={name}")
    expect(seite.locator("#formular section").first).to_be_visible()


def _feld(seite: Page, pfad: str) -> Locator:
    return seite.locator(f'[id="feld.{pfad}.eingabe"]')


def _klappe_auf(seite: Page) -> None:
    seite.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


def _speichere(seite: Page) -> None:
    seite.get_by_role("button", name="Speichern", exact=True).click()
    expect(seite.locator("#zustand")).to_have_text("Gespeichert")


def _warte_auf_befunde(seite: Page) -> None:
    expect(seite.locator("#befunde-zahl")).not_to_be_empty()


def _inhalte(root: Path) -> dict[str, bytes]:
    files = (path for path in (root / "vorlagen").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_every_shipped_paper_is_loaded_and_saved_without_a_change(
    arbeit: Page, platz: Arbeitsplatz
) -> None:
    before = _inhalte(platz.root)
    for name in NAMEN:
        _oeffne(arbeit, platz, name)
        betreff = _feld(arbeit, "betreff")
        was = betreff.input_value()
        betreff.fill(f"{was}!")
        expect(arbeit.locator("#zustand")).to_contain_text("Nicht gespeichert")
        betreff.fill(was)
        expect(arbeit.locator("#zustand")).to_have_text("Gespeichert")
        arbeit.keyboard.press("Control+s")
    assert _inhalte(platz.root) == before


def test_a_paper_is_made_from_nothing_to_its_final_pdf(arbeit: Page, platz: Arbeitsplatz) -> None:
    arbeit.get_by_role("button", name="Neue Vorlage").click()
    arbeit.get_by_label("Ordner", exact=True).fill("2099 Leuchten Beispielweg")
    arbeit.get_by_label("Art der Vorlage").select_option("Berichtsvorlage")
    arbeit.get_by_label("Betreff", exact=True).fill("Beispielweg: Bericht über die Leuchten")
    arbeit.get_by_label("Amt", exact=True).select_option("Amt für Mobilität und Tiefbau")
    arbeit.get_by_label("Gremien in der Reihenfolge").select_option("Rat")
    arbeit.get_by_role("button", name="Gremium aufnehmen").click()
    arbeit.get_by_label("Mit Anlage A").select_option("nein")
    arbeit.get_by_role("button", name="Anlegen").click()
    expect(arbeit.get_by_role("dialog").get_by_role("status")).not_to_have_text("Läuft …")
    arbeit.get_by_role("button", name="Schließen").click()
    arbeit.wait_for_url("**/vorlage?name=2099-leuchten-beispielweg")
    _warte_auf_befunde(arbeit)
    _fill_report(arbeit)
    expect(arbeit.locator("#befunde-zahl")).to_have_text("Keine Befunde.")
    _speichere(arbeit)
    arbeit.get_by_role("button", name="Bauen").click()
    expect(arbeit.get_by_text("Fertig.")).to_be_visible()
    pdf = list((platz.root / "ausgabe/2099-leuchten-beispielweg").glob("*.pdf"))
    assert [path.read_bytes()[:5] for path in pdf] == [b"%PDF-"]
    with arbeit.expect_download() as download:
        arbeit.get_by_role("button", name=pdf[0].name).click()
    assert Path(download.value.path()).read_bytes() == pdf[0].read_bytes()


def _fill_report(seite: Page) -> None:
    _klappe_auf(seite)
    _feld(seite, "nummer").fill("V/9810/2099")
    _feld(seite, "datum").fill("02.12.2099")
    seite.get_by_role("group", name="Status").get_by_label("fertig").check()
    seite.get_by_role("group", name="Öffentlich").first.get_by_label("ja").check()
    termine = seite.get_by_label("Sitzungen: Rat")
    termine.select_option("16.12.2099")
    expect(_feld(seite, "beratungsfolge.0.datum")).to_have_value("16.12.2099")
    _feld(seite, "bericht").fill(
        "Zwölf Leuchten am Beispielweg sind erneuert. Alle sind in Betrieb."
    )
    row = seite.locator('[id="feld.ansprechpersonen.0"]')
    if not row.count():
        seite.get_by_role("button", name="Ansprechpersonen: Eintrag hinzufügen").click()
    row.get_by_label("Frau").check()
    _feld(seite, "ansprechpersonen.0.name").fill("Mustermann")
    _feld(seite, "ansprechpersonen.0.telefon").fill("492-7000")
    _feld(seite, "ansprechpersonen.0.email").fill("mustermann@stadt-muenster.de")
    _feld(seite, "unterschrift.name").fill("Erika Mustermann")


def test_rows_change_places_by_keyboard_and_back(arbeit: Page, platz: Arbeitsplatz) -> None:
    path = platz.root / f"vorlagen/{RADWEG}/vorlage.yaml"
    before = path.read_bytes()
    _oeffne(arbeit, platz, RADWEG)
    gremien = [_feld(arbeit, f"beratungsfolge.{index}.gremium").input_value() for index in range(3)]
    _feld(arbeit, "beratungsfolge.0.datum").focus()
    arbeit.keyboard.press("Alt+ArrowDown")
    expect(_feld(arbeit, "beratungsfolge.1.gremium")).to_have_value(gremien[0])
    expect(arbeit.locator('[id="feld.beratungsfolge.1.runter"]')).to_be_focused()
    arbeit.keyboard.press("Enter")
    expect(_feld(arbeit, "beratungsfolge.2.gremium")).to_have_value(gremien[0])
    _speichere(arbeit)
    assert path.read_bytes() != before
    assert sorted(path.read_bytes().splitlines()) == sorted(before.splitlines())
    arbeit.get_by_role("button", name="Rückgängig", exact=True).click()
    arbeit.get_by_role("button", name="Rückgängig", exact=True).click()
    expect(_feld(arbeit, "beratungsfolge.0.gremium")).to_have_value(gremien[0])
    arbeit.get_by_role("button", name="Wiederholen").click()
    arbeit.get_by_role("button", name="Rückgängig", exact=True).click()
    _speichere(arbeit)
    assert path.read_bytes() == before


def test_a_row_is_drawn_by_the_mouse(arbeit: Page, platz: Arbeitsplatz) -> None:
    _oeffne(arbeit, platz, RADWEG)
    last = _feld(arbeit, "beratungsfolge.2.gremium").input_value()
    griff = arbeit.locator('[id="feld.beratungsfolge.2"] > .werkzeug > .griff')
    griff.drag_to(arbeit.locator('[id="feld.beratungsfolge.0"]'))
    expect(_feld(arbeit, "beratungsfolge.0.gremium")).to_have_value(last)


def test_the_saldo_follows_what_is_typed(arbeit: Page, platz: Arbeitsplatz) -> None:
    _oeffne(arbeit, platz, RADWEG)
    ort = "beschlussvorschlag.finanzielle_auswirkungen.teilfinanzplan"
    saldo = arbeit.locator(f'[data-saldo="{ort}"]')
    expect(saldo).to_have_text("Saldo: 862.000 Euro")
    _feld(arbeit, f"{ort}.0.auszahlungen.0.betrag").fill("600.000")
    expect(saldo).to_have_text("Saldo: 962.000 Euro")


def test_pages_follow_what_is_typed_and_lead_to_their_fields(
    arbeit: Page, platz: Arbeitsplatz
) -> None:
    _oeffne(arbeit, platz, RADWEG)
    bild = arbeit.locator(".seite img").first
    expect(bild).to_have_attribute("src", re.compile("^blob:"))
    first = bild.get_attribute("src")
    _feld(arbeit, "betreff").fill("Musterstraße: Ein ganz anderer Betreff")
    expect(bild).not_to_have_attribute("src", str(first))
    _feld(arbeit, "amt").focus()
    _feld(arbeit, "betreff").focus()
    expect(arbeit.locator(".kasten").first).to_be_visible()
    blatt, x, y = mitte_des_rahmens(arbeit)
    _feld(arbeit, "amt").focus()
    arbeit.locator(f'[id="{blatt}"]').click(position={"x": x, "y": y})
    expect(_feld(arbeit, "betreff")).to_be_focused()
    assert not (platz.root / "ausgabe").exists()


def test_an_outside_edit_is_shown_as_a_choice(arbeit: Page, platz: Arbeitsplatz) -> None:
    path = platz.root / f"vorlagen/{LEITBILD}/vorlage.yaml"
    _oeffne(arbeit, platz, LEITBILD)
    _feld(arbeit, "betreff").fill("Mein Betreff")
    expect(arbeit.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
    outside = path.read_text(encoding="utf-8")
    outside = outside.replace("betreff: Migrationsleitbild", "betreff: Anderes Leitbild")
    path.write_text(outside.replace("datum: 20.01.2025", "datum: 21.01.2025"), encoding="utf-8")
    dialog = arbeit.get_by_role("dialog", name="Zwei Änderungen")
    expect(dialog).to_be_visible()
    assert verstoesse(arbeit) == []
    expect(dialog.get_by_text("Anderes Leitbild 2025-2030")).to_be_visible()
    dialog.get_by_label("Die andere Fassung").check()
    dialog.get_by_role("button", name="So übernehmen").click()
    expect(_feld(arbeit, "betreff")).to_have_value("Anderes Leitbild 2025-2030")
    expect(_feld(arbeit, "datum")).to_have_value("21.01.2025")
    expect(arbeit.locator("#meldung")).to_contain_text("Datum")
    arbeit.get_by_role("button", name="Rückgängig", exact=True).click()
    expect(_feld(arbeit, "betreff")).to_have_value("Mein Betreff")


def test_what_was_typed_survives_reload_and_kill(browser: Browser, root: Path) -> None:
    with arbeitsplatz_in(root) as platz, browser.new_context() as alt:
        alt.set_default_timeout(GEDULD)
        seite = alt.new_page()
        seite.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        _oeffne(seite, platz, RADWEG)
        _feld(seite, "betreff").fill("Getippt und nicht gespeichert")
        expect(seite.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
        seite.reload()
        expect(_feld(seite, "betreff")).to_have_value("Getippt und nicht gespeichert")
        os.kill(platz.process.pid, signal.SIGKILL)
        platz.process.wait()
    with arbeitsplatz_in(root) as platz, neue_seite(browser) as seite:
        seite.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        _oeffne(seite, platz, RADWEG)
        seite.get_by_role("button", name="Damit weiterarbeiten").click()
        expect(_feld(seite, "betreff")).to_have_value("Getippt und nicht gespeichert")
        _speichere(seite)
    text = (root / f"vorlagen/{RADWEG}/vorlage.yaml").read_text(encoding="utf-8")
    assert "betreff: Getippt und nicht gespeichert\n" in text
    assert not list((root / ".arbeitsplatz").glob("*/*.json"))


SKRIPT = "<script>window.boese=1</script><img src=x onerror=window.boese=1>"


def test_script_in_every_text_field_stays_text(arbeit: Page, platz: Arbeitsplatz) -> None:
    _oeffne(arbeit, platz, RADWEG)
    fields = arbeit.locator("#formular input[type=text], #formular textarea")
    for index in range(fields.count()):
        if fields.nth(index).is_visible():
            fields.nth(index).fill(SKRIPT)
    _warte_auf_befunde(arbeit)
    _speichere(arbeit)
    for seite in (f"vorlage?name={RADWEG}", ""):
        arbeit.goto(platz.adresse + seite)
        warte_auf(arbeit, "document.body.textContent.includes('<script>')")
        assert arbeit.evaluate("window.boese") is None
        assert arbeit.locator("main script, main img[src=x]").count() == 0


@pytest.mark.parametrize("breite", [320, 640, 1280, 1920])
def test_all_pages_are_accessible_at_every_width(
    arbeit: Page, platz: Arbeitsplatz, breite: int
) -> None:
    arbeit.set_viewport_size({"width": breite, "height": 900})
    assert verstoesse(arbeit) == []
    assert _ueberstand(arbeit) == []
    arbeit.get_by_role("button", name="Neue Vorlage").click()
    assert verstoesse(arbeit) == []
    arbeit.keyboard.press("Escape")
    _oeffne(arbeit, platz, RADWEG)
    _feld(arbeit, "nummer").fill("V/1")
    expect(arbeit.locator("#befunde-liste > li").first).to_be_visible()
    _klappe_auf(arbeit)
    assert verstoesse(arbeit) == []
    mit_abstaenden(arbeit)
    assert _ueberstand(arbeit) == []


def _ueberstand(seite: Page) -> list[str]:
    """What does not fit; a line that one types into may be longer than its field."""
    return [each for each in ueberstand(seite) if not each.startswith("INPUT")]


FEHLER = (
    ("F104", "oeffentlich: ja", "vielleicht", "ja"),
    ("F101", "nummer: V/9903/2026", "V/9903/26", "V/9903/2026"),
    ("F102", "datum: 21.04.2026", "31.04.2026", "21.04.2026"),
    (
        "V210",
        "amt: Amt für Mobilität und Tiefbau",
        "Amt für Mobilität",
        "Amt für Mobilität und Tiefbau",
    ),
    (
        "F206",
        "gremium: Bezirksvertretung Münster-Hiltrup",
        "Bezirksvertretung Hiltrup",
        "Bezirksvertretung Münster-Hiltrup",
    ),
    ("F107", "rolle: Vorberatung", "Vorberatug", "Vorberatung"),
    ("F103", "betrag: 830.000", "83.0000", "830.000"),
    ("F121", "zeile: 13", "77", "13"),
    ("Y125", "datei: anlagen/querschnitt.pdf", "anlagen/querschnit.pdf", "anlagen/querschnitt.pdf"),
    ("V280", "Die Querung am", "Qerung", "Querung"),
)
"""The code, where it is seeded, what stands there instead, and what must stand there."""


def test_each_of_ten_faults_is_corrected_from_its_finding(
    arbeit: Page, platz: Arbeitsplatz
) -> None:
    path = platz.root / f"vorlagen/{RADWEG}/vorlage.yaml"
    before = path.read_text(encoding="utf-8")
    seeded = before
    for _, where, wrong, right in FEHLER:
        assert where in seeded
        seeded = seeded.replace(where, where.replace(right, wrong), 1)
    path.write_text(seeded, encoding="utf-8")
    _oeffne(arbeit, platz, RADWEG)
    for code, _, wrong, right in FEHLER:
        befund = arbeit.locator("#befunde-liste > li", has_text=code).filter(has_text=f"»{wrong}«")
        befund.get_by_role("button").first.click()
        _correct(arbeit, wrong, right)
        expect(befund).to_have_count(0)
    expect(arbeit.locator("#befunde-zahl")).to_have_text("Keine Befunde.")
    _speichere(arbeit)
    assert path.read_text(encoding="utf-8") == before


def _correct(seite: Page, wrong: str, right: str) -> None:
    """Put ``right`` into the field that has the focus, as its kind wants it."""
    focus = seite.locator(":focus")
    kind = focus.evaluate("each => each.type")
    if kind == "radio":
        seite.locator("fieldset.feld:focus-within").get_by_label(right, exact=True).check()
    elif kind == "select-one":
        focus.select_option(right)
    else:
        focus.fill(focus.input_value().replace(wrong, right))


def test_what_came_back_from_word_is_taken_over(
    arbeit: Page, platz: Arbeitsplatz, tmp_path: Path
) -> None:
    path = platz.root / f"vorlagen/{RADWEG}/vorlage.yaml"
    before = path.read_text(encoding="utf-8")
    copy = tmp_path / "Rückgabe der Kämmerei.docx"
    copy.write_bytes(geaendert(musterdateien(RADWEG)[0].word, "erneut", "nochmals"))
    arbeit.get_by_role("button", name="Rücklauf: Musterstraße").click()
    arbeit.get_by_label("Word-Dateien zu").set_input_files(copy)
    arbeit.get_by_role("button", name="Vorschläge zeigen").click()
    vorschlag = arbeit.get_by_role("group", name="Nr. 1: Beschlussvorschlag, Sachentscheidung")
    expect(vorschlag.locator("del")).to_contain_text("erneut")
    expect(vorschlag.locator("ins")).to_contain_text("nochmals")
    expect(vorschlag).to_contain_text("ohne Änderungsverfolgung, rueckgabe-der-kaemmerei.docx")
    assert verstoesse(arbeit) == []
    assert path.read_text(encoding="utf-8") == before
    arbeit.get_by_role("button", name="Später entscheiden").click()
    expect(arbeit.get_by_text("offener Rücklauf")).to_be_visible()
    arbeit.get_by_role("button", name="Rücklauf: Musterstraße").click()
    arbeit.get_by_role("button", name="Vorschläge zeigen").click()
    vorschlag.get_by_label("Annehmen").check()
    arbeit.get_by_role("button", name="Entscheidungen anwenden").click()
    expect(arbeit.locator("#meldung")).to_contain_text("Übernommen: Nr. 1")
    expect(arbeit.get_by_text("offener Rücklauf")).to_have_count(0)
    assert not list((platz.root / ".arbeitsplatz").glob("*/rueckgaben/*"))
    assert path.read_text(encoding="utf-8") == before.replace("erneut zu", "nochmals zu")
