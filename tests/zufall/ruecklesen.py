"""What is said of an indicator, read back by someone who knows only its published values.

Rounding, printing and choosing are done anew here, so that a fault in the sentences shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from vorlagen_gen.model.indikator import Gruppe, Indikator, Indikatorart
from vorlagen_gen.model.zeitreihe import Punkt, Reihe

ZAHL = r"−?\d{1,3}(?:\.\d{3})*(?:,\d+)?"
_MONATE = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_ZEITEN = re.compile(
    rf"\d{{1,2}}\.\s(?:{_MONATE})\s\d{{4}}|\d{{4}}/\d{{2}}|[1-4]\.\sQuartal\s\d{{4}}"
    r"|(?<![\d.,])(?:19|20)\d{2}(?![\d,]|\.\d)"
)
_VERB = re.compile(r"nahezu unverändert|unverändert|gestiegen|gesunken")
_UM = re.compile(
    rf"um (?P<betrag>{ZAHL})(?:\s(?P<wort>[^\d()]+?))?(?: \((?P<prozent>{ZAHL})\sProzent\))?"
    r" (?:gestiegen|gesunken)"
)
_WOERTER = dict(
    zip(
        "einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),  # noqa: SIM905 -- a list of words
        range(1, 13),
        strict=True,
    )
)


def gedruckt(wert: Fraction, stellen: int) -> str:
    """A number as German prints it, half rounded away from zero."""
    units = int(abs(wert) * 10**stellen + Fraction(1, 2))
    digits = str(units).rjust(stellen + 1, "0")
    whole, decimals = digits[: len(digits) - stellen], digits[len(digits) - stellen :]
    grouped = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", whole)
    return f"{'−' if wert < 0 and units else ''}{grouped}{',' if decimals else ''}{decimals}"


def gelesen(text: str) -> Fraction:
    """The number that a text prints."""
    return Fraction(text.replace(".", "").replace(",", ".").replace("−", "-"))


def ohne_zeiten(text: str) -> str:
    """The text without dates and years, so that the numbers left are values."""
    return _ZEITEN.sub("□", text)


def count_words(text: str) -> tuple[int, int]:
    """Of how many indicators the first sentence speaks, and the sum of those it counts."""
    first = text.split(".", maxsplit=1)[0]
    if match := re.match(r"Der einzige|Beide|Alle (\w+)", first):
        total = {"Der einzige": 1, "Beide": 2}.get(match[0]) or _count(match[1])
        return total, total
    opening = re.match(r"Von (\w+) ", first)
    assert opening, first
    counted = re.findall(r"(\w+) (?:zeigen |zeigt )?„|(\w+) (?:ist|sind) nicht bewertbar", first)
    return _count(opening[1]), sum(_count(a or b) for a, b in counted)


def _count(word: str) -> int:
    return _WOERTER[word] if word in _WOERTER else int(word)


def _wert(punkt: Punkt) -> Fraction:
    assert punkt.wert is not None
    return Fraction(punkt.wert)


@dataclass(frozen=True)
class Kenner:
    """An indicator with its published values, and the last year of the previous edition."""

    indikator: Indikator
    reihen: Sequence[Reihe]
    vorige_bis: int | None

    def _werte(self, gruppe: Gruppe) -> list[Punkt]:
        found = (reihe.punkte for reihe in self.reihen if reihe.gruppe is gruppe)
        return [punkt for punkt in next(found, ()) if punkt.wert is not None]

    @cached_property
    def _haupt(self) -> list[Punkt]:
        has_mit = any(reihe.gruppe is Gruppe.MIT for reihe in self.reihen)
        usual = Gruppe.MIT if has_mit else Gruppe.INSGESAMT
        return self._werte(self.indikator.hauptreihe or usual)

    @property
    def aktuell(self) -> Punkt | None:
        """The latest published point."""
        return self._haupt[-1] if self._haupt else None

    @property
    def vorher(self) -> Punkt | None:
        """The point that the latest is compared with, if it is a later one."""
        bis = self.vorige_bis
        old = [each for each in self._haupt if bis is not None and each.zeitraum.jahr <= bis]
        return old[-1] if old and old[-1] != self._haupt[-1] else None

    @property
    def is_broken(self) -> bool:
        """Whether the two cannot be compared."""
        if self.aktuell is None or self.vorher is None:
            return False
        von, bis = self.vorher.zeitraum.jahr, self.aktuell.zeitraum.jahr
        return any(von < (each.ab or 0) <= bis for each in self.indikator.brueche)

    @property
    def _stellen(self) -> int:
        return self.indikator.nachkommastellen

    @property
    def _is_prozent(self) -> bool:
        is_anteil = self.indikator.art in {Indikatorart.ANTEIL, Indikatorart.QUOTE}
        return is_anteil or self.indikator.einheit == "Prozent"

    def faults(self, text: str) -> Iterator[str]:
        """What the sentences say that is not so, or do not say."""
        text = ohne_zeiten(text)
        if self.aktuell is None:
            yield from () if re.search("kein Wert", text) else ("sagt etwas über nichts",)
            return
        first, _, second = text.partition(". ")
        value = re.search(ZAHL, first)
        if value is None or value[0] != gedruckt(_wert(self.aktuell), self._stellen):
            yield f"nennt {value and value[0]} statt {self.aktuell.wert}"
        yield from self._movement(first)
        yield from self._gap(second)

    def _movement(self, first: str) -> Iterator[str]:
        verb = _VERB.search(first)
        if self.vorher is None or self.aktuell is None or self.is_broken:
            yield from ("ändert, was nicht vergleichbar ist",) if verb or _UM.search(first) else ()
            yield from ("verschweigt den Bruch",) if self.is_broken and "Br" not in first else ()
            return
        change = _wert(self.aktuell) - _wert(self.vorher)
        wanted = {"gestiegen": change > 0, "gesunken": change < 0, "unverändert": not change}
        if verb is None or not wanted.get(verb[0], change != 0):
            yield f"sagt {verb and verb[0]} bei {float(change)}"
        if change:
            yield from self._before(first)
            yield from self._amount(first, change, _wert(self.vorher))

    def _before(self, first: str) -> Iterator[str]:
        said = re.search(rf"gegenüber [^(]*\(({ZAHL})", first)
        assert self.vorher is not None
        if said is None or said[1] != gedruckt(_wert(self.vorher), self._stellen):
            yield f"nennt als vorigen Wert {said and said[1]} statt {self.vorher.wert}"

    def _amount(self, first: str, change: Fraction, before: Fraction) -> Iterator[str]:
        absolute = gedruckt(abs(change), self._stellen)
        is_relative = before > 0 and before + change >= 0
        relative = gedruckt(abs(change / before) * 100, 1) if is_relative else ""
        match = _UM.search(first)
        if match is None:
            is_moved = re.search("gestiegen|gesunken", first)
            yield from ("sagt nicht, um wie viel",) if is_moved else ()
            is_small = not gelesen(absolute) and not (relative and gelesen(relative))
            is_kept = not gelesen(absolute) and (self._is_prozent or self._is_index)
            yield from () if is_small or is_kept else ("verschweigt die Änderung",)
            return
        if self._is_prozent:
            is_right = match["betrag"] == absolute and "Prozentpunkt" in (match["wort"] or "")
        elif match["wort"] == "Prozent":
            is_right = match["betrag"] == relative and not gelesen(absolute)
        else:
            is_right = match["betrag"] == absolute and "Prozent" not in (match["wort"] or "")
        if not is_right or match["prozent"] not in {None, relative}:
            yield f"sagt {match[0]} bei {float(change)}"
        if not gelesen(match["betrag"]):
            yield "sagt eine Änderung um null"
        yield from self._rounding(first, match)

    @property
    def _is_index(self) -> bool:
        return self.indikator.art is Indikatorart.INDEX

    def _rounding(self, first: str, match: re.Match[str]) -> Iterator[str]:
        """Whether a reader who subtracts the printed values is told why he is wrong."""
        printed = [gelesen(each) for each in re.findall(ZAHL, first)[:2]]
        is_points = match["wort"] != "Prozent"
        is_apart = is_points and abs(printed[0] - printed[1]) != gelesen(match["betrag"])
        if is_apart and "nicht gerundeten" not in first:
            yield "erklärt die Rundung nicht"

    @cached_property
    def paare(self) -> list[tuple[Punkt, Punkt]]:
        """The published points of both groups for the same time; counts have no gap."""
        if self.indikator.art is Indikatorart.ANZAHL:
            return []
        ohne = {(each.zeitraum.von, each.zeitraum.bis): each for each in self._werte(Gruppe.OHNE)}
        keys = (((each.zeitraum.von, each.zeitraum.bis), each) for each in self._werte(Gruppe.MIT))
        return [(mit, ohne[key]) for key, mit in keys if key in ohne]

    def _gap(self, second: str) -> Iterator[str]:
        said = second.split("(□:", maxsplit=1)[0]
        is_said = " wie bei " in said or " wie in " in said or " als bei " in said
        if not self.paare:
            yield from ("vergleicht Gruppen, die es nicht gibt",) if is_said else ()
            return
        mit, ohne = (_wert(each) for each in self.paare[-1])
        ratio = re.search(rf"({ZAHL})-mal so hoch wie", said)
        if ratio and gelesen(ratio[1]) != gelesen(gedruckt(mit / ohne, 1 if mit > ohne else 2)):
            yield f"sagt {ratio[0]} bei {float(mit / ohne)}"
        gap = re.search(rf"der Abstand betrug ({ZAHL})(?:\s(Prozent\b))?", said)
        if gap and (gap[1] != gedruckt(abs(mit - ohne), self._stellen) or gap[2]):
            yield f"sagt {gap[0]} bei {float(mit - ohne)}"
        signs = {"höher als": mit > ohne, "niedriger als": mit < ohne, " gleich hoch": True}
        is_right = any(word in said and holds for word, holds in signs.items())
        if not ratio and not is_right:
            yield "sagt nicht, welche Gruppe vorn liegt"


def other_numbers(text: str, known: set[str]) -> list[str]:
    """The numbers in a text that no published value explains."""
    found = re.findall(rf"(?<![\d.,]){ZAHL}", ohne_zeiten(text))
    return [each for each in found if each not in known]


def explained(kenner: Kenner, further: Sequence[Decimal | None]) -> set[str]:
    """All numbers that published values give: values, changes, gaps, ratios, reading aids.

    ``further`` are numbers of the rating, which other tests prove.
    """
    stellen = kenner.indikator.nachkommastellen
    points = [
        _wert(each) for reihe in kenner.reihen for each in reihe.punkte if each.wert is not None
    ]
    gaps = [_wert(mit) - _wert(ohne) for mit, ohne in kenner.paare]
    known = {gedruckt(each, stellen) for each in points}
    known |= {gedruckt(each * factor, 0) for each in points for factor in (1, 10, 100)}
    known |= {gedruckt(abs(each), stellen) for each in gaps}
    known |= {gedruckt(abs(abs(gaps[-1]) - abs(each)), stellen) for each in gaps}
    if kenner.aktuell and kenner.vorher:
        change = _wert(kenner.aktuell) - _wert(kenner.vorher)
        known.add(gedruckt(abs(change), stellen))
        before = _wert(kenner.vorher)
        known |= {gedruckt(abs(change / before) * 100, 1)} if before else set()
    ratios = [_wert(mit) / _wert(ohne) for mit, ohne in kenner.paare if ohne.wert]
    known |= {gedruckt(each, digits) for each in ratios for digits in (1, 2)}
    ratings = [Fraction(each) for each in further if each is not None]
    known |= {gedruckt(each, digits) for each in ratings for digits in range(7)}
    known |= {gedruckt(abs(each), digits) for each in ratings for digits in range(7)}
    return known | {"100", "1.000", "10.000"}
