"""Charts of indicators: one over time for each, one that compares the groups of a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from vorlagen_gen.assemble.indikatoren.achsen import decimals, sparse, value_steps, year_steps
from vorlagen_gen.assemble.indikatoren.alternativtext import linientext, vergleichstext
from vorlagen_gen.assemble.indikatoren.zahlen import gerundet, gruppenname, sagbar, zahl
from vorlagen_gen.chart import Chart, ChartKind, ChartPoint, ChartSeries, ChartTick
from vorlagen_gen.findings import Place
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.katalog import Handlungsfeld, Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus, Zeitraum
from vorlagen_gen.model.zusammenfassung import Abstand, Indikatorenstand, Zusammenfassung

_FEWEST_FOR_LINE = 4
_FEWEST = 2
_DAYS = Decimal("365.25")
_HUNDREDTH = Decimal("0.01")


def liniendiagramm(
    zusammenfassung: Zusammenfassung,
    katalog: Katalog,  # noqa: ARG001 -- as all that makes blocks of a summary
    place: Place,
) -> Chart | None:
    """The series over time, as a slope if there are two or three points of time.

    None if fewer than two of them have a value.
    """
    indikator, zeit = zusammenfassung.indikator, _Zeitachse(zusammenfassung.reihen)
    reihen = sorted(filter(_werte, zusammenfassung.reihen), key=_looks)
    count = len({punkt.zeitraum for reihe in reihen for punkt in _mit_wert(reihe)})
    if count < _FEWEST:
        return None
    return Chart(
        kind=ChartKind.LINE if count >= _FEWEST_FOR_LINE else ChartKind.SLOPE,
        title=_titel(indikator),
        series=tuple(_series(reihe, indikator, zeit) for reihe in reihen),
        positions=zeit.ticks(),
        values=_values((wert for reihe in reihen for wert in _werte(reihe)), [indikator]),
        breaks=tuple(_breaks(indikator, zeit)),
        alternativtext=linientext(zusammenfassung, reihen, is_slope=count < _FEWEST_FOR_LINE),
        place=place,
    )


def vergleichsdiagramm(feld: Handlungsfeld, stand: Indikatorenstand, place: Place) -> Chart | None:
    """The shares of both groups beside each other, one line for each indicator of ``feld``.

    None if fewer than two indicators have the shares of both groups at one time.
    """
    known = (stand.zusammenfassungen.get(each.kennung or "") for each in feld.indikatoren)
    paare = [(each.indikator, each.abstand_aktuell) for each in known if each and _is_share(each)]
    gaps = [(indikator, abstand) for indikator, abstand in paare if abstand]
    if len(gaps) < _FEWEST:
        return None
    return Chart(
        kind=ChartKind.DUMBBELL,
        title=_feldtitel(feld, gaps),
        series=tuple(_group(gaps, gruppe) for gruppe in (Gruppe.MIT, Gruppe.OHNE)),
        positions=tuple(_categories(gaps)),
        values=_values(
            (
                wert
                for _, gap in gaps
                for each in (gap.mit, gap.ohne)
                if (wert := sagbar(each)) is not None
            ),
            [indikator for indikator, _ in gaps],
        ),
        alternativtext=vergleichstext(feld, gaps),
        place=place,
    )


@dataclass(frozen=True)
class _Zeitachse:
    """Where periods stand: at their years, or between them where a year has several."""

    reihen: tuple[Reihe, ...]

    @cached_property
    def zeitraeume(self) -> tuple[Zeitraum, ...]:
        """The periods of all series, in order."""
        return tuple(sorted({each.zeitraum for reihe in self.reihen for each in reihe.punkte}))

    @cached_property
    def is_yearly(self) -> bool:
        """Whether no year has two periods."""
        years = [each.jahr for each in self.zeitraeume]
        return len(years) == len(set(years))

    def position(self, zeitraum: Zeitraum) -> Decimal:
        """The year, with the part of it that is over at the beginning of the period."""
        if self.is_yearly:
            return Decimal(zeitraum.jahr)
        days = Decimal(zeitraum.von.timetuple().tm_yday - 1)
        return zeitraum.jahr + (days / _DAYS).quantize(_HUNDREDTH)

    def ticks(self) -> tuple[ChartTick, ...]:
        """Even years; where periods are no single years, as many of them as have room."""
        periods = self.zeitraeume
        years = [each.jahr for each in periods]
        if self.is_yearly and all(each.label.endswith(str(each.jahr)) for each in periods):
            return tuple(ChartTick(year, str(year)) for year in year_steps(years[0], years[-1]))
        labels = {self.position(each): each.label for each in periods}
        return tuple(ChartTick(each, labels[each]) for each in sparse(list(labels)))


def _titel(indikator: Indikator) -> str:
    beispiel = " – Beispieldaten" if indikator.beispieldaten else ""
    return f"{indikator.name} ({indikator.einheit}){beispiel}"


def _feldtitel(feld: Handlungsfeld, gaps: list[tuple[Indikator, Abstand]]) -> str:
    dates = dict.fromkeys(abstand.mit.zeitraum.label for _, abstand in gaps)
    date = f", {next(iter(dates))}" if len(dates) == 1 else ", jeweils jüngster Wert"
    beispiel = " – Beispieldaten" if all(each.beispieldaten for each, _ in gaps) else ""
    return f"{feld.name}: Anteile der Gruppen (Prozent){date}{beispiel}"


def _categories(gaps: list[tuple[Indikator, Abstand]]) -> Iterator[ChartTick]:
    """The indicators by name, with what the title cannot say for all of them."""
    dates = {abstand.mit.zeitraum for _, abstand in gaps}
    is_all_beispiel = all(each.beispieldaten for each, _ in gaps)
    for number, (indikator, abstand) in enumerate(gaps):
        date = f", {abstand.mit.zeitraum.label}" if len(dates) > 1 else ""
        beispiel = " (Beispieldaten)" if indikator.beispieldaten and not is_all_beispiel else ""
        yield ChartTick(Decimal(number), f"{indikator.name}{date}{beispiel}")


def _is_share(zusammenfassung: Zusammenfassung) -> bool:
    art = zusammenfassung.indikator.art
    return art is not None and art.is_anteil


def _group(gaps: list[tuple[Indikator, Abstand]], gruppe: Gruppe) -> ChartSeries:
    """One group over all indicators, by all names that their statistics have for it."""
    names = dict.fromkeys(gruppenname(gruppe, indikator) for indikator, _ in gaps)
    points = (
        _point(Decimal(number), gap.mit if gruppe is Gruppe.MIT else gap.ohne, indikator)
        for number, (indikator, gap) in enumerate(gaps)
    )
    return ChartSeries(" / ".join(names), tuple(points))


def _series(reihe: Reihe, indikator: Indikator, zeit: _Zeitachse) -> ChartSeries:
    points = (_point(zeit.position(each.zeitraum), each, indikator) for each in reihe.punkte)
    return ChartSeries(gruppenname(reihe.gruppe, indikator), tuple(points))


def _point(position: Decimal, punkt: Punkt, indikator: Indikator) -> ChartPoint:
    """A point with what is printed of its value, and no digit more."""
    wert = sagbar(punkt)
    if wert is None:
        return ChartPoint(position, None)
    label = zahl(wert, indikator.nachkommastellen)
    if punkt.status is Wertstatus.EINGESCHRAENKT:
        label = f"({label})"
    rounded = gerundet(wert, indikator.nachkommastellen)
    return ChartPoint(position, abs(rounded) if rounded.is_zero() else rounded, label + punkt.stand)


def _values(werte: Iterable[Decimal], indikatoren: list[Indikator]) -> tuple[ChartTick, ...]:
    from_zero = all(each.art is not None and each.art.is_anteil for each in indikatoren)
    steps = value_steps(werte, from_zero=from_zero)
    places = decimals(steps)
    return tuple(ChartTick(step, zahl(step, places)) for step in steps)


def _breaks(indikator: Indikator, zeit: _Zeitachse) -> Iterator[ChartTick]:
    """The middle between the last period before a break and the first after it."""
    for bruch in indikator.brueche:
        for before, after in pairwise(zeit.zeitraeume):
            if bruch.ab is not None and before.jahr < bruch.ab <= after.jahr:
                middle = (zeit.position(before) + zeit.position(after)) / 2
                yield ChartTick(middle, f"Bruch {bruch.ab}")


def _looks(reihe: Reihe) -> int:
    """The same group looks the same in all charts: colours follow this order."""
    return (Gruppe.MIT, Gruppe.OHNE, Gruppe.INSGESAMT, Gruppe.VERGLEICH).index(reihe.gruppe)


def _mit_wert(reihe: Reihe) -> list[Punkt]:
    return [punkt for punkt in reihe.punkte if sagbar(punkt) is not None]


def _werte(reihe: Reihe) -> list[Decimal]:
    return [wert for punkt in reihe.punkte if (wert := sagbar(punkt)) is not None]
