"""``content/gremien.csv`` and ``content/sitzungen.csv``: bodies and their meetings."""

from __future__ import annotations

from collections.abc import Iterator

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


def load_sitzungen(inhalte: Inhalte) -> Iterator[Sitzung]:
    """The meetings in the order of the table; a row without a day is left out."""
    for line, row in inhalte.rows(SITZUNGEN, ("gremium", "datum", "abgabe_bis")):
        datum = inhalte.datum(SITZUNGEN, line, row["datum"])
        abgabe_bis = inhalte.datum(SITZUNGEN, line, row["abgabe_bis"])
        if row["gremium"] and datum:
            yield Sitzung(row["gremium"], datum, abgabe_bis)
