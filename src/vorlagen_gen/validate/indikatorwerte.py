"""The numbers that may be said of an indicator, and how a number typed in prose is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vorlagen_gen.model.indikator import Indikator
    from vorlagen_gen.model.zeitreihe import Reihe
    from vorlagen_gen.model.zusammenfassung import Zusammenfassung


_ZAHL = r"(?P<zahl>\d{1,3}(?:[. ]\d{3})+|\d+)(?P<komma>,\d+)?"
_UNGEFAEHR = re.compile(
    r"\b(?:rund|etwa|ca\.|circa|knapp|fast|über|gut|mehr als|weniger als)\s$", re.IGNORECASE
)
_DAVOR = 14
_HUNDERT = Decimal(100)


@dataclass(frozen=True, slots=True)
class GetippteZahl:
    """A number with a unit, and how far a value may lie from it to be meant.

    ``stelle`` is the value of its last digit that counts: 0.1 for „23,2“, 1000 for „rund 72.000“.
    """

    start: int
    end: int
    wert: Decimal
    stelle: Decimal
    is_ungefaehr: bool

    def fits(self, wert: Decimal) -> bool:
        """Whether ``wert`` is what was typed, as far as it was rounded."""
        missing = abs(abs(wert) - self.wert)
        if self.is_ungefaehr:
            return missing < self.stelle
        return (abs(wert) / self.stelle).quantize(
            Decimal(1), ROUND_HALF_UP
        ) * self.stelle == self.wert


def read_zahlen(text: str, einheiten: Iterable[str]) -> Iterator[GetippteZahl]:
    """The numbers in ``text`` that stand before one of ``einheiten``."""
    units = "|".join(re.escape(each) for each in sorted(einheiten, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.,/-]){_ZAHL}(?:\s|-)?(?:{units})(?![\w-])")
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - _DAVOR) : match.start()]
        yield _getippt(match, is_ungefaehr=_UNGEFAEHR.search(before) is not None)


def _getippt(match: re.Match[str], *, is_ungefaehr: bool) -> GetippteZahl:
    whole = re.sub(r"[. ]", "", match["zahl"])
    komma = match["komma"] or ""
    wert = Decimal(f"{whole}{komma.replace(',', '.')}")
    stelle = Decimal(1).scaleb(-len(komma.removeprefix(",")))
    zeros = len(whole) - len(whole.rstrip("0"))
    if is_ungefaehr and not komma and wert:
        stelle = Decimal(1).scaleb(zeros)
    return GetippteZahl(match.start(), match.end(), wert, stelle, is_ungefaehr)


def einheiten(indikator: Indikator) -> frozenset[str]:
    """What stands behind the numbers of an indicator: its unit, and that of its changes."""
    unit = indikator.einheit or ""
    words = {"Prozent", "%", "Prozentpunkte", "Prozentpunkt", "Prozentpunkten"}
    return frozenset({*words, *({unit, f"{unit}n"} if unit else ())})


def sagbare_werte(found: Zusammenfassung) -> Iterator[Decimal]:
    """Every value, change and gap of an indicator, its goals among them.

    Shares change by Prozentpunkte, everything else also by percent of what it was.
    """
    art = found.indikator.art
    for ziel in found.indikator.ziele:
        yield from (each for each in (ziel.wert, ziel.bis_wert) if each is not None)
    for reihe in found.reihen:
        werte = [punkt.wert for punkt in reihe.punkte if punkt.wert is not None]
        yield from werte
        yield from (after - before for before, after in combinations(werte, 2))
        if art is None or not art.is_anteil:
            yield from _relative(werte)
    for left, right in combinations(found.reihen, 2):
        yield from _gaps(left, right)


def _relative(werte: Sequence[Decimal]) -> Iterator[Decimal]:
    for before, after in combinations(werte, 2):
        if before:
            yield (after - before) / before * _HUNDERT


def _gaps(left: Reihe, right: Reihe) -> Iterator[Decimal]:
    others = {punkt.zeitraum: punkt.wert for punkt in right.punkte}
    for punkt in left.punkte:
        other = others.get(punkt.zeitraum)
        if punkt.wert is not None and other is not None:
            yield punkt.wert - other
