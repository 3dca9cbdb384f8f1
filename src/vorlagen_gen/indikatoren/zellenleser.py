"""Rows of a table -> what their cells come to; each different text is read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from vorlagen_gen.indikatoren.bemerkungen import apply_bemerkung
from vorlagen_gen.indikatoren.marken import KEINE, Marken
from vorlagen_gen.indikatoren.meldungen import MAX_COUNTED, MAX_OF_A_KIND
from vorlagen_gen.indikatoren.spalten import (
    array,
    different,
    first_of_each,
    renumbered,
    which_of,
)
from vorlagen_gen.indikatoren.tabellen import Tabelle
from vorlagen_gen.indikatoren.zeitraeume import read_zeitraum
from vorlagen_gen.indikatoren.zellbefunde import Zellbefunde
from vorlagen_gen.indikatoren.zellen import Zahlform, Zelle, read_zelle
from vorlagen_gen.indikatoren.zellenfeld import Schluesselspalte, Teilwert, Zellenfeld
from vorlagen_gen.model.zeitreihe import Wertstatus, Zeitraum

if TYPE_CHECKING:
    from vorlagen_gen.indikatoren.spalten import Maske, Nummern

LONGEST_PERIOD = 40

_UNLESBAR = Zelle(None, Wertstatus.UNBEKANNT)
_UNREAD = Zelle(Decimal(0), Wertstatus.WERT)
"""A cell whose remark decides whether its content matters at all."""
_NO_ZEITRAUM, _DOPPELT, _NO_ZAHL, _UNBEKANNT = range(1, 5)
"""Why a row is told of."""
_MOST_TOLD = MAX_OF_A_KIND + MAX_COUNTED + 1
"""So many rows of a kind are more than are counted."""
_Notiz: TypeAlias = tuple[int, int, Marken, Zeitraum]
"""Row and column where marks stand, and the period of the row."""


@dataclass(frozen=True, slots=True)
class Spaltenwahl:
    """The numbers of the columns that a choice needs.

    ``several`` are those whose labels are summed, each with the labels; ``teile`` holds the
    parts, ``hinweis`` the remarks, if there are such columns.
    """

    zeit: int
    wert: int
    several: tuple[tuple[int, tuple[str, ...]], ...]
    teile: int | None
    hinweis: int | None


@dataclass(frozen=True, slots=True)
class _Inhalt:
    """What a value says with the remark beside it, and why it is to be told, if it is."""

    zelle: Zelle
    marken: Marken = KEINE
    anlass: int = 0


class Zellenleser:
    """Reads the cells of one choice, and notes what is wrong with them."""

    def __init__(
        self, tabelle: Tabelle, wahl: Spaltenwahl, form: Zahlform, befunde: Zellbefunde
    ) -> None:
        """Nothing is read yet."""
        self._tabelle = tabelle
        self._wahl = wahl
        self._form = form
        self._befunde = befunde

    def teilwerte(self, rows: Nummern) -> dict[Zeitraum, dict[str, Teilwert]]:
        """What the cells of ``rows`` come to, by period and part.

        It goes from the first period with any value to the last: a series that begins later
        than others is no fault. Other empty cells are told.
        """
        zeiten, zeit, notizen = self._zeitraeume(rows)
        has_zeit = zeit >= 0
        is_whole = bool(has_zeit.all())
        with_zeit = rows if is_whole else rows[has_zeit]
        feld = self._feld(zeiten, zeit if is_whole else zeit[has_zeit], with_zeit)
        inhalte, inhalt = self._inhalte(with_zeit)
        self._note_marken([*notizen, *self._marken(feld, with_zeit, inhalte, inhalt)])
        if not is_whole or feld.has_doppelte or any(each.anlass for each in inhalte):
            anlass = array(each.anlass for each in inhalte)[inhalt]
            anlass[feld.doppelt] = _DOPPELT
            self._note_faults(rows, zeiten, zeit, anlass)
        zellen = [*(each.zelle for each in inhalte), _UNLESBAR]
        counted = self._counted(feld, with_zeit, zellen, inhalt)
        inhalt[feld.mehrfach] = len(inhalte)
        return feld.teilwerte(zellen, inhalt, counted)

    def _counted(
        self, feld: Zellenfeld, rows: Nummern, zellen: Sequence[Zelle], inhalt: Nummern
    ) -> Maske | None:
        """The cells that count, ``None`` for all; empty ones that have no good reason are told."""
        is_leer = array(each.is_leer for each in zellen) > 0
        if not is_leer.any():
            return ~feld.doppelt if feld.has_doppelte else None
        empty = is_leer[inhalt]
        single = ~feld.doppelt
        is_filled = ~empty
        is_filled[feld.mehrfach] = True
        filled = feld.zeit[is_filled]
        begin, end = (filled.min(), filled.max()) if len(filled) else (0, len(feld.zeiten))
        for row in rows[empty & single & (feld.zeit >= begin)][:_MOST_TOLD].tolist():
            self._befunde.leer(row, self._wahl.wert)
        return single & (feld.zeit >= begin) & (feld.zeit <= end)

    def _zeitraeume(self, rows: Nummern) -> tuple[list[Zeitraum], Nummern, list[_Notiz]]:
        """The periods in the order of time, for each row its number in them or -1, and marks."""
        spalte = self._tabelle.spalte(self._wahl.zeit)
        nummern = spalte.nummern[rows]
        read = {
            each: _zeitraum(spalte.texte[each]) for each in which_of(nummern, len(spalte.texte))
        }
        zeiten = sorted({each[0] for each in read.values() if each})
        places = {zeitraum: place for place, zeitraum in enumerate(zeiten)}
        notizen = [
            (int(rows[(nummern == number).argmax()]), self._wahl.zeit, each[1], each[0])
            for number, each in read.items()
            if each and each[1] != KEINE
        ]
        new = {number: places[each[0]] if each else -1 for number, each in read.items()}
        return zeiten, renumbered(nummern, len(spalte.texte), new), notizen

    def _feld(self, zeiten: Sequence[Zeitraum], zeit: Nummern, rows: Nummern) -> Zellenfeld:
        labels = [self._tabelle.spalte(spalte).sauber for spalte, _ in self._wahl.several]
        keys = tuple(Schluesselspalte(each.texte, each.nummern[rows]) for each in labels)
        werte = tuple(wanted for _, wanted in self._wahl.several)
        if self._wahl.teile is None:
            return Zellenfeld(zeiten, ("",), werte, zeit, zeit * 0, keys)
        teile = self._tabelle.spalte(self._wahl.teile).sauber
        return Zellenfeld(zeiten, teile.texte, werte, zeit, teile.nummern[rows], keys)

    def _inhalte(self, rows: Nummern) -> tuple[list[_Inhalt], Nummern]:
        """The different contents of the cells, and for each row the number of its one."""
        werte, which = self._texte(self._wahl.wert, rows)
        if self._wahl.hinweis is None:
            return [self._inhalt(each, "") for each in werte], which
        bemerkungen, beside = self._texte(self._wahl.hinweis, rows)
        pairs, which = different(which * len(bemerkungen) + beside)
        return [
            self._inhalt(werte[a], bemerkungen[b])
            for a, b in (divmod(each, len(bemerkungen)) for each in pairs)
        ], which

    def _texte(self, nummer: int, rows: Nummern) -> tuple[list[str], Nummern]:
        """The different texts of a column, and for each row the number of its one."""
        spalte = self._tabelle.spalte(nummer)
        nummern = spalte.nummern[rows]
        found = which_of(nummern, len(spalte.texte))
        new = {number: place for place, number in enumerate(found)}
        return [spalte.texte[each] for each in found], renumbered(nummern, len(spalte.texte), new)

    def _inhalt(self, text: str, bemerkung: str) -> _Inhalt:
        zelle = read_zelle(text, self._form)
        if zelle is None:
            hidden = apply_bemerkung(_UNREAD, bemerkung)
            if hidden and hidden.wert is None:
                return _Inhalt(hidden)
            return _Inhalt(_UNLESBAR, anlass=_NO_ZAHL)
        marken = zelle.marken | self._tabelle.marken(self._wahl.wert)
        applied = apply_bemerkung(zelle, bemerkung)
        return _Inhalt(applied, marken) if applied else _Inhalt(zelle, marken, _UNBEKANNT)

    def _marken(
        self, feld: Zellenfeld, rows: Nummern, inhalte: Sequence[_Inhalt], inhalt: Nummern
    ) -> Iterator[_Notiz]:
        """The first row of each period with each kind of marks at its value."""
        kinds = list(dict.fromkeys(each.marken for each in inhalte))
        if kinds in ([], [KEINE]):
            return
        which = array(kinds.index(each.marken) for each in inhalte)[inhalt]
        single = (~feld.doppelt).nonzero()[0]
        for first in first_of_each(feld.zeit[single] * len(kinds) + which[single]):
            place = single[first]
            zeitraum = feld.zeiten[feld.zeit[place]]
            yield int(rows[place]), self._wahl.wert, kinds[which[place]], zeitraum

    def _note_marken(self, notizen: Iterable[_Notiz]) -> None:
        """Note marks in the order of the rows, in each row first those of the period."""
        for row, spalte, marken, zeitraum in sorted(notizen, key=lambda each: each[0]):
            self._befunde.marken(marken, zeitraum, row, spalte)

    def _note_faults(
        self, rows: Nummern, zeiten: Sequence[Zeitraum], zeit: Nummern, anlass: Nummern
    ) -> None:
        """Tell what is wrong in the order of the rows; ``anlass`` is of those with a period."""
        found = array([_NO_ZEITRAUM])[zeit * 0]
        found[zeit >= 0] = anlass
        kinds = (_NO_ZEITRAUM, _DOPPELT, _NO_ZAHL, _UNBEKANNT)
        first = [place for kind in kinds for place in _first(found == kind)]
        for place in sorted(first):
            label = zeiten[zeit[place]].label if zeit[place] >= 0 else ""
            self._note_fault(int(found[place]), int(rows[place]), label)

    def _note_fault(self, anlass: int, row: int, zeitraum: str) -> None:
        befunde, wahl = self._befunde, self._wahl
        if anlass == _NO_ZEITRAUM:
            befunde.no_zeitraum(row, wahl.zeit)
        elif anlass == _DOPPELT:
            befunde.doppelt(row, wahl.wert, ", ".join((zeitraum, *self._schluessel(row))))
        elif anlass == _NO_ZAHL:
            befunde.no_zahl(row, wahl.wert, self._form.beispiel)
        elif wahl.hinweis is not None:
            befunde.unbekannt(row, wahl.hinweis)

    def _schluessel(self, row: int) -> Iterator[str]:
        """The labels of a row, and its part."""
        for spalte in (*(each for each, _ in self._wahl.several), self._wahl.teile):
            if spalte is not None:
                yield self._tabelle.spalte(spalte).sauber[row]


def _zeitraum(text: str) -> tuple[Zeitraum, Marken] | None:
    return read_zeitraum(text) if len(text) <= LONGEST_PERIOD else None


def _first(is_kind: Maske) -> list[int]:
    places: list[int] = is_kind.nonzero()[0][:_MOST_TOLD].tolist()
    return places
