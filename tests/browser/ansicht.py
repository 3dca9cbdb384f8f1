"""What eyes would see of a page: whether it fits, in whatever window and with whatever help."""

from __future__ import annotations

from playwright.sync_api import Page, ViewportSize

SCHMAL = ViewportSize(width=320, height=640)
"""1280 pixels at 400 percent (WCAG 1.4.10)."""
DOPPELT = ViewportSize(width=640, height=450)
"""What is left of 1280 × 900 pixels at 200 percent (WCAG 1.4.4)."""

_UEBERSTAND = """() => [...document.querySelectorAll("body, body *")].filter(element =>
  element.checkVisibility() && element.scrollWidth > element.clientWidth + 1
    && getComputedStyle(element).overflowX !== "auto"
    && element.clientWidth > 1 && getComputedStyle(element).display !== "inline"
).map(element => `${element.tagName} ${element.className || element.id}: ` +
  `${element.scrollWidth} > ${element.clientWidth}`)"""
_ABSTAENDE = """() => {
  const stil = new CSSStyleSheet();
  stil.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [stil];
}"""


_RAHMENMITTE = """() => {
  const rahmen = document.querySelector(".seite .kasten");
  const [innen, aussen] = [rahmen, rahmen.parentElement].map(each => each.getBoundingClientRect());
  return [rahmen.parentElement.id,
    innen.x - aussen.x + innen.width / 2, innen.y - aussen.y + innen.height / 2];
}"""


def mitte_des_rahmens(seite: Page) -> tuple[str, float, float]:
    """The page with the first frame, and where on it the middle of that lies; read at once."""
    blatt, x, y = seite.evaluate(_RAHMENMITTE)
    return str(blatt), float(x), float(y)


def ueberstand(seite: Page) -> list[str]:
    """What is wider than the room it has and does not scroll by itself; the page as well."""
    breite: int = seite.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    page = [f"Die Seite ist {breite} Pixel breiter als das Fenster."] if breite else []
    found: list[str] = seite.evaluate(_UEBERSTAND)
    return page + found


def mit_abstaenden(seite: Page) -> None:
    """Set lines, words and letters apart as far as readers may want it (WCAG 1.4.12)."""
    seite.evaluate(_ABSTAENDE)
