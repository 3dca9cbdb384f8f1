"""The years that a paper is for: „2025-2030“ in its title, its fields and its file names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ZEITRAUM = re.compile(
    r"(?<![\w.])(?P<von>\d{4})(?P<bis_hin>\s?[-–/_]\s?|\s+bis\s+)(?P<bis>\d{4})(?!\d)"
)
_IM_NAMEN = re.compile(r"(?<!\d)(?P<von>\d{4})(?P<bis_hin>[-–_])(?P<bis>\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Laufzeit:
    """From one year to another, both of them part of it."""

    von: int
    bis: int

    def __str__(self) -> str:
        """As it is typed in fields."""
        return f"{self.von}-{self.bis}"

    @classmethod
    def of(cls, typed: str) -> Laufzeit | None:
        """The period that ``typed`` is; ``None`` if it is none."""
        match = _ZEITRAUM.fullmatch(typed.strip())
        found = cls(int(match["von"]), int(match["bis"])) if match else None
        return found if found and found.von <= found.bis else None

    @property
    def naechster(self) -> Laufzeit:
        """The period as long as this one that follows it, counted as this one is counted.

        „2025-2030“ are five years from one decision to the next, the last one being the first of
        2030-2035; „2026-2030“ are five years, too, each of them whole, and 2031 is the next.
        """
        jahre = self.bis - self.von
        von = self.bis if jahre and jahre % 5 == 0 else self.bis + 1
        return Laufzeit(von, von + jahre)

    @property
    def anders(self) -> Laufzeit:
        """The period that would follow if this one were counted the other way."""
        naechster = self.naechster
        by = -1 if naechster.von > self.bis > self.von else 1
        return Laufzeit(naechster.von + by, naechster.bis + by)

    def moved_year(self, jahr: int, neu: Laufzeit) -> int | None:
        """What ``jahr`` becomes when this period becomes ``neu``; None where nobody can tell.

        The first year becomes the first and the last the last; years before and behind keep their
        distance to them. A year between keeps its distance to the first while ``neu`` lasts.
        """
        if jahr >= self.bis:
            return neu.bis + jahr - self.bis
        moved = neu.von + jahr - self.von
        return moved if moved <= neu.bis else None

    def find_in(self, text: str) -> Iterator[re.Match[str]]:
        """Where ``text`` names this period, however it is typed."""
        return (
            match
            for match in _ZEITRAUM.finditer(text)
            if (int(match["von"]), int(match["bis"])) == (self.von, self.bis)
        )

    def moved(self, text: str, neu: Laufzeit) -> str:
        """``text`` with ``neu`` wherever it names this period; signs between the years stay."""
        return _moved(_ZEITRAUM, text, self, neu)

    def moved_name(self, path: str, neu: Laufzeit) -> str:
        """The same for the name of a file."""
        return _moved(_IM_NAMEN, path, self, neu)


def laufzeiten(text: str) -> Iterator[Laufzeit]:
    """The periods that ``text`` names."""
    return (found for match in _ZEITRAUM.finditer(text) if (found := Laufzeit.of(match[0])))


def _moved(pattern: re.Pattern[str], text: str, alt: Laufzeit, neu: Laufzeit) -> str:
    def each(match: re.Match[str]) -> str:
        if (int(match["von"]), int(match["bis"])) != (alt.von, alt.bis):
            return match[0]
        return f"{neu.von}{match['bis_hin']}{neu.bis}"

    return pattern.sub(each, text)
