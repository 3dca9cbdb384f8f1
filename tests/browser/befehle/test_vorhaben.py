"""What is asked before a command: nothing typed is lost, no project is a dead end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import (
    Arbeitsplatz,
    arbeitsplatz_in,
    make_projekt,
)
from tests.browser.axe import verstoesse
from tests.browser.befehle.conftest import (
    ERGAENZUNG,
    GESCHEITERT,
    LEITBILD,
    RADWEG,
    ergebnis,
    gebaut,
    karte,
    kartenknopf,
    schliesse,
    warte_auf_befunde,
)
from tests.browser.fenster import GEDULD, neue_seite, zurueckgehalten
from tests.browser.worddatei import geaendert

pytestmark = pytest.mark.gross

ZU_GROSS = 50_000_001


@pytest.fixture
def ablehnend(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    """A start page in a browser that may complain, as it does of each request that is refused."""
    with browser.new_context(locale="de-DE") as context:
        context.set_default_timeout(GEDULD)
        page = context.new_page()
        page.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        expect(page.locator("#liste > li").first).to_be_visible()
        yield page


def _dialog(seite: Page, name: str = "Neue Vorlage") -> Locator:
    return seite.get_by_role("dialog", name=name)


def test_what_was_typed_for_a_refused_command_stands_there_again(arbeit: Page) -> None:
    neu = arbeit.get_by_role("button", name="Neue Vorlage")
    neu.click()
    dialog = _dialog(arbeit)
    typed = {"Ordner": RADWEG, "Betreff": "Beispielweg: Neue Leuchten"}
    chosen = {"Amt": "Kulturamt", "Mit Anlage A": "nein", "Stadt": "beispielstadt"}
    for name, wert in typed.items():
        dialog.get_by_label(name, exact=True).fill(wert)
    for name, wert in chosen.items():
        dialog.get_by_label(name, exact=True).select_option(wert)
    for gremium in ("Hauptausschuss", "Rat"):
        dialog.get_by_label("Gremien in der Reihenfolge").select_option(gremium)
        dialog.get_by_role("button", name="Gremium aufnehmen").click()
    dialog.get_by_role("button", name="Anlegen").click()
    ergebnis(arbeit, "Neue Vorlage", GESCHEITERT)
    expect(dialog).to_contain_text("wenn Sie „Neue Vorlage“ noch einmal öffnen")
    schliesse(arbeit)
    expect(neu).to_be_focused()
    arbeit.keyboard.press("Enter")
    for name, wert in (typed | chosen).items():
        expect(dialog.get_by_label(name, exact=True)).to_have_value(wert)
    expect(dialog.locator(".folge > li")).to_contain_text(["Hauptausschuss", "Rat"])
    dialog.get_by_label("Ordner", exact=True).fill("2099-leuchten")
    dialog.get_by_role("button", name="Anlegen").click()
    ergebnis(arbeit, "Neue Vorlage")
    schliesse(arbeit)
    arbeit.wait_for_url("**/vorlage?name=2099-leuchten")


def test_the_next_edition_keeps_what_was_typed_for_its_own_paper_only(arbeit: Page) -> None:
    kartenknopf(arbeit, LEITBILD, "Fortschreiben").click()
    dialog = _dialog(arbeit, "Fortschreiben")
    dialog.get_by_role("button", name="Fortschreiben").click()
    expect(dialog.get_by_role("alert")).to_have_text("Nennen Sie den Ordner der neuen Vorlage.")
    dialog.get_by_label("Ordner der neuen Vorlage").fill(RADWEG)
    dialog.get_by_label("Neuer Zeitraum").fill("2031-2036")
    dialog.get_by_role("button", name="Fortschreiben").click()
    ergebnis(arbeit, "Fortschreiben", GESCHEITERT)
    schliesse(arbeit)
    for name, zeitraum in ((RADWEG, ""), (LEITBILD, "2031-2036")):
        kartenknopf(arbeit, name, "Fortschreiben").click()
        expect(dialog.get_by_label("Neuer Zeitraum")).to_have_value(zeitraum)
        dialog.get_by_role("button", name="Abbrechen").click()


def test_without_a_list_of_bodies_any_may_be_named(browser: Browser, tmp_path: Path) -> None:
    root = make_projekt(tmp_path / "projekt")
    with arbeitsplatz_in(root) as platz, neue_seite(browser) as seite:
        seite.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        seite.get_by_role("button", name="Neue Vorlage").click()
        dialog = _dialog(seite)
        for name, typed in (("Ordner", "2099-x"), ("Betreff", "Leuchten"), ("Amt", "Bauamt")):
            dialog.get_by_label(name, exact=True).fill(typed)
        gremium = dialog.get_by_label("Gremien in der Reihenfolge")
        gremium.fill("Gemeinderat")
        dialog.get_by_role("button", name="Gremium aufnehmen").click()
        expect(dialog.locator(".folge > li")).to_contain_text(["Gemeinderat"])
        expect(dialog.get_by_role("status")).to_contain_text("Gemeinderat ist aufgenommen")
        expect(gremium).to_have_value("")
        assert verstoesse(seite) == []


def test_who_closes_the_window_of_a_command_is_not_led_away_later(arbeit: Page) -> None:
    """He types elsewhere by then: the page told him so, and stays."""
    warte_auf_befunde(arbeit)
    auftrag = zurueckgehalten(arbeit, "**/api/auftrag?nummer=*")
    kartenknopf(arbeit, LEITBILD, "Fortschreiben").click()
    dialog = _dialog(arbeit, "Fortschreiben")
    dialog.get_by_label("Ordner der neuen Vorlage").fill("2031-leitbild")
    dialog.get_by_role("button", name="Fortschreiben").click()
    route = auftrag()
    schliesse(arbeit)
    suche = arbeit.get_by_role("searchbox")
    suche.fill("leitbild")
    route.continue_()
    expect(arbeit.get_by_role("alert")).to_have_text("„Fortschreiben“ ist fertig.")
    expect(karte(arbeit, "2031-leitbild")).to_be_visible()
    expect(suche).to_be_focused()
    assert "/vorlage" not in arbeit.url


def test_files_of_an_import_that_was_refused_are_not_in_the_next(
    ablehnend: Page, platz: Arbeitsplatz, konsole: Path, tmp_path: Path
) -> None:
    word = tmp_path / "fertige-vorlage.docx"
    word.write_bytes(gebaut(konsole, ERGAENZUNG).read_bytes())
    fremd, gross = tmp_path / "andere.txt", tmp_path / "gross.pdf"
    fremd.write_text("Diese Datei gehört nicht dazu.\n", encoding="utf-8")
    with gross.open("wb") as file:
        file.truncate(ZU_GROSS)
    said = _importiere(ablehnend, [fremd, gross])
    expect(ablehnend.get_by_role("alert")).to_contain_text(
        "gross.pdf: Die Datei ist größer als 50 MB."
    )
    assert said is None
    said = _importiere(ablehnend, [word], "2099-importiert")
    assert said is not None
    assert "andere" not in said
    assert (platz.root / "vorlagen/2099-importiert/vorlage.yaml").is_file()


def _importiere(seite: Page, dateien: list[Path], ordner: str = "") -> str | None:
    """What the command said; nothing if it was not begun."""
    seite.get_by_role("button", name="Importieren").click()
    dialog = _dialog(seite, "Importieren")
    dialog.get_by_label("Fertige Vorlage").set_input_files(dateien)
    dialog.get_by_label("Ordner", exact=True).fill(ordner)
    dialog.get_by_role("button", name="Importieren").click()
    if not ordner:
        return None
    return ergebnis(seite, "Importieren", GESCHEITERT)  # its number is that of another paper


def test_decisions_stand_there_again_and_a_wrong_copy_puts_no_other_away(
    ablehnend: Page, platz: Arbeitsplatz, konsole: Path, tmp_path: Path
) -> None:
    copy, wrong = tmp_path / "kopie.docx", tmp_path / "falsch.docx"
    original = gebaut(konsole, ERGAENZUNG).read_bytes()
    copy.write_bytes(geaendert(original, "Empfehlung abgeben", "Anregung abgeben"))
    wrong.write_bytes(gebaut(konsole, RADWEG).read_bytes())
    _durchsicht(ablehnend, [copy])
    ablehnend.get_by_role("group", name="Nr. 1").get_by_label("Ablehnen").check()
    ablehnend.keyboard.press("Escape")
    expect(karte(ablehnend, ERGAENZUNG)).to_contain_text("offener Rücklauf")
    _durchsicht(ablehnend, [wrong])
    expect(ablehnend.get_by_role("alert")).to_contain_text("falsch.docx")
    kept = [path.name for path in platz.root.glob(".arbeitsplatz/*/rueckgaben/*")]
    assert kept == ["kopie.docx"]
    _durchsicht(ablehnend, [])
    ablehnen = ablehnend.get_by_role("group", name="Nr. 1").get_by_label("Ablehnen")
    expect(ablehnen).to_be_checked()
    expect(ablehnend.locator(".entscheidungsstand")).to_have_text("0 angenommen, 0 noch offen")


def _durchsicht(seite: Page, dateien: list[Path]) -> None:
    kartenknopf(seite, ERGAENZUNG, "Rücklauf").click()
    files: Any = dateien
    seite.get_by_label("Word-Dateien zu").set_input_files(files)
    seite.get_by_role("button", name="Vorschläge zeigen").click()
