"""``content/gremien.csv``, ``aemter.csv`` and ``sitzungen.csv``: bodies, offices and meetings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.load.dateien import meinten_sie, nfc
from vorlagen_gen.load.inhalte import Inhalte
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.wissen import Organisation, Sitzung

AEMTER = "content/aemter.csv"
GREMIEN = "content/gremien.csv"
SITZUNGEN = "content/sitzungen.csv"
AEMTERLISTE = "content/aemter.txt"
"""Where offices stood before they had days: a name a line."""
SPALTEN = ("name", "gueltig_ab", "gueltig_bis", "nachfolger")


def load_gremien(inhalte: Inhalte) -> tuple[Organisation, ...]:
    """The bodies in the order of their table."""
    return tuple(_organisationen(inhalte, GREMIEN))


def load_aemter(inhalte: Inhalte) -> tuple[Organisation, ...]:
    """The offices in the order of their table; a list of an earlier version is only reported."""
    if inhalte.text(AEMTERLISTE) is not None:
        inhalte.findings.append(_outdated())
    return tuple(_organisationen(inhalte, AEMTER))


def _organisationen(inhalte: Inhalte, label: str) -> Iterator[Organisation]:
    for line, row in inhalte.rows(label, SPALTEN):
        if row["name"]:
            yield Organisation(
                row["name"],
                inhalte.datum(label, line, row["gueltig_ab"]),
                inhalte.datum(label, line, row["gueltig_bis"]),
                row["nachfolger"],
            )


def _outdated() -> Finding:
    return fault_at(
        Place.at(AEMTERLISTE, 1, 1),
        "Y139",
        f"Diese Liste wird nicht mehr gelesen: Ämter stehen in {AEMTER}, mit den Tagen, an denen "
        "es sie gibt.",
        "Rufen Sie »vorlagen-gen umstellen« auf; das trägt alles, was hier steht, dort ein und "
        "löscht diese Datei.",
    )


def load_sitzungen(inhalte: Inhalte, gremien: Collection[Organisation]) -> tuple[Sitzung, ...]:
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
