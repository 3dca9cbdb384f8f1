"""Marks that are glued to labels and values: footnotes, and the line of a break."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LINE = re.compile(r"^\| ?| ?\|$")
_SUPERSCRIPT = re.compile(r" ?(?:\*+|[¹²³⁴-⁹]+⁾?)\)?$")
_PARTED = re.compile(r" (?:\d{1,2}|[a-z])\)$")
_GLUED = re.compile(r"(?<=[^\W\d_]|\))\d{1,2}\)$")
LONGEST_LABEL = 500
"""What is longer is a text, and is taken as it stands."""


@dataclass(frozen=True, slots=True)
class Marken:
    """What stood beside a label or value: footnote marks, and whether a line of a break."""

    fussnoten: tuple[str, ...] = ()
    hat_bruch: bool = False

    def __or__(self, other: Marken) -> Marken:
        """Both together."""
        return Marken(
            (*self.fussnoten, *other.fussnoten), hat_bruch=self.hat_bruch or other.hat_bruch
        )


KEINE = Marken()


def strip_marken(text: str) -> tuple[str, Marken]:
    """``text`` without marks. ``12,51)`` keeps its bracket: whose digit the 1 is, nobody knows."""
    return _strip(text, (_SUPERSCRIPT, _PARTED))


@lru_cache(maxsize=65536)  # the same labels stand in row after row
def strip_label(text: str) -> tuple[str, Marken]:
    """The label of a column or row without marks, also without ``1)`` glued to its last letter."""
    if len(text) > 100 * LONGEST_LABEL:
        return text, KEINE
    return _strip(" ".join(text.split()), (_SUPERSCRIPT, _PARTED, _GLUED))


def _strip(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, Marken]:
    marken = KEINE
    kern = text.strip()
    if len(kern) > LONGEST_LABEL:
        return kern, marken
    while (found := _next_mark(kern, patterns)) is not None:
        kern, mark = found
        marken |= Marken(hat_bruch=True) if mark == "|" else Marken((mark,))
    return kern, marken


def _next_mark(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, str] | None:
    """``text`` without its outermost mark, and that; a bracket that belongs to the text stays."""
    if line := _LINE.search(text):
        return (text[: line.start()] + text[line.end() :]).strip(), "|"
    for pattern in patterns:
        match = pattern.search(text)
        if match and (")" not in match[0] or text.count(")") > text.count("(")):
            return text[: match.start()], match[0].strip()
    return None
