"""Axes of charts: round numbers that hold all values, and years that fit beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
_INTERVALS = 5
_MOST_LABELS = 8
_ZERO_IS_NEAR = 2


def value_steps(values: Iterable[Decimal], *, from_zero: bool) -> tuple[Decimal, ...]:
    """Round numbers in equal steps, three to eight, between which all ``values`` lie.

    Zero is among them ``from_zero``, or where it is near in comparison with the values.

    Example:
        >>> [str(step) for step in value_steps([Decimal("12.1"), Decimal("37")], from_zero=True)]
        ['0', '10', '20', '30', '40']
    """
    lowest, highest = _range(list(values), from_zero=from_zero)
    step = _round_step((highest - lowest) / _INTERVALS)
    first = (lowest / step).to_integral_value(ROUND_FLOOR)
    last = (highest / step).to_integral_value(ROUND_CEILING)
    count = max(int(last - first), 2)
    return tuple(_plain((first + number) * step) for number in range(count + 1))


def decimals(steps: Iterable[Decimal]) -> int:
    """How many digits behind the comma print each of ``steps`` exactly."""
    return max((max(-_exponent(step), 0) for step in steps), default=0)


def sparse(positions: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Every n-th of ``positions`` from the last one back, so many as have room on an axis."""
    every = -(-len(positions) // _MOST_LABELS)
    return tuple(sorted(positions[::-1][:: max(every, 1)]))


def year_steps(first: int, last: int) -> tuple[Decimal, ...]:
    """Years in equal steps from ``last`` back to ``first``, so many as have room on an axis."""
    return sparse([Decimal(year) for year in range(first, last + 1)])


def _range(values: list[Decimal], *, from_zero: bool) -> tuple[Decimal, Decimal]:
    """From the lowest to the highest, with zero where it belongs; never of no length."""
    lowest, highest = min(values), max(values)
    if from_zero or lowest * _ZERO_IS_NEAR <= highest:
        lowest = min(lowest, Decimal(0))
    if from_zero or highest * _ZERO_IS_NEAR >= lowest:
        highest = max(highest, Decimal(0))
    if lowest == highest:
        lowest, highest = min(lowest, Decimal(0)), max(highest, Decimal(0))
    return lowest, highest if lowest < highest else Decimal(1)


def _round_step(least: Decimal) -> Decimal:
    """The least of 1, 2, 2.5 and 5 times a power of ten that is not under ``least``."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros and without exponent."""
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if number == whole else number.normalize()
