"""The subject of a paper as one line, as the council information system wants it."""

from __future__ import annotations

from vorlagen_gen.model.vorlage import Vorlage

KUERZUNG = "…"
_LOOSE = " -–—,;:(„‚»"


def titelzeile(vorlage: Vorlage) -> str:
    """Subject and additions in one line: ``Musterstraße: Umbau - Baubeschluss``.

    The hyphens around an addition are left out, a hyphen comes before it; not before brackets.
    """
    line = vorlage.betreff or ""
    for zusatz in vorlage.betreff_zusatz:
        inner = zusatz.strip(" -–")
        line += f" {inner}" if inner.startswith("(") else f" - {inner}" if inner else ""
    return line


def shortened(line: str, zeichen: int | None) -> str:
    """``line``, or as many of its first words as ``zeichen`` allow together with ``…``.

    What would hang loose at the end goes, too. Only a first word that is longer is cut itself.
    """
    if zeichen is None or len(line) <= zeichen:
        return line
    room = max(zeichen - len(KUERZUNG), 0)
    head = line[:room]
    if not line[room : room + 1].isspace():
        head = head.rpartition(" ")[0]
    return (head.rstrip(_LOOSE) or line[:room]) + KUERZUNG
