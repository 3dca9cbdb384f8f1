"""``content/gremien.csv`` and ``content/sitzungen.csv``: bodies and their meetings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.load.dateien import meinten_sie, nfc
from vorlagen_gen.load.inhalte import Inhalte
from vorlagen_gen.model.wissen import Gremium, Sitzung

GREMIEN = "content/gremien.csv"
SITZUNGEN = "content/sitzungen.csv"


def load_gremien(inhalte: Inhalte) -> Iterator[Gremium]:
    """The bodies in the order of the table."""
    for line, row in inhalte.rows(GREMIEN, ("name", "gueltig_ab", "gueltig_bis", "nachfolger")):
        if row["name"]:
            yield Gremium(
                row["name"],
                inhalte.datum(GREMIEN, line, row["gueltig_ab"]),
                inhalte.datum(GREMIEN, line, row["gueltig_bis"]),
                row["nachfolger"],
            )


def load_sitzungen(inhalte: Inhalte, gremien: Collection[Gremium]) -> tuple[Sitzung, ...]:
    """The meetings by body and day; a row without a day is left out.

    A body that is not among ``gremien`` is reported: nothing would ever be compared with it.
    """
    known = {nfc(gremium.name) for gremium in gremien}
    found = []
    for line, row in inhalte.rows(SITZUNGEN, ("gremium", "datum", "abgabe_bis")):
        datum = inhalte.datum(SITZUNGEN, line, row["datum"])
        abgabe_bis = inhalte.datum(SITZUNGEN, line, row["abgabe_bis"])
        if row["gremium"] and datum:
            found.append(Sitzung(row["gremium"], datum, abgabe_bis))
        if known and row["gremium"] and nfc(row["gremium"]) not in known:
            inhalte.findings.append(_unknown(line, row["gremium"], known))
    return tuple(sorted(found, key=_order))


def _order(sitzung: Sitzung) -> tuple[str, date, date]:
    return sitzung.gremium, sitzung.datum, sitzung.abgabe_bis or date.max


def _unknown(line: int, name: str, known: Iterable[str]) -> Finding:
    return Finding(
        Place.at(SITZUNGEN, line, 1),
        Severity.WARNUNG,
        "Y138",
        f"Das Gremium »{name}« steht nicht in {GREMIEN}.{meinten_sie(name, known)}",
        "Schreiben Sie den Namen in beiden Tabellen gleich; sonst bleibt die Sitzung unbeachtet.",
    )
