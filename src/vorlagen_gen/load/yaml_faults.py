"""Why YAML could not be parsed, told from the line itself.

The parser's own words are English prose that changes with its version, and they name what it
missed, not what was typed. So only its marks are used; what is wrong is read from the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.load.yaml_zeilen import (
    LEERZEICHEN,
    MEHRZEILIG,
    STRICH,
    line_fault,
    missing_dash,
    open_quote,
    quote_it,
)

BRACES_FAULT = ("Y113", "Geschweifte Klammern haben in YAML eine eigene Bedeutung.")

_KEY = r"\s*(?:- )?[\w-]+"
_SPLIT_TEXT = re.compile(r".*:\s+\S.*:(?:\s|$)|\s*-?\s*[^:\s]+\s[^:]*:(?:\s|$)")
_GLUED_KEY = re.compile(rf"{_KEY}:[^\s/].*")
_BRACES = re.compile(r"(?:^|.*[:,\[-])\s*\{\{")
_SPECIAL = re.compile(r"[@`%*&!|>]")


def is_consequence(fault: Finding, earlier: list[Finding]) -> bool:
    """Whether ``fault`` only repeats, or follows from, what was found at the lines before it."""
    if fault in earlier:
        return True
    return any(
        found.code in (MEHRZEILIG, STRICH, LEERZEICHEN)
        and found.place.end_line >= fault.place.line - 1
        for found in earlier
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the parser stopped (line and column from 0), and where it had begun."""

    lines: list[str]
    line: int
    column: int
    context_line: int
    context_column: int

    def row(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    @property
    def here(self) -> str:
        return self.row(self.line)

    @property
    def char(self) -> str:
        return self.here[self.column : self.column + 1]

    @property
    def opening(self) -> str:
        return self.row(self.context_line)[self.context_column : self.context_column + 1]

    @property
    def is_bracketed(self) -> bool:
        """Whether a bracket was opened that its line does not close."""
        row = self.row(self.context_line)
        return self.opening in ("[", "{") and row.count("{") + row.count("[") > row.count(
            "}"
        ) + row.count("]")

    def is_entry_without_dash(self, line: int) -> bool:
        """Whether ``line`` holds just braces, beside a line that is an entry of a list."""
        beside = (self.row(line - 1).lstrip(), self.row(line + 1).lstrip())
        return self.row(line).lstrip().startswith("{") and any(
            row.startswith(("- ", "{")) for row in beside
        )


_Diagnosis = tuple[str, str, str, int, int]


def syntax_fault(error: yaml.MarkedYAMLError, lines: list[str], label: str) -> Finding:
    """The finding for a text that is no YAML, at the place a person would point to."""
    spot = _spot(error, lines)
    if fault := _typed_fault(spot, label):
        return fault
    for diagnose in _DIAGNOSES:
        if found := diagnose(spot):
            code, text, remedy, line, column = found
            return fault_at(Place.at(label, line + 1, column + 1), code, text, remedy)
    return fault_at(
        Place.at(label, spot.line + 1, spot.column + 1),
        "Y118",
        "Diese Stelle passt nicht zur Einrückung oder zur Form »name: wert«.",
        "Rücken Sie Felder, die zusammengehören, gleich weit mit Leerzeichen ein und prüfen Sie "
        "auch die Zeile davor.",
    )


def _spot(error: yaml.MarkedYAMLError, lines: list[str]) -> _Spot:
    problem = error.problem_mark or error.context_mark
    context = error.context_mark or problem
    if problem is None or context is None:
        return _Spot(lines, 0, 0, 0, 0)
    line = min(problem.line, len(lines) - 1)
    return _Spot(lines, line, problem.column, context.line, context.column)


def _tab(spot: _Spot) -> _Diagnosis | None:
    indent = spot.here[: len(spot.here) - len(spot.here.lstrip())]
    if "\t" not in indent:
        return None
    return (
        "Y109",
        "Diese Zeile ist mit einem Tabulator eingerückt; YAML erlaubt dafür nur Leerzeichen.",
        "Ersetzen Sie den Tabulator durch Leerzeichen.",
        spot.line,
        indent.index("\t"),
    )


def _braces(spot: _Spot) -> _Diagnosis | None:
    match = _BRACES.match(spot.here)
    if not match:
        return None
    return *BRACES_FAULT, quote_it(spot.here), spot.line, match.end() - 2


def _escape(spot: _Spot) -> _Diagnosis | None:
    before = spot.here[max(spot.column - 1, 0) : spot.column + 1]
    if spot.opening != '"' or "\\" not in before:
        return None
    column = spot.column if spot.char == "\\" else spot.column - 1
    return (
        "Y120",
        "Der Schrägstrich »\\« hat zwischen doppelten Anführungszeichen eine eigene Bedeutung.",
        "Schreiben Sie ihn doppelt (\\\\), oder nehmen Sie einfache Anführungszeichen: '…'.",
        spot.line,
        column,
    )


def _typed_fault(spot: _Spot, label: str) -> Finding | None:
    """A sign or a blank that only looks right, a quotation mark or a dash that is missing."""
    if spot.opening in ("'", '"') and not _escape(spot):
        return open_quote(spot.lines, spot.context_line, spot.context_column, label)
    suspects = (spot.context_line, spot.line, spot.line - 1)
    if not spot.is_bracketed:
        for line in suspects:
            fault = line_fault(spot.lines, line, label) if 0 <= line < len(spot.lines) else None
            if fault and (line >= min(spot.line, spot.context_line) or fault.code == LEERZEICHEN):
                return fault
        if spot.opening == "-" and spot.char != "-" and spot.column == spot.context_column:
            return missing_dash(label, spot.line, spot.column)
        for line in suspects:
            if spot.is_entry_without_dash(line):
                first = _first_without_dash(spot, line)
                return missing_dash(label, first, spot.row(first).index("{"))
    return None


def _first_without_dash(spot: _Spot, line: int) -> int:
    while spot.is_entry_without_dash(line - 1):
        line -= 1
    return line


def _text_after_quote(spot: _Spot) -> _Diagnosis | None:
    if not spot.here[: spot.column].rstrip().endswith(('"', "'")):
        return None
    return (
        "Y115",
        "Hinter dem schließenden Anführungszeichen steht noch Text.",
        f"{quote_it(spot.here)} Doppelte, die ihn bisher umschließen, löschen Sie.",
        spot.line,
        spot.column,
    )


def _missing_blank(spot: _Spot) -> _Diagnosis | None:
    for line in (spot.context_line, spot.line, spot.line - 1):
        row = spot.row(line)
        if _GLUED_KEY.fullmatch(row):
            return (
                "Y121",
                "Hinter dem Doppelpunkt fehlt ein Leerzeichen.",
                "Schreiben Sie »name: wert«.",
                line,
                row.index(":") + 1,
            )
    return None


def _open_bracket(spot: _Spot) -> _Diagnosis | None:
    if spot.opening not in ("[", "{") or spot.line == spot.context_line:
        return None
    return (
        "Y116",
        f"Die Klammer {spot.opening} wird hier geöffnet und nicht geschlossen.",
        f"Schließen Sie sie mit {'}' if spot.opening == '{' else ']'}.",
        spot.context_line,
        spot.context_column,
    )


def _colon(spot: _Spot) -> _Diagnosis | None:
    if spot.char != ":" or not _SPLIT_TEXT.match(spot.here[: spot.column + 1]):
        return None
    text = "Der Doppelpunkt mit Leerzeichen trennt hier den Text."
    return "Y111", text, quote_it(spot.here), spot.line, spot.column


def _special(spot: _Spot) -> _Diagnosis | None:
    for line, column in (
        (spot.line, spot.column),
        (spot.context_line, spot.context_column),
    ):
        char = spot.row(line)[column : column + 1]
        if char and _SPECIAL.match(char):
            text = f"»{char}« am Anfang hat in YAML eine eigene Bedeutung."
            return "Y117", text, quote_it(spot.row(line)), line, column
    return None


def _no_field(spot: _Spot) -> _Diagnosis | None:
    row = spot.row(spot.context_line)
    if spot.context_line >= spot.line or ":" in row or row[: spot.context_column].strip():
        return None
    if not spot.opening.isalnum():
        return None
    remedy = (
        "Ist sie ein Feld, fehlt der Doppelpunkt. Gehört sie zu einem Text, schreiben Sie vor "
        "dessen Beginn »name: |« und rücken Sie alle seine Zeilen gleich weit ein."
    )
    text = "Diese Zeile hat nicht die Form »name: wert«."
    return "Y118", text, remedy, spot.context_line, spot.context_column


_DIAGNOSES: tuple[Callable[[_Spot], _Diagnosis | None], ...] = (
    _tab,
    _braces,
    _escape,
    _colon,
    _open_bracket,
    _special,
    _text_after_quote,
    _missing_blank,
    _no_field,
)
