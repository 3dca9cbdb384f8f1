"""Commands run from a page and in a terminal, for the same papers, to be held side by side."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.browser.axe import verstoesse
from tests.browser.fenster import hoere, neue_seite
from tests.mustervorlagen import ROOT

LEITBILD = "2025-migrationsleitbild"
ERGAENZUNG = "2025-migrationsleitbild-ergaenzung"
RADWEG = "2026-radweg-beispiel"
VORLAGEN = (LEITBILD, ERGAENZUNG, RADWEG)
GESCHEITERT = "Nicht alles ist gelungen; warum, steht hier:"


@contextmanager
def startseite(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    """A window with the start page, let in by the address that the program told."""
    with neue_seite(browser) as page:
        page.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        expect(page.locator("#liste > li")).to_have_count(len(VORLAGEN))
        yield page


def lege_aus(root: Path) -> None:
    """The project with three papers; what pages of an earlier test have left goes."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name, dirs_exist_ok=True)
    for name in ("vorlagen", "ausgabe", "paket", "synopse", "ruecklauf"):
        shutil.rmtree(root / name, ignore_errors=True)
    for folder in (root / ".arbeitsplatz").glob("*/"):
        shutil.rmtree(folder, ignore_errors=True)  # a page that closes may write its last words
    for name in VORLAGEN:
        shutil.copytree(ROOT / "vorlagen" / name, root / "vorlagen" / name)


def ruf(root: Path, *worte: str | Path) -> None:
    """Run a command in a terminal; that it says what is still open is no failure."""
    command = [sys.executable, "-X", "utf8", "-m", "vorlagen_gen", *map(str, worte)]
    subprocess.run([*command, f"--projekt={root}"], check=True, capture_output=True)


def inhalte(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def start(seite: Page, platz: Arbeitsplatz) -> None:
    seite.goto(platz.adresse)
    expect(seite.locator("#liste > li").first).to_be_visible()


def warte_auf_befunde(seite: Page) -> None:
    """Until each card says what the rules say; then nothing is asked for of its own accord."""
    known = re.compile("keine Befunde|Fehler|Warnung")
    expect(seite.locator(".karte", has_text=known)).to_have_count(len(VORLAGEN))


def oeffne(seite: Page, platz: Arbeitsplatz, name: str) -> None:
    seite.goto(f"{platz.adresse}vorlage?name={name}")
    expect(seite.locator("#formular section").first).to_be_visible()


def karte(seite: Page, name: str) -> Locator:
    return seite.locator(f'.karte:has([id="stand.{name}"])')


def kartenknopf(seite: Page, name: str, befehl: str) -> Locator:
    return karte(seite, name).get_by_role("button", name=befehl)


def feld(seite: Page, pfad: str) -> Locator:
    return seite.locator(f'[id="feld.{pfad}.eingabe"]')


def waehle(seite: Page, feld: str, wort: str) -> None:
    """Choose a word of a row of radio buttons, wherever it is folded away."""
    seite.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    seite.get_by_role("group", name=feld, exact=True).get_by_label(wort, exact=True).check()


def speichere(seite: Page) -> None:
    seite.get_by_role("button", name="Speichern", exact=True).click()
    expect(seite.locator("#zustand")).to_have_text("Gespeichert")


def nimm_zurueck(seite: Page) -> None:
    gesagt = hoere(seite)
    seite.get_by_role("button", name="Speichern zurücknehmen").click()
    gesagt("Das letzte Speichern ist zurückgenommen.")


def ergebnis(seite: Page, titel: str, stand: str = "Fertig.") -> str:
    """What the command said, once it has ended so; anybody can read it, and nobody types it."""
    dialog = seite.get_by_role("dialog", name=titel)
    expect(dialog.get_by_role("status")).to_have_text(stand)
    assert verstoesse(seite) == []
    said = dialog.get_by_role("region", name="Was das Programm sagt").inner_text()
    assert "vorlagen-gen" not in said
    return said


def require_downloads(seite: Page, dateien: list[Path]) -> None:
    """The dialog offers these files and no others; what is loaded is what lies there."""
    buttons = seite.locator(".ergebnisse button")
    expect(buttons).to_have_text([path.name for path in dateien])
    assert verstoesse(seite) == []
    for index, path in enumerate(dateien):
        with seite.expect_download() as download:
            buttons.nth(index).click()
        assert download.value.suggested_filename == path.name
        assert Path(download.value.path()).read_bytes() == path.read_bytes()


def schliesse(seite: Page) -> None:
    seite.get_by_role("dialog").get_by_role("button", name="Schließen").click()


def gebaut(konsole: Path, name: str) -> Path:
    """The Word file of the paper itself, as it is sent to others."""
    ruf(konsole, "bauen", name)
    (word,) = (konsole / "ausgabe" / name).glob("*_Beschlussvorlage.docx")
    return word


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    root = tmp_path_factory.mktemp("seite") / "projekt"
    lege_aus(root)
    with arbeitsplatz_in(root) as opened:
        yield opened


@pytest.fixture
def platz(server: Arbeitsplatz) -> Arbeitsplatz:
    """The server, with the papers as they are shipped and nothing written of them."""
    lege_aus(server.root)
    return server


@pytest.fixture(scope="module")
def konsole_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("konsole") / "projekt"


@pytest.fixture
def konsole(konsole_root: Path) -> Path:
    """The same project once more, for whoever works on the command line."""
    lege_aus(konsole_root)
    return konsole_root


@pytest.fixture
def arbeit(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    with startseite(browser, platz) as page:
        yield page
