"""Warnings about values that can be read and still look wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from vorlagen_gen.findings import Place
from vorlagen_gen.indikatoren.meldungen import Meldungen
from vorlagen_gen.indikatoren.summen import gedruckt_als
from vorlagen_gen.indikatoren.tabellen import Fundstelle
from vorlagen_gen.model.indikator import Gruppe, Indikator, Indikatorart
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Zeitraum

_HUNDRED = Decimal(100)
_DAY, _MONTH, _QUARTER, _HALF, _YEAR = 1, 31, 92, 184, 366


def warn_of_fussnoten(
    indikator: Indikator, fussnoten: Mapping[str, Fundstelle], meldungen: Meldungen
) -> None:
    """The file has marks of footnotes, and the catalogue does not say what they mean."""
    if indikator.fussnoten:
        return
    for fussnote, stelle in fussnoten.items():
        meldungen.warnung(
            stelle.place,
            "I137",
            f"{stelle.text}: Hier steht das Fußnotenzeichen »{fussnote}«; im Katalog hat der "
            f"Indikator {indikator.kennung} keine Fußnote.",
            "Schreiben Sie den Text der Fußnote im Katalog unter »fussnoten«.",
        )


def warn_of_bruchzeichen(
    indikator: Indikator, brueche: Mapping[Zeitraum, Fundstelle], meldungen: Meldungen
) -> None:
    """The file marks a break that the catalogue does not name."""
    known = {bruch.ab for bruch in indikator.brueche}
    for zeitraum, stelle in brueche.items():
        if zeitraum.jahr not in known:
            meldungen.warnung(
                stelle.place,
                "I138",
                f"{stelle.text}: Der Strich »|« zeigt bei {zeitraum.label} einen Bruch in der "
                f"Reihe; beim Indikator {indikator.kennung} steht keiner.",
                f"Ergänzen Sie unter »brueche«: {{ab: {zeitraum.jahr}, grund: …}}.",
            )


def warn_of_unlike(
    printed: Mapping[Zeitraum, Punkt],
    computed: Mapping[Zeitraum, Punkt],
    place: Place,
    meldungen: Meldungen,
) -> None:
    """What the file prints is another value than what numerator and denominator give."""
    for zeitraum in sorted(printed.keys() & computed.keys()):
        gedruckt, berechnet = printed[zeitraum].wert, computed[zeitraum].wert
        if gedruckt is None or berechnet is None:
            continue
        unit = Decimal(1).scaleb(-_decimals(gedruckt))
        rounded = berechnet.quantize(unit, ROUND_HALF_UP)
        if abs(berechnet - gedruckt) * 2 > unit:
            meldungen.warnung(
                place,
                "I154",
                f"Für {zeitraum.label} steht in der Datei {gedruckt_als(gedruckt)}; aus Zähler und "
                f"Nenner ergibt sich {gedruckt_als(rounded)}.",
                "Es gilt der berechnete Wert. Prüfen Sie, ob Zähler und Nenner zueinander passen.",
            )


def _decimals(wert: Decimal) -> int:
    exponent = wert.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def warn_of_reihen(indikator: Indikator, reihen: tuple[Reihe, ...], meldungen: Meldungen) -> None:
    """Shares above all, parts that miss their total, periods of different kinds."""
    place = indikator.ort("daten")
    for reihe in reihen:
        _warn_of_anteile(indikator, reihe, meldungen)
        kinds = {_kind(punkt.zeitraum): punkt.zeitraum.label for punkt in reihe.punkte}
        if len(kinds) > 1:
            meldungen.warnung(
                place,
                "I156",
                f"Indikator {indikator.kennung}: In der Reihe »{reihe.gruppe}« stehen Zeiträume "
                f"verschiedener Art: {', '.join(kinds.values())}.",
                "Grenzen Sie die Zeilen mit einem Filter auf eine Art von Zeiträumen ein.",
            )
    for zeitraum, summe, gesamt in _unequal_sums(indikator, reihen):
        meldungen.warnung(
            place,
            "I152",
            f"Indikator {indikator.kennung}: Für {zeitraum.label} ergeben die Reihen »mit« und "
            f"»ohne« zusammen {gedruckt_als(summe)}, die Reihe »insgesamt« hat "
            f"{gedruckt_als(gesamt)}.",
            "Prüfen Sie die Filter, und ob ein »-« in der Datei für einen gesperrten Wert steht.",
        )


def _warn_of_anteile(indikator: Indikator, reihe: Reihe, meldungen: Meldungen) -> None:
    """A share is above all or below nothing, and the catalogue explains nothing."""
    if indikator.art is None or not indikator.art.is_anteil or indikator.hinweise:
        return
    for punkt in reihe.punkte:
        if punkt.wert is not None and not 0 <= punkt.wert <= _HUNDRED:
            meldungen.warnung(
                indikator.ort("daten"),
                "I153",
                f"Indikator {indikator.kennung}, Reihe »{reihe.gruppe}«: Für "
                f"{punkt.zeitraum.label} beträgt der Anteil "
                f"{gedruckt_als(round(punkt.wert, 1))} Prozent.",
                "Stammen Zähler und Nenner aus verschiedenen Statistiken, ist das möglich; "
                "erklären Sie es unter »hinweise«.",
            )


def warn_of_nenner(
    zaehler: Punkt, nenner: Punkt | None, place: Place, meldungen: Meldungen
) -> None:
    """A numerator has no denominator, or one that nothing can be divided by."""
    label = zaehler.zeitraum.label
    if nenner is None:
        text = f"Für {label} gibt es einen Zähler, aber keinen Nenner."
        remedy = "Ergänzen Sie ihn in der Datei, wenn es ihn gibt."
        meldungen.warnung(place, "I155", text, remedy)
    elif nenner.wert == 0:
        text = f"Für {label} ist der Nenner null; es gibt keinen Wert."
        meldungen.warnung(place, "I155", text, "Prüfen Sie den Nenner in der Datei.")


def _unequal_sums(
    indikator: Indikator, reihen: tuple[Reihe, ...]
) -> Iterator[tuple[Zeitraum, Decimal, Decimal]]:
    """Period, sum of the two groups and total, where they differ."""
    by_gruppe = {reihe.gruppe: _counts(indikator, reihe) for reihe in reihen}
    parts = [by_gruppe.get(gruppe, {}) for gruppe in (Gruppe.MIT, Gruppe.OHNE)]
    for zeitraum, gesamt in by_gruppe.get(Gruppe.INSGESAMT, {}).items():
        summands = [part[zeitraum] for part in parts if zeitraum in part]
        if len(summands) == len(parts) and sum(summands) != gesamt:
            yield zeitraum, sum(summands, Decimal(0)), gesamt


def _counts(indikator: Indikator, reihe: Reihe) -> dict[Zeitraum, Decimal]:
    """What of a series adds up over groups: counts, or the denominators of shares."""
    is_anzahl = indikator.art is Indikatorart.ANZAHL
    found = ((each.zeitraum, each.wert if is_anzahl else each.nenner) for each in reihe.punkte)
    return {zeitraum: wert for zeitraum, wert in found if wert is not None}


def _kind(zeitraum: Zeitraum) -> tuple[int, bool]:
    """Of what length a period is, and whether it begins with the year where that matters."""
    days = (zeitraum.bis - zeitraum.von).days + 1
    lengths = (_DAY, _MONTH, _QUARTER, _HALF, _YEAR)
    number = next((i for i, length in enumerate(lengths) if days <= length), len(lengths))
    return number, days > _HALF and zeitraum.von.month == 1
