"""How wide and how large a Word template prints text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vorlagen_gen.document import Align, Role
from vorlagen_gen.render.docx.ooxml import TWIPS_PER_POINT, Element, attribute, find, qualified
from vorlagen_gen.render.docx.styles import LIST, PARAGRAPHS, TICK, Styles, cell_style
from vorlagen_gen.render.docx.template_file import BrokenTemplateError, TemplateFile
from vorlagen_gen.render.masse import TABELLENGROESSE, TEXTBREITE, TEXTGROESSE, Messung

_TEXT = (*(PARAGRAPHS[role] for role in (Role.TEXT, Role.BERATUNGSFOLGE, Role.ZITAT)), LIST)
_IN_TABLES = tuple(
    dict.fromkeys(
        (
            *(cell_style(Role.TEXTTABELLE, align, is_head=False) for align in Align),
            *(cell_style(Role.TEXTTABELLE, align, is_head=True) for align in Align),
            TICK,
        )
    )
)


def messungen(path: Path) -> tuple[Messung, ...]:
    """The width of the text of each section, and the size of all text whose breaks are reckoned.

    Of a template that cannot be read or lacks a style, ``check_templates`` tells it.
    """
    try:
        template = TemplateFile(path, path.read_bytes())
    except (BrokenTemplateError, OSError):
        return ()
    return (*_widths(template.document), *_sizes(Styles(template.styles, path.name)))


def _widths(document: Element) -> Iterator[Messung]:
    for number, section in enumerate(document.iter(qualified("w:sectPr")), start=1):
        page, margins = find(section, "w:pgSz"), find(section, "w:pgMar")
        sides = [attribute(page, "w:w")] if page is not None else []
        if margins is not None:
            sides += [attribute(margins, "w:left"), attribute(margins, "w:right")]
        twips = [int(side) for side in sides if side and side.isdecimal()]
        if len(twips) == len(sides) > 1:
            width = (twips[0] - sum(twips[1:])) / TWIPS_PER_POINT
            yield Messung(TEXTBREITE, f"Abschnitt {number}", width)


def _sizes(styles: Styles) -> Iterator[Messung]:
    for mass, names in ((TEXTGROESSE, _TEXT), (TABELLENGROESSE, _IN_TABLES)):
        for name in filter(styles.has, names):
            yield Messung(mass, f"Formatvorlage »{name}«", styles.size(name))
