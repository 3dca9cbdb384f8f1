"""Levels of headings."""

from __future__ import annotations


class Gliederung:
    """Turns typed levels into levels that rise by one: ``##`` then ``####`` are 1 and 2."""

    def __init__(self) -> None:
        """No heading yet."""
        self._offen: list[int] = []
        self._letzte = 0
        self._fett = 0

    def marked(self, rauten: int) -> int:
        """The level of a heading typed with so many ``#``."""
        if rauten <= self._fett:
            self._fett = 0
        self._letzte = rauten
        return self._enter(rauten)

    def bold(self) -> int:
        """The level of a bold line: below the last heading typed with ``#``.

        Headings typed below a bold line do not count: the next bold line stands beside it.
        """
        self._fett = self._fett or self._letzte + 1
        return self._enter(self._fett)

    def _enter(self, typed: int) -> int:
        while self._offen and self._offen[-1] >= typed:
            self._offen.pop()
        self._offen.append(typed)
        return len(self._offen)
