"""Random charts: gaps, breaks, long names, negative and huge values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from vorlagen_gen.assemble.indikatoren.achsen import decimals, sparse, value_steps, year_steps
from vorlagen_gen.assemble.indikatoren.zahlen import zahl
from vorlagen_gen.chart import Chart, ChartKind, ChartPoint, ChartSeries, ChartTick
from vorlagen_gen.findings import Place

NAMES = (
    "insgesamt",
    "mit Migrationsvorgeschichte",
    "ohne Migrationsvorgeschichte",
    "im Land Nordrhein-Westfalen",
    "Ausländer*innen",
    "Personen mit Einwanderungsgeschichte im engeren und im weiteren Sinne, beidseitig",
    "Kraftfahrzeughaftpflichtversicherungsnehmer*innen",
    "A & B <C>",
)
MAGNITUDES = ("0.01", "1", "10", "100", "100000", "999999999999")


def random_chart(random: Random, words: Sequence[str], place: Place) -> Chart:
    """A chart of any kind; the same state of ``random`` gives the same chart."""
    return _Zufallsdiagramm(random, words, place).chart()


class _Zufallsdiagramm:
    def __init__(self, random: Random, words: Sequence[str], place: Place) -> None:
        self._random, self._words, self._place = random, words, place
        self._places = random.randint(0, 2)
        self._largest = Decimal(random.choice(MAGNITUDES))
        self._is_signed = random.random() < 0.2

    def chart(self) -> Chart:
        kind = self._random.choice(list(ChartKind))
        positions = self._positions(kind)
        count = 2 if kind is ChartKind.DUMBBELL else self._random.randint(1, 4)
        names = self._random.sample(NAMES, count)
        series = tuple(self._series(name, positions, kind) for name in names)
        if not any(each.drawn for each in series):
            return self.chart()
        years = [int(each) for each in positions]
        breaks = () if kind is ChartKind.DUMBBELL else tuple(self._breaks(years))
        values = [point.value for each in series for point in each.drawn if point.value is not None]
        steps = value_steps(values, from_zero=self._random.random() < 0.5)
        return Chart(
            kind=kind,
            title=self._phrase(),
            series=series,
            positions=self._ticks(kind, positions),
            values=tuple(ChartTick(each, zahl(each, decimals(steps))) for each in steps),
            alternativtext=f"Diagramm: {self._phrase()}",
            place=self._place,
            breaks=breaks,
        )

    def _positions(self, kind: ChartKind) -> list[Decimal]:
        count = {
            ChartKind.LINE: self._random.randint(4, 25),
            ChartKind.SLOPE: self._random.randint(2, 3),
            ChartKind.DUMBBELL: self._random.randint(1, 8),
        }[kind]
        if kind is ChartKind.DUMBBELL:
            return [Decimal(each) for each in range(count)]
        start, step = self._random.randint(1990, 2010), self._random.randint(1, 4)
        return [Decimal(start + step * each) for each in range(count)]

    def _ticks(self, kind: ChartKind, positions: list[Decimal]) -> tuple[ChartTick, ...]:
        if kind is ChartKind.DUMBBELL:
            return tuple(ChartTick(each, self._random.choice(NAMES)) for each in positions)
        if self._random.random() < 0.5:
            years = year_steps(int(positions[0]), int(positions[-1]))
            return tuple(ChartTick(each, str(each)) for each in years)
        label = self._random.choice(("{0}/{1:02}", "WS {0}/{1:02}", "31.12.{0}"))
        return tuple(
            ChartTick(each, label.format(int(each), int(each + 1) % 100))
            for each in sparse(positions)
        )

    def _breaks(self, years: list[int]) -> list[ChartTick]:
        found = self._random.sample(
            years[1:], min(len(years) - 1, self._random.choice((0, 0, 1, 3)))
        )
        return [ChartTick(year - Decimal("0.5"), f"Bruch {year}") for year in sorted(found)]

    def _series(self, name: str, positions: list[Decimal], kind: ChartKind) -> ChartSeries:
        late = 0 if kind is ChartKind.DUMBBELL else self._random.choice((0, 0, 0, 2))
        level = self._value()
        points = (self._point(each, level) for each in positions[min(late, len(positions) - 1) :])
        return ChartSeries(name, tuple(points))

    def _point(self, position: Decimal, level: Decimal) -> ChartPoint:
        if self._random.random() < 0.1:
            return ChartPoint(position, None)
        moved = level + (self._value() - level) * Decimal(self._random.choice(("0", "0.05", "1")))
        value = moved.quantize(Decimal(1).scaleb(-self._places))
        value = abs(value) if value.is_zero() else value
        label = zahl(value, self._places) + self._random.choice(("",) * 8 + ("p", "r"))
        return ChartPoint(position, value, label)

    def _value(self) -> Decimal:
        low = -1000 if self._is_signed else 0
        return self._largest * self._random.randint(low, 1000) / 1000

    def _phrase(self) -> str:
        return " ".join(self._random.choices(self._words, k=self._random.randint(1, 14)))
