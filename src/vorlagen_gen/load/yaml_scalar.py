"""A YAML scalar -> ``Quelltext``: which of its characters stand in the file as they are."""

from __future__ import annotations

import unicodedata
from typing import Any

from yaml import events

from vorlagen_gen.findings import Place
from vorlagen_gen.quelltext import Quelltext


def begin(event: events.Event) -> tuple[int, int]:
    """Line and column of the first character of ``event``, from 0."""
    return _position(event.start_mark)


def end(event: events.Event) -> tuple[int, int]:
    """Line and column behind the last character of ``event``, from 0."""
    return _position(event.end_mark)


def _position(mark: Any) -> tuple[int, int]:  # noqa: ANN401 -- the C parser has a Mark of its own
    return mark.line, mark.column


def field_name(key: str) -> str:
    """The name that a key stands for: macOS types ``ü`` as two characters, everyone else as one."""
    return unicodedata.normalize("NFC", key.strip())


def quelltext_of(event: events.ScalarEvent, lines: list[str], label: str) -> Quelltext:
    """The text of a scalar with the place of each of its lines.

    A literal block (``|``) and a one-line scalar without escapes are verbatim; folded and
    escaped ones know only the place of the whole.
    """
    if event.style == "|":
        return _literal(event, lines, label)
    if event.style == ">":
        place = _block_place(event, lines, label)
        starts = ((place.line, place.column),)
        return Quelltext(event.value.rstrip("\n"), label, starts, place, is_verbatim=False)
    return _flow(event, lines, label)


def _flow(event: events.ScalarEvent, lines: list[str], label: str) -> Quelltext:
    (line, column), (end_line, end_column) = begin(event), end(event)
    whole = Place(label, line + 1, column + 1, end_line + 1, end_column + 1)
    quotes = 1 if event.style else 0
    inner = lines[line][column + quotes : end_column - quotes]
    is_verbatim = line == end_line and inner == event.value
    start = (whole.line, whole.column + (quotes if is_verbatim else 0))
    return Quelltext(event.value, label, (start,), whole, is_verbatim)


def _literal(event: events.ScalarEvent, lines: list[str], label: str) -> Quelltext:
    text = event.value.rstrip("\n")
    first = begin(event)[0] + 1
    rows = text.split("\n")
    indent = _indent(rows, lines[first:])
    places = tuple(
        (first + index + 1, min(indent, len(lines[first + index])) + 1)
        for index in range(len(rows))
    )
    return Quelltext(text, label, places, _block_place(event, lines, label))


def _indent(rows: list[str], source: list[str]) -> int:
    """How many blanks the parser took from the front of each line."""
    return next((len(typed) - len(row) for row, typed in zip(rows, source, strict=False) if row), 0)


def _block_place(event: events.ScalarEvent, lines: list[str], label: str) -> Place:
    """From the sign ``|`` or ``>`` to the end of the last line that is not blank."""
    (line, column), (last, _) = begin(event), end(event)
    last = min(last, len(lines) - 1)
    if end(event)[1] == 0:
        last -= 1
    while not lines[last].strip():
        last -= 1
    return Place(label, line + 1, column + 1, last + 1, len(lines[last]) + 1)
