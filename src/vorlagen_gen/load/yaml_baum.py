"""Where in a YAML text its fields, entries and values begin and end: what an editor must know.

``parse_yaml`` tells what stands there; this tells where, for texts that it found nothing wrong in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import Any

import yaml
from yaml import events

from vorlagen_gen.load.yaml_scalar import begin, end, field_name

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COLON = re.compile(r"[ \t]*:")
_HEAD = re.compile(r"[|>][-+0-9]*")


class Bauart(Enum):
    """What a value looks like: nothing, on its line, ``|`` or ``>``, a mapping, a list."""

    LEER = "leer"
    ZEILE = "zeile"
    TEXTBLOCK = "textblock"
    ABBILDUNG = "abbildung"
    LISTE = "liste"


@dataclass(frozen=True, slots=True)
class Knoten:
    """A value from ``start`` to ``end``; ``text`` is a scalar's, as ``parse_yaml`` reads it.

    ``in_klammern`` is said of ``{…}`` and ``[…]``. A text block ends with its last row that
    counts; ``einzug`` are the blanks before its rows.
    """

    bauart: Bauart
    start: int
    end: int
    text: str = ""
    glieder: tuple[Glied, ...] = ()
    in_klammern: bool = False
    einzug: int = 0

    @property
    def is_collection(self) -> bool:
        """Whether it has fields or entries."""
        return self.bauart in (Bauart.ABBILDUNG, Bauart.LISTE)

    @property
    def is_block(self) -> bool:
        """Whether it is a mapping or a list on lines of its own."""
        return self.is_collection and not self.in_klammern

    @property
    def is_nothing(self) -> bool:
        """Whether ``parse_yaml`` sees no value here."""
        return not self.is_collection and not self.text.strip()

    @property
    def eintraege(self) -> tuple[Glied, ...]:
        """The parts as ``parse_yaml`` counts them: fields, or the entries that are not empty."""
        if self.bauart is Bauart.ABBILDUNG:
            return self.glieder
        return tuple(each for each in self.glieder if not each.knoten.is_nothing)


@dataclass(frozen=True, slots=True)
class Glied:
    """A field (``name``) or an entry: from its key or dash on; ``marke`` is behind colon or dash.

    An entry of ``[…]`` has neither, and both are its value's begin.
    """

    name: str
    start: int
    marke: int
    knoten: Knoten

    @property
    def end(self) -> int:
        """Behind its last character."""
        return max(self.marke, self.knoten.end)


@dataclass(frozen=True, slots=True)
class Zeilen:
    """A text and the offsets at which its lines begin; line ends are LF."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Zeilen:
        """The lines of ``text``."""
        lengths = (len(row) + 1 for row in text.split("\n")[:-1])
        return cls(text, (0, *accumulate(lengths)))

    def offset(self, position: tuple[int, int]) -> int:
        """Where line and column, both from 0, lie; a mark may lie behind the last line."""
        line, column = position
        return self.starts[line] + column if line < len(self.starts) else len(self.text)

    def line(self, offset: int) -> int:
        """The line, from 0, in which ``offset`` lies."""
        return bisect_right(self.starts, offset) - 1

    def begin(self, offset: int) -> int:
        """Where the line of ``offset`` begins."""
        return self.starts[self.line(offset)]

    def end(self, offset: int) -> int:
        """Where the line of ``offset`` ends, before its line feed."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found

    def column(self, offset: int) -> int:
        """How many characters stand before ``offset`` on its line."""
        return offset - self.begin(offset)


def read_baum(zeilen: Zeilen) -> Knoten | None:
    """The mapping that ``zeilen`` hold; ``None`` if nothing stands there but comments.

    Raises:
        ValueError: A key is written in a way that nobody uses (``? name``).
    """
    if not zeilen.text.strip():
        return None
    reader = _Reader(zeilen)
    return reader.root()


class _Reader:
    """Turns the events of a sound text into nodes."""

    def __init__(self, zeilen: Zeilen) -> None:
        self._zeilen = zeilen
        self._events: Iterator[events.Event] = yaml.parse(zeilen.text, Loader=_Loader)

    def root(self) -> Knoten | None:
        next(self._events)
        if isinstance(next(self._events), events.StreamEndEvent):
            return None
        knoten = self._knoten(next(self._events), 0)
        return knoten if knoten.is_collection else None

    def _knoten(self, event: events.Event, marke: int) -> Knoten:
        """The value that begins with ``event``; ``marke`` is where it would begin if empty."""
        match event:
            case events.MappingStartEvent():
                return self._collection(event, Bauart.ABBILDUNG)
            case events.SequenceStartEvent():
                return self._collection(event, Bauart.LISTE)
            case events.ScalarEvent() if event.style in ("|", ">"):
                return self._textblock(event)
            case _:
                return self._scalar(event, marke)

    def _scalar(self, event: events.Event, marke: int) -> Knoten:
        if not isinstance(event, events.ScalarEvent) or not (event.style or event.value):
            return Knoten(Bauart.LEER, marke, marke)
        start, stop = self._zeilen.offset(begin(event)), self._zeilen.offset(end(event))
        return Knoten(Bauart.ZEILE, start, stop, event.value)

    def _textblock(self, event: events.ScalarEvent) -> Knoten:
        zeilen = self._zeilen
        start = zeilen.offset(begin(event))
        head = _HEAD.match(zeilen.text, start)
        text = event.value.rstrip("\n")
        stop = head.end() if head else start
        if not text.strip():
            return Knoten(Bauart.TEXTBLOCK, start, stop, "")
        first = begin(event)[0] + 1
        rows = zeilen.text[zeilen.starts[first] : zeilen.offset(end(event))].split("\n")
        einzug = _einzug(rows, text)
        last = max(number for number, row in enumerate(rows) if row.strip() or len(row) > einzug)
        stop = zeilen.starts[first + last] + len(rows[last])
        return Knoten(Bauart.TEXTBLOCK, start, stop, text, einzug=einzug)

    def _collection(self, event: events.CollectionStartEvent, bauart: Bauart) -> Knoten:
        start = self._zeilen.offset(begin(event))
        in_klammern = bool(event.flow_style)
        glieder: list[Glied] = []
        while not isinstance(each := next(self._events), events.CollectionEndEvent):
            if bauart is Bauart.ABBILDUNG:
                glieder.append(self._feld(each))
            elif in_klammern:
                glieder.append(self._klammereintrag(each))
            else:
                dash = self._dash_behind(glieder[-1].end, start) if glieder else start
                glieder.append(Glied("", dash, dash + 1, self._knoten(each, dash + 1)))
        stop = self._zeilen.offset(end(each)) if in_klammern else glieder[-1].end
        return Knoten(bauart, start, stop, "", tuple(glieder), in_klammern)

    def _feld(self, key: events.Event) -> Glied:
        start = self._zeilen.offset(begin(key))
        colon = _COLON.match(self._zeilen.text, self._zeilen.offset(end(key)))
        if colon is None or not isinstance(key, events.ScalarEvent):
            raise ValueError(key)
        knoten = self._knoten(next(self._events), colon.end())
        return Glied(field_name(key.value), start, colon.end(), knoten)

    def _klammereintrag(self, event: events.Event) -> Glied:
        start = self._zeilen.offset(begin(event))
        return Glied("", start, start, self._knoten(event, start))

    def _dash_behind(self, before: int, first: int) -> int:
        """The next dash behind ``before`` right below the one at ``first``."""
        zeilen = self._zeilen
        column = zeilen.column(first)
        for line in range(zeilen.line(before) + 1, len(zeilen.starts)):
            start = zeilen.starts[line]
            head = zeilen.text[start : start + column + 1]
            if head == " " * column + "-":
                return start + column
        raise ValueError(before)


def _einzug(rows: Sequence[str], text: str) -> int:
    """How many blanks the parser took from the front of each of ``rows``."""
    typed = next(row for row in rows if row.strip())
    read = next(row for row in text.split("\n") if row.strip())
    return _blanks(typed) - _blanks(read)


def _blanks(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
