"""What a chart of indicators says to those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vorlagen_gen.assemble.indikatoren.zahlen import gerundet, gruppenname, sagbar, zahl
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.zeitreihe import Punkt, Reihe
from vorlagen_gen.model.zusammenfassung import Abstand, Zusammenfassung

_BEISPIELDATEN = " Beispieldaten."


def linientext(zusammenfassung: Zusammenfassung, reihen: Sequence[Reihe], *, is_slope: bool) -> str:
    """Kind, subject, period, first and last value of each group, the gap, breaks and blanks."""
    indikator = zusammenfassung.indikator
    known = sorted(punkt.zeitraum for reihe in reihen for punkt in _mit_wert(reihe))
    kind = "Steigungsdiagramm" if is_slope else "Liniendiagramm"
    begin = f"{kind}: {indikator.name} ({indikator.einheit}), {known[0].label} bis "
    beispiel = _BEISPIELDATEN if indikator.beispieldaten else ""
    return " ".join(
        (
            f"{begin}{known[-1].label}.{beispiel}",
            *(_verlauf(reihe, indikator) for reihe in _hauptreihe_first(zusammenfassung, reihen)),
            *_abstand(zusammenfassung),
            *_brueche(indikator, reihen),
            *_luecken(reihen),
        )
    )


def vergleichstext(feld: Handlungsfeld, gaps: Sequence[tuple[Indikator, Abstand]]) -> str:
    """Kind, subject, both values of each indicator, and where the groups lie furthest apart."""
    beispiel = _BEISPIELDATEN if any(indikator.beispieldaten for indikator, _ in gaps) else ""
    widest, gap = max(gaps, key=lambda each: abs(each[1].differenz))
    begin = f"Vergleichsdiagramm: Anteile der Gruppen im Handlungsfeld {feld.name} in Prozent."
    end = f"Am weitesten liegen die Gruppen bei »{widest.name}« auseinander: "
    end += f"{_betrag(gap.differenz, widest)} Prozentpunkte."
    return " ".join((begin + beispiel, *(_paar(*each) for each in gaps), end))


def _hauptreihe_first(zusammenfassung: Zusammenfassung, reihen: Sequence[Reihe]) -> list[Reihe]:
    return sorted(reihen, key=lambda reihe: reihe.gruppe is not zusammenfassung.hauptreihe.gruppe)


def _verlauf(reihe: Reihe, indikator: Indikator) -> str:
    """First and last value of a series; how they differ only where no break lies between."""
    name, punkte = gruppenname(reihe.gruppe, indikator), _mit_wert(reihe)
    since = _seit_bruch(punkte, indikator)
    if len(since) == len(punkte):
        return f"{_capitalised(name)}: {_spanne(punkte, indikator)}."
    text = f"{_capitalised(name)}: {_gesagt(punkte[0], indikator)}"
    return f"{text}, nach dem Bruch {_spanne(since, indikator)}."


def _spanne(punkte: Sequence[Punkt], indikator: Indikator) -> str:
    first, last = punkte[0], punkte[-1]
    if len(punkte) == 1:
        return _gesagt(last, indikator)
    change = _richtung(first, last, indikator)
    return f"{_gesagt(first, indikator)}, {_gesagt(last, indikator)}, {change}"


def _gesagt(punkt: Punkt, indikator: Indikator) -> str:
    return f"{_wert(punkt, indikator)} ({punkt.zeitraum.label})"


def _seit_bruch(punkte: Sequence[Punkt], indikator: Indikator) -> list[Punkt]:
    """The points that can be compared with the last one."""
    last = punkte[-1].zeitraum.jahr
    breaks = (each.ab for each in indikator.brueche if each.ab is not None and each.ab <= last)
    since = max(breaks, default=0)
    return [punkt for punkt in punkte if punkt.zeitraum.jahr >= since]


def _richtung(first: Punkt, last: Punkt, indikator: Indikator) -> str:
    """How the printed values differ, so that no rise is said where none is seen."""
    start, end = (_gerundet(punkt, indikator) for punkt in (first, last))
    if start == end:
        return "unverändert"
    return "gestiegen" if start < end else "gesunken"


def _abstand(zusammenfassung: Zusammenfassung) -> Iterator[str]:
    """The gap of the groups then and now, in percentage points."""
    indikator = zusammenfassung.indikator
    then, now = zusammenfassung.abstand_beginn, zusammenfassung.abstand_aktuell
    if now is None or indikator.art is None or not indikator.art.is_anteil:
        return
    text = f"Abstand der Gruppen: {_betrag(now.differenz, indikator)} Prozentpunkte "
    text += f"({now.mit.zeitraum.label})"
    if then is not None and then.mit.zeitraum != now.mit.zeitraum:
        before = f"{_betrag(then.differenz, indikator)} Prozentpunkte ({then.mit.zeitraum.label})"
        text += f", zuvor {before}"
    case = f"; {zusammenfassung.abstandsfall}" if zusammenfassung.abstandsfall else ""
    yield f"{text}{case}."


def _brueche(indikator: Indikator, reihen: Sequence[Reihe]) -> Iterator[str]:
    years = [punkt.zeitraum.jahr for reihe in reihen for punkt in reihe.punkte]
    for bruch in indikator.brueche:
        if bruch.ab is not None and min(years) < bruch.ab <= max(years):
            reason = f"Bruch in der Reihe ab {bruch.ab}: {bruch.grund};"
            yield f"{reason} die Werte davor und danach sind nicht vergleichbar."


def _luecken(reihen: Sequence[Reihe]) -> Iterator[str]:
    missing = sum(sagbar(punkt) is None for reihe in reihen for punkt in reihe.punkte)
    if missing:
        fehlt = "fehlt ein Wert" if missing == 1 else f"fehlen {missing} Werte"
        yield f"Es {fehlt}; dort ist die Linie unterbrochen."


def _paar(indikator: Indikator, abstand: Abstand) -> str:
    mit, ohne = (
        f"{gruppenname(gruppe, indikator)} {_wert(punkt, indikator)}"
        for gruppe, punkt in ((Gruppe.MIT, abstand.mit), (Gruppe.OHNE, abstand.ohne))
    )
    return f"{indikator.name} ({abstand.mit.zeitraum.label}): {mit}, {ohne}."


def _wert(punkt: Punkt, indikator: Indikator) -> str:
    return zahl(sagbar(punkt) or Decimal(0), indikator.nachkommastellen)


def _gerundet(punkt: Punkt, indikator: Indikator) -> Decimal:
    return gerundet(sagbar(punkt) or Decimal(0), indikator.nachkommastellen)


def _betrag(differenz: Decimal, indikator: Indikator) -> str:
    return zahl(abs(differenz), indikator.nachkommastellen)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _mit_wert(reihe: Reihe) -> list[Punkt]:
    return [punkt for punkt in reihe.punkte if sagbar(punkt) is not None]
