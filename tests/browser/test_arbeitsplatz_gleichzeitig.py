"""Typing goes on while the server answers: what came since the question was sent stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Browser, Page, Route, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.browser.fenster import GEDULD, neue_seite
from tests.browser.formular.conftest import (
    YAML,
    feld,
    make_projekt,
    make_vorlage,
    oeffne,
    speichere,
    yaml_of,
)

pytestmark = pytest.mark.gross

AUFGEHOBEN = "Nicht gespeichert, aber aufgehoben"
_PAUSE = 20


@pytest.fixture(scope="module")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    root = make_projekt(tmp_path_factory.mktemp("gleichzeitig") / "projekt")
    with arbeitsplatz_in(root) as opened:
        yield opened


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    return make_vorlage(platz.root)


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as seite:
        oeffne(seite, platz, ordner)
        expect(seite.locator("#befunde-zahl")).not_to_be_empty()
        yield seite


@contextmanager
def _haengend(seite: Page, weg: str) -> Iterator[Callable[[], None]]:
    """What is asked next under ``weg`` is done; the answer reaches the page when this ends.

    The given call waits until the server has answered.
    """
    held: list[tuple[Route, APIResponse]] = []
    adresse = f"**/api/{weg}?*"
    seite.route(adresse, lambda route: held.append((route, route.fetch())), times=1)

    def wait() -> None:
        for _ in range(GEDULD // _PAUSE):
            if held:
                return
            seite.wait_for_timeout(_PAUSE)
        raise AssertionError(f"Nicht gefragt: {weg}")

    yield wait
    wait()
    ((route, response),) = held
    route.fulfill(response=response)


def test_what_is_typed_while_saving_stays(form: Page, ordner: Path) -> None:
    text = feld(form, "begruendung")
    text.fill("Erster Satz.")
    with _haengend(form, "speichern") as done:
        form.keyboard.press("Control+s")
        done()
        text.press("End")
        text.press_sequentially(" Zweiter Satz.")
        feld(form, "betreff").fill("Weiter getippt")
        text.focus()
        text.press("Control+Home")
        text.press("ArrowRight")
    expect(form.locator("#zustand")).to_have_text(AUFGEHOBEN)
    expect(text).to_have_value("Erster Satz. Zweiter Satz.")
    expect(text).to_be_focused()
    assert text.evaluate("e => e.selectionStart") == 1
    assert (ordner / "texte/begruendung.md").read_bytes() == b"Erster Satz.\n"
    assert yaml_of(ordner) == YAML
    speichere(form)
    assert (ordner / "texte/begruendung.md").read_bytes() == b"Erster Satz. Zweiter Satz.\n"
    assert "betreff: Weiter getippt\n" in yaml_of(ordner)


def test_what_is_typed_while_an_outside_edit_comes_in_stays(form: Page, ordner: Path) -> None:
    text = feld(form, "begruendung")
    text.fill("Erster Satz.")
    with _haengend(form, "abgleich") as done:
        outside = YAML.replace("amt: Sportamt", "amt: Kulturamt")
        (ordner / "vorlage.yaml").write_text(outside, encoding="utf-8")
        done()
        text.press("End")
        text.press_sequentially(" Zweiter Satz.")
    expect(feld(form, "amt")).to_have_value("Kulturamt")
    expect(text).to_have_value("Erster Satz. Zweiter Satz.")
    expect(text).to_be_focused()
    speichere(form)
    assert (ordner / "texte/begruendung.md").read_bytes() == b"Erster Satz. Zweiter Satz.\n"
    assert yaml_of(ordner) == outside


def test_saving_waits_for_the_answer_about_an_outside_edit(form: Page, ordner: Path) -> None:
    """Else that answer, which knows nothing of the saving, would take the typed text back."""
    text = feld(form, "begruendung")
    with _haengend(form, "abgleich") as done:
        outside = YAML.replace("amt: Sportamt", "amt: Kulturamt")
        (ordner / "vorlage.yaml").write_text(outside, encoding="utf-8")
        done()
        text.fill("Neuer Satz.")
        form.keyboard.press("Control+s")
    expect(form.locator("#zustand")).to_have_text("Gespeichert")
    expect(text).to_have_value("Neuer Satz.\n")
    expect(feld(form, "amt")).to_have_value("Kulturamt")
    expect(form.get_by_role("alert")).to_contain_text("Von anderer Stelle übernommen: Amt.")
    assert (ordner / "texte/begruendung.md").read_bytes() == b"Neuer Satz.\n"
    assert yaml_of(ordner) == outside


def test_who_wants_to_choose_later_is_asked_again_when_saving(form: Page, ordner: Path) -> None:
    feld(form, "betreff").fill("Mein Betreff")
    outside = YAML.replace("Neue Leuchten", "Andere Leuchten")
    (ordner / "vorlage.yaml").write_text(outside, encoding="utf-8")
    dialog = form.get_by_role("dialog", name="Zwei Änderungen")
    dialog.get_by_role("button", name="Später entscheiden").click()
    expect(dialog).to_be_hidden()
    expect(form.get_by_role("alert")).to_contain_text("werden Sie wieder gefragt")
    for _ in range(2):  # it was looked at the files again, and nobody was disturbed
        with form.expect_response("**/api/fassung?*"):
            pass
    expect(dialog).to_be_hidden()
    form.keyboard.press("Control+s")
    dialog.get_by_label("Meine Fassung").check()
    dialog.get_by_role("button", name="So übernehmen").click()
    speichere(form)
    assert "betreff: Mein Betreff\n" in yaml_of(ordner)
