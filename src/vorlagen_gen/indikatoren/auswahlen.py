"""The rows that the catalogue chooses, and what their cells come to by period and part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding
from vorlagen_gen.indikatoren.meldungen import Meldungen
from vorlagen_gen.indikatoren.tabellen import Tabelle
from vorlagen_gen.indikatoren.zellbefunde import Zellbefunde
from vorlagen_gen.indikatoren.zellen import Zahlform
from vorlagen_gen.indikatoren.zellenfeld import Teilwert
from vorlagen_gen.indikatoren.zellenleser import Spaltenwahl, Zellenleser
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.model.indikatordaten import Auswahl, Daten, Filter, Teilung
from vorlagen_gen.model.zeitreihe import Zeitraum

if TYPE_CHECKING:
    from vorlagen_gen.indikatoren.spalten import Maske, Nummern


@dataclass(frozen=True, slots=True)
class Gefunden:
    """The values of a choice by period and by part of the whole, as ``teilung`` names them.

    Without parts there is a single one called ``""``.
    """

    werte: Mapping[Zeitraum, Mapping[str, Teilwert]]
    teilung: Teilung


class Zellensuche:
    """Finds the cells of one indicator in its table, and notes what marks stand beside them."""

    def __init__(self, tabelle: Tabelle, daten: Daten, meldungen: Meldungen) -> None:
        """Nothing is looked for yet."""
        self.befunde = Zellbefunde(tabelle, meldungen)
        self._tabelle = tabelle
        self._daten = daten
        self._meldungen = meldungen

    def find(
        self, auswahl: Auswahl, filters: tuple[Filter, ...], teilung: Teilung, *, prozent: bool
    ) -> Gefunden | None:
        """The cells of ``auswahl``; ``None`` if a column or a label is not in the table."""
        filters = (*self._daten.filter, *filters, *auswahl.filter)
        spalten = self._spalten(auswahl, filters, teilung)
        masks = (
            [self._mask(each, spalten[each.spalte or ""]) for each in filters] if spalten else []
        )
        if not spalten or any(mask is None for mask in masks):
            return None
        rows = self._rows([mask for mask in masks if mask is not None])
        wahl = Spaltenwahl(
            zeit=spalten[self._daten.zeit or ""],
            wert=spalten[""],
            several=tuple((spalten[each], w) for each, w in self._several(filters).items()),
            teile=spalten[teilung.teile] if teilung.teile else None,
            hinweis=spalten[self._daten.hinweis] if self._daten.hinweis else None,
        )
        form = Zahlform.of(self._daten, prozent=prozent)
        leser = Zellenleser(self._tabelle, wahl, form, self.befunde)
        return Gefunden(leser.teilwerte(rows), teilung)

    def _spalten(
        self, auswahl: Auswahl, filters: tuple[Filter, ...], teilung: Teilung
    ) -> dict[str, int] | None:
        """The numbers of all columns that are needed, the one with the values under ``""``."""
        wert = auswahl.spalte or self._daten.wert or ""
        value_place = auswahl.ort("spalte") if auswahl.spalte else self._daten.ort("wert")
        asked = [(wert, value_place), (self._daten.zeit or "", self._daten.ort("zeit"))]
        asked += [(each.spalte or "", each.ort("spalte")) for each in filters]
        asked += [(teilung.teile, teilung.ort("teile"))] if teilung.teile else []
        asked += [(self._daten.hinweis, self._daten.ort("hinweis"))] if self._daten.hinweis else []
        found = {name: self._tabelle.find_spalte(name, place) for name, place in asked}
        faults = [each for each in found.values() if isinstance(each, Finding)]
        for fault in faults:
            self._meldungen.add(fault)
        spalten = {name: each for name, each in found.items() if isinstance(each, int)}
        return None if faults else {**spalten, "": spalten[wert]}

    def _mask(self, each: Filter, spalte: int) -> Maske | None:
        """The rows that a filter lets through; ``None`` if the table has none of a label."""
        labels = self._tabelle.spalte(spalte).sauber
        wanted = self._labels(each)
        if each.leer:
            return labels.rows(lambda label: not label)
        present = set(labels.texte)
        missing = [wert for wert in wanted if wert not in present]
        for wert in missing:
            text = (
                f"»{wert}« steht nirgends in der Spalte »{each.spalte}« von {self._tabelle.label}."
            )
            near = meinten_sie(wert, sorted(present - {""})[:1000])
            remedy = "Schreiben Sie den Wert wie in der Datei; Fußnotenzeichen können wegbleiben."
            self._meldungen.fehler(each.ort("werte"), "I126", f"{text}{near}", remedy)
        return None if missing else labels.rows(frozenset(wanted).__contains__)

    def _several(self, filters: tuple[Filter, ...]) -> dict[str, tuple[str, ...]]:
        """The labels that all filters of a column let through, where these are several."""
        labels: dict[str, tuple[str, ...]] = {}
        for each in filters:
            own = self._labels(each)
            before = labels.get(each.spalte or "", own)
            labels[each.spalte or ""] = tuple(label for label in before if label in own)
        return {spalte: found for spalte, found in labels.items() if len(found) > 1}

    def _labels(self, each: Filter) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._tabelle.als_label(wert) for wert in each.werte))

    def _rows(self, masks: Sequence[Maske]) -> Nummern:
        """The rows that all filters let through and in which anything stands."""
        mask = self._tabelle.beschrieben
        for each in masks:
            mask = mask & each
        return mask.nonzero()[0]
