"""The cells that the catalogue chooses, by period and by the parts that they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from vorlagen_gen.findings import Finding
from vorlagen_gen.indikatoren.bemerkungen import apply_bemerkung
from vorlagen_gen.indikatoren.marken import Marken
from vorlagen_gen.indikatoren.meldungen import Meldungen
from vorlagen_gen.indikatoren.tabellen import Fundstelle, Tabelle
from vorlagen_gen.indikatoren.zeitraeume import read_zeitraum
from vorlagen_gen.indikatoren.zellen import Zahlform, Zelle, read_zelle
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.model.indikatordaten import Auswahl, Daten, Filter, Teilung
from vorlagen_gen.model.zeitreihe import Wertstatus, Zeitraum

if TYPE_CHECKING:
    import pandas as pd

LONGEST_PERIOD = 40
LONGEST_QUOTE = 40

Schluessel: TypeAlias = tuple[str, ...]
"""Which of the values that are summed a cell is: one label for each filter with several."""
Zellen: TypeAlias = Mapping[Zeitraum, Mapping[Schluessel, Zelle]]

_UNLESBAR = Zelle(None, Wertstatus.UNBEKANNT)
_UNREAD = Zelle(Decimal(0), Wertstatus.WERT)
"""A cell whose remark decides whether its content matters at all."""


@dataclass(frozen=True, slots=True)
class Gefunden:
    """The cells of a choice. ``werte`` are the labels whose sum is asked for, by filter.

    ``teil`` says that the last label of each key is a part of the whole.
    """

    zellen: Zellen
    werte: tuple[tuple[str, ...], ...]
    teilung: Teilung


@dataclass(slots=True)
class Zellensuche:
    """Finds the cells of one indicator in its table, and notes what marks stand beside them."""

    tabelle: Tabelle
    daten: Daten
    meldungen: Meldungen
    fussnoten: dict[str, Fundstelle] = field(default_factory=dict)
    brueche: dict[Zeitraum, Fundstelle] = field(default_factory=dict)

    def find(
        self, auswahl: Auswahl, filters: tuple[Filter, ...], teilung: Teilung, *, prozent: bool
    ) -> Gefunden | None:
        """The cells of ``auswahl``; ``None`` if a column or a label is not in the table."""
        filters = (*self.daten.filter, *filters, *auswahl.filter)
        spalten = self._spalten(auswahl, filters, teilung)
        masks = (
            [self._mask(each, spalten[each.spalte or ""]) for each in filters] if spalten else []
        )
        if not spalten or any(mask is None for mask in masks):
            return None
        rows = self._rows([mask for mask in masks if mask is not None])
        several = self._several(filters)
        keys = [spalten[spalte] for spalte in several]
        keys += [spalten[teilung.teile]] if teilung.teile else []
        form = Zahlform.of(self.daten, prozent=prozent)
        zellen = self._collect(rows, keys, spalten, form)
        return Gefunden(zellen, tuple(several.values()), teilung)

    def _spalten(
        self, auswahl: Auswahl, filters: tuple[Filter, ...], teilung: Teilung
    ) -> dict[str, int] | None:
        """The numbers of all columns that are needed, the one with the values under ``""``."""
        wert = auswahl.spalte or self.daten.wert or ""
        value_place = auswahl.ort("spalte") if auswahl.spalte else self.daten.ort("wert")
        asked = [(wert, value_place), (self.daten.zeit or "", self.daten.ort("zeit"))]
        asked += [(each.spalte or "", each.ort("spalte")) for each in filters]
        asked += [(teilung.teile, teilung.ort("teile"))] if teilung.teile else []
        asked += [(self.daten.hinweis, self.daten.ort("hinweis"))] if self.daten.hinweis else []
        found = {name: self.tabelle.spalte(name, place) for name, place in asked}
        faults = [each for each in found.values() if isinstance(each, Finding)]
        for fault in faults:
            self.meldungen.add(fault)
        spalten = {name: each for name, each in found.items() if isinstance(each, int)}
        return None if faults else {**spalten, "": spalten[wert]}

    def _mask(self, each: Filter, spalte: int) -> pd.Series[bool] | None:
        """The rows that a filter lets through; ``None`` if the table has none of a label."""
        labels = self.tabelle.sauber(spalte)
        if each.leer:
            return labels == ""
        present = set(labels)
        missing = [wert for wert in self._labels(each) if wert not in present]
        for wert in missing:
            text = (
                f"»{wert}« steht nirgends in der Spalte »{each.spalte}« von {self.tabelle.label}."
            )
            near = meinten_sie(wert, sorted(present - {""})[:1000])
            remedy = "Schreiben Sie den Wert wie in der Datei; Fußnotenzeichen können wegbleiben."
            self.meldungen.fehler(each.ort("werte"), "I126", f"{text}{near}", remedy)
        return None if missing else labels.isin(self._labels(each))

    def _several(self, filters: tuple[Filter, ...]) -> dict[str, tuple[str, ...]]:
        """The labels that all filters of a column let through, where these are several."""
        labels: dict[str, tuple[str, ...]] = {}
        for each in filters:
            own = self._labels(each)
            before = labels.get(each.spalte or "", own)
            labels[each.spalte or ""] = tuple(label for label in before if label in own)
        return {spalte: found for spalte, found in labels.items() if len(found) > 1}

    def _labels(self, each: Filter) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.tabelle.als_label(wert) for wert in each.werte))

    def _rows(self, masks: list[pd.Series[bool]]) -> list[int]:
        """The rows that all filters let through and in which anything stands."""
        mask = self.tabelle.beschrieben
        for each in masks:
            mask = mask & each
        return [int(row) for row in self.tabelle.frame.index[mask]]

    def _collect(
        self, rows: list[int], keys: list[int], spalten: dict[str, int], form: Zahlform
    ) -> Zellen:
        zellen: dict[Zeitraum, dict[Schluessel, Zelle]] = {}
        empty: list[tuple[Zeitraum, int]] = []
        labels = [list(self.tabelle.sauber(key)) for key in keys]
        for row in rows:
            zeitraum = self._zeitraum(row, spalten[self.daten.zeit or ""])
            if zeitraum is None:
                continue
            schluessel = tuple(column[row] for column in labels)
            below = zellen.setdefault(zeitraum, {})
            if schluessel in below:
                below[schluessel] = self._doppelt(row, zeitraum, schluessel, spalten[""])
            else:
                below[schluessel] = self._zelle(row, zeitraum, spalten, form)
                empty += [(zeitraum, row)] if below[schluessel].is_leer else []
        return self._between_values(zellen, empty, spalten[""])

    def _between_values(
        self,
        zellen: dict[Zeitraum, dict[Schluessel, Zelle]],
        empty: list[tuple[Zeitraum, int]],
        spalte: int,
    ) -> Zellen:
        """The cells from the first period to the last one that have any.

        A series that begins later than others is no fault; other empty cells are told.
        """
        filled = [
            zeitraum
            for zeitraum, below in zellen.items()
            if not all(zelle.is_leer for zelle in below.values())
        ]
        for zeitraum, row in empty:
            if not filled or zeitraum >= min(filled):
                self._leer(row, spalte)
        if not filled:
            return zellen
        begin, end = min(filled), max(filled)
        return {each: below for each, below in zellen.items() if begin <= each <= end}

    def _leer(self, row: int, spalte: int) -> None:
        stelle = self.tabelle.fundstelle(row, spalte)
        self.meldungen.warnung(
            stelle.place,
            "I134",
            f"{stelle.text}, Spalte »{self.tabelle.koepfe[spalte]}«: Die Zelle ist leer; der Wert "
            "gilt als unbekannt.",
            "Tragen Sie den Wert ein, oder sein Zeichen: - für genau null, . für unbekannt oder "
            "geheim, … für noch nicht da.",
        )

    def _zeitraum(self, row: int, spalte: int) -> Zeitraum | None:
        text = self.tabelle.text(row, spalte)
        found = read_zeitraum(text) if len(text) <= LONGEST_PERIOD else None
        if found:
            self._note(found[1], found[0], row, spalte)
            return found[0]
        stelle = self.tabelle.fundstelle(row, spalte)
        self.meldungen.fehler(
            stelle.place,
            "I132",
            f"{stelle.text}: »{_kurz(text)}« ist kein Zeitraum."
            if text.strip()
            else f"{stelle.text}: Der Zeitraum fehlt.",
            "Möglich sind zum Beispiel 2019, 31.12.2019, Juni 2024, 2015/16, WS 2019/20 und "
            "2003-2006. Steht hier keine Angabe der Tabelle, grenzen Sie sie unter »daten« ein.",
        )
        return None

    def _zelle(
        self, row: int, zeitraum: Zeitraum, spalten: dict[str, int], form: Zahlform
    ) -> Zelle:
        spalte = spalten[""]
        zelle = read_zelle(self.tabelle.text(row, spalte), form)
        if zelle is None:
            return self._gesperrt(row, spalten) or self._unlesbar(row, spalte, form)
        self._note(zelle.marken | self.tabelle.marken(spalte), zeitraum, row, spalte)
        if not self.daten.hinweis:
            return zelle
        return self._with_bemerkung(zelle, row, spalten[self.daten.hinweis])

    def _gesperrt(self, row: int, spalten: dict[str, int]) -> Zelle | None:
        """The cell without a value if the remark beside it takes the value away."""
        if not self.daten.hinweis:
            return None
        text = self.tabelle.text(row, spalten[self.daten.hinweis])
        applied = apply_bemerkung(_UNREAD, text)
        return applied if applied and applied.wert is None else None

    def _unlesbar(self, row: int, spalte: int, form: Zahlform) -> Zelle:
        stelle = self.tabelle.fundstelle(row, spalte)
        typed = f"»{_kurz(self.tabelle.text(row, spalte))}«"
        said = "Der Inhalt" if self.meldungen.is_geheim else typed
        self.meldungen.fehler(
            stelle.place,
            "I131",
            f"{stelle.text}, Spalte »{self.tabelle.koepfe[spalte]}«: {said} ist in der "
            f"angegebenen Schreibweise keine Zahl; erwartet wird eine wie {form.beispiel}.",
            "Berichtigen Sie die Zelle, oder nennen Sie unter »daten« die Zeichen, die in der "
            "ganzen Datei gelten (»tausender«, »dezimal«).",
        )
        return _UNLESBAR

    def _with_bemerkung(self, zelle: Zelle, row: int, spalte: int) -> Zelle:
        text = self.tabelle.text(row, spalte)
        applied = apply_bemerkung(zelle, text)
        if applied is not None:
            return applied
        stelle = self.tabelle.fundstelle(row, spalte)
        self.meldungen.warnung(
            stelle.place,
            "I136",
            f"{stelle.text}: Der Hinweis »{_kurz(text)}« ist nicht bekannt; der Wert daneben gilt.",
            "Bekannt sind gesperrt, geheim, unsicher, eingeschränkt, vorläufig, geschätzt und "
            "berichtigt; andere Hinweise gehören in den Katalog unter »hinweise«.",
        )
        return zelle

    def _doppelt(self, row: int, zeitraum: Zeitraum, schluessel: Schluessel, spalte: int) -> Zelle:
        stelle = self.tabelle.fundstelle(row, spalte)
        what = ", ".join((zeitraum.label, *schluessel))
        self.meldungen.fehler(
            stelle.place,
            "I133",
            f"{stelle.text}: Für {what} gibt es mehr als eine Zahl; sie werden nicht summiert.",
            "Löschen Sie die überzählige Zeile. Sollen die Zeilen summiert werden, nennen Sie alle "
            "Werte unter »filter« oder die Spalte unter »teile«.",
        )
        return _UNLESBAR

    def _note(self, marken: Marken, zeitraum: Zeitraum, row: int, spalte: int) -> None:
        if marken.fussnoten or marken.hat_bruch:
            stelle = self.tabelle.fundstelle(row, spalte)
            for fussnote in marken.fussnoten:
                self.fussnoten.setdefault(fussnote, stelle)
            if marken.hat_bruch:
                self.brueche.setdefault(zeitraum, stelle)


def _kurz(text: str) -> str:
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 2]} …"
