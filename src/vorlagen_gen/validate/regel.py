"""What a rule is: one fault with its code, its reason, and who may switch it off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from vorlagen_gen.findings import Finding, Place, Severity

if TYPE_CHECKING:  # a whole paper takes 0.1 s to load; what checks pages needs none
    from vorlagen_gen.validate.pruefling import Pruefling

Find: TypeAlias = Callable[["Pruefling"], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Regel:
    """A rule: ``was`` names the fault and ``warum`` why it matters, a German sentence each.

    A rule with ``is_ausnehmbar`` may be switched off for one paper with a written reason
    (``ausnahmen``); structure, confidentiality and conformance may not.
    """

    code: str
    severity: Severity
    was: str
    warum: str
    is_ausnehmbar: bool = False

    def befund(self, place: Place, text: str, remedy: str) -> Finding:
        """A finding of this rule; what it repeats of a file cannot break its lines."""
        return Finding(place, self.severity, self.code, _line(text), _line(remedy))


def _line(text: str) -> str:
    """``text`` on one line, with a blank for each sign that no terminal or report can show."""
    return "".join(char if char.isprintable() else " " for char in text)


def fehler(code: str, was: str, warum: str, *, is_ausnehmbar: bool = False) -> Regel:
    """A rule about fields and data; it stops a final paper."""
    return Regel(code, Severity.FEHLER, was, warum, is_ausnehmbar)


def warnung(code: str, was: str, warum: str, *, is_ausnehmbar: bool = True) -> Regel:
    """A rule about prose, or about what only a person can decide."""
    return Regel(code, Severity.WARNUNG, was, warum, is_ausnehmbar)
