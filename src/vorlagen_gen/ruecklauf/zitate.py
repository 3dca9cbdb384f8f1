"""Quotations in a text: what comes into one, and what became one or is none any more."""

from __future__ import annotations

from collections.abc import Sequence

from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.ruecklauf.einheiten import Einheit
from vorlagen_gen.ruecklauf.gegenwart import SCHLUESSEL, Gegenwart
from vorlagen_gen.ruecklauf.schreibung import (
    LEERE_ZITATZEILE,
    LEERE_ZITATZEILE_DAVOR,
    NichtZuzuordnenError,
    Schreibung,
)
from vorlagen_gen.ruecklauf.stuecke import Stueck

_VERSCHACHTELT = (
    "Ein Zitat in einer Liste oder in einem Zitat lässt sich nicht umwandeln; ändern Sie es in der "
    "Datei."
)


def as_typed(unit: Einheit, rows: Sequence[str]) -> list[str]:
    """The lines of a new unit, with the sign of a quotation if it stands in one."""
    return [f"> {row}".rstrip() for row in rows] if unit.ist_zitat else list(rows)


def gap(before: Einheit | None, unit: Einheit) -> str:
    """The line between two units: a blank one, or that of the quotation that both stand in."""
    return ">" if before is not None and before.ist_zitat and unit.ist_zitat else ""


def ends_gap(unit: Einheit, follows: str) -> bool:
    """Whether a blank line must part ``unit`` from the line ``follows``."""
    is_same_quotation = unit.ist_zitat and follows.lstrip().startswith(">")
    return bool(follows.strip()) and not is_same_quotation


def requoted(stueck: Stueck, lines: Sequence[str], gegenwart: Gegenwart) -> Schreibung:
    """``lines`` in place of a unit that stood in a quotation and does no more, or the reverse.

    Raises:
        NichtZuzuordnenError: It stands deeper in lists or quotations.
    """
    datei, margin = stueck.place.file, gegenwart.margin(stueck)
    zeilen = gegenwart.fundstellen.zeilen(datei)
    text, typed = zeilen.text, gegenwart.span(stueck.ursprung.aussen)[0]
    start, end = zeilen.begin(typed), zeilen.end(gegenwart.span(stueck.ursprung.place)[1])
    sign = ">" if stueck.ursprung.ist_zitat else ""
    if text[start:typed] not in (f"{margin}{sign}", f"{margin}{sign and '> '}"):
        raise NichtZuzuordnenError(_VERSCHACHTELT)
    lead, tail = "\n", "\n"
    if sign and (precedes := LEERE_ZITATZEILE_DAVOR.search(text[:start])):
        start = precedes.start()
    elif not start or text[:start].endswith("\n\n") or SCHLUESSEL.search(text[:start]):
        lead = ""
    follows = LEERE_ZITATZEILE.match(text, end + 1) if sign else None
    if follows and follows[0].endswith("\n"):
        end = follows.end() - 1
    elif not text[end + 1 : zeilen.end(end + 1)].strip():
        tail = ""
    rows = "\n".join(f"{margin}{row}" if row else "" for row in lines)
    return Schreibung(((datei, Ersetzung(start, end, f"{lead}{rows}{tail}")),))
