"""Real Word numbering that prints exactly the labels the document says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from vorlagen_gen.render.docx.ooxml import Element, attribute, element, find, find_all, value

LEVELS = 9
_COUNTED = re.compile(r"(?P<prefix>.*?)(?P<counter>0|[1-9]\d{0,4}|[a-z]|[A-Z])(?P<suffix>[.):]*)")
_BULLETS = frozenset("-–•")


@dataclass(frozen=True, slots=True)
class Label:
    """A list label taken apart: ``1.3)`` is the prefix ``1.``, the counter 3, the suffix ``)``.

    Without a counter the label is all ``prefix`` and printed as it stands.
    """

    prefix: str
    number_format: str
    number: int = 0
    suffix: str = ""

    @property
    def is_counted(self) -> bool:
        """Whether Word can count from this label to the next."""
        return self.number_format not in {"bullet", "none"}

    def follows(self, before: Label) -> bool:
        """Whether Word prints this label when it counts one on from ``before``."""
        return self.signature == before.signature and (
            not self.is_counted or self.number == before.number + 1
        )

    @property
    def signature(self) -> tuple[str, str, str]:
        """What all labels of one counting sequence have in common."""
        return self.prefix, self.number_format, self.suffix

    def level_text(self, level: int) -> str:
        """The label as ``w:lvlText`` says it, for a level from 0."""
        return f"{self.prefix}%{level + 1}{self.suffix}" if self.is_counted else self.prefix


def read_label(label: str) -> Label:
    """Take a label apart; what nobody can count is printed as it stands.

    Raises:
        ValueError: The label holds ``%``, which Word reads as a reference to a level.
    """
    if "%" in label:
        message = f"a list label must not hold a per cent sign: {label!r}"
        raise ValueError(message)
    if label in _BULLETS:
        return Label(label, "bullet")
    match = _COUNTED.fullmatch(label)
    if match is None or match["prefix"][-1:].isalpha():
        return Label(label, "none")
    return Label(match["prefix"], *_counter(match["counter"]), match["suffix"])


def _counter(text: str) -> tuple[str, int]:
    if text.isdigit():
        return "decimal", int(text)
    return ("lowerLetter", ord(text) - 96) if text.islower() else ("upperLetter", ord(text) - 64)


@dataclass(frozen=True, slots=True)
class Position:
    """Where a list stands: its level from 0, its label's and its text's indent in twips."""

    level: int
    left: int
    hanging: int


@dataclass(slots=True)
class Numbering:
    """The numbering part of one Word file."""

    root: Element
    _definitions: dict[tuple[tuple[str, str, str], Position], int] = field(default_factory=dict)
    _last: dict[str, int] = field(default_factory=dict)

    def instances(self, labels: Iterable[str], position: Position) -> list[int]:
        """One ``w:numId`` for each label; equal ids go on counting, a new one starts anew."""
        numbers: list[int] = []
        before: Label | None = None
        for label in map(read_label, labels):
            is_next = before is not None and label.follows(before)
            numbers.append(numbers[-1] if is_next else self._start(label, position))
            before = label
        return numbers

    def _start(self, label: Label, position: Position) -> int:
        number = self._next_id("w:num", "w:numId")
        override = element(
            "w:lvlOverride", value("w:startOverride", label.number), w_ilvl=position.level
        )
        definition = value("w:abstractNumId", self._definition(label, position))
        overrides = [override] if label.is_counted else []
        self.root.append(element("w:num", definition, *overrides, w_numId=number))
        return number

    def _definition(self, label: Label, position: Position) -> int:
        key = (label.signature, position)
        if key not in self._definitions:
            self._definitions[key] = self._define(label, position)
        return self._definitions[key]

    def _define(self, label: Label, position: Position) -> int:
        number = self._next_id("w:abstractNum", "w:abstractNumId")
        levels = [_level(label, position, level) for level in range(LEVELS)]
        definition = element(
            "w:abstractNum",
            value("w:nsid", f"{0x10000000 + number:08X}"),
            value("w:multiLevelType", "hybridMultilevel"),
            *levels,
            w_abstractNumId=number,
        )
        first = find(self.root, "w:num")
        if first is None:
            self.root.append(definition)
        else:
            first.addprevious(definition)
        return number

    def _next_id(self, name: str, key: str) -> int:
        if name not in self._last:
            used = (int(attribute(node, key) or 0) for node in find_all(self.root, name))
            self._last[name] = max(used, default=0)
        self._last[name] += 1
        return self._last[name]


def _level(label: Label, position: Position, level: int) -> Element:
    left = max(position.left + (level - position.level) * position.hanging, position.hanging)
    nodes = [
        value("w:start", 1),
        value("w:numFmt", label.number_format),
        value("w:lvlText", label.level_text(level)),
        value("w:lvlJc", "left"),
        element("w:pPr", element("w:ind", w_left=left, w_hanging=position.hanging)),
    ]
    return element("w:lvl", *nodes, w_ilvl=level)
