"""YAML -> ``Abbildung``: every scalar is the text that stands there, every value knows its place.

The tree is built from the parser's events, not with its constructors: those read ``0116`` as
78 and ``no`` as false, and resolve aliases, tags and merge keys, which this format refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml import events

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.quelle import Quelle, fault_at, read_quelle
from vorlagen_gen.load.yaml_faults import BRACES_FAULT, is_consequence, syntax_fault
from vorlagen_gen.load.yaml_scalar import begin, end, field_name, quelltext_of
from vorlagen_gen.load.yaml_zeilen import (
    MEHRZEILIG,
    closed_only_fault,
    comment_fault,
    key_fault,
    quote_it,
    quote_torn,
    scalar_fault,
)
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.quelltext import Quelltext, kurz

MAX_DEPTH = 20
MAX_VALUES = 10_000
"""A long paper has some hundreds; each may be told of, so their number is the work's bound."""
MERGE_KEY = "<<"

Wert: TypeAlias = "Quelltext | Abbildung | list[Any]"
Inhalt: TypeAlias = "tuple[Abbildung | None, list[Finding]]"

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COLON_AFTER_KEY = re.compile(r"[ \t]*:")


def read_yaml(path: Path, label: str, at_most: int = MAX_VALUES) -> Inhalt:
    """The mapping in the file ``path``; ``None`` if there is none that can be trusted."""
    return parse_quelle(read_quelle(path, label), at_most)


def parse_quelle(quelle: Quelle, at_most: int = MAX_VALUES) -> Inhalt:
    """The mapping in a file that was read already."""
    if quelle.text is None:
        return None, list(quelle.findings)
    werte, findings = parse_yaml(quelle.text, quelle.gelesen.label, at_most)
    return werte, [*quelle.findings, *findings]


def parse_yaml(text: str, label: str, at_most: int = MAX_VALUES) -> Inhalt:
    """The mapping in ``text``, whose line ends are LF only; an empty text is an empty mapping."""
    reader = _Reader(text, label, at_most)
    try:
        return reader.document(), reader.findings
    except yaml.MarkedYAMLError as error:
        fault = syntax_fault(error, text.split("\n"), label)
        if is_consequence(fault, reader.findings):
            return None, reader.findings
        return None, [*reader.findings, fault]
    except _StopError as stop:
        return None, [*reader.findings, stop.finding]


class _StopError(Exception):
    """Reading on makes no sense."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.text)
        self.finding = finding


class _Reader:
    """Turns one file's events into values, and collects what is wrong on the way."""

    def __init__(self, text: str, label: str, at_most: int) -> None:
        self.findings: list[Finding] = []
        self._lines = [*text.split("\n"), ""]  # a mark may lie behind the last line
        self._label, self._at_most = label, at_most
        self._events: Iterator[events.Event] = yaml.parse(text, Loader=_Loader)
        self._end = (0, 0)
        self._values = 0
        self._braced: set[tuple[int, int]] = set()

    def document(self) -> Abbildung:
        """The one mapping of the file."""
        next(self._events)
        if isinstance(next(self._events), events.StreamEndEvent):
            return self._empty()
        root = next(self._events)
        self._demand_mapping(root)
        wert = self._value(root, 0)
        next(self._events)
        self._demand_end(next(self._events))
        return wert if isinstance(wert, Abbildung) else self._empty()

    def _empty(self) -> Abbildung:
        return Abbildung({}, Place.at(self._label, 1, 1), {}, {})

    def _demand_mapping(self, root: events.Event) -> None:
        is_blank = isinstance(root, events.ScalarEvent) and not root.value
        if not is_blank and not isinstance(root, events.MappingStartEvent):
            next(self._events)  # lets the parser complain first: it knows the place
            self._stop_at(
                root,
                "Y105",
                "Hier werden Felder der Form »name: wert« erwartet.",
                "Beginnen Sie die Datei zum Beispiel mit »art: Beschlussvorlage«.",
            )

    def _demand_end(self, event: events.Event) -> None:
        if not isinstance(event, events.StreamEndEvent):
            self._stop_at(
                event,
                "Y106",
                "Mit »---« beginnt hier ein zweites Dokument; eine Datei ist genau eine Vorlage.",
                "Löschen Sie die Zeile, oder rücken Sie sie ein, wenn sie zu einem Text gehört.",
            )

    def _value(self, event: events.Event, depth: int) -> Wert | None:
        """The value that begins with ``event``; ``None`` if nothing stands there."""
        self._refuse_references(event)
        self._values += 1
        if self._values > self._at_most:
            self._stop_at(
                event,
                "Y129",
                f"Die Datei hat mehr als {self._at_most} Angaben und wird nicht weiter gelesen.",
                "Prüfen Sie, ob hier versehentlich eine Tabelle oder eine Liste eingefügt ist.",
            )
        if depth > MAX_DEPTH:
            self._stop_at(
                event,
                "Y107",
                f"Hier ist mehr als {MAX_DEPTH}-mal ineinander verschachtelt.",
                "Prüfen Sie die Klammern und die Einrückung.",
            )
        match event:
            case events.ScalarEvent():
                return self._scalar(event)
            case events.MappingStartEvent():
                return self._mapping(event, depth + 1)
            case events.SequenceStartEvent():
                return self._sequence(event, depth + 1)
            case _:
                return None

    def _scalar(self, event: events.ScalarEvent) -> Quelltext | None:
        if fault := scalar_fault(event, self._lines, self._label):
            if fault.code != MEHRZEILIG:  # what the value was meant to be, nobody knows
                raise _StopError(fault)
            self.findings.append(fault)
        comment = comment_fault(event, self._lines, self._label)
        self.findings += filter(None, (comment, closed_only_fault(event, self._label)))
        if not event.value.strip():
            return None
        quelle = quelltext_of(event, self._lines, self._label)
        self._end = (quelle.whole.end_line - 1, quelle.whole.end_column - 1)
        return quelle

    def _sequence(self, start: events.SequenceStartEvent, depth: int) -> list[Any]:
        werte = []
        while not isinstance(event := next(self._events), events.SequenceEndEvent):
            wert = self._value(event, depth)
            if wert is not None:
                werte.append(wert)
        self._close(start, event)
        return werte

    def _mapping(self, start: events.MappingStartEvent, depth: int) -> Abbildung | None:
        abbildung = Abbildung({}, Place.at(self._label), {}, {})
        while not isinstance(event := next(self._events), events.MappingEndEvent):
            name = self._key(event, depth)
            schluessel = self._place(event)
            value_event = next(self._events)
            if name:
                self._demand_colon(start, event, value_event)
            wert = self._value(value_event, depth)
            if name and not self._is_duplicate(name, schluessel, abbildung):
                abbildung.schluessel[name] = schluessel
                abbildung.orte[name] = schluessel if wert is None else self._place(value_event)
                if wert is not None:
                    abbildung[name] = wert
        self._close(start, event)
        abbildung.place = self._place(start)
        return None if begin(start) in self._braced else abbildung

    def _close(self, start: events.CollectionStartEvent, close: events.Event) -> None:
        if start.flow_style:
            self._end = end(close)

    def _place(self, event: events.Event) -> Place:
        """From where ``event`` began to the end of what was read last."""
        line, column = begin(event)
        end_line, end_column = max(self._end, (line, column))
        return Place(self._label, line + 1, column + 1, end_line + 1, end_column + 1)

    def _key(self, event: events.Event, depth: int) -> str | None:
        """The name of a field; anything else in its place is a finding."""
        self._end = end(event)
        if isinstance(event, events.ScalarEvent) and event.value.strip():
            self._refuse_references(event)
            if event.value == MERGE_KEY:
                return None
            if fault := key_fault(event, self._lines, self._label):
                self.findings.append(fault)
                return None
            return field_name(event.value)
        line, column = begin(event)
        if self._is_opened_before(line, column):
            self._braces_fault(line, column - 1)
        else:
            self._add(
                event,
                "Y119",
                "Vor dem Doppelpunkt steht kein Feldname.",
                "Schreiben Sie »name: wert«, oder setzen Sie den Text in Anführungszeichen.",
            )
        self._value(event, depth)
        return None

    def _is_opened_before(self, line: int, column: int) -> bool:
        return column > 0 and self._lines[line].startswith("{{", column - 1)

    def _demand_colon(
        self, start: events.MappingStartEvent, key: events.Event, value: events.Event
    ) -> None:
        """A key without colon inside braces is what a comma has split off, or braces as text."""
        is_empty = isinstance(value, events.ScalarEvent) and not value.style and not value.value
        if not start.flow_style or not isinstance(key, events.ScalarEvent) or not is_empty:
            return
        line, column = end(key)
        if _COLON_AFTER_KEY.match(self._lines[line], column):
            return
        line, column = begin(key)
        if not self._before(line, column).endswith("{"):
            part = kurz(key.value)
            text = f"Das Komma vor »{part}« hat in den geschweiften Klammern den Text geteilt."
            self._add(key, "Y110", text, quote_torn(self._lines[line], column))
        elif not self._is_opened_before(*begin(start)):
            self._braces_fault(*begin(start))

    def _before(self, line: int, column: int) -> str:
        """What stands before ``column``, as far as one can see: lines may be very long."""
        return self._lines[line][max(column - 100, 0) : column].rstrip()

    def _braces_fault(self, line: int, column: int) -> None:
        """The mapping that begins here is text that opens with a brace; it is left out."""
        self._braced.add((line, column))
        place = Place.at(self._label, line + 1, column + 1)
        self.findings.append(fault_at(place, *BRACES_FAULT, quote_it(self._lines[line])))

    def _is_duplicate(self, name: str, place: Place, abbildung: Abbildung) -> bool:
        first = abbildung.schluessel.get(name)
        if first is None:
            return False
        self.findings.append(
            fault_at(
                place,
                "Y108",
                f"Das Feld »{kurz(name)}« steht hier zum zweiten Mal, "
                f"zuerst in Zeile {first.line}.",
                "Löschen Sie eines der beiden.",
            )
        )
        return True

    def _refuse_references(self, event: events.Event) -> None:
        """Anchors, aliases, merge keys and tags would make the text say more than stands there."""
        has_mark = isinstance(event, events.NodeEvent) and event.anchor is not None
        is_merge = isinstance(event, events.ScalarEvent) and event.value == MERGE_KEY
        if has_mark or is_merge or getattr(event, "tag", None) is not None:
            line, column = begin(event)
            sign = self._lines[line][column : column + 1]
            self._add(
                event,
                "Y114",
                f"»{sign}« am Anfang hat in YAML eine eigene Bedeutung, die hier nicht "
                "vorgesehen ist.",
                quote_it(self._lines[line]),
            )

    def _add(self, event: events.Event, code: str, text: str, remedy: str) -> None:
        self.findings.append(fault_at(self._mark_place(event), code, text, remedy))

    def _stop_at(self, event: events.Event, code: str, text: str, remedy: str) -> NoReturn:
        raise _StopError(fault_at(self._mark_place(event), code, text, remedy))

    def _mark_place(self, event: events.Event) -> Place:
        (line, column), (end_line, end_column) = begin(event), end(event)
        return Place(self._label, line + 1, column + 1, end_line + 1, end_column + 1)
