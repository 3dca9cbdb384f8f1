"""The labels of numbered paragraphs, counted as Word counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vorlagen_gen.read_back.docx.names import (
    Element,
    attribute,
    find,
    find_all,
    number,
    switch,
    value,
)
from vorlagen_gen.read_back.docx.styles import Styles

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-"}


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list; ``restart`` is the level, from 1, after which it starts again."""

    text: str
    number_format: str
    start: int
    restart: int
    is_legal: bool
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    """A numbering instance: whose counters it uses, its levels, where it starts anew."""

    counters: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Counts through one Word file; ask for each paragraph once, in their order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Read ``root``, the numbering part; without it nothing is numbered."""
        self._styles = styles
        nodes = [] if root is None else find_all(root, "w:num")
        self._instances = {attribute(node, "w:numId"): node for node in nodes}
        nodes = [] if root is None else find_all(root, "w:abstractNum")
        self._abstract = {attribute(node, "w:abstractNumId"): node for node in nodes}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> tuple[str, int] | None:
        """The label of ``paragraph`` and its level from 0; None where it has no number."""
        found = self._styles.numbering(paragraph)
        numbers = self._list(found[0]) if found else None
        if found is None or numbers is None:
            return None
        name, level, style = found
        if style:
            level = _level_of_style(numbers, style, level)
        if level not in numbers.levels:
            return None
        return self._text(numbers, level, self._count(name, numbers, level)), level

    def _count(self, name: str, numbers: _List, level: int) -> dict[int, int]:
        counters = self._counters.setdefault(numbers.counters, {})
        if level in numbers.starts and (name, level) not in self._started:
            counters[level] = numbers.starts[level]
            self._started.add((name, level))
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = _start(numbers, level)
        for deeper in [each for each in counters if each > level]:
            if deeper not in numbers.levels or level < numbers.levels[deeper].restart:
                del counters[deeper]
        return counters

    def _text(self, numbers: _List, level: int, counters: dict[int, int]) -> str:
        shape = numbers.levels[level]
        if shape.number_format == "bullet":
            return "".join(_SYMBOLS.get(char, char) for char in shape.text)

        def counted(match: re.Match[str]) -> str:
            which = int(match[1]) - 1
            if which not in numbers.levels:
                return ""
            number_format = numbers.levels[which].number_format
            if shape.is_legal and number_format != "none":
                number_format = "decimal"
            return _formatted(counters.get(which, _start(numbers, which)), number_format)

        return _PLACEHOLDER.sub(counted, shape.text)

    def _list(self, name: str) -> _List | None:
        if name not in self._lists:
            self._lists[name] = self._read(name)
        return self._lists[name]

    def _read(self, name: str, depth: int = 0) -> _List | None:
        node = self._instances.get(name)
        abstract_id = value(node, "w:abstractNumId") or ""
        abstract = self._abstract.get(abstract_id)
        if node is None or abstract is None:
            return None
        if (linked := value(abstract, "w:numStyleLink")) and depth == 0:
            return self._read(self._styles.numbering_of(linked) or "", depth=1)
        levels = {_index(each): _read_level(each) for each in find_all(abstract, "w:lvl")}
        starts = {}
        for override in find_all(node, "w:lvlOverride"):
            if (level := find(override, "w:lvl")) is not None:
                levels[_index(override)] = _read_level(level)
            if (start := value(override, "w:startOverride")) is not None:
                starts[_index(override)] = number(start)
        return _List(abstract_id, levels, starts)


def _index(node: Element) -> int:
    return number(attribute(node, "w:ilvl"))


def _read_level(node: Element) -> _Level:
    return _Level(
        text=value(node, "w:lvlText") or "",
        number_format=value(node, "w:numFmt") or "decimal",
        start=number(value(node, "w:start")),
        restart=number(value(node, "w:lvlRestart"), _index(node)),
        is_legal=bool(switch(node, "w:isLgl")),
        style=value(node, "w:pStyle") or "",
    )


def _level_of_style(numbers: _List, style: str, default: int) -> int:
    """The level that is tied to the style which gives the numbering."""
    tied = (level for level, shape in numbers.levels.items() if shape.style == style)
    return next(tied, default)


def _start(numbers: _List, level: int) -> int:
    return numbers.starts.get(level, numbers.levels[level].start)


def _formatted(count: int, number_format: str) -> str:
    """``count`` as Word prints it; formats of other languages are printed as plain numbers."""
    match number_format:
        case "none":
            return ""
        case "lowerLetter" | "upperLetter":
            text = _letters(count)
        case "lowerRoman" | "upperRoman":
            text = _roman(count)
        case "decimalZero":
            text = f"{count:02}"
        case "ordinal":
            text = f"{count}."
        case _:
            text = str(count)
    return text.upper() if number_format.startswith("upper") else text


def _letters(count: int) -> str:
    """After z come aa, bb and so on."""
    repeated, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (repeated + 1) if count > 0 else str(count)


def _roman(count: int) -> str:
    text, rest = "", count
    for worth, letters in _ROMAN:
        times, rest = divmod(rest, worth)
        text += letters * times
    return text if count > 0 else str(count)
