"""How wide and how large the style sheets of a city print text, measured on pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element as HtmlElement

from weasyprint.formatting_structure import boxes

from vorlagen_gen.document import Role
from vorlagen_gen.render.masse import TABELLENGROESSE, TEXTBREITE, TEXTGROESSE, Messung
from vorlagen_gen.render.pdf.boxes import points
from vorlagen_gen.render.pdf.elements import element
from vorlagen_gen.render.pdf.writer import render_sample

_TABLES = (Role.FINANZTABELLE, Role.ANKREUZTABELLE, Role.TEXTTABELLE, Role.DATENBLATT)
_SIZES = {
    "p": TEXTGROESSE,
    ".liste": TEXTGROESSE,
    "blockquote": TEXTGROESSE,
    f".{Role.BERATUNGSFOLGE}": TEXTGROESSE,
    **dict.fromkeys(
        (f".{role} {cell}" for role in _TABLES for cell in ("th", "td")), TABELLENGROESSE
    ),
}


def messungen(template_dir: Path) -> tuple[Messung, ...]:
    """The width of the text on the first page and on another, and the size of each kind of text.

    Raises:
        VorlagenError: The style sheet is missing, or says something that cannot be carried out.
    """
    pages = render_sample(_sample(), template_dir).pages
    widths = (
        Messung(TEXTBREITE, f"Seite {number}", points(page._page_box.width))  # noqa: SLF001 -- nothing else tells it
        for number, page in enumerate(pages, start=1)
    )
    texts = (text for page in pages for text in _texts(page._page_box))  # noqa: SLF001 -- as above
    sizes = (
        Messung(_SIZES[text.text], f"»{text.text}«", points(text.style["font_size"]))
        for text in texts
        if text.text in _SIZES
    )
    return (*widths, *sizes)


def _texts(box: Any) -> Iterator[Any]:  # noqa: ANN401 -- weasyprint has no types
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)


def _sample() -> HtmlElement:
    """Two pages with each kind of text, that says by which selector it was styled."""
    main = element(
        "main",
        element("p", "p"),
        element("ul", element("li", element("p", ".liste")), css="liste", style="--marke: 1em"),
        element("blockquote", element("p", "blockquote")),
        _table(Role.BERATUNGSFOLGE, {"td": f".{Role.BERATUNGSFOLGE}"}),
        *(_table(role, {cell: f".{role} {cell}" for cell in ("th", "td")}) for role in _TABLES),
        element("p", "p", css="neue-seite"),
        css="inhalt",
    )
    return element("html", element("head"), element("body", main), lang="de")


def _table(role: Role, cells: dict[str, str]) -> HtmlElement:
    """A table with a row for each of ``cells``, as they stand in a head or a body."""
    parts = {"th": "thead", "td": "tbody"}
    rows = (
        element(parts[cell], element("tr", element(cell, element("p", text))))
        for cell, text in cells.items()
    )
    return element("table", *rows, css=role)
