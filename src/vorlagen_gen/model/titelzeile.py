"""The subject of a paper as one line, as the council information system wants it."""

from __future__ import annotations

from vorlagen_gen.model.vorlage import Vorlage

KUERZUNG = "…"
_LOOSE = " -–—,;:(„‚»"


def titelzeile(vorlage: Vorlage) -> str:
    """Subject and additions in one line: ``Musterstraße: Umbau - Baubeschluss``.

    The dashes around an addition are left out, one comes before it, as it was typed: a hyphen,
    as the city prints them, or an en dash. None comes before brackets.
    """
    return (vorlage.betreff or "") + "".join(map(_appended, vorlage.betreff_zusatz))


def _appended(zusatz: str) -> str:
    inner = zusatz.strip(" -–")
    dash = "–" if zusatz.lstrip().startswith("–") else "-"
    return f" {inner}" if inner.startswith("(") else f" {dash} {inner}" if inner else ""


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
