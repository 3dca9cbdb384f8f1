"""Findings on one indicator's data, as many as a person reads."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from itertools import islice

from vorlagen_gen.findings import Finding, Place, Severity

MAX_OF_A_KIND = 5
"""So many findings of one code are told one by one; a wrong setting spoils each row."""
MAX_COUNTED = 10_000
"""So many more are counted; of a million no one wants to know how many they are."""


class Meldungen:
    """Collects findings; of those of a kind that are too many only the number is told.

    Where the data ``is_geheim``, no finding may repeat a number of the file: reports go on.
    """

    def __init__(self, *, is_geheim: bool = False) -> None:
        """Nothing is wrong yet."""
        self.is_geheim = is_geheim
        self._findings: dict[str, dict[Hashable, Finding | None]] = {}

    def add(self, finding: Finding) -> None:
        """Note what is wrong, the same thing once."""
        self._findings.setdefault(finding.code, {})[finding] = finding

    def note(self, code: str, key: Hashable, finding: Callable[[], Finding]) -> None:
        """Note what may be wrong a million times; ``key`` tells whether it is the same thing.

        Only what will be told is put into words.
        """
        kind = self._findings.setdefault(code, {})
        if key not in kind and len(kind) <= MAX_OF_A_KIND + MAX_COUNTED:
            kind[key] = finding() if len(kind) < MAX_OF_A_KIND else None

    def fehler(self, place: Place, code: str, text: str, remedy: str) -> None:
        """Note an error."""
        self.add(Finding(place, Severity.FEHLER, code, text, remedy))

    def warnung(self, place: Place, code: str, text: str, remedy: str) -> None:
        """Note a warning."""
        self.add(Finding(place, Severity.WARNUNG, code, text, remedy))

    def findings(self) -> tuple[Finding, ...]:
        """What was noted."""
        kinds = self._findings.values()
        return tuple(each for kind in kinds for each in _told(kind.values(), len(kind)))


def _told(kind: Iterable[Finding | None], number: int) -> list[Finding]:
    findings = [each for each in islice(kind, MAX_OF_A_KIND) if each]
    rest = number - MAX_OF_A_KIND
    if rest <= 0:
        return findings
    last = findings[-1]
    many = f"mehr als {MAX_COUNTED}" if rest > MAX_COUNTED else rest
    text = f"{last.text} Ebenso an {many} weiteren Stellen."
    return [
        *findings[: MAX_OF_A_KIND - 1],
        Finding(last.place, last.severity, last.code, text, last.remedy),
    ]


def printable(finding: Finding) -> Finding:
    """``finding`` on one line, without signs of a file that no terminal or report can show."""
    return replace(finding, text=_line(finding.text), remedy=_line(finding.remedy))


def _line(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)
