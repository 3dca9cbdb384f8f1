"""Chromium without a window, and what a page may do in it: nothing but talk to the loopback."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect, sync_playwright

# The system's own; playwright never fetches one. No name outside is known, whoever asks.
_OPTIONS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
_HEIMISCH = frozenset(("127.0.0.1", "", None))
_BREITE, _HOEHE = 1280, 900
_PAUSE = 20
"""After so many milliseconds it is looked again."""
GEDULD = 120_000
"""So many are waited for what comes at once, unless the machine does much else as well."""
expect.set_options(timeout=GEDULD)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser; where it is missing the test is skipped, and fails in ``make test-gross``."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("Chromium fehlt: apt-get install chromium")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=program, chromium_sandbox=not is_root, args=_OPTIONS, timeout=GEDULD
        ) as browser,
    ):
        yield browser


@contextmanager
def neue_seite(browser: Browser, *, mit_skript: bool = True) -> Iterator[Page]:
    """An empty page in a browser that nobody has used before.

    Afterwards it must have asked for nothing outside, and must not have complained: of errors in
    scripts, of files that are missing, of what the policy of the page forbids.
    """
    adressen: list[str] = []
    klagen: list[str] = []
    with browser.new_context(
        locale="de-DE",
        viewport={"width": _BREITE, "height": _HOEHE},
        java_script_enabled=mit_skript,
    ) as context:
        context.set_default_timeout(GEDULD)
        context.on("request", lambda request: adressen.append(request.url))
        context.on("weberror", lambda fehler: klagen.append(str(fehler.error)))
        context.on("console", lambda said: klagen.extend(_klage(said)))
        yield context.new_page()
    outside = [each for each in adressen if urlsplit(each).hostname not in _HEIMISCH]
    if outside or klagen:
        raise AssertionError(f"Nach draußen gefragt: {outside}; geklagt: {klagen}")


def warte_auf(seite: Page, bedingung: str) -> None:
    """Wait until the expression holds; playwright's own way to do so needs ``eval`` in the page."""
    for _ in range(GEDULD // _PAUSE):
        if seite.evaluate(bedingung):
            return
        seite.wait_for_timeout(_PAUSE)
    raise AssertionError(f"Nicht eingetreten: {bedingung}")


_HOERE = """(() => {
  window.gesagtes = [];
  new MutationObserver((records) => {
    for (const { target } of records)
      if (target.matches?.("body > [role=status]")) window.gesagtes.push(target.textContent);
  }).observe(document, { childList: true, subtree: true });
})()"""


def hoere(seite: Page) -> Callable[[str], None]:
    """Begin to listen; the call waits until this has been said, also if it is gone again by then.

    What the form says is taken back after a moment, on a slow machine before anybody looks.
    """
    seite.add_init_script(_HOERE)
    seite.evaluate(_HOERE)
    return lambda said: warte_auf(seite, f"gesagtes.includes({json.dumps(said)})")


def warte_bis_allein(seite: Page) -> None:
    """Wait until the browser knows that no other window is open: a page ends behind its close."""
    names = "held.filter(({ name }) => name.startsWith('fenster.'))"
    warte_auf(seite, f"navigator.locks.query().then(({{ held }}) => {names}.length === 1)")


def zurueckgehalten(seite: Page, adresse: str) -> Callable[[], Route]:
    """The next request to ``adresse`` stays where it is; the call waits for it and gives it."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    def first() -> Route:
        for _ in range(GEDULD // _PAUSE):
            if held:
                return held[0]
            seite.wait_for_timeout(_PAUSE)
        raise AssertionError(f"Nicht gefragt: {adresse}")

    seite.route(adresse, hold, times=1)
    return first


def _klage(said: ConsoleMessage) -> list[str]:
    """A browser asks every server for an icon; that there is none is no fault of a page."""
    ort = said.location["url"]
    is_klage = said.type in ("error", "warning") and not ort.endswith("/favicon.ico")
    return [f"{said.text} {ort}"] if is_klage else []
