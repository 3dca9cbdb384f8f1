"""Cells -> one value for each period: a sum only when every part is there and known."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from vorlagen_gen.findings import Place
from vorlagen_gen.indikatoren.auswahlen import Gefunden
from vorlagen_gen.indikatoren.marken import strip_label
from vorlagen_gen.indikatoren.meldungen import Meldungen
from vorlagen_gen.indikatoren.summanden import sum_of
from vorlagen_gen.indikatoren.zellenfeld import NAMED, Teilwert
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus, Zeitraum


def by_teil(
    gefunden: Gefunden, place: Place, meldungen: Meldungen
) -> dict[Zeitraum, dict[str, Punkt] | None]:
    """The value of each part in each period; ``None`` where a part is missing."""
    teile = _Teile(gefunden, place, meldungen)
    return {zeitraum: teile.of(zeitraum) for zeitraum in sorted(gefunden.werte)}


def sums(gefunden: Gefunden, place: Place, meldungen: Meldungen) -> dict[Zeitraum, Punkt]:
    """One value for each period; without one where a part is missing or unknown."""
    return {
        zeitraum: Punkt(zeitraum, None, Wertstatus.UNBEKANNT)
        if teile is None
        else sum_of(zeitraum, teile.values())
        for zeitraum, teile in by_teil(gefunden, place, meldungen).items()
    }


class _Teile:
    """The parts that a sum must have, and those that a period has."""

    def __init__(self, gefunden: Gefunden, place: Place, meldungen: Meldungen) -> None:
        self._gefunden = gefunden
        self._teilung = gefunden.teilung
        self._place = place
        self._meldungen = meldungen
        self._gesamt = strip_label(self._teilung.gesamt or "")[0]
        self._known = {teil for each in gefunden.werte.values() for teil in each}
        if self._gesamt and self._known and self._gesamt not in self._known:
            self._no_total()

    def of(self, zeitraum: Zeitraum) -> dict[str, Punkt] | None:
        """Each part with its value; a single one called ``""`` if the catalogue names none."""
        parts = dict(self._gefunden.werte[zeitraum])
        gedruckt = parts.pop(self._gesamt, None) if self._gesamt else None
        if self._is_incomplete(zeitraum, parts):
            return None
        teile = {teil: each.summe for teil, each in parts.items()}
        if gedruckt and not gedruckt.fehlend:
            self._compare(gedruckt.summe, sum_of(zeitraum, teile.values()))
        return teile

    def _is_incomplete(self, zeitraum: Zeitraum, parts: Mapping[str, Teilwert]) -> bool:
        """Whether a part or a label is missing, or there are more parts than there should be."""
        number = self._teilung.anzahl_teile if self._teilung.teile else None
        missing = sum(each.fehlend for each in parts.values())
        if number is not None and len(parts) > number:
            self._too_many(zeitraum, len(parts), number)
        elif number is not None and len(parts) < number:
            absent = sorted(self._known - parts.keys() - {self._gesamt})
            self._too_few(zeitraum, absent[: number - len(parts)], number - len(parts))
        elif missing:
            self._too_few(zeitraum, _missing(parts), missing)
        else:
            return False
        return True

    def _too_few(self, zeitraum: Zeitraum, named: list[str], number: int) -> None:
        rest = number - len(named[:NAMED])
        names = ", ".join(f"»{each}«" for each in named[:NAMED])
        more = f" und {rest} weitere" if rest and names else ""
        self._meldungen.warnung(
            self._place,
            "I135",
            f"Für {zeitraum.label} gibt es keine Summe: Es fehlt {names}{more}."
            if names
            else f"Für {zeitraum.label} gibt es keine Summe: Es fehlen {rest} Teile.",
            "Ergänzen Sie die Zeilen in der Datei, wenn es sie gibt; sonst bleibt der Wert offen.",
        )

    def _too_many(self, zeitraum: Zeitraum, present: int, number: int) -> None:
        self._meldungen.fehler(
            self._place,
            "I141",
            f"Für {zeitraum.label} gibt es {present} Teile statt {number}; sie werden nicht "
            "summiert.",
            "Berichtigen Sie »anzahl_teile«. Enthält die Spalte auch die Summe, nennen Sie deren "
            "Eintrag unter »gesamt«.",
        )

    def _no_total(self) -> None:
        text = f"»{self._teilung.gesamt}« steht nirgends in der Spalte »{self._teilung.teile}«."
        near = meinten_sie(self._gesamt, self._known)
        remedy = "Schreiben Sie den Eintrag wie in der Datei, oder löschen Sie »gesamt«."
        self._meldungen.fehler(self._teilung.ort("gesamt"), "I126", f"{text}{near}", remedy)

    def _compare(self, gedruckt: Punkt, summe: Punkt) -> None:
        """A warning if the printed total is another than the sum of the parts."""
        if gedruckt.wert is None or summe.wert is None or gedruckt.wert == summe.wert:
            return
        numbers = f"{gedruckt_als(summe.wert)}; gedruckt ist {gedruckt_als(gedruckt.wert)}"
        said = "eine andere Summe als die gedruckte" if self._meldungen.is_geheim else numbers
        self._meldungen.warnung(
            self._place,
            "I151",
            f"Für {summe.zeitraum.label} ergeben die Teile zusammen {said}.",
            "Klären Sie, ob ein »-« in der Datei für einen gesperrten Wert steht; dann gehört dort "
            "ein Punkt hin.",
        )


def _missing(parts: Mapping[str, Teilwert]) -> list[str]:
    """Labels that have no cell, with the part in which they have none."""
    return [
        ", ".join(filter(None, (*key, teil)))
        for teil, each in parts.items()
        for key in each.genannt
    ]


def gedruckt_als(wert: Decimal) -> str:
    """A number as a message shows it, with all its decimals."""
    return format(wert, "f").replace(".", ",")
