"""CSV files -> tables: what their bytes mean, and where each cell stands."""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass
from functools import cached_property
from io import StringIO

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.indikatoren.datendateien import Datendatei
from vorlagen_gen.indikatoren.tabellen import Fundstelle, Tabelle
from vorlagen_gen.indikatoren.trennzeichen import ZEICHEN, other_trenner, trenner_of_lines
from vorlagen_gen.load.quelle import fault_at, normalise_line_ends
from vorlagen_gen.load.zeichensalat import garbled
from vorlagen_gen.model.indikatordaten import Daten, Kodierung

MAX_COLUMNS = 500

_CODECS = {
    Kodierung.UTF_8: "utf-8",
    Kodierung.CP1252: "cp1252",
    Kodierung.LATIN_1: "cp1252",  # who says Latin-1 means it; browsers read it so, too
    Kodierung.CP850: "cp850",
    Kodierung.UTF_16: "utf-16",
}
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_C1 = {
    each: bytes([each]).decode("cp1252", "ignore")
    for each in range(0x80, 0xA0)
    if bytes([each]).decode("cp1252", "ignore")
}
"""Signs that no text has: letters of Windows-1252 that a program took for Latin-1."""
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")


def read_csv(datei: Datendatei, daten: Daten) -> tuple[Tabelle | None, tuple[Finding, ...]]:
    """The table in a CSV file; ``None`` if its bytes or its form do not give one."""
    text = _decode(datei, daten)
    if isinstance(text, Finding):
        return None, (text,)
    warnings = garbled(text, datei.label)
    zeilen = _Zeilen(datei.label, text, daten)
    tabelle = zeilen.tabelle()
    if isinstance(tabelle, Finding):
        return None, (*warnings, tabelle)
    return tabelle, warnings


def _decode(datei: Datendatei, daten: Daten) -> str | Finding:
    """The text of the file: UTF-8 if it is that, else what is declared."""
    declared = daten.kodierung
    is_utf_16 = datei.inhalt.startswith(_UTF_16_MARKS)
    if is_utf_16 and declared is not Kodierung.UTF_16:
        return _wrong_encoding(
            datei.label,
            "Die Datei ist in UTF-16 (»Unicode«) gespeichert.",
            "Schreiben Sie unter »daten« kodierung: utf-16, oder speichern Sie sie in UTF-8.",
        )
    try:
        text = datei.inhalt.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = datei.inhalt.decode(_CODECS[declared], errors="replace")
    if declared is Kodierung.UTF_16 and is_utf_16:
        text = datei.inhalt.decode("utf-16", errors="replace")
    text = normalise_line_ends(text.translate(_C1))
    return _unfit(text, datei.label, declared) or text


def _neither(declared: Kodierung) -> str:
    if declared is Kodierung.UTF_8:
        return "nicht in UTF-8 gespeichert"
    return f"weder in UTF-8 gespeichert noch in {declared}"


def _unfit(text: str, label: str, declared: Kodierung) -> Finding | None:
    """A finding at the first sign that the bytes do not mean text in this encoding."""
    replaced = text.find("\ufffd")
    found = _NO_TEXT.search(text)
    at = min(each for each in (replaced, found.start() if found else -1, len(text)) if each >= 0)
    if at == len(text):
        return None
    line = text.count("\n", 0, at) + 1
    return _wrong_encoding(
        label,
        f"Die Datei ist {_neither(declared)}: In Zeile {line} steht ein Zeichen, das es dort "
        "nicht gibt.",
        "Nennen Sie unter »daten« die richtige »kodierung«, oder speichern Sie die Datei in Excel "
        "als »CSV UTF-8«.",
    )


def _wrong_encoding(label: str, text: str, remedy: str) -> Finding:
    return fault_at(Place.at(label), "I121", text, remedy)


@dataclass(frozen=True)
class _Zeilen:
    """The lines of a CSV file, as far as they belong to the table."""

    label: str
    text: str
    daten: Daten

    @property
    def _sign(self) -> str:
        return ZEICHEN[self.daten.trenner]

    @cached_property
    def _lines(self) -> list[str]:
        """From the row of heads to the last one."""
        return self.text.rstrip("\n").split("\n")[self._above : self.daten.letzte_zeile]

    @property
    def _above(self) -> int:
        return max(self.daten.kopfzeile - 1, 0)

    def tabelle(self) -> Tabelle | Finding:
        """The cells as text, below the heads."""
        import pandas as pd

        width = max((line.count(self._sign) for line in self._lines), default=0) + 1
        if width > MAX_COLUMNS:
            return self._no_table(f"In einer Zeile stehen mehr als {MAX_COLUMNS} Trennzeichen.")
        try:
            frame = pd.read_csv(
                StringIO("\n".join(self._lines)),
                sep=self._sign,
                header=None,
                names=list(range(width)),
                index_col=False,
                dtype=str,
                na_filter=False,
                skip_blank_lines=False,
            )
        except pd.errors.ParserError:
            return self._no_table("Ein Anführungszeichen wird geöffnet und nicht geschlossen.")
        if frame.empty:
            return self._no_table("Dort steht nichts.")
        koepfe = [" ".join(kopf.split()) for kopf in frame.iloc[0]]
        below = frame.iloc[1:].reset_index(drop=True)
        tabelle = Tabelle(self.label, tuple(koepfe), below, self._fundstelle, self.daten.trenner)
        return self._one_column(koepfe) or self._misshapen(tabelle) or tabelle

    def _one_column(self, koepfe: list[str]) -> Finding | None:
        """A head with a single column: no table has period and value in the same one."""
        if sum(map(bool, koepfe)) != 1 or self._sign in self._lines[0]:
            return None
        head, *below = filter(str.strip, self._lines)
        found = trenner_of_lines(head, next(iter(below), ""))
        place = self._fundstelle(-1, 0).place
        return other_trenner(place, head, self.daten.trenner, found)

    def _misshapen(self, tabelle: Tabelle) -> Finding | None:
        """A row that goes on behind the last head, or a cell that goes on in the next line."""
        named = [number for number, kopf in enumerate(tabelle.koepfe) if kopf]
        width = max(named, default=-1) + 1
        for spalte in range(len(tabelle.koepfe)):
            cells = tabelle.frame[spalte]
            is_wrong = cells.str.contains("\n", regex=False)
            if spalte >= width:
                is_wrong |= cells.str.strip() != ""
            if is_wrong.any():
                return self._torn(int(is_wrong.to_numpy().argmax()), width)
        return None

    def _torn(self, row: int, width: int) -> Finding:
        line = self._line(row)
        return fault_at(
            Place.at(self.label, line, 1),
            "I139",
            f"Zeile {line} lässt sich nicht auf die {width} Spalten der Kopfzeile verteilen.",
            "Prüfen Sie die Zahl der Trennzeichen und die Anführungszeichen dieser Zeile, und ob "
            "unter »daten« das richtige Trennzeichen (»trenner«) steht.",
        )

    def _no_table(self, why: str) -> Finding:
        return fault_at(
            Place.at(self.label),
            "I123",
            f"Die Datei lässt sich nicht als Tabelle lesen. {why}",
            "Speichern Sie sie neu als CSV, und prüfen Sie unter »daten« »trenner« und "
            "»kopfzeile«.",
        )

    def _fundstelle(self, row: int, spalte: int) -> Fundstelle:
        line = self._line(row)
        cells = self._lines[line - 1 - self._above].split(self._sign)
        if '"' in self._lines[line - 1 - self._above] or spalte >= len(cells):
            return Fundstelle(Place.at(self.label, line, 1), f"Zeile {line}")
        column = sum(len(cell) + 1 for cell in cells[:spalte]) + 1
        place = Place(self.label, line, column, line, column + len(cells[spalte]))
        return Fundstelle(place, f"Zeile {line}")

    def _line(self, row: int) -> int:
        """The line in the file where a row begins."""
        starts = self._starts
        return self._above + 1 + (starts[row + 1] if row + 1 < len(starts) else row + 1)

    @cached_property
    def _starts(self) -> list[int]:
        """The line on which each row begins, from 0: cells in quotes may have several lines."""
        if '"' not in self.text:
            return list(range(len(self._lines)))
        reader = csv.reader((f"{line}\n" for line in self._lines), delimiter=self._sign)
        try:
            return [0, *(reader.line_num for _ in reader)]
        except csv.Error:
            return list(range(len(self._lines)))
