"""What the financial tables of a paper say, as the amounts that its prose may speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from itertools import accumulate

from vorlagen_gen.model.haushalt import Haushalt, Zeilenart
from vorlagen_gen.model.vorlage import (
    FinanzielleAuswirkungen,
    Finanzposition,
    Teilergebnisplan,
    Teilfinanzplan,
    Vorlage,
)
from vorlagen_gen.validate.haushaltsjahre import Zeitraum
from vorlagen_gen.validate.nennungen import auswirkungen

_MAX_JAHRE = 60


class Posten(Enum):
    """What an amount of the tables is."""

    AUSZAHLUNG = auto()
    EINZAHLUNG = auto()
    AUFWAND = auto()
    ERTRAG = auto()
    SALDO_TEILFINANZPLAN = auto()
    SALDO_TEILERGEBNISPLAN = auto()


@dataclass(frozen=True, slots=True)
class Finanzwerte:
    """The amounts by what they are, sums over years, entries and the whole included."""

    by_posten: dict[Posten, frozenset[Decimal]]
    gedruckt: frozenset[Decimal]

    def of(self, *posten: Posten) -> frozenset[Decimal]:
        """The amounts of some kinds, without nothing."""
        return frozenset().union(*(self.by_posten.get(each, frozenset()) for each in posten))

    @property
    def alle(self) -> frozenset[Decimal]:
        """The amounts of all kinds, and the sums of both tables."""
        return self.of(*Posten)


def read_finanzwerte(vorlage: Vorlage, haushalt: Haushalt) -> Finanzwerte | None:
    """The amounts of both tables; ``None`` if there are none, or some are still missing."""
    section = auswirkungen(vorlage)
    lists = list(_lists(section, haushalt))
    positionen = [each for _, some in lists for each in some]
    if not any(each.betrag for each in positionen) or _lacks_something(section, positionen):
        return None
    by_posten = {
        posten: _sums([some for kind, some in lists if kind is posten])
        for posten in {kind for kind, _ in lists}
    }
    salden = _salden(section, lists)
    by_posten[Posten.AUSZAHLUNG] = by_posten.get(Posten.AUSZAHLUNG, frozenset()) | _bisher(section)
    totals = {kind: _total(lists, kind) for kind in Posten}
    both = {totals[Posten.AUSZAHLUNG] + totals[Posten.AUFWAND]}
    by_posten |= {kind: frozenset(values) - {0} for kind, values in salden.items()}
    by_posten[Posten.AUSZAHLUNG] |= both
    gedruckt = {each.betrag for each in positionen if each.betrag} | {*totals.values()}
    return Finanzwerte(by_posten, frozenset(gedruckt.union(*salden.values())) - {0})


def _lacks_something(
    section: FinanzielleAuswirkungen, positionen: Iterable[Finanzposition]
) -> bool:
    """Whether an amount, a row or its kind is still to come, so that no sum is certain."""
    blocks = section.teilergebnisplan
    has_open_block = any(not block.zeilen for block in blocks)
    has_open_row = any(not each.zeile for block in blocks for each in block.zeilen)
    return has_open_block or has_open_row or any(each.betrag is None for each in positionen)


_List = tuple[Posten, tuple[Finanzposition, ...]]


def _lists(section: FinanzielleAuswirkungen, haushalt: Haushalt) -> Iterator[_List]:
    for plan in section.teilfinanzplan:
        yield Posten.AUSZAHLUNG, plan.auszahlungen
        yield Posten.EINZAHLUNG, plan.einzahlungen
    for block in section.teilergebnisplan:
        for posten, is_ertrag in ((Posten.AUFWAND, False), (Posten.ERTRAG, True)):
            yield (
                posten,
                tuple(
                    each for each in block.zeilen if _is_ertrag(each.zeile, haushalt) is is_ertrag
                ),
            )


def _is_ertrag(code: str | None, haushalt: Haushalt) -> bool:
    zeile = haushalt.zeile(code or "")
    return zeile is not None and zeile.art is Zeilenart.ERTRAG


def _sums(lists: Iterable[tuple[Finanzposition, ...]]) -> frozenset[Decimal]:
    """Each amount, each entry's sum, and sums over years that follow one another."""
    lists = list(lists)
    found: set[Decimal] = set()
    for positionen in (*lists, tuple(each for some in lists for each in some)):
        found.update(_betrag(each) for each in positionen)
        found.update(_betrag(each) * _times(each) for each in positionen)
        found.add(sum((_betrag(each) * _times(each) for each in positionen), Decimal()))
        found.add(sum(map(_betrag, positionen), Decimal()))
        found.update(_windows(positionen))
    return frozenset(found - {Decimal()})


def _windows(positionen: Iterable[Finanzposition]) -> Iterator[Decimal]:
    by_year: dict[int, Decimal] = defaultdict(Decimal)
    for each in positionen:
        zeitraum = Zeitraum.of(each.jahr)
        by_year[zeitraum.first if zeitraum else 0] += _betrag(each)
    sums = [Decimal(), *accumulate(by_year[year] for year in sorted(by_year))]
    if len(sums) <= _MAX_JAHRE:
        for index, start in enumerate(sums):
            yield from (end - start for end in sums[index + 1 :])


def _salden(section: FinanzielleAuswirkungen, lists: Iterable[_List]) -> dict[Posten, set[Decimal]]:
    lists = list(lists)
    tables = (
        (Posten.SALDO_TEILFINANZPLAN, Posten.AUSZAHLUNG, Posten.EINZAHLUNG, section.teilfinanzplan),
        (Posten.SALDO_TEILERGEBNISPLAN, Posten.AUFWAND, Posten.ERTRAG, section.teilergebnisplan),
    )
    return {
        saldo: _differences(lists, plus, minus, plaene) for saldo, plus, minus, plaene in tables
    }


def _differences(
    lists: list[_List],
    plus: Posten,
    minus: Posten,
    plaene: tuple[Teilfinanzplan, ...] | tuple[Teilergebnisplan, ...],
) -> set[Decimal]:
    """The Saldo of each entry and of the table, and of each year; the sign is left out."""
    own = [(kind, some) for kind, some in lists if kind in (plus, minus)]
    entries = [own[2 * index : 2 * index + 2] for index in range(len(plaene))]
    found = {_total(some, plus) - _total(some, minus) for some in (*entries, own)}
    by_year: dict[str, Decimal] = defaultdict(Decimal)
    for kind, some in own:
        for each in some:
            by_year[each.jahr or ""] += _betrag(each) if kind is plus else -_betrag(each)
    return {abs(value) for value in found.union(by_year.values())}


def _total(lists: Iterable[_List], posten: Posten) -> Decimal:
    return sum(
        (_betrag(each) for kind, some in lists if kind is posten for each in some), Decimal()
    )


def _bisher(section: FinanzielleAuswirkungen) -> frozenset[Decimal]:
    """What was provided before, and the sums of spending with it."""
    plans = [plan for plan in section.teilfinanzplan if plan.bisher_bereitgestellt]
    found = [plan.bisher_bereitgestellt or Decimal() for plan in plans]
    spent = [sum(map(_betrag, plan.auszahlungen), Decimal()) for plan in plans]
    whole = sum(
        (_betrag(each) for plan in section.teilfinanzplan for each in plan.auszahlungen), Decimal()
    )
    with_earlier = [earlier + own for earlier, own in zip(found, spent, strict=True)]
    return frozenset([*found, *with_earlier, whole + sum(found, Decimal())] if found else [])


def _betrag(position: Finanzposition) -> Decimal:
    return position.betrag or Decimal()


def _times(position: Finanzposition) -> int:
    """How often an amount is due if it is due each year."""
    zeitraum = Zeitraum.of(position.jahr)
    return zeitraum.number if zeitraum and zeitraum.is_je_jahr else 1
