"""Sums of the financial tables, as the city prints them (reference §2)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from vorlagen_gen.model.haushalt import Haushalt, Zeilenart
from vorlagen_gen.model.vorlage import Finanzposition, Teilergebnisplan, Teilfinanzplan


def euro(betrag: Decimal) -> str:
    """An amount with dots, and with cents only where there are any (DIN 5008): ``10.200,50``."""
    digits = 0 if betrag == betrag.to_integral_value() else 2
    english = f"{abs(betrag):,.{digits}f}"
    german = english.replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"−{german}" if betrag < 0 else german


def summe(positionen: Iterable[Finanzposition]) -> Decimal:
    """Add the printed amounts; a year like ``2029 ff.`` or ``p. a.`` counts once.

    A gap in a draft counts as nothing.
    """
    return sum((position.betrag or Decimal() for position in positionen), Decimal())


def saldo_teilfinanzplan(plaene: Iterable[Teilfinanzplan]) -> Decimal:
    """Spending minus income over all blocks of the table, in euros; negative is a surplus.

    What was provided in earlier years (``bisher_bereitgestellt``) is no part of it.
    """
    return sum((summe(plan.auszahlungen) - summe(plan.einzahlungen) for plan in plaene), Decimal())


def summe_aller_auszahlungen(plan: Teilfinanzplan) -> Decimal:
    """All spending on a measure, with what was provided in earlier years."""
    return summe(plan.auszahlungen) + (plan.bisher_bereitgestellt or Decimal())


def saldo_teilergebnisplan(plaene: Iterable[Teilergebnisplan], haushalt: Haushalt) -> Decimal:
    """Aufwand minus Ertrag over all blocks of the table, in euros; negative is a surplus.

    Which a row is, its number in the Ergebnisplan says (scheme of NRW, rows 01 to 26); a row
    that the project's scheme does not know counts as nothing.
    """
    return sum(
        (
            _sign(position.zeile, haushalt) * (position.betrag or Decimal())
            for plan in plaene
            for position in plan.zeilen
        ),
        Decimal(),
    )


def _sign(code: str | None, haushalt: Haushalt) -> int:
    zeile = haushalt.zeile(code or "")
    if zeile is None:
        return 0 if haushalt.zeilen else 1
    return -1 if zeile.art is Zeilenart.ERTRAG else 1
