"""The toolbar takes back what it gives, dialogs say what is missing, faults describe fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import feld, oeffne, yaml_of

pytestmark = pytest.mark.gross


GRIFFE = (
    ("Fett", "**Ein Satz.**", "Ein Satz."),
    ("Fett", "- **eins**\n- zwei", "- **eins**\n- **zwei**"),
    ("Fett", "***Ein Satz.***", "*Ein Satz.*"),
    ("Kursiv", "*Ein Satz.*", "Ein Satz."),
    ("Kursiv", "**Ein Satz.**", "***Ein Satz.***"),
    ("• Liste", "- eins\n- zwei", "eins\nzwei"),
    ("• Liste", "1. eins\n\n2. zwei", "- eins\n\n- zwei"),
    ("• Liste", "- eins\nzwei", "- eins\n- zwei"),
    ("1. Liste", "- eins\n- zwei", "1. eins\n2. zwei"),
    ("1. Liste", "1. eins\n2. zwei", "eins\nzwei"),
)


_BESCHRIEBEN = """each => each.getAttribute("aria-describedby").split(" ")
  .map(id => document.getElementById(id).textContent)"""


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as seite:
        oeffne(seite, platz, ordner)
        yield seite


def test_the_toolbar_takes_away_what_is_there(form: Page) -> None:
    text = feld(form, "begruendung")
    leiste = form.get_by_role("toolbar", name="Auszeichnung: Begründung", exact=True)
    for knopf, vorher, nachher in GRIFFE:
        text.fill(vorher)
        text.press("Control+a")
        leiste.get_by_role("button", name=knopf, exact=True).click()
        expect(text).to_have_value(nachher)


def test_marks_beside_the_selection_are_taken_away_as_well(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("Die **Leuchten** sind alt.")
    text.evaluate("e => e.setSelectionRange(6, 14)")
    text.press("Control+b")
    expect(text).to_have_value("Die Leuchten sind alt.")


def test_a_field_is_described_by_what_is_wrong_with_it(form: Page) -> None:
    datum = feld(form, "datum")
    datum.fill("31.02.2026")
    expect(datum).to_have_attribute("aria-invalid", "true")
    texts = datum.evaluate(_BESCHRIEBEN)
    assert len(texts) == 2
    assert "31.02.2026" in texts[1]
    assert verstoesse(form) == []
    datum.fill("21.04.2026")
    expect(datum).not_to_have_attribute("aria-invalid", "true")
    assert len(datum.evaluate(_BESCHRIEBEN)) == 1


def test_a_dialog_says_what_is_missing_and_enter_goes_on(form: Page, platz: Arbeitsplatz) -> None:
    form.goto(platz.adresse)
    form.get_by_role("button", name="Neue Vorlage").click()
    dialog = form.get_by_role("dialog", name="Neue Vorlage")
    klage = dialog.get_by_role("alert")
    steps = (
        ("Ordner", "Nennen Sie den Ordner"),
        ("Betreff", "Nennen Sie den Betreff"),
        ("Amt", "Wählen Sie das Amt"),
        ("Gremien in der Reihenfolge der Beratung", "Wählen Sie das Gremium"),
    )
    dialog.get_by_role("button", name="Anlegen").click()
    for name, text in steps:
        field = dialog.get_by_label(name, exact=True)
        expect(klage).to_contain_text(text)
        expect(field).to_be_focused()
        assert verstoesse(form) == []
        if name == "Amt":
            field.select_option("Sportamt")
        elif name.startswith("Gremien"):
            dialog.get_by_role("button", name="Gremium aufnehmen").click()
        else:
            field.fill("2099-neue-leuchten")
        dialog.get_by_label("Betreff", exact=True).press("Enter")
    expect(form.get_by_role("dialog", name="Neue Vorlage").get_by_role("status")).to_have_text(
        "Fertig."
    )
    assert "amt: Sportamt" in yaml_of(platz.root / "vorlagen/2099-neue-leuchten")
