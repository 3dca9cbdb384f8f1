"""Random YAML files as people type them, in many styles, with the span of every value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

NAMES = (
    "art", "status", "nummer", "datum", "amt", "betreff", "beratungsfolge", "begruendung",
    "anlagen", "anlage_a", "intern", "Straße", "eigenes feld", "x-1", "7", "a: b",
)  # fmt: skip
TEXTE = (
    "Amt", "V/0101/2025", "0116", "500.000", "ja", "null", "Bürger*innen", "a: b", "x, y", "# kein",
    "'zitiert'", '"doppelt"', "- Strich -", "{{ a }}", "Straße 𝄞 Ü", "*fett*", "C:\\Temp", "  vorn",
    "hinten ", "[[indikatoren]]", "@", "%", "|", "> 5", "?", "ends:", "„Zitat“", "a #b", "a # b",
    "eins\nzwei", "eins\n\nzwei\n  innen\ndrei", "  vorn\nlinks", "\nleer zuerst", "a\n \nb",
    "1. Punkt\n   - Unter: punkt\n\n2. # Raute", "zwei\n\n\ndrei", "\tTabulator\nZeile", "a\tb",
)  # fmt: skip
_PLAIN = re.compile(r"[A-Za-zÄÖÜäöüß0-9/*.𝄞 -]+")
_FOLDABLE = re.compile(r"\S[^\n]*(?:\n\S[^\n]*)*")


def random_value(random: Random, depth: int = 0) -> Any:
    """A text, or a small tree of texts."""
    kind = random.random()
    if depth > 2 or kind < 0.55:
        return random.choice(TEXTE)
    if kind < 0.75:
        return [random_value(random, depth + 1) for _ in range(random.randint(0, 3))]
    return random_mapping(random, depth + 1)


def random_mapping(random: Random, depth: int = 0) -> dict[str, Any]:
    """A mapping; some of its fields are empty."""
    names = random.sample(NAMES, random.randint(1 if depth == 0 else 0, 5))
    return {name: None if random.random() < 0.1 else random_value(random, depth) for name in names}


@dataclass
class Schreiber:
    """Types a tree; ``spans`` are where values stand, ``comments`` counts those typed.

    ``marken`` are where the values' keys and dashes end.
    """

    random: Random
    text: str = ""
    comments: int = 0
    spans: dict[tuple[str | int, ...], tuple[int, int]] = field(default_factory=dict)
    marken: dict[tuple[str | int, ...], tuple[int, int]] = field(default_factory=dict)

    def write(self, werte: dict[str, Any]) -> None:
        """The whole file."""
        if self._maybe(0.5):
            self.text += "# yaml-language-server: $schema=x\n"
        if self._maybe(0.1):
            self.text += "---\n"
        if werte and self._maybe(0.1):
            self._value(werte, (), 0, in_klammern=True)
        else:
            self._mapping(werte, (), 0)
        if self._maybe(0.8):
            self._end_line()
            self._between(0)

    def _maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def _comment(self) -> str:
        self.comments += 1
        return f"# k{self.comments}\t, ] }}"

    def _between(self, column: int) -> None:
        """Blank lines and comments of their own before a field or an entry."""
        while self._maybe(0.3):
            choice = self.random.choice(("", " ", " " * column + "#"))
            self.text += choice.replace("#", self._comment() if "#" in choice else "") + "\n"

    def _end_line(self) -> None:
        """The end of a line that began something; at times with a comment."""
        if not self.text.endswith("\n"):
            if self._maybe(0.25) and not self._in_block():
                self.text += "  " + self._comment()
            self.text += "\n"

    def _in_block(self) -> bool:
        return self._block_open == len(self.text)

    _block_open: int = -1

    def _parts(
        self, count: int, column: int, write: Callable[[int], None], *, is_beside: bool
    ) -> None:
        for number in range(count):
            if number or not is_beside:
                self._end_line()
                self._between(column)
                self.text += " " * column
            write(number)

    def _mapping(
        self,
        werte: dict[str, Any],
        pfad: tuple[str | int, ...],
        column: int,
        *,
        is_beside: bool = False,
    ) -> None:
        names = list(werte)

        def write(number: int) -> None:
            name = names[number]
            start = len(self.text)
            self.text += self._key(name) + ":"
            below = (*pfad, name)
            self._beside(werte[name], below, column, start)

        self._parts(len(names), column, write, is_beside=is_beside)

    def _list(
        self, werte: list[Any], pfad: tuple[str | int, ...], column: int, *, is_beside: bool = False
    ) -> None:
        def write(number: int) -> None:
            start = len(self.text)
            self.text += "-"
            below = (*pfad, number)
            wert = werte[number]
            if wert and isinstance(wert, (list, dict)) and self._maybe(0.6):
                self.text += " " * self.random.choice((1, 1, 3))
                self.marken[below] = (start, start + 1)
                begin = len(self.text)
                inner = begin - (self.text.rfind("\n") + 1)
                if isinstance(wert, dict):
                    self._mapping(wert, below, inner, is_beside=True)
                else:
                    self._list(wert, below, inner, is_beside=True)
                self.spans[below] = (begin, len(self.text))
            else:
                self._beside(wert, below, column, start)

        self._parts(len(werte), column, write, is_beside=is_beside)

    def _beside(self, wert: Any, pfad: tuple[str | int, ...], column: int, start: int) -> None:
        """The value behind a colon or a dash."""
        self.marken[pfad] = (start, len(self.text))
        is_block = bool(wert) and isinstance(wert, (list, dict)) and self._maybe(0.6)
        if not is_block:
            self._value(wert, pfad, column, in_klammern=False)
            return
        is_entry = isinstance(pfad[-1], int)
        steps = (0, 2, 2, 4) if isinstance(wert, list) and not is_entry else (1, 2, 2, 4)
        inner = column + self.random.choice(steps)
        self._end_line()
        self._between(inner)
        begin = len(self.text)
        self.text += " " * inner
        if isinstance(wert, dict):
            self._mapping(wert, pfad, inner, is_beside=True)
        else:
            self._list(wert, pfad, inner, is_beside=True)
        self.spans[pfad] = (begin + inner, len(self.text))

    def _value(
        self,
        wert: Any,
        pfad: tuple[str | int, ...],
        column: int,
        *,
        in_klammern: bool,
    ) -> None:
        """A value on one line, in braces or as a text block."""
        if wert is None:
            return
        if not in_klammern:
            self.text += " "
        start = len(self.text)
        if isinstance(wert, (dict, list)):
            self._braces(wert, pfad, column)
        elif "\n" in wert and not in_klammern and self._maybe(0.8):
            self._block(wert, column)
        else:
            self.text += self._scalar(wert)
        self.spans[pfad] = (start, len(self.text))

    def _braces(self, wert: Any, pfad: tuple[str | int, ...], column: int) -> None:
        is_mapping = isinstance(wert, dict)
        self.text += "{" if is_mapping else "["
        on_lines = self._maybe(0.2)
        steps = list(wert) if is_mapping else list(range(len(wert)))
        for number, schritt in enumerate(steps):
            if on_lines:
                self._end_line()
                self.text += " " * (column + 2)
            start = len(self.text)
            below = (*pfad, schritt)
            if is_mapping:
                self.text += self._key(str(schritt)) + ":"
                self.marken[below] = (start, len(self.text))
                self.text += " "
            else:
                self.marken[below] = (start, start)
            self._value(wert[schritt], below, column + 2, in_klammern=True)
            is_last = number + 1 == len(steps)
            if not is_last or self._maybe(0.2):
                self.text += "," + ("" if on_lines else self.random.choice(("", " ", " ")))
        if on_lines and steps:
            self._end_line()
            self.text += " " * (column + 1)
        self.text += "}" if is_mapping else "]"

    def _key(self, name: str) -> str:
        is_plain = re.fullmatch(r"[\w -]+", name)
        if is_plain and self._maybe(0.9):
            return name
        return json.dumps(name, ensure_ascii=False)

    def _scalar(self, text: str) -> str:
        if _PLAIN.fullmatch(text) and text.strip(" -*") == text and self._maybe(0.7):
            return text
        if "\n" in text or "\t" in text or self._maybe(0.5):
            return json.dumps(text, ensure_ascii=False)
        return "'" + text.replace("'", "''") + "'"

    def _block(self, text: str, column: int) -> None:
        sign = ">" if _FOLDABLE.fullmatch(text) and self._maybe(0.3) else "|"
        rows = text.replace("\n", "\n\n").split("\n") if sign == ">" else text.split("\n")
        step = self.random.choice((1, 2, 2, 3))
        is_indented = text[:1] in (" ", "\n", "\t")
        head = sign + (str(step) if is_indented or self._maybe(0.1) else "")
        self.text += head + self.random.choice(("", "", "-", "+"))
        if self._maybe(0.2):
            self.text += " " + self._comment()
        blanks = " " * (column + step)
        self.text += "".join(f"\n{blanks if row else ''}{row}" for row in rows)
        self._block_open = len(self.text)
