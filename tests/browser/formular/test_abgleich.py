"""What somebody else changed is shown as people read it, and what does not touch comes together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import YAML, feld, make_vorlage, oeffne, speichere, yaml_of

pytestmark = pytest.mark.gross

ZEILE = "  - {datum: 20.05.2026, gremium: Rat, rolle: Entscheidung}\n"
NEUE = "  - {datum: 02.06.2026, gremium: Kulturausschuss, rolle: Bericht}\n"


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        expect(page.locator("#befunde-zahl")).not_to_be_empty()
        yield page


def test_rows_that_both_changed_are_read_by_the_names_of_their_fields(
    form: Page, ordner: Path
) -> None:
    form.get_by_role("button", name="Beratungsfolge, Eintrag 1 entfernen").click()
    (ordner / "vorlage.yaml").write_text(YAML.replace(ZEILE, ZEILE + NEUE), encoding="utf-8")
    dialog = form.get_by_role("dialog", name="Zwei Änderungen")
    andere = dialog.locator(".fassung", has_text="Die andere Fassung")
    eintraege = andere.get_by_role("listitem")
    expect(eintraege).to_have_count(4)
    for said in ("Sitzungsdatum: 02.06.2026", "Gremium: Kulturausschuss", "Rolle: Bericht"):
        name, wert = said.split(": ")
        expect(eintraege.nth(3).locator("div", has_text=name).last).to_contain_text(wert)
    expect(andere.locator("li.anders")).to_have_count(2)
    expect(eintraege.nth(3)).to_contain_text("Nur in dieser Fassung")
    assert re.search(r"[{}\[\]\"]|gremium", dialog.inner_text()) is None
    assert verstoesse(form) == []
    dialog.get_by_label("Beide untereinander").check()
    dialog.get_by_role("button", name="So übernehmen").click()
    tage = ["13.05.2026", "20.05.2026", "12.05.2026", "02.06.2026"]
    for index, tag in enumerate(tage):
        expect(feld(form, f"beratungsfolge.{index}.datum")).to_have_value(tag)
    expect(feld(form, "beratungsfolge.4.datum")).to_have_count(0)


def test_what_nobody_else_changed_is_saved_at_once_beside_the_outside_edit(
    form: Page, ordner: Path
) -> None:
    """Before, it was only brought together, and who had pressed „Speichern“ had to press again."""
    feld(form, "betreff").fill("Mein Betreff")
    outside = YAML.replace("amt: Sportamt", "amt: Kulturamt")
    with form.expect_response("**/api/fassung?*") as looked:
        pass
    unchanged = looked.value.body()  # whoever looks again learns of nothing
    form.route("**/api/fassung?*", lambda route: route.fulfill(body=unchanged))
    (ordner / "vorlage.yaml").write_text(outside, encoding="utf-8")
    speichere(form)
    expect(feld(form, "amt")).to_have_value("Kulturamt")
    expect(form.get_by_role("alert")).to_contain_text("Von anderer Stelle übernommen: Amt.")
    assert yaml_of(ordner) == outside.replace('"Beispielweg: Neue Leuchten"', "Mein Betreff")


def test_a_row_that_is_added_while_an_outside_edit_comes_in_takes_no_other_away(
    form: Page, ordner: Path
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        response = route.fetch()
        held.append(route)
        form.get_by_role("button", name="Beratungsfolge: Eintrag hinzufügen").evaluate(
            "each => each.click()"
        )
        route.fulfill(response=response)

    form.route("**/api/abgleich?*", hold, times=1)
    (ordner / "vorlage.yaml").write_text(YAML.replace(ZEILE, ZEILE + NEUE), encoding="utf-8")
    dialog = form.get_by_role("dialog", name="Zwei Änderungen")
    dialog.get_by_label("Beide untereinander").check()
    dialog.get_by_role("button", name="So übernehmen").click()
    gremien = [feld(form, f"beratungsfolge.{index}.gremium") for index in range(5)]
    expect(gremien[3]).to_have_value("")
    expect(gremien[4]).to_have_value("Kulturausschuss")


def test_a_structured_value_that_the_form_cannot_change_is_read_like_the_rest(
    browser: Browser, platz: Arbeitsplatz
) -> None:
    yaml = YAML.replace("amt: Sportamt", "amt: {name: Sportamt, kuerzel: [a, b]}")
    with neue_seite(browser) as seite:
        oeffne(seite, platz, make_vorlage(platz.root, yaml))
        amt = seite.locator('[id="feld.amt"]')
        expect(amt).to_contain_text("bleibt, wie sie ist")
        expect(amt.locator("dd").first).to_have_text("Sportamt")
        expect(amt.get_by_role("listitem")).to_have_text(["a", "b"])


def test_the_number_that_one_gives_oneself_is_told_as_such(form: Page, ordner: Path) -> None:
    form.get_by_role("button", name="Nummer vergeben").click()
    form.get_by_label("Nummer der Vorlage").fill("V/0123/2026")
    form.get_by_role("button", name="Vergeben", exact=True).click()
    dialog = form.get_by_role("dialog", name="Nummer vergeben")
    expect(dialog.get_by_role("status")).to_have_text("Fertig.")
    dialog.get_by_role("button", name="Schließen").click()
    expect(form.locator("#meldung")).to_have_text("Die Vorlage hat jetzt die Nummer V/0123/2026.")
    assert "nummer: V/0123/2026\n" in yaml_of(ordner)
