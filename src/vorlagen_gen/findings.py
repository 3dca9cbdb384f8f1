"""What is wrong with a paper, as values: where, how bad, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a source file, the way editors count: lines and columns from 1, end exclusive.

    ``file`` is relative to the project folder, with forward slashes. A place without a
    stretch (end equals start) is a point; line 0 means the file as a whole. ``fehlt`` is for what
    was not typed: the name of the field (``name``, or ``teil.name`` if its part is not there
    either) in the part of the paper that stands here.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    fehlt: str = ""

    @classmethod
    def at(cls, file: str, line: int = 0, column: int = 0) -> Place:
        """A point in ``file``; without a line, the file as a whole."""
        return cls(file, line, column, line, column)

    def __str__(self) -> str:
        """``file:line:column``, which editors and terminals make clickable."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Severity(IntEnum):
    """How much a finding weighs: an error stops a final paper, a warning never does."""

    FEHLER = 0
    WARNUNG = 1

    @property
    def label(self) -> str:
        """The word printed before the code."""
        return {Severity.FEHLER: "Fehler", Severity.WARNUNG: "Warnung"}[self]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong in what people wrote.

    Findings sort by place. ``code`` is never reused; ``text`` says what is wrong and what
    is allowed, ``remedy`` says in the imperative what to do. Both are German.
    """

    place: Place
    severity: Severity
    code: str
    text: str
    remedy: str

    def __str__(self) -> str:
        """Two lines: place, severity, code and text; then the remedy, indented."""
        return f"{self.place}: {self.severity.label} {self.code}: {self.text}\n    {self.remedy}"


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether anything in ``findings`` stops a final paper."""
    return any(finding.severity is Severity.FEHLER for finding in findings)
