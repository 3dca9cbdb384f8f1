"""Tables read as a whole give what a plain reading gives, cell by cell, with the csv module."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.indikatoren.katalogfall import lies

from vorlagen_gen.indikatoren import zellenfeld
from vorlagen_gen.indikatoren.meldungen import MAX_OF_A_KIND
from vorlagen_gen.model.zeitreihe import Wertstand, Wertstatus

KOPF = ("Ort", "Jahr", "Größe", "Art", "Wert", "Rest")
JAHRE = ("2018", "2019", "2020")
ORTE = ("Süd", "Mitte")
ARTEN = ("mit", "ohne")
ZEICHEN = {"-": Wertstatus.NICHTS, ".": Wertstatus.UNBEKANNT, "/": Wertstatus.UNSICHER}
STAENDE = {"": Wertstand.ENDGUELTIG, "p": Wertstand.VORLAEUFIG, "r": Wertstand.BERICHTIGT}
TRENNER = {"Semikolon": ";", "Komma": ",", "Tabulator": "\t"}
CODECS = {"utf-8": "", "utf-8-sig": "", "cp1252": "", "cp850": ", kodierung: cp850"}

Wert: TypeAlias = tuple[Decimal | None, Wertstatus, Wertstand]


@dataclass(frozen=True)
class Datei:
    """How a table is written."""

    trenner: str
    codec: str
    ende: str
    has_quotes: bool
    leerzeilen: frozenset[int]

    def inhalt(self, rows: Iterable[Sequence[str]]) -> bytes:
        text = StringIO()
        writer = csv.writer(
            text,
            delimiter=TRENNER[self.trenner],
            quoting=csv.QUOTE_ALL if self.has_quotes else csv.QUOTE_MINIMAL,
            lineterminator="\n",
        )
        writer.writerows([KOPF, *rows])
        lines = text.getvalue().split("\n")
        for line in sorted(self.leerzeilen, reverse=True):
            lines.insert(1 + line % len(lines), "")
        return self.ende.join(lines).encode(self.codec)


DATEIEN = st.builds(
    Datei,
    st.sampled_from(list(TRENNER)),
    st.sampled_from(list(CODECS)),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.frozensets(st.integers(0, 30), max_size=2),
)
ZAHLEN = st.one_of(
    st.integers(0, 10**6).map(str),
    st.integers(0, 10**6).map(lambda each: f"{each},5"),
    st.decimals(0, 1000, places=2).map(lambda each: str(each).replace(".", ",")),
)
WERTE = st.one_of(ZAHLEN, ZAHLEN, ZAHLEN, st.sampled_from(["-", ".", "/", "5p", "7,5r", "x1", ""]))
LANGE = st.one_of(WERTE, st.integers(10**18, 10**20 - 1).map(str))
"""Also numbers whose sum is longer than what a processor adds at once."""
GANZ = tuple(product(JAHRE, ORTE, ("groß", "klein"), ARTEN))


@st.composite
def tabellen(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """A table in any order, of which some rows may be missing, or there twice."""
    rows = list(GANZ)
    missing = draw(st.sets(st.sampled_from(rows), max_size=2))
    again = draw(st.lists(st.sampled_from(rows), max_size=2))
    rows = draw(st.permutations([*(each for each in rows if each not in missing), *again]))
    werte = draw(st.sampled_from([WERTE, WERTE, LANGE]))
    rests = st.sampled_from(["", "", "ü", "mit; Zeichen, aller Art\tund »Größe«"])
    return [(ort, jahr, groesse, art, draw(werte), draw(rests)) for jahr, ort, groesse, art in rows]


DATEN = (
    "datei: daten.csv, trenner: {}, zeit: Jahr, wert: Wert{}, teile: Ort, anzahl_teile: 2, "
    "insgesamt: {{filter: [{{spalte: Größe, werte: groß}}, {{spalte: Art, werte: [mit, ohne]}}]}}"
)
"""The sum over two parts and two kinds, of the large ones only."""


@dataclass(frozen=True)
class Einfach:
    """What a plain reading finds: a value for each year, and the lines of cells that are faulty."""

    werte: dict[str, Wert]
    faulty: dict[str, list[int]]


def read_einfach(inhalt: bytes, datei: Datei) -> Einfach:
    text = inhalt.decode(datei.codec).replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(StringIO(text), delimiter=TRENNER[datei.trenner])
    cells: dict[str, dict[tuple[str, str], Wert]] = {}
    filled: set[str] = set()
    empty: list[tuple[str, int]] = []
    faulty: dict[str, list[int]] = {"I131": [], "I133": [], "I134": []}
    for row in reader:
        if not row or row[2] != "groß":
            continue
        ort, jahr, _, art, wert, _ = row
        below = cells.setdefault(jahr, {})
        if (ort, art) in below:
            faulty["I133"].append(reader.line_num)
            below[ort, art] = UNKNOWN
            filled.add(jahr)
            continue
        below[ort, art] = read_cell(wert)
        filled |= {jahr} if wert else set()
        empty += [] if wert else [(jahr, reader.line_num)]
        faulty["I131"] += [reader.line_num] if wert == "x1" else []
    begin, end = (min(filled), max(filled)) if filled else (JAHRE[0], JAHRE[-1])
    faulty["I134"] = [line for jahr, line in empty if jahr >= begin]
    sums = {jahr: total(below) for jahr, below in cells.items() if begin <= jahr <= end}
    return Einfach(sums, faulty)


UNKNOWN = (None, Wertstatus.UNBEKANNT, Wertstand.ENDGUELTIG)


def read_cell(text: str) -> Wert:
    if text in ZEICHEN:
        return Decimal(0) if text == "-" else None, ZEICHEN[text], Wertstand.ENDGUELTIG
    number = text.rstrip("pr")
    if not number or number == "x1":
        return UNKNOWN
    return Decimal(number.replace(",", ".")), Wertstatus.WERT, STAENDE[text[len(number) :]]


def total(below: dict[tuple[str, str], Wert]) -> Wert:
    if len(below) < len(ORTE) * len(ARTEN):
        return UNKNOWN
    werte, signs, staende = zip(*below.values(), strict=True)
    without = {sign for wert, sign, _ in below.values() if wert is None}
    weakest = next(each for each in (*list(STAENDE.values())[1:], STAENDE[""]) if each in staende)
    if without:
        return None, without.pop() if len(without) == 1 else Wertstatus.UNBEKANNT, weakest
    status = Wertstatus.NICHTS if set(signs) == {Wertstatus.NICHTS} else Wertstatus.WERT
    return sum(werte, Decimal(0)), status, weakest


@settings(deadline=None)
@given(DATEIEN, tabellen(), st.sampled_from([0, zellenfeld.FEW]))
def test_a_table_gives_what_a_plain_reading_of_it_gives(
    datei: Datei, rows: list[tuple[str, ...]], few: int
) -> None:
    inhalt = datei.inhalt(rows)
    daten = DATEN.format(datei.trenner, CODECS[datei.codec])
    with TemporaryDirectory() as root, pytest.MonkeyPatch.context() as patch:
        patch.setattr(zellenfeld, "FEW", few)
        ergebnis = lies(Path(root), inhalt, daten, mehr="fussnoten: [x]")
    einfach = read_einfach(inhalt, datei)
    read = {each.zeitraum.label: (each.wert, each.status, each.stand) for each in ergebnis.punkte()}
    assert read == einfach.werte
    for code, lines in einfach.faulty.items():
        told = [each for each in ergebnis.findings if each.code == code]
        assert [each.place.line for each in told] == lines[:MAX_OF_A_KIND]
        if rest := lines[MAX_OF_A_KIND:]:
            assert told[-1].text.endswith(f"Ebenso an {len(rest)} weiteren Stellen.")


def test_a_long_table_is_summed_exactly(tmp_path: Path) -> None:
    """Numbers with decimals and without, of which the sum has more digits than a float."""
    werte = ["0,1", "90071992547409,93", "-0,05", "7", "12,345"] * 200
    rows = "".join(f"2019;Ort {at // 5};{at % 5};{wert}\n" for at, wert in enumerate(werte))
    filters = "filter: {spalte: Art, werte: [0, 1, 2, 3, 4]}"
    daten = f"datei: daten.csv, zeit: Jahr, wert: Wert, {filters}, teile: Ort, anzahl_teile: 200"
    ergebnis = lies(tmp_path, f"Jahr;Ort;Art;Wert\n{rows}", f"{daten}, insgesamt: {{}}")
    expected = sum((Decimal(each.replace(",", ".")) for each in werte), Decimal(0))
    assert ergebnis.werte() == {"2019": expected}
    assert len(str(expected)) > 17
