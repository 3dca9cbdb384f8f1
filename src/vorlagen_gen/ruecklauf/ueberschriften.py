"""Headings as lines of a text, marked up as those beside them are."""

from __future__ import annotations

import re

from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError

_RAUTEN = re.compile(r"(#{1,4}\s+)|(\*\*)")
_TIEFSTE = 4


def as_heading(row: str, typed: str) -> str:
    """``row`` as a heading like the one that was typed so.

    Raises:
        NichtZuzuordnenError: That was typed as no heading.
    """
    found = _RAUTEN.match(typed)
    if not found:
        raise NichtZuzuordnenError
    return f"{found[1]}{row}" if found[1] else f"**{row}**"


def new_heading(row: str, unit: Einheit, datei: str, above: int, gegenwart: Gegenwart) -> str:
    """``row`` as a heading behind the unit ``above``, like the nearest one of its level in a text.

    Without any it is as deep as it is printed below the label above: a text may begin with ``##``.
    """
    alike = [
        each
        for each in gegenwart.stuecke
        if each.einheit.sorte is Sorte.UEBERSCHRIFT
        and each.einheit.stufe == unit.stufe
        and each.ursprung.place.file == datei
        and gegenwart.is_text(each)
    ]
    if alike:
        near = min(alike, key=lambda each: abs(each.einheit.nummer - above))
        start, end = gegenwart.span(near.ursprung.place)
        return as_heading(row, gegenwart.fundstellen.text(datei)[start:end])
    level = gegenwart.level_above(above)
    return f"{'#' * min(max(unit.stufe - level, 1), _TIEFSTE)} {row}"
