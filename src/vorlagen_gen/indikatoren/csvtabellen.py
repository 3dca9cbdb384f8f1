"""CSV files -> tables: what their bytes mean, and where each cell stands."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.indikatoren.datendateien import Datendatei, too_large
from vorlagen_gen.indikatoren.kodierungen import read_utf_8, warn_of_garbled
from vorlagen_gen.indikatoren.tabellen import Tabelle
from vorlagen_gen.indikatoren.textzeilen import Textzeilen
from vorlagen_gen.indikatoren.trennzeichen import ZEICHEN, other_trenner, trenner_of_lines
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.indikatordaten import Daten, Trenner

if TYPE_CHECKING:
    import pandas as pd

MAX_COLUMNS = 500
MAX_CELLS = 30_000_000
"""A million rows of thirty columns; each cell takes some ten bytes beside the file itself."""


def read_csv(datei: Datendatei, daten: Daten) -> tuple[Tabelle | None, tuple[Finding, ...]]:
    """The table in a CSV file; ``None`` if its bytes or its form do not give one."""
    text = read_utf_8(datei, daten.kodierung)
    if isinstance(text, Finding):
        return None, (text,)
    warnings = warn_of_garbled(text, datei.label)
    sign = ZEICHEN[daten.trenner]
    zeilen = Textzeilen.of(datei.label, text, sign, daten.kopfzeile, daten.letzte_zeile)
    tabelle = _Csvtabelle(zeilen, daten.trenner).tabelle()
    if isinstance(tabelle, Finding):
        return None, (*warnings, tabelle)
    return tabelle, warnings


@dataclass(frozen=True, slots=True)
class _Csvtabelle:
    """The lines of a table, to be parted into columns."""

    zeilen: Textzeilen
    trenner: Trenner

    def tabelle(self) -> Tabelle | Finding:
        """The cells as text, below the heads."""
        import pandas as pd

        width = self._width()
        if isinstance(width, Finding):
            return width
        try:
            frame = _read(self.zeilen, width)
        except pd.errors.ParserError:
            return self._no_table("Ein Anführungszeichen wird geöffnet und nicht geschlossen.")
        if frame.empty:
            return self._no_table("Dort steht nichts.")
        koepfe = tuple(" ".join(kopf.split()) for kopf in frame.iloc[0])
        zellen = [frame[spalte].to_numpy()[1:] for spalte in range(width)]
        label, fundstelle = self.zeilen.label, self.zeilen.fundstelle
        tabelle = Tabelle(label, koepfe, zellen, fundstelle, self.trenner)
        return self._one_column(koepfe) or self._misshapen(tabelle) or tabelle

    def _width(self) -> int | Finding:
        """How many columns the widest line has."""
        width = self.zeilen.most_signs() + 1
        if width > MAX_COLUMNS:
            why = f"In einer Zeile stehen mehr als {MAX_COLUMNS} Trennzeichen."
            return self._no_table(why)
        is_large = self.zeilen.number * width > MAX_CELLS
        return too_large(self.zeilen.label, _CELLS) if is_large else width

    def _one_column(self, koepfe: tuple[str, ...]) -> Finding | None:
        """A head with a single column: no table has period and value in the same one."""
        if sum(map(bool, koepfe)) != 1 or self.zeilen.sign in next(iter(self.zeilen)):
            return None
        head, *below = islice(filter(str.strip, self.zeilen), 2)
        found = trenner_of_lines(head, next(iter(below), ""))
        place = self.zeilen.fundstelle(-1, 0).place
        return other_trenner(place, head, self.trenner, found)

    def _misshapen(self, tabelle: Tabelle) -> Finding | None:
        """A row that goes on behind the last head, or a cell that goes on in the next line."""
        named = [number for number, kopf in enumerate(tabelle.koepfe) if kopf]
        width = max(named, default=-1) + 1
        for spalte in range(0 if self.zeilen.has_quotes else width, len(tabelle.koepfe)):
            is_wrong = _is_torn if spalte < width else _is_filled_or_torn
            row = tabelle.spalte(spalte).first_row(is_wrong)
            if row is not None:
                return self._torn(row, width)
        return None

    def _torn(self, row: int, width: int) -> Finding:
        line = self.zeilen.line(row)
        return fault_at(
            Place.at(self.zeilen.label, line, 1),
            "I139",
            f"Zeile {line} lässt sich nicht auf die {width} Spalten der Kopfzeile verteilen.",
            "Prüfen Sie die Zahl der Trennzeichen und die Anführungszeichen dieser Zeile, und ob "
            "unter »daten« das richtige Trennzeichen (»trenner«) steht.",
        )

    def _no_table(self, why: str) -> Finding:
        return fault_at(
            Place.at(self.zeilen.label),
            "I123",
            f"Die Datei lässt sich nicht als Tabelle lesen. {why}",
            "Speichern Sie sie neu als CSV, und prüfen Sie unter »daten« »trenner« und "
            "»kopfzeile«.",
        )


_CELLS = f"Die Tabelle hat mehr als {MAX_CELLS // 1_000_000} Millionen Zellen"


def _read(zeilen: Textzeilen, width: int) -> pd.DataFrame:
    """The lines parted into cells; ``object`` shares the text of cells that are equal."""
    import pandas as pd

    return pd.read_csv(
        BytesIO(zeilen.text),
        sep=zeilen.sign,
        header=None,
        names=list(range(width)),
        index_col=False,
        dtype=object,
        na_filter=False,
        skip_blank_lines=False,
    )


def _is_torn(text: str) -> bool:
    return "\n" in text


def _is_filled_or_torn(text: str) -> bool:
    return "\n" in text or bool(text.strip())
