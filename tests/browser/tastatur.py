"""Going through a page with the tab key alone, as people do who cannot use a mouse."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

_GRENZE = 100
"""No page has so many stops, unless it says so; who is not out by then sits in a trap."""
_ZEILE = 6
"""Stops that are no more pixels apart in height stand beside each other."""

_HALT = """() => {
  const halt = document.activeElement;
  if (!halt || halt === document.body || halt === document.documentElement) return null;
  const [kasten] = halt.getClientRects(), stil = getComputedStyle(halt);
  const links = Math.max(kasten.left, 0), rechts = Math.min(kasten.right, innerWidth);
  const anfang = Math.max(kasten.top, 0), ende = Math.min(kasten.bottom, innerHeight);
  halt.style.pointerEvents = "auto";  // what no mouse can press may have the focus all the same
  const istFrei = (x, y) => {
    const oben = document.elementFromPoint(x, y);
    return Boolean(oben) && (halt.contains(oben) || oben.contains(halt));
  };
  const frei = istFrei(links + 3, anfang + 3) || istFrei((links + rechts) / 2, (anfang + ende) / 2);
  halt.style.pointerEvents = "";
  return {
    stelle: [...document.querySelectorAll("*")].indexOf(halt),
    name: halt.getAttribute("aria-label") || halt.textContent.trim(),
    links: kasten.left + scrollX,
    oben: kasten.top + scrollY,
    hatRahmen: stil.outlineStyle === "auto"
      || stil.outlineStyle !== "none" && parseFloat(stil.outlineWidth) >= 2,
    istFrei: frei,
  };
}"""
_AN_DEN_ANFANG = """() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}"""
_BEDIENBAR = """() => [...document.querySelectorAll("*")].flatMap((element, stelle) =>
  element.matches("a[href], button, input, select, textarea, summary, [tabindex]")
    && element.tabIndex >= 0 && !element.disabled && element.checkVisibility() ? [stelle] : [])"""


@dataclass(frozen=True, slots=True)
class Halt:
    """An element that the tab key came to; ``stelle`` counts it among all of the page."""

    stelle: int
    name: str
    links: float
    oben: float
    has_rahmen: bool
    is_frei: bool


def gang(seite: Page, taste: str = "Tab", *, hoechstens: int = _GRENZE) -> list[Halt]:
    """All stops from where the focus is to the end of the page.

    There it leaves the page; a browser without a window may also begin again at the first stop.
    """
    found: list[Halt] = []
    for _ in range(hoechstens):
        seite.keyboard.press(taste)
        halt: dict[str, Any] | None = seite.evaluate(_HALT)
        if halt is None or (found and halt["stelle"] == found[0].stelle):
            return found
        found.append(Halt(*halt.values()))
    raise AssertionError(f"Aus dieser Seite führt {taste} nicht heraus: {found[-1]}")


def _hin_und_her(seite: Page) -> tuple[list[Halt], list[Halt]]:
    """The way from the first stop to the last, and back from the last."""
    seite.evaluate(_AN_DEN_ANFANG)
    hin = gang(seite)
    if not hin:
        return [], []
    seite.evaluate("stelle => document.querySelectorAll('*')[stelle].focus()", hin[-1].stelle)
    return hin, [hin[-1], *gang(seite, "Shift+Tab")][: len(hin)]


def require_bedienbar(seite: Page) -> list[str]:
    """The names of all stops; each is seen, none is missing, and they go as eyes go.

    The way back leads over the same stops.
    """
    hin, her = _hin_und_her(seite)
    stellen = [halt.stelle for halt in hin]
    faults = {
        "ohne Rahmen": [halt.name for halt in hin if not halt.has_rahmen],
        "verdeckt": [halt.name for halt in hin if not halt.is_frei],
        "nicht erreicht": sorted(set(seite.evaluate(_BEDIENBAR)) - set(stellen)),
        "gegen die Leserichtung": [b.name for a, b in pairwise(hin) if not _is_after(b, a)],
        "zurück anders": stellen if [halt.stelle for halt in her] != stellen[::-1] else [],
    }
    found = {fault: where for fault, where in faults.items() if where}
    if found:
        raise AssertionError(f"Mit der Tastatur: {found}")
    return [halt.name for halt in hin]


def _is_after(halt: Halt, davor: Halt) -> bool:
    if abs(halt.oben - davor.oben) <= _ZEILE:
        return halt.links > davor.links
    return halt.oben > davor.oben
