"""The register as a table for spreadsheets.

German Excel opens a file with semicolons as a table at a double click, and takes it for UTF-8 if
it begins with the mark of that encoding. Days are written as Germany writes them, for the same
reason. Other programs read both.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO

from vorlagen_gen.model.auftrag import Auftrag
from vorlagen_gen.register.eintraege import Registereintrag

SPALTEN = (
    "Nummer",
    "Datum",
    "Art",
    "Betreff",
    "Amt",
    "Gremien",
    "Nächste Sitzung",
    "Nächstes Gremium",
    "Status",
    "Aufträge",
    "Erledigte Anträge",
    "Erfüllte Aufträge",
    "Stichtag",
)
_TRENNER = " | "
"""Between several things in a cell: names of bodies hold commas."""
_FORMEL = frozenset("=+-@＝＋－＠")  # noqa: RUF001 -- Excel takes wide signs as well
"""What a program that calculates may take for the beginning of a formula."""


def write_csv(eintraege: Iterable[Registereintrag], stichtag: date) -> bytes:
    """One row for each paper below the names of the columns."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(SPALTEN)
    for eintrag in eintraege:
        writer.writerow(map(_cell, _row(eintrag, stichtag)))
    return out.getvalue().encode("utf-8-sig")


def _row(eintrag: Registereintrag, stichtag: date) -> tuple[str, ...]:
    return (
        str(eintrag.nummer),
        f"{eintrag.datum:%d.%m.%Y}",
        eintrag.art,
        eintrag.betreff,
        eintrag.amt,
        _TRENNER.join(eintrag.gremien),
        f"{eintrag.naechste[0].datum:%d.%m.%Y}" if eintrag.naechste else "",
        _TRENNER.join(termin.gremium for termin in eintrag.naechste),
        eintrag.stand,
        _TRENNER.join(map(_auftrag, eintrag.auftraege)),
        _TRENNER.join(eintrag.erledigt),
        _TRENNER.join(eintrag.erfuellt),
        f"{stichtag:%d.%m.%Y}",
    )


def _auftrag(auftrag: Auftrag) -> str:
    frist = f" (bis {auftrag.frist:%d.%m.%Y})" if auftrag.frist else ""
    return f"{auftrag.ziffer}: {auftrag.was}{frist}"


def _cell(text: str) -> str:
    """``text`` on one line; an apostrophe before it if it looks like a formula."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return f"'{line}" if line[:1] in _FORMEL else line
