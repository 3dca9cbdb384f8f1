"""What all checks of one document said; to know it, none of them need be loaded."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.findings import Finding


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """What the checks of one document say, and how its PDF sounds.

    ``seiten`` and ``vorgelesen`` are None if the PDF cannot be read.
    """

    pruefungen: tuple[Pruefung, ...]
    seiten: int | None
    findings: tuple[Finding, ...]
    vorgelesen: str | None = None

    def with_normen(self, normen: tuple[Pruefung, ...]) -> Ergebnis:
        """The same with the verdicts on the standards, which come after the first."""
        first, *others = self.pruefungen
        return replace(self, pruefungen=(first, *normen, *others))
