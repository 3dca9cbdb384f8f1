"""What is kept of a catalogue and its files: all that takes long to find out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.zeitreihe import Reihe


@dataclass(frozen=True, slots=True)
class Lesung:
    """The series of each indicator by its Kennung, and what is wrong.

    ``findings`` are about the files, ``katalogfehler`` about the catalogue itself.
    """

    reihen: Mapping[str, tuple[Reihe, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    katalogfehler: tuple[Finding, ...] = ()
