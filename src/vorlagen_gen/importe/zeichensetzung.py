"""Runs of text as our little Markdown: what it takes for a printed line to be read as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vorlagen_gen.read_back.blocks import Inline, Mark, Run

_STERN = re.compile(r"(?<=[^\W_])\*(?=[^\W_])")
"""A star between letters never marks anything up."""
_KLAMMERN = re.compile(r"\[\[|\[\^|\]\(|\]\{|!\[|\\[\[\]]")
_ANFANG = re.compile(r"(?:#{1,4}(?=\s)|>(?=[\s>]|$)|[-–•+](?=\s))")
_KLAMMERZAHL = re.compile(r"\([0-9]{1,3}\)(?=\s)")
_NUMMER = re.compile(r"((?:[0-9]{1,3}(?:\.[0-9]{1,2})*?|[a-z]))([.)])(?=\s|[0-9])")
_ZIEL = re.compile(
    r"(?:https?://[^/?#\s()\[\]<>|]|mailto:[^@\s()\[\]<>|]+@)"
    r"(?:[^\s()\[\]<>|]++|\([^\s()\[\]<>|]*+\))++"
)


@dataclass(frozen=True, slots=True)
class Zeichensetzung:
    """How much is marked: ``mit_vorsicht`` whatever might be markup, ``mit_auszeichnung`` looks."""

    mit_vorsicht: bool = False
    mit_auszeichnung: bool = True

    def lines(self, inlines: Sequence[Inline], *, is_start: bool = True) -> list[str]:
        """The lines of a paragraph, without blanks around them."""
        has_brackets = self.mit_vorsicht or any(map(_has_brackets, inlines))
        typed = "".join(self._inline(each, has_brackets=has_brackets) for each in inlines)
        rows = [row.strip() for row in typed.split("\n")]
        if not is_start:
            return rows
        return list(map(self.guarded, rows))

    def cell(self, inlines: Sequence[Inline]) -> str:
        """The text of a table cell, on one line."""
        return " ".join(row for row in self.lines(inlines, is_start=False) if row)

    def _inline(self, inline: Inline, *, has_brackets: bool) -> str:
        if isinstance(inline, Mark):
            return f"[^{inline.label}]"
        text = _escaped(inline.text, has_brackets=has_brackets)
        if not self.mit_auszeichnung or not text.strip():
            return text
        return "\n".join(_marked_up(row, inline) for row in text.split("\n"))

    def guarded(self, row: str) -> str:
        """``row`` without anything that would open a heading, a list or a quotation."""
        if _ANFANG.match(row) or _KLAMMERZAHL.match(row):
            return f"\\{row}"
        if self.mit_vorsicht and (found := _NUMMER.match(row)):
            return f"{found[1]}\\{found[2]}{row[found.end() :]}"
        return row


def _escaped(text: str, *, has_brackets: bool) -> str:
    kept = {match.start() for match in _STERN.finditer(text)}
    out: list[str] = []
    for index, character in enumerate(text):
        is_markup = character == "|" or (character in "[]" and has_brackets)
        is_markup |= character == "*" and (index not in kept or text[index - 1] == "\\")
        out.append(f"\\{character}" if is_markup else character)
    return "".join(out)


def _marked_up(row: str, run: Run) -> str:
    """A stretch of a line in its looks; blanks at its edges stay outside."""
    words = row.strip(" ")
    if not words:
        return row
    lead, tail = row[: len(row) - len(row.lstrip(" "))], row[len(row.rstrip(" ")) :]
    stars = "*" * (2 * run.is_bold + run.is_italic)
    if run.language and re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", run.language):
        words = f"[{words}]{{lang={run.language}}}"
    if run.link and not is_own_address(run) and _ZIEL.fullmatch(run.link):
        words = f"[{words}]({run.link})"
    return f"{lead}{stars}{words}{stars}{tail}"


def is_own_address(run: Run) -> bool:
    """Whether ``run`` is an address that is a link without any markup."""
    return run.link in (run.text.strip(), f"mailto:{run.text.strip()}")


def _has_brackets(inline: Inline) -> bool:
    if isinstance(inline, Mark):
        return False
    has_markup = bool(inline.language or (inline.link and not is_own_address(inline)))
    return has_markup or bool(_KLAMMERN.search(inline.text))
