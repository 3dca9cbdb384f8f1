"""What keeps a window from its files or its server is told with the way out, until it is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import GEDULD
from tests.browser.formular.conftest import YAML, feld, make_vorlage, oeffne, speichere, yaml_of

pytestmark = pytest.mark.gross

MIT_FEHLER = YAML.replace("datum: 21.04.2026", "datum: 31.04.2026")


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    return make_vorlage(platz.root, MIT_FEHLER)


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    """The paper, which has a fault of its own; refusals are meant."""
    with browser.new_context(locale="de-DE") as context:
        context.set_default_timeout(GEDULD)
        page = context.new_page()
        oeffne(page, platz, ordner)
        expect(page.locator("#befunde-zahl")).to_contain_text("Fehler")
        yield page


def test_a_file_that_was_broken_outside_is_mended_in_its_source(form: Page, ordner: Path) -> None:
    broken = MIT_FEHLER + "unfertig: [\n"
    (ordner / "vorlage.yaml").write_text(broken, encoding="utf-8")
    feld(form, "betreff").fill("Getippt")
    form.keyboard.press("Control+s")
    liste = form.locator("#fehler-liste")
    expect(liste).to_contain_text(f"Zeile {broken.count(chr(10)) + 1}:")
    expect(liste.get_by_role("listitem")).to_have_count(0)
    expect(form.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
    assert verstoesse(form) == []
    liste.get_by_role("link", name="Zum Quelltext").click()
    quelle = form.get_by_label("vorlage.yaml", exact=True)
    quelle.fill(YAML)
    form.get_by_role("button", name="vorlage.yaml speichern").click()
    expect(feld(form, "betreff")).to_have_value("Getippt")
    expect(feld(form, "datum")).to_have_value("21.04.2026")
    speichere(form)
    assert yaml_of(ordner) == YAML.replace('"Beispielweg: Neue Leuchten"', "Getippt")


def test_what_is_mended_outside_is_told_no_longer(form: Page, ordner: Path) -> None:
    (ordner / "vorlage.yaml").write_text("betreff: [", encoding="utf-8")
    meldung = form.locator("#meldung")
    expect(meldung).to_contain_text("vorlage.yaml lässt sich nicht lesen. Zeile")
    expect(meldung.get_by_role("link", name="Zum Quelltext")).to_be_visible()
    (ordner / "vorlage.yaml").write_text(MIT_FEHLER, encoding="utf-8")
    expect(meldung).to_be_hidden()


def test_a_folder_that_is_gone_is_no_fault_of_the_paper(form: Page, ordner: Path) -> None:
    anders = ordner.rename(ordner.with_name(f"{ordner.name}-anders"))
    feld(form, "betreff").fill("Getippt")
    form.keyboard.press("Control+s")
    liste = form.locator("#fehler-liste")
    expect(liste).to_contain_text("Den Ordner")
    expect(liste.get_by_role("listitem")).to_have_count(0)
    anders.rename(ordner)
    speichere(form)
    assert "betreff: Getippt\n" in yaml_of(ordner)


def test_nothing_is_said_of_a_server_that_answers_again(form: Page) -> None:
    form.route("**/api/**", lambda route: route.abort())
    feld(form, "betreff").fill("Getippt")
    form.keyboard.press("Control+s")
    liste = form.locator("#fehler-liste")
    expect(liste).to_contain_text("Der Arbeitsplatz antwortet nicht.")
    expect(liste).to_contain_text("behält der Browser")
    expect(liste).to_contain_text("make arbeitsplatz")
    form.unroute("**/api/**")
    expect(form.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
    expect(liste).to_have_count(0)
    expect(form.locator("#meldung")).to_be_hidden()
