"""The page that helps to type a paper in: what a key copies is what arrives in the mask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.axe import verstoesse
from tests.browser.conftest import Auftritt
from tests.browser.fenster import neue_seite, warte_auf
from tests.browser.tastatur import gang

pytestmark = pytest.mark.gross

MASKE = """\
<title>Maske</title><textarea aria-label="einfach"></textarea>
<div contenteditable role="textbox" aria-label="reich"></div>"""


@pytest.fixture
def eingabe(seite: Page, auftritt: Auftritt) -> Page:
    """Opened with a double click, as a file."""
    seite.goto((auftritt.paket / "EINGABE.html").as_uri())
    return seite


@pytest.fixture
def maske(eingabe: Page) -> Iterator[Page]:
    """Another page with a plain and a rich field."""
    page = eingabe.context.new_page()
    page.set_content(MASKE)
    yield page
    page.close()


def kopiere(eingabe: Page, name: str, taste: str = "Enter") -> str:
    """Press the button ``name`` with a key; what the page says to it."""
    eingabe.bring_to_front()
    eingabe.get_by_role("button", name=name, exact=True).focus()
    eingabe.keyboard.press(taste)
    warte_auf(eingabe, "meldung.textContent")
    return eingabe.get_by_role("status").inner_text()


def eingefuegt(maske: Page, feld: str) -> str:
    """What comes out of the clipboard into the field, as text."""
    maske.bring_to_front()
    field = maske.get_by_role("textbox", name=feld)
    field.focus()
    maske.keyboard.press("Control+a")
    maske.keyboard.press("Control+v")
    return field.input_value() if feld == "einfach" else field.inner_html()


def zeilen(text: str) -> list[str]:
    return [line.replace("\u00a0", " ") for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("taste", ["Enter", "Space"])
def test_a_key_copies_a_line_and_says_so(eingabe: Page, maske: Page, taste: str) -> None:
    assert kopiere(eingabe, "Nummer kopieren", taste) == "Nummer: kopiert."
    assert eingefuegt(maske, "einfach") == "V/9800/2026"


def test_every_button_copies_what_stands_beside_it(eingabe: Page, maske: Page) -> None:
    for button in eingabe.get_by_role("button").all():
        name, target = button.inner_text(), button.get_attribute("data-feld")
        kopiere(eingabe, " ".join(name.split()))
        shown = eingabe.locator(f"#{target}").inner_text()
        wanted = [line.split("\t")[0] for line in zeilen(shown)]
        pasted = zeilen(eingefuegt(maske, "einfach"))
        assert len(pasted) == len(wanted)
        assert all(a in b for a, b in zip(wanted, pasted, strict=True)), name


def test_a_plain_mask_gets_the_labels_by_which_resolutions_are_cited(
    eingabe: Page, maske: Page
) -> None:
    kopiere(eingabe, "I. Sachentscheidung kopieren")
    assert zeilen(eingefuegt(maske, "einfach")) == [
        "1. Der Beispielweg erhält eine neue Beleuchtung (Anlage 1):",
        "a) zwölf Mastleuchten,",
        "b) drei Wandleuchten.",
        "2. Die Verwaltung berichtet nach einem Jahr.",
    ]


def test_a_plain_mask_gets_lists_tables_and_notes_in_lines(eingabe: Page, maske: Page) -> None:
    kopiere(eingabe, "Begründung kopieren")
    assert zeilen(eingefuegt(maske, "einfach")) == [
        "Ausgangslage",
        "Der Antrag A-R/0028/2022 ist damit erledigt.1 Zu klären sind:",
        "a) der Ort,",
        "b) die Art und",
        "c) die Zahl der Leuchten.",
        "- Die Pfosten bleiben,",
        "- die Leitungen werden neu verlegt.",
        "Licht gehört zur Sicherheit.",
        "\tBeleuchtungsstärke\tFarbtemperatur\tAnschlussleistung\tAufwendungen",
        "Mast\t5 Lux\t3.000 Kelvin\t22 Watt\t12.000 €",
        "Arten",
        "Mehr steht unter Beleuchtung der Straßen. Es gibt zwei Arten:",
        "Art\tAnzahl",
        "Mast\t12",
        "Wand\t3",
        "1 Sie stammen aus dem Jahr 1974.",
    ]


def test_copying_leaves_the_page_as_it_was(eingabe: Page) -> None:
    text = eingabe.locator("section").last.inner_html()
    kopiere(eingabe, "Begründung kopieren")
    assert eingabe.locator("section").last.inner_html() == text


def test_a_rich_mask_gets_lists_and_labels_without_looks(eingabe: Page, maske: Page) -> None:
    kopiere(eingabe, "I. Sachentscheidung kopieren")
    pasted = eingefuegt(maske, "reich").replace("&nbsp;", " ")
    assert '<li value="1">Der Beispielweg' in pasted
    assert "<li>a) zwölf Mastleuchten,</li>" in pasted
    kopiere(eingabe, "Begründung kopieren")
    pasted = eingefuegt(maske, "reich").replace("&nbsp;", " ")
    assert "<strong>Sicherheit</strong>" in pasted
    assert '<th scope="col">Anzahl</th>' in pasted
    assert "<sup>1</sup>" in pasted
    assert "Arial" not in pasted


def test_labels_stand_without_bullets_before_them(eingabe: Page) -> None:
    style = "liste => getComputedStyle(liste).listStyleType"
    assert {each.evaluate(style) for each in eingabe.locator("ul[type]").all()} == {"none"}


def test_what_was_copied_is_announced_each_time_and_stays_in_sight(eingabe: Page) -> None:
    status = eingabe.get_by_role("status")
    assert status.inner_text() == ""
    said = """() => { window.gesagt = []; new MutationObserver(() =>
      gesagt.push(meldung.textContent)).observe(meldung, { childList: true }); }"""
    eingabe.evaluate(f"({said})()")
    for _ in range(2):
        kopiere(eingabe, "Amt kopieren")
    warte_auf(eingabe, "gesagt.filter(Boolean).length === 2")
    frame, height = status.bounding_box(), eingabe.viewport_size
    assert frame
    assert height
    assert 0 < frame["y"] < frame["y"] + frame["height"] <= height["height"]
    assert verstoesse(eingabe) == []


def test_who_goes_on_with_the_tab_key_comes_to_the_next_button_in_sight(eingabe: Page) -> None:
    kopiere(eingabe, "Datum kopieren")
    first, *others = gang(eingabe)
    assert first.name == "Amt kopieren"
    assert [halt.name for halt in (first, *others) if not halt.is_frei] == []


def test_a_browser_that_forbids_the_clipboard_leaves_the_text_marked(eingabe: Page) -> None:
    eingabe.evaluate(
        """() => { navigator.clipboard.writeText = () => Promise.reject(new Error());
        document.execCommand = () => false; }"""
    )
    said = kopiere(eingabe, "Betreff kopieren")
    assert said == "Betreff: markiert. Kopieren Sie mit Strg+C."
    shown = eingabe.locator("tr", has_text="Betreff kopieren").locator("span").first.inner_text()
    assert eingabe.evaluate("getSelection().toString()") == shown


def test_without_script_all_is_there_to_be_marked_by_hand(
    browser: Browser, auftritt: Auftritt
) -> None:
    with neue_seite(browser, mit_skript=False) as seite:
        seite.goto((auftritt.paket / "EINGABE.html").as_uri())
        assert seite.get_by_role("button").count() == 0
        assert "a) zwölf Mastleuchten," in seite.get_by_role("main").inner_text()
