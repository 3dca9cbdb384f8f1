"""The workbench for everyone: keys alone, screen readers, zoom, contrast; and what goes wrong."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.browser.ansicht import DOPPELT, ueberstand
from tests.browser.axe import verstoesse
from tests.browser.fenster import hoere, neue_seite
from tests.browser.tastatur import Halt, gang
from tests.browser.worddatei import geaendert
from tests.mustervorlagen import ROOT, musterdateien

pytestmark = pytest.mark.gross

RADWEG = "2026-radweg-beispiel"
LEITBILD = "2025-migrationsleitbild"
NEUES = "2030-leitbild"
KAPUTT = "2026-kaputt"


@pytest.fixture(scope="module")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    """One server for all: shipped papers, the next edition of one, one that cannot be read."""
    root = tmp_path_factory.mktemp("alle") / "projekt"
    for name in ("content", "templates", "vorlagen"):
        shutil.copytree(ROOT / name, root / name)
    command = [sys.executable, "-m", "vorlagen_gen", "fortschreiben", LEITBILD, NEUES]
    subprocess.run([*command, f"--projekt={root}"], check=True, capture_output=True)
    shutil.copytree(root / "vorlagen" / RADWEG, root / "vorlagen" / KAPUTT)
    _edit(root / "vorlagen" / KAPUTT / "vorlage.yaml", "datum: 21.04.2026", "datum: [21.04.2026")
    with arbeitsplatz_in(root) as opened:
        yield opened


@pytest.fixture
def arbeit(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    with neue_seite(browser) as page:
        page.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        expect(page.locator("#liste > li").first).to_be_visible()
        yield page


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _oeffne(seite: Page, platz: Arbeitsplatz, name: str) -> None:
    seite.goto(f"{platz.adresse}vorlage?name={name}")
    expect(seite.locator("#formular section").first).to_be_visible()


def _karte(seite: Page, name: str) -> Locator:
    return seite.locator(f'.karte:has([id="stand.{name}"])')


def _feld(seite: Page, pfad: str) -> Locator:
    return seite.locator(f'[id="feld.{pfad}.eingabe"]')


def _warte_auf_auftrag(seite: Page) -> Locator:
    stand = seite.get_by_role("dialog").get_by_role("status")
    expect(stand).not_to_have_text("Läuft …")
    return stand


def _kopie(path: Path, old: str, new: str) -> Path:
    path.write_bytes(geaendert(musterdateien(RADWEG)[0].word, old, new))
    return path


DIALOGE = ("Neue Vorlage", "Importieren", "Fortschreiben: ", "Synopse: ", "Rücklauf: ")


@pytest.mark.parametrize("breite", [320, 1280])
def test_every_dialog_is_accessible_and_gives_the_focus_back(arbeit: Page, breite: int) -> None:
    arbeit.set_viewport_size({"width": breite, "height": 900})
    for name in DIALOGE:
        knopf = arbeit.get_by_role("button", name=name).first
        knopf.click()
        expect(arbeit.get_by_role("dialog")).to_be_visible()
        assert verstoesse(arbeit) == [], name
        assert ueberstand(arbeit) == [], name
        assert _too_small(arbeit) == [], name
        arbeit.keyboard.press("Escape")
        expect(arbeit.get_by_role("dialog")).to_have_count(0)
        expect(knopf).to_be_focused()


def test_the_output_of_a_command_is_accessible(arbeit: Page, platz: Arbeitsplatz) -> None:
    _oeffne(arbeit, platz, LEITBILD)
    arbeit.get_by_role("button", name="Laufzettel").click()
    expect(_warte_auf_auftrag(arbeit)).to_have_text("Fertig.")
    expect(arbeit.locator(".ergebnisse button")).not_to_have_count(0)
    assert verstoesse(arbeit) == []
    assert list((platz.root / f"ausgabe/{LEITBILD}_laufzettel").glob("*.pdf"))
    arbeit.get_by_role("button", name="Schließen").click()
    arbeit.get_by_role("button", name="Nummer vergeben").click()
    expect(arbeit.get_by_role("dialog")).to_be_visible()
    assert verstoesse(arbeit) == []


def test_the_whole_form_is_walked_with_the_tab_key(arbeit: Page, platz: Arbeitsplatz) -> None:
    _oeffne(arbeit, platz, RADWEG)
    expect(arbeit.locator("#befunde-ansage")).to_have_text("Keine Befunde.")
    expect(arbeit.locator(".lesezeichen")).to_have_count(1)  # comes with the pages: a stop, too
    arbeit.evaluate("document.body.tabIndex = -1; document.body.focus()")
    halte = gang(arbeit, hoechstens=400)
    assert [each.name for each in halte if not each.has_rahmen] == []
    assert [each for each in halte if not each.is_frei] == []
    form = [each for each in halte if _is_in_form(arbeit, each)]
    assert len(form) > 60
    assert [b.name for a, b in pairwise(form) if _goes_back(a, b)] == []
    missing = arbeit.evaluate(_NICHT_ERREICHT, [each.stelle for each in halte])
    assert missing == []


_NICHT_ERREICHT = """erreicht => [...document.querySelectorAll("*")].flatMap((element, stelle) =>
  element.matches("a[href], button, input:not([type=radio]), select, textarea, summary")
    && element.tabIndex >= 0 && !element.disabled && element.checkVisibility()
    && !erreicht.includes(stelle) ? [element.outerHTML.slice(0, 120)] : [])"""


def _is_in_form(seite: Page, halt: Halt) -> bool:
    """A bar of buttons stands above its text, and is one stop."""
    said: bool = seite.evaluate(
        "at => Boolean(document.querySelectorAll('*')[at].closest('#formular'))", halt.stelle
    )
    return said


def _goes_back(halt: Halt, danach: Halt) -> bool:
    """Whether the next stop lies above and not to the right."""
    return danach.oben < halt.oben and danach.links <= halt.links


_KLEIN = """() => [...document.querySelectorAll(
  "button, input:not([type=file]), select, textarea, summary, .karte a, #abschnitte a")]
  .filter(each => each.checkVisibility() && each.tabIndex >= 0)
  .filter(each => getComputedStyle(each).pointerEvents !== "none")
  .filter(each => Math.min(each.offsetWidth, each.offsetHeight) < 24)
  .map(each => each.outerHTML.slice(0, 100))"""


def _too_small(seite: Page) -> list[str]:
    """What is smaller than 24 pixels (WCAG 2.5.8)."""
    found: list[str] = seite.evaluate(_KLEIN)
    return found


@pytest.mark.parametrize("medium", ["forced-colors", "contrast", "zoom", "320"])
def test_pages_hold_under_contrast_and_zoom(arbeit: Page, platz: Arbeitsplatz, medium: str) -> None:
    if medium == "forced-colors":
        arbeit.emulate_media(forced_colors="active")
    elif medium == "contrast":
        arbeit.emulate_media(contrast="more")
    elif medium == "zoom":
        metrics = {**DOPPELT, "deviceScaleFactor": 2, "mobile": False}
        arbeit.context.new_cdp_session(arbeit).send("Emulation.setDeviceMetricsOverride", metrics)
    else:
        arbeit.set_viewport_size({"width": 320, "height": 640})
    for name in ("", f"vorlage?name={RADWEG}", f"vorlage?name={KAPUTT}"):
        arbeit.goto(platz.adresse + name)
        expect(arbeit.locator("main h2").first).to_be_visible()
        arbeit.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        ohne = ("color-contrast",) if medium == "forced-colors" else ()
        assert verstoesse(arbeit, ohne=ohne) == []
        assert [each for each in ueberstand(arbeit) if not each.startswith("INPUT")] == []
        assert _too_small(arbeit) == []


_LAUSCHE = """() => {
  window.ansagen = [];
  const orte = document.querySelectorAll("[role=status], [role=alert], output, [aria-live]");
  const merke = (text) => { if (text) window.ansagen.push(text); };  // what goes is not told
  for (const ort of orte) new MutationObserver(() => merke(ort.textContent))
    .observe(ort, { childList: true, characterData: true, subtree: true });
}"""


def test_live_regions_are_quiet_while_somebody_types(arbeit: Page, platz: Arbeitsplatz) -> None:
    _oeffne(arbeit, platz, RADWEG)
    ansage = arbeit.locator("#befunde-ansage")
    expect(ansage).to_have_text("Keine Befunde.")
    arbeit.evaluate(_LAUSCHE)
    feld = _feld(arbeit, "betreff")
    feld.focus()
    feld.press("End")
    with arbeit.expect_response(lambda answer: "/meldungen" in answer.url):
        feld.press_sequentially(" 2 3 4 5 6 7 8 9", delay=60)  # half a word may be a finding
    assert arbeit.evaluate("window.ansagen") == []
    feld.fill("")
    expect(ansage).to_contain_text("Fehler")


def test_rows_say_what_their_buttons_move(arbeit: Page, platz: Arbeitsplatz) -> None:
    _oeffne(arbeit, platz, RADWEG)
    for what in ("nach oben", "nach unten", "entfernen"):
        name = f"Beratungsfolge, Eintrag 2 {what}"
        expect(arbeit.get_by_role("button", name=name)).to_be_visible()
    names = arbeit.evaluate(
        "[...document.querySelectorAll('.werkzeug button')].map(e => e.ariaLabel)"
    )
    assert len(names) == len(set(names))
    gesagt = hoere(arbeit)
    arbeit.get_by_role("button", name="Beratungsfolge, Eintrag 2 nach oben").click()
    gesagt("Beratungsfolge: Eintrag 2 ist jetzt Eintrag 1 von 3.")
    arbeit.get_by_role("button", name="Rückgängig", exact=True).click()


def test_a_failed_build_leads_to_its_errors(arbeit: Page, platz: Arbeitsplatz) -> None:
    path = platz.root / f"vorlagen/{RADWEG}/vorlage.yaml"
    before = path.read_bytes()
    _edit(path, "datum: 21.04.2026", "datum: 31.04.2026")
    _oeffne(arbeit, platz, RADWEG)
    expect(arbeit.locator("#befunde-zahl")).to_contain_text("Fehler")
    arbeit.get_by_role("button", name="Bauen").click()
    _warte_auf_auftrag(arbeit)
    arbeit.get_by_role("button", name="Schließen").click()
    summary = arbeit.locator("#fehler-liste")
    expect(summary).to_be_focused()
    assert verstoesse(arbeit) == []
    summary.get_by_role("link").first.click()
    expect(_feld(arbeit, "datum")).to_be_focused()
    path.write_bytes(before)


def test_a_paper_that_cannot_be_read_is_put_right(arbeit: Page, platz: Arbeitsplatz) -> None:
    arbeit.get_by_role("link", name=KAPUTT).click()
    summary = arbeit.locator("#fehler-liste")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text(f"vorlagen/{KAPUTT}/vorlage.yaml:")
    summary.get_by_role("button").first.click()
    yaml = arbeit.get_by_label("vorlage.yaml", exact=True)
    expect(yaml).to_be_focused()
    text = arbeit.get_by_label("texte/begruendung.md", exact=True)
    text.fill(text.input_value() + "\nNoch ein Satz.\n")
    arbeit.get_by_role("button", name="texte/begruendung.md speichern").click()
    expect(arbeit.locator("#meldung")).to_contain_text("ist gespeichert")
    broken = yaml.input_value()
    yaml.fill(broken.replace("datum: [21", "datum: 21"))
    arbeit.get_by_role("button", name="vorlage.yaml speichern").click()
    expect(_feld(arbeit, "datum")).to_have_value("21.04.2026")
    folder = platz.root / "vorlagen" / KAPUTT
    good = (folder / "vorlage.yaml").read_bytes()
    assert good == (ROOT / f"vorlagen/{RADWEG}/vorlage.yaml").read_bytes()
    assert "Noch ein Satz." in (folder / "texte/begruendung.md").read_text(encoding="utf-8")
    arbeit.goto("about:blank")  # the open form would ask for what is broken again
    (folder / "vorlage.yaml").write_text(broken, encoding="utf-8")


def test_what_was_carried_over_is_read_piece_by_piece(arbeit: Page, platz: Arbeitsplatz) -> None:
    path = platz.root / f"vorlagen/{NEUES}/vorlage.yaml"
    expect(_karte(arbeit, NEUES)).to_contain_text("Übernahmen zu prüfen")
    _oeffne(arbeit, platz, NEUES)
    zeilen = arbeit.locator("#uebernahmen li")
    expect(zeilen.first).to_be_visible()
    before, count = path.read_text(encoding="utf-8"), zeilen.count()
    assert verstoesse(arbeit) == []
    zeilen.first.get_by_role("button", name="Zum Text").click()
    assert arbeit.evaluate("document.activeElement.closest('#formular') !== null")
    zeilen.first.get_by_role("button", name="Gelesen, stimmt so").click()
    expect(zeilen).to_have_count(count - 1)
    after = path.read_text(encoding="utf-8")
    assert before.count("stelle:") - after.count("stelle:") == 1
    expect(arbeit.locator("#zustand")).to_have_text("Gespeichert")


def test_a_new_long_text_gets_a_file_of_its_own(arbeit: Page, platz: Arbeitsplatz) -> None:
    folder = platz.root / "vorlagen" / NEUES
    _oeffne(arbeit, platz, NEUES)
    arbeit.get_by_role("button", name="Bericht hinzufügen", exact=True).click()
    _feld(arbeit, "bericht").fill("Der Bericht beginnt hier.")
    arbeit.get_by_role("button", name="Speichern", exact=True).click()
    expect(arbeit.locator("#zustand")).to_have_text("Gespeichert")
    assert (folder / "texte/bericht.md").read_text(
        encoding="utf-8"
    ) == "Der Bericht beginnt hier.\n"
    assert "bericht: {datei: texte/bericht.md}" in (folder / "vorlage.yaml").read_text("utf-8")


def test_contradicting_copies_are_decided_side_by_side(
    arbeit: Page, platz: Arbeitsplatz, tmp_path: Path
) -> None:
    path = platz.root / f"vorlagen/{RADWEG}/vorlage.yaml"
    before = path.read_text(encoding="utf-8")
    copies = [_kopie(tmp_path / f"{wort}.docx", "erneut", wort) for wort in ("nochmals", "wieder")]
    _karte(arbeit, RADWEG).get_by_role("button", name="Rücklauf").click()
    arbeit.get_by_label("Word-Dateien zu").set_input_files(copies)
    arbeit.get_by_role("button", name="Vorschläge zeigen").click()
    fassungen = arbeit.locator(".widerspruch .fassung")
    expect(fassungen).to_have_count(2)
    first, second = (fassungen.nth(index).bounding_box() for index in range(2))
    assert first is not None
    assert second is not None
    assert first["y"] == second["y"]
    assert first["x"] < second["x"]
    assert verstoesse(arbeit) == []
    fassungen.filter(has_text="wieder").get_by_role("radio").check()
    expect(arbeit.locator(".entscheidungsstand")).to_have_text("1 angenommen, 0 noch offen")
    arbeit.get_by_role("button", name="Entscheidungen anwenden").click()
    expect(arbeit.locator("#meldung")).to_contain_text("Übernommen: Nr.")
    assert path.read_text(encoding="utf-8") == before.replace("erneut zu", "wieder zu")
    assert not list((platz.root / ".arbeitsplatz").glob("*/rueckgaben/*"))
    path.write_text(before, encoding="utf-8")


def test_a_new_paper_is_for_the_city_that_was_chosen(arbeit: Page, platz: Arbeitsplatz) -> None:
    arbeit.get_by_role("button", name="Neue Vorlage").click()
    arbeit.get_by_label("Stadt").select_option("beispielstadt")
    arbeit.get_by_label("Ordner", exact=True).fill("2099-andere-stadt")
    arbeit.get_by_label("Betreff", exact=True).fill("Eine andere Stadt")
    arbeit.get_by_label("Amt", exact=True).select_option("Sportamt")
    arbeit.get_by_label("Gremien in der Reihenfolge").select_option("Rat")
    arbeit.get_by_role("button", name="Gremium aufnehmen").click()
    arbeit.get_by_role("button", name="Anlegen").click()
    expect(_warte_auf_auftrag(arbeit)).to_have_text("Fertig.")
    folder = platz.root / "vorlagen/2099-andere-stadt"
    assert "stadt: beispielstadt" in (folder / "vorlage.yaml").read_text(encoding="utf-8")
    shutil.rmtree(folder)


def test_a_finished_paper_is_imported_and_numbered(
    arbeit: Page, platz: Arbeitsplatz, tmp_path: Path
) -> None:
    copy = _kopie(tmp_path / "Vorlage Musterstraße.docx", "V/9903/2026", "V/____/2026")
    arbeit.get_by_role("button", name="Importieren").click()
    arbeit.get_by_label("Fertige Vorlage").set_input_files(copy)
    arbeit.get_by_label("Ordner", exact=True).fill("2099-importiert")
    arbeit.get_by_role("button", name="Importieren").last.click()
    expect(_warte_auf_auftrag(arbeit)).to_have_text("Fertig.")
    arbeit.get_by_role("button", name="Schließen").click()
    arbeit.wait_for_url("**/vorlage?name=2099-importiert")
    expect(_feld(arbeit, "betreff")).to_have_value(
        "Musterstraße: Neubau eines Radwegs zwischen Beispielweg und Probebrücke"
    )
    assert not list((platz.root / ".arbeitsplatz").glob(".import-*/rueckgaben/*"))
    aside = shutil.move(platz.root / "vorlagen" / KAPUTT, tmp_path / KAPUTT)
    arbeit.get_by_role("button", name="Nummer vergeben").click()
    arbeit.get_by_label("Nummer der Vorlage").fill("V/9877/2026")
    arbeit.get_by_role("button", name="Vergeben", exact=True).click()
    _warte_auf_auftrag(arbeit)
    arbeit.get_by_role("button", name="Schließen").click()
    expect(_feld(arbeit, "nummer")).to_have_value("V/9877/2026")
    shutil.move(aside, platz.root / "vorlagen" / KAPUTT)
    arbeit.goto(platz.adresse)
    expect(arbeit.locator("#liste > li").first).to_be_visible()
    shutil.rmtree(platz.root / "vorlagen/2099-importiert")


def test_the_start_page_tells_every_state_and_finds(arbeit: Page, platz: Arbeitsplatz) -> None:
    yaml = platz.root / f"vorlagen/{RADWEG}/vorlage.yaml"
    before = yaml.read_bytes()
    _edit(yaml, "datum: 21.04.2026", "datum: 31.04.2026")
    _edit(yaml, "datum: 12.05.2026", "datum: 12.05.2099")
    rueckgaben = platz.root / f".arbeitsplatz/{LEITBILD}/rueckgaben"
    rueckgaben.mkdir(parents=True)
    (rueckgaben / "kopie.docx").write_bytes(b"PK")
    arbeit.reload()
    states = {
        RADWEG: ("fertig", "Fehler", "Nächste Sitzung: 12.05.2099", "V/9903/2026"),
        LEITBILD: ("fertig", "keine Befunde", "offener Rücklauf", "Beschlussvorlage"),
        NEUES: ("Entwurf", "Warnungen", "Übernahmen zu prüfen", "ohne Nummer"),
        KAPUTT: ("nicht lesbar",),
    }
    for name, said in states.items():
        for each in said:
            expect(_karte(arbeit, name)).to_contain_text(each)
    suche = arbeit.get_by_role("searchbox")
    for typed, found in (("9903", RADWEG), ("musterstraße TIEFBAU", RADWEG), ("kaputt", KAPUTT)):
        suche.fill(typed)
        expect(arbeit.locator("#zahl")).to_have_text("1 Vorlage")
        expect(_karte(arbeit, found)).to_be_visible()
    suche.fill("gibt es nicht")
    expect(arbeit.locator("#zahl")).to_have_text("0 Vorlagen")
    yaml.write_bytes(before)
    shutil.rmtree(rueckgaben)
