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
    near = {each for each in werte if _is_typing_error(wert, each)}
    if not near and not _TEILE.search(satz):
        near = {each for each in werte if _is_factor(wert, each)}
    return near.pop() if len(near) == 1 else None


def _is_factor(wert: Decimal, other: Decimal) -> bool:
    """Whether noughts are missing or too many."""
    has_digits = len(str(int(other)).rstrip("0")) >= _SIGNIFICANT_TO_SWAP
    is_factor = any(wert == other * each or other == wert * each for each in _FAKTOREN)
    return is_factor and has_digits and wert > 0


def _is_typing_error(wert: Decimal, other: Decimal) -> bool:
    """Whether one digit is other, or two that stand side by side changed places."""
    (typed, cents), (meant, other_cents) = _digits(wert), _digits(other)
    if len(typed) != len(meant) or cents != other_cents:
        return False
    significant = len(meant.rstrip("0"))
    pairs = enumerate(zip(typed, meant, strict=True))
    places = [index for index, (first, second) in pairs if first != second]
    if len(places) == 1:
        return significant >= _SIGNIFICANT_TO_REPLACE
    return significant >= _SIGNIFICANT_TO_SWAP and _is_swapped(typed, meant, places)


def _digits(wert: Decimal) -> tuple[str, str]:
    """Digits before and behind the comma."""
    whole, _, cents = f"{wert:f}".partition(".")
    return whole, cents.rstrip("0")


def _is_swapped(typed: str, meant: str, places: list[int]) -> bool:
    """Whether two neighbouring digits changed places."""
    if len(places) != len("ab") or places[1] - places[0] != 1:
        return False
    first, second = places
    return (typed[first], typed[second]) == (meant[second], meant[first])
