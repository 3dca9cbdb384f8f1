"""The form under the hands of people: texts, days, bodies, rows, amounts and ticks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
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


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


@dataclass(frozen=True)
class Griff:
    """A button of the toolbar: what stands there with ``[`` selected ``]``, and afterwards.

    ``schritte`` are the steps that the way back takes.
    """

    knopf: str
    vorher: str
    nachher: str
    schritte: int = 1


GRIFFE = (
    Griff("Fett", "Die [Leuchten ]sind alt.", "Die [**Leuchten** ]sind alt."),
    Griff("Fett", "Die []sind alt.", "Die **[Text]**sind alt."),
    Griff("Fett", "[- Eins\n- Zwei]", "[- **Eins**\n- **Zwei**]"),
    Griff("Kursiv", "Die [Leuchten] sind alt.", "Die [*Leuchten*] sind alt."),
    Griff("• Liste", "Vor\nEi[ns\nZ]wei\nNach", "Vor\n[- Eins\n- Zwei]\nNach"),
    Griff("• Liste", "Ein Satz[] nur", "- Ein Satz nur[]"),
    Griff("1. Liste", "[Eins\n\nZwei\n]Nach", "[1. Eins\n\n2. Zwei]\nNach"),
    Griff(
        "Fußnote",
        "Sie sind alt[], sehr.",
        "Sie sind alt[^1], sehr.\n\n[^1]: [Text der Fußnote]",
        2,
    ),
    Griff(
        "Fußnote",
        "Alt[^1] und neu[].\n\n[^1]: Sehr.",
        "Alt[^1] und neu[^2].\n\n[^1]: Sehr.\n\n[^2]: [Text der Fußnote]",
        2,
    ),
    Griff(
        "Tabelle",
        "[Vor]\nNach",
        "Vor\n| Spalte 1 | Spalte 2 |\n| --- | --- |\n| Text | Text |\n[]\nNach",
    ),
    Griff("Tabelle", "[]Nach", "| Spalte 1 | Spalte 2 |\n| --- | --- |\n| Text | Text |\n[]Nach"),
)
_GEWAEHLT = "e => [e.value, e.selectionStart, e.selectionEnd]"


def _gelesen(marked: str) -> list[str | int]:
    """The text without the brackets of the selection, which footnotes do not have."""
    start = next(at for at in range(len(marked)) if marked[at] == "[" and marked[at + 1] != "^")
    end = next(at for at in range(start, len(marked)) if marked[at] == "]")
    return [marked[:start] + marked[start + 1 : end] + marked[end + 1 :], start, end - 1]


def _mit_der_maus(seite: Page, knopf: str) -> None:
    leiste = seite.get_by_role("toolbar", name="Auszeichnung: Begründung", exact=True)
    leiste.get_by_role("button", name=knopf, exact=True).click()


def _mit_der_tastatur(seite: Page, knopf: str) -> None:
    """From the text back to the toolbar, which is one stop, and along it."""
    seite.keyboard.press("Shift+Tab")
    leiste = seite.get_by_role("toolbar", name="Auszeichnung: Begründung", exact=True)
    for _ in range(leiste.get_by_role("button").count()):
        if seite.evaluate("document.activeElement.textContent") == knopf:
            break
        seite.keyboard.press("ArrowRight")
    expect(leiste.get_by_role("button", name=knopf, exact=True)).to_be_focused()
    seite.keyboard.press("Enter")


@pytest.mark.parametrize("bediene", [_mit_der_maus, _mit_der_tastatur])
def test_the_toolbar_writes_markdown_that_can_be_taken_back(
    form: Page, ordner: Path, bediene: Callable[[Page, str], None]
) -> None:
    text = feld(form, "begruendung")
    for griff in GRIFFE:
        before, start, end = _gelesen(griff.vorher)
        text.fill(str(before))
        text.evaluate("(e, [von, bis]) => e.setSelectionRange(von, bis)", [start, end])
        bediene(form, griff.knopf)
        expect(text).to_be_focused()
        after = _gelesen(griff.nachher)
        assert text.evaluate(_GEWAEHLT) == after, griff
        for _ in range(griff.schritte):
            form.keyboard.press("Control+z")
        expect(text).to_have_value(str(before))
        for _ in range(griff.schritte):
            form.keyboard.press("Control+Shift+z")
        expect(text).to_have_value(str(after[0]))
        speichere(form)
        written = (ordner / "texte/begruendung.md").read_text(encoding="utf-8")
        assert written == f"{str(after[0]).rstrip()}\n"
    assert yaml_of(ordner) == YAML


def test_keys_write_bold_and_saving_leaves_the_caret(form: Page, ordner: Path) -> None:
    text = feld(form, "begruendung")
    text.fill("Die Leuchten sind alt.")
    text.evaluate("e => e.setSelectionRange(4, 12)")
    form.keyboard.press("Control+b")
    form.keyboard.press("Home")
    form.keyboard.type("Neu: ")
    speichere(form)
    form.keyboard.type("alle! ")
    expect(text).to_have_value("Neu: alle! Die **Leuchten** sind alt.\n")
    nimm_alles_zurueck(form)
    expect(text).to_have_value("Die Leuchten sind alt.\n")
    expect(form.get_by_role("button", name="Wiederholen")).to_be_focused()
    speichere(form)
    assert (ordner / "texte/begruendung.md").read_bytes() == b"Die Leuchten sind alt.\n"


def test_an_indicator_is_chosen_and_stands_at_the_caret(form: Page, ordner: Path) -> None:
    text = feld(form, "begruendung")
    text.fill("Es gilt: .")
    text.evaluate("e => e.setSelectionRange(9, 9)")
    _mit_der_tastatur(form, "Indikator")
    form.get_by_role("button", name="Abbrechen").click()
    expect(text).to_have_value("Es gilt: .")
    _mit_der_maus(form, "Indikator")
    dialog = form.get_by_role("dialog", name="Indikator einsetzen")
    chosen = dialog.get_by_label("Indikator").locator("option").nth(1).get_attribute("value")
    dialog.get_by_label("Indikator").select_option(index=1)
    dialog.get_by_label("Angabe").select_option("wert")
    dialog.get_by_role("button", name="Einsetzen").press("Enter")
    wanted = f"Es gilt: [[indikator {chosen} wert]]."
    expect(text).to_have_value(wanted)
    expect(text).to_be_focused()
    form.keyboard.press("Control+z")
    expect(text).to_have_value("Es gilt: .")
    form.keyboard.press("Control+Shift+z")
    speichere(form)
    assert (ordner / "texte/begruendung.md").read_text(encoding="utf-8") == f"{wanted}\n"


def test_days_come_from_the_meetings_of_the_body(form: Page, ordner: Path) -> None:
    tag, gremium = feld(form, "beratungsfolge.2.datum"), feld(form, "beratungsfolge.2.gremium")
    termine = form.get_by_label("Sitzungen: Rat")
    assert termine.locator("option").all_inner_texts() == [
        "Sitzung wählen …",
        "16.12.2099 (Abgabe bis 09.12.2099)",
        "10.02.2100",
    ]
    termine.focus()
    for wanted in ("16.12.2099", "10.02.2100"):
        form.keyboard.press("ArrowDown")
        expect(tag).to_have_value(wanted)
        expect(termine).to_be_focused()
    speichere(form)
    assert yaml_of(ordner) == YAML.replace("20.05.2026", "10.02.2100")
    gremium.focus()
    form.keyboard.press("H")  # one key: of several, the browser forgets the first after a second
    expect(gremium).to_have_value("Hauptausschuss")
    zeile = form.get_by_role("group", name="Beratungsfolge, Eintrag 3")
    sitzungen = zeile.get_by_label("Sitzungen: ")
    expect(sitzungen).to_have_count(1)
    assert sitzungen.locator("option").all_inner_texts()[1:] == ["09.12.2099"]
    gremium.select_option("Kulturausschuss")
    expect(sitzungen).to_have_count(0)


def test_a_day_is_typed_or_taken_from_the_calendar(form: Page, ordner: Path) -> None:
    tag = feld(form, "beratungsfolge.0.datum")
    tag.fill("11.05.2026")
    tag.press("Tab")
    expect(form.locator('[id="feld.beratungsfolge.0"]').get_by_text("Kalender")).to_be_focused()
    tag.fill("10.05.2026")
    feld(form, "beratungsfolge.1.datum").click()
    expect(feld(form, "beratungsfolge.1.datum")).to_be_focused()
    form.locator('[id="feld.datum"]').get_by_text("Kalender").click()
    kalender = form.locator('[id="feld.datum"] input[type=date]')
    expect(kalender).to_have_value("2026-04-21")
    kalender.evaluate("e => { e.value = '2026-04-07'; e.dispatchEvent(new Event('change')); }")
    expect(feld(form, "datum")).to_have_value("07.04.2026")
    form.get_by_role("button", name="Speichern", exact=True).click()  # closes the calendar
    expect(form.locator("#zustand")).to_have_text("Gespeichert")
    wanted = YAML.replace("21.04.2026", "07.04.2026").replace("12.05.2026", "10.05.2026")
    assert yaml_of(ordner) == wanted
    nimm_alles_zurueck(form)
    expect(tag).to_have_value("12.05.2026")
    speichere(form)
    assert yaml_of(ordner) == YAML


def test_bodies_are_those_of_the_day(form: Page, ordner: Path) -> None:
    tag, gremium = feld(form, "beratungsfolge.0.datum"), feld(form, "beratungsfolge.0.gremium")
    for typed, there, gone in (
        ("31.12.2026", "Ausschuss für Lampen", "Ausschuss für Licht"),
        ("01.01.2027", "Ausschuss für Licht", "Ausschuss für Lampen"),
    ):
        tag.fill(typed)
        tag.press("Tab")
        wahl = gremium.locator("option")
        expect(wahl.filter(has_text=there)).to_have_text(there)
        expect(wahl.filter(has_text=gone)).to_have_count(0)
    gremium.select_option("Ausschuss für Licht")
    tag.fill("31.12.2026")
    tag.press("Tab")
    expect(gremium).to_have_value("Ausschuss für Licht")
    expect(gremium.locator("option:checked")).to_contain_text("steht nicht zur Wahl")
    expect(form.locator('[id="feld.beratungsfolge.0.gremium"] .am-feld')).to_contain_text("Licht")
    speichere(form)
    old = "datum: 12.05.2026, gremium: Bezirksvertretung Münster-Ost"
    new = "datum: 31.12.2026, gremium: Ausschuss für Licht"
    assert yaml_of(ordner) == YAML.replace(old, new)


def test_offices_are_those_of_the_papers_date_and_without_one_of_its_first_meeting(
    form: Page, ordner: Path, platz: Arbeitsplatz
) -> None:
    tag, amt = feld(form, "datum"), feld(form, "amt")
    _, *rows = (platz.root / "content/aemter.csv").read_text(encoding="utf-8").splitlines()
    aemter = [row.partition(";")[0] for row in rows]
    gewaehlt = amt.locator("option:checked")
    for typed, gone in (("31.12.2026", "Amt für Licht"), ("01.01.2027", "Amt für Lampen")):
        tag.fill(typed)
        tag.press("Tab")
        there = [each for each in aemter if each != gone]
        expect(amt.locator("option")).to_have_text(["–", *there])
    amt.select_option("Amt für Licht")
    tag.fill("")
    tag.press("Tab")
    expect(gewaehlt).to_have_text("Amt für Licht – steht nicht zur Wahl")
    befund = form.locator('[id="feld.amt"] .am-feld')
    expect(befund).to_contain_text("»Amt für Licht« gibt es am 12.05.2026 noch nicht")
    expect(befund).to_contain_text("»Amt für Lampen«")
    for number in range(3):
        sitzung = feld(form, f"beratungsfolge.{number}.datum")
        sitzung.fill("03.02.2027")
        sitzung.press("Tab")
    expect(gewaehlt).to_have_text("Amt für Licht")
    speichere(form)
    assert "\namt: Amt für Licht\n" in yaml_of(ordner)
