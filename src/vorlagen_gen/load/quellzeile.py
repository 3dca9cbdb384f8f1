"""The line that a finding is about, with the text in question underlined."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from vorlagen_gen.findings import Place
from vorlagen_gen.load.dateien import is_inside

WIDTH = 88
"""So many characters of a line are shown; texts have lines of a thousand and more."""

_LEFT_OUT = "…"


class Quellzeilen:
    """Reads the files of a project again, each once, to show lines of them.

    A link that leads out of the project is not followed: nobody sees a line of another's file.
    """

    def __init__(self, root: Path) -> None:
        """``root`` is the folder that places are relative to."""
        self._root = root
        self._lines = cache(self._read)
        self._line = cache(self._visible_line)

    def show(self, place: Place) -> tuple[str, ...]:
        """Two lines: what stands at ``place``, and marks below it; nothing for whole files."""
        line = self._line(place.file, place.line)
        start = place.column - 1
        end = place.end_column - 1 if place.end_line == place.line else len(line)
        if not line.strip() or start >= len(line):
            return ()
        shown, start, end = _window(line, start, min(max(end, start + 1), len(line)))
        number = f"{place.line} | "
        return number + shown, " " * (len(number) - 2) + "| " + " " * start + "~" * (end - start)

    def _visible_line(self, file: str, number: int) -> str:
        """A line, empty if there is none; of a file only those that are shown are made visible."""
        lines = self._lines(file) if number else []
        return "".join(map(_visible, lines[number - 1])) if 1 <= number <= len(lines) else ""

    def _read(self, file: str) -> list[str]:
        path = self._root / file
        if not is_inside(path, self._root):
            return []
        try:
            data = path.read_bytes()
        except OSError:
            return []
        text = data.decode("utf-8-sig", errors="replace")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text.split("\n")


def _visible(char: str) -> str:
    """``char`` if it takes one place in a terminal, or a blank: marks must stand below it."""
    return char if char.isprintable() else " "


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of ``line`` around ``start`` to ``end``, and where that lies in it."""
    if len(line) <= WIDTH:
        return line, start, end
    end = min(end, start + WIDTH - 2 * len(_LEFT_OUT))
    left = max(0, min(start - (WIDTH - (end - start)) // 2, len(line) - WIDTH))
    part = line[left : left + WIDTH]
    if left:
        part = _LEFT_OUT + part[1:]
    if left + WIDTH < len(line):
        part = part[:-1] + _LEFT_OUT
    return part, start - left, end - left
