"""Pages of HTML that stand by themselves: in German, without script, and nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

from lxml import etree

STYLE = """
body { font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; color: #111; background: #fff;
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem }
caption { text-align: left; padding-bottom: 0.3rem }
th, td { border: 1px solid #555; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top }
td { min-width: 4rem } td ul { margin: 0; padding-left: 1.1rem }
.tabelle { overflow-x: auto } .tabelle > table { margin-bottom: 0.5rem }
:focus-visible { outline: 3px solid #111; outline-offset: 2px }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt }
  .tabelle { overflow: visible } td { min-width: 0 }
  thead { display: table-header-group } tr { break-inside: avoid }
  h2, h3, caption { break-after: avoid }
}
"""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (production 2, Char)."""

Element = etree._Element  # noqa: SLF001 -- lxml gives its element type no public name


def write_page(titel: str, style: str, *body: Element, script: str = "") -> bytes:
    """A page whose browser obeys ``style`` alone and loads nothing, whatever its texts hold.

    It runs nothing but ``script``, which is ours and comes last.
    """
    programs = (node("script", script),) if script else ()
    page = node(
        "html",
        node(
            "head",
            node("meta", charset="utf-8"),
            node(
                "meta",
                **{"http-equiv": "Content-Security-Policy", "content": _policy(style, script)},
            ),
            node("meta", name="viewport", content="width=device-width, initial-scale=1"),
            node("title", titel),
            node("style", style),
        ),
        node("body", *body, *programs),
        lang="de",
    )
    return etree.tostring(
        page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>", pretty_print=True
    )


def _policy(style: str, script: str) -> str:
    """What the browser may do: use the one style sheet, and the one script, that has this sum."""
    runs = f"script-src {_digest(script)}; " if script else ""
    styles = f"style-src {_digest(style)}; "
    return f"default-src 'none'; {styles}{runs}base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def node(tag: str, *kids: Element | str, **attributes: str) -> Element:
    """An element with texts and elements in it; lxml escapes what must be escaped.

    Characters that no page can hold are left out: pages repeat what was typed.
    """
    element = etree.Element(tag, attributes)
    for kid in kids:
        if not isinstance(kid, str):
            element.append(kid)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + _FORBIDDEN.sub("", kid)
        else:
            element.text = (element.text or "") + _FORBIDDEN.sub("", kid)
    return element


def table(caption: str, heads: Iterable[str], rows: Iterable[Element]) -> Element:
    """A table with a name and the heads of its columns; rows begin with their own head."""
    head = node("thead", node("tr", *(node("th", text, scope="col") for text in heads)))
    return node("table", node("caption", caption), head, node("tbody", *rows))


def scrolling(wide: Element) -> Element:
    """A table with a caption that scrolls, also with keys, where it is wider than the window."""
    frame = node("div", wide, **{"class": "tabelle"})
    make_scrolling(frame, wide.findtext("caption") or "")
    return frame


def make_scrolling(frame: Element, name: str) -> None:
    """Let keys come to ``frame``, which the style sheet lets scroll, and readers name it."""
    for attribute, value in (("role", "region"), ("aria-label", name), ("tabindex", "0")):
        frame.set(attribute, value)
