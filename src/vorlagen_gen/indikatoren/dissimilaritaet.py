"""How unevenly two groups live over the parts of a city."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def dissimilaritaet(teile: Sequence[tuple[Decimal, Decimal]]) -> Decimal | None:
    """The dissimilarity index D = ½ Σ|a_i/A − b_i/B| · 100 of the two groups' counts per part.

    It is the share in percent of either group that had to move for both to be spread alike:
    0 if they are, 100 if they share no part. None if a group is empty.

    Example:
        >>> dissimilaritaet([(Decimal(30), Decimal(10)), (Decimal(10), Decimal(30))])
        Decimal('50')
    """
    alle_a = sum((a for a, _ in teile), Decimal(0))
    alle_b = sum((b for _, b in teile), Decimal(0))
    if not alle_a or not alle_b:
        return None
    unequal = sum((abs(a * alle_b - b * alle_a) for a, b in teile), Decimal(0))
    return unequal * 50 / (alle_a * alle_b)
