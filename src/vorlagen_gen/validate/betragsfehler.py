"""Amounts that are nearly one of the tables': a slip of the fingers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

_SIGNIFICANT_TO_SWAP, _SIGNIFICANT_TO_REPLACE = 3, 4
_FAKTOREN = (Decimal(10), Decimal(1000))
_TEILE = re.compile(
    r"\bje\b|\bpro\b|jährlich|\bJahren\b|monatlich|%|Prozent|Hälfte|Drittel|Viertel"
)


def near_value(wert: Decimal, satz: str, werte: Iterable[Decimal]) -> Decimal | None:
    """The one of ``werte`` that was probably meant, if exactly one is a slip away.

    A slip is: two digits swapped, one digit other, a nought or a group of three too many or too
    few. Round amounts have too few digits to tell, and a tenth may be meant where the sentence
    speaks of parts.
    """
    if wert != wert.to_integral_value():
        return None
    near = {each for each in werte if _is_slip(wert, each, has_parts=bool(_TEILE.search(satz)))}
    return near.pop() if len(near) == 1 else None


def _is_slip(wert: Decimal, other: Decimal, *, has_parts: bool) -> bool:
    if other != other.to_integral_value() or wert <= 0 or other <= 0:
        return False
    typed, meant = str(int(wert)), str(int(other))
    significant = len(meant.rstrip("0"))
    if len(typed) != len(meant):
        is_factor = any(wert == other * each or other == wert * each for each in _FAKTOREN)
        return is_factor and significant >= _SIGNIFICANT_TO_SWAP and not has_parts
    places = [
        index for index, pair in enumerate(zip(typed, meant, strict=True)) if len({*pair}) > 1
    ]
    if len(places) == 1:
        return significant >= _SIGNIFICANT_TO_REPLACE
    return significant >= _SIGNIFICANT_TO_SWAP and _is_swapped(typed, meant, places)


def _is_swapped(typed: str, meant: str, places: list[int]) -> bool:
    """Whether two neighbouring digits changed places."""
    if len(places) != len("ab") or places[1] - places[0] != 1:
        return False
    first, second = places
    return (typed[first], typed[second]) == (meant[second], meant[first])
