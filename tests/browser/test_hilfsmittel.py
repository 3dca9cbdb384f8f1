"""What looks at pages sees faults: each is put into a page and must be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request
from tests.browser.ansicht import SCHMAL, ueberstand
from tests.browser.axe import verstoesse
from tests.browser.dienst import served
from tests.browser.fenster import neue_seite
from tests.browser.tastatur import gang, require_bedienbar

pytestmark = pytest.mark.gross

RAHMEN = "<!DOCTYPE html><html lang=de><title>Probe</title><main><h1>Probe</h1>{}</main>"


@pytest.mark.parametrize(
    ("inhalt", "regel"),
    [
        ("<p style='color:#aaa'>Blass</p>", "color-contrast"),
        ("<button></button>", "button-name"),
        ("<h3>Zu tief</h3>", "heading-order"),
        ("<ul><p>Kein Punkt</p></ul>", "list"),
        ("<input>", "label"),
    ],
)
def test_axe_tells_a_fault_with_its_place(seite: Page, inhalt: str, regel: str) -> None:
    seite.set_content(RAHMEN.format(inhalt))
    (fault,) = verstoesse(seite)
    assert fault.startswith(f"{regel} (")
    assert verstoesse(seite, ohne=(regel,)) == []


@pytest.mark.parametrize("heilung", ["button.remove()", "button.title = 'Ja'"])
def test_axe_looks_again_at_a_page_that_changed_meanwhile(seite: Page, heilung: str) -> None:
    seite.set_content(RAHMEN.format("<button></button>"))
    assert [each.split()[0] for each in verstoesse(seite)] == ["button-name"]
    seite.evaluate(
        f"""() => {{
          const [run, button] = [axe.run, document.querySelector("button")];
          axe.run = async options => {{
            const result = await run(options);
            {heilung};
            await new Promise(resolve => setTimeout(resolve));
            axe.run = run;
            return result;
          }};
        }}"""
    )
    assert verstoesse(seite) == []


@pytest.mark.parametrize(
    ("inhalt", "fault"),
    [
        ("<button style='outline:none'>A</button>", "'ohne Rahmen': ['A']"),
        ("<button>A</button><button style='position:fixed;top:0'>B</button>", "Leserichtung"),
        ("<button>A</button><p style='position:fixed;inset:0;background:#fff'></p>", "verdeckt"),
        ("<a href=#>A</a><a href=# onfocus='x.focus()'>B</a><a href=# id=x>C</a>", "erreicht"),
    ],
    ids=["no outline", "order", "covered", "unreachable"],
)
def test_a_walk_with_keys_tells_what_hinders(seite: Page, inhalt: str, fault: str) -> None:
    seite.set_content(RAHMEN.format(inhalt))
    with pytest.raises(AssertionError) as caught:
        require_bedienbar(seite)
    assert fault in str(caught.value)


def test_a_trap_is_told(seite: Page) -> None:
    trap = "onkeydown='if (event.key === \"Tab\") event.preventDefault()'"
    seite.set_content(RAHMEN.format(f"<button>Eins</button><button {trap}>Falle</button>"))
    with pytest.raises(AssertionError, match="führt Tab nicht heraus"):
        gang(seite)


def test_a_good_walk_passes(seite: Page) -> None:
    row = "<button>Eins</button> <button>Zwei</button><p><a href=#>Drei</a></p>"
    seite.set_content(RAHMEN.format(row))
    assert require_bedienbar(seite) == ["Eins", "Zwei", "Drei"]


@pytest.mark.parametrize("breite", ["400px", "20rem"])
def test_what_is_too_wide_is_told(seite: Page, breite: str) -> None:
    seite.set_viewport_size(SCHMAL)
    seite.set_content(RAHMEN.format(f"<div style='width:{breite}'>Breit</div>"))
    assert ueberstand(seite) != []


def _asks_for_the_picture(request: Request) -> bool:
    return request.url == "https://www.example.org/bild.png"


def _asks_for_the_address(request: Request) -> bool:
    return request.url == "http://192.0.2.1/"


def _complains_of_the_missing_picture(said: ConsoleMessage) -> bool:
    return str(said.location["url"]).endswith("/fehlt.png")


@pytest.mark.parametrize(
    ("inhalt", "fault", "ereignis"),
    [
        (
            "<img alt='' src='https://www.example.org/bild.png'>",
            "https://www.example.org/bild.png",
            ("request", _asks_for_the_picture),
        ),
        (
            "<script>new Image().src = 'http://192.0.2.1/'</script>",
            "['http://192.0.2.1/']",
            ("request", _asks_for_the_address),
        ),
        ("<script>throw new Error('kaputt')</script>", "kaputt", ("weberror",)),
        ("<img alt='' src='/fehlt.png'>", "404", ("console", _complains_of_the_missing_picture)),
    ],
    ids=["name", "address", "error", "missing"],
)
def test_a_page_that_asks_outside_or_complains_fails(
    browser: Browser, tmp_path: Path, inhalt: str, fault: str, ereignis: tuple[Any, ...]
) -> None:
    (tmp_path / "probe.html").write_text(RAHMEN.format(inhalt), encoding="utf-8")

    def oeffne() -> None:
        with (
            served(tmp_path) as adresse,
            neue_seite(browser) as seite,
            seite.context.expect_event(*ereignis),
        ):
            seite.goto(f"{adresse}probe.html")

    with pytest.raises(AssertionError) as caught:
        oeffne()
    assert fault in str(caught.value)


def test_the_server_gives_objects_by_their_ids(seite: Page, tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "V-1.json").write_text('{"id": 1}', encoding="utf-8")
    with served(tmp_path) as adresse:
        seite.goto(f"{adresse}paper/V-1")
        fetched = "adresse => fetch(adresse, { method: 'HEAD' }).then(antwort => antwort.status)"
        assert seite.evaluate("JSON.parse(document.body.innerText).id") == 1
        assert seite.evaluate(fetched, f"{adresse}paper/V-1") == 200
