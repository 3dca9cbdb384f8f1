"""The subject of a paper as one line, as the council information system wants it."""

from __future__ import annotations

from vorlagen_gen.model.vorlage import Vorlage


def titelzeile(vorlage: Vorlage) -> str:
    """Subject and additions in one line: ``Musterstraße: Umbau - Baubeschluss``.

    The hyphens around an addition are left out, a hyphen comes before it; not before brackets.
    """
    line = vorlage.betreff or ""
    for zusatz in vorlage.betreff_zusatz:
        inner = zusatz.strip(" -–")
        line += f" {inner}" if inner.startswith("(") else f" - {inner}" if inner else ""
    return line
