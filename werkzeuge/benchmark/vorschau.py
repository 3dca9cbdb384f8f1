"""Measures the workbench in a browser: from a keystroke to the page picture that shows it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, ViewportSize, sync_playwright
from werkzeuge.benchmark.beobachten import FUENF_SEITEN
from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.laeufe import Werkbank
from werkzeuge.benchmark.messung import MessungError, Messwert, umgebungsvariablen
from werkzeuge.benchmark.programme import UNSER, Satz

TASTE = "eine Taste"
BUCHSTABEN = "abcdefghij"
_FELD = "[id='abschnitt.begruendung'] .editor > textarea"
_WINDOW: ViewportSize = {"width": 1720, "height": 1000}
_PAGES = 5
_STILL = 1500
"""So many milliseconds without an answer of the server: nothing is made any more."""
_PATIENCE = 120_000

_SCHAUE = """geduld => {
  const bilder = [...document.querySelectorAll("#seiten img")];
  const vorher = new Map(bilder.map((bild) => [bild, bild.src]));
  const istNeu = ([bild, src]) => src && bild.src !== src && bild.complete && bild.naturalWidth;
  window.gezeigt = new Promise((fertig) => document.addEventListener("keydown", (taste) => {
    setTimeout(() => fertig(0), geduld);
    const schau = () => {
      const weiter = () => fertig(performance.now() - taste.timeStamp);
      requestAnimationFrame([...vorher].some(istNeu) ? weiter : schau);
    };
    requestAnimationFrame(schau);
  }, { once: true, capture: true }));
}"""
"""From the moment at which the system saw the key to the frame in which a new picture is drawn."""
_RUHE = """still => {
  const antworten = performance.getEntriesByType("resource").map((each) => each.responseEnd);
  return performance.now() - Math.max(0, ...antworten) > still;
}"""


def miss_vorschau(bank: Werkbank) -> None:
    """A letter more in a paper of five pages, unsaved; two that do not count, then each pair."""
    satz = Satz(bank.ordner / "vorschau", papiere(FUENF_SEITEN)[-1:])
    satz.write()
    with _arbeitsplatz(bank, satz) as adresse, _browser() as seite:
        basis, _, schluessel = adresse.partition("#")
        seite.goto(f"{basis}vorlage?name={satz.papiere[0].ordner}#{schluessel}")
        seite.locator(_FELD).first.focus()
        for taste in ("Control+Home", "ArrowDown", "ArrowDown", "End"):  # into the first paragraph
            seite.keyboard.press(taste)
        for number in range(bank.protokoll.paare + 2):
            wert = tippe(seite, BUCHSTABEN[number % len(BUCHSTABEN)])
            if number > 1:
                bank.protokoll.add(TASTE, UNSER, wert)


def tippe(seite: Page, taste: str, geduld: int = _PATIENCE) -> Messwert:
    """What it takes from a key, pressed when all is still, to a new picture of a page in sight.

    ``geduld`` are the milliseconds after which there is none.

    Raises:
        MessungError: The paper has not five pages, or no picture of them has changed.
    """
    _warte_auf_ruhe(seite)
    seite.evaluate(_SCHAUE, geduld)
    seite.keyboard.press(taste)
    milliseconds = float(seite.evaluate("() => window.gezeigt"))
    found = seite.locator("#seiten .dokument").first.locator(".seite").count()
    if not milliseconds:
        raise MessungError("Es ist kein Bild der Seite entstanden.")
    if found not in {_PAGES, _PAGES + 1}:  # the letters may make a line more
        raise MessungError(f"Die Vorlage hat {found} Seiten statt fünf.")
    return Messwert(milliseconds / 1000, 0, 0, 0)


def _warte_auf_ruhe(seite: Page) -> None:
    for _ in range(_PATIENCE // 100):
        if seite.evaluate(_RUHE, _STILL):
            seite.evaluate("() => performance.clearResourceTimings()")
            return
        seite.wait_for_timeout(100)
    raise MessungError("Der Arbeitsplatz kommt nicht zur Ruhe.")


@contextmanager
def _browser() -> Iterator[Page]:
    """A window of the browser that ``make test-gross`` uses too."""
    program = shutil.which("chromium")
    if program is None:
        raise MessungError("Chromium fehlt.")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, chromium_sandbox=not is_root) as found,
        found.new_context(locale="de-DE", viewport=_WINDOW) as context,
    ):
        context.set_default_timeout(_PATIENCE)
        yield context.new_page()


@contextmanager
def _arbeitsplatz(bank: Werkbank, satz: Satz) -> Iterator[str]:
    """The address of the project's workbench, a program of its own."""
    python, projekt = bank.umgebung.eigenes, f"--projekt={satz.projekt}"
    with subprocess.Popen(
        [python, "-m", "vorlagen_gen", "arbeitsplatz", projekt],
        stdout=subprocess.PIPE,
        env=umgebungsvariablen(),
        text=True,
    ) as process:
        assert process.stdout  # noqa: S101 -- it is a pipe
        try:
            said = process.stdout.readline() + process.stdout.readline()
            found = re.search(r"^http://\S+$", said, re.MULTILINE)
            if not found:
                raise MessungError("Der Arbeitsplatz ist nicht gestartet.")
            yield found[0]
        finally:
            process.terminate()
