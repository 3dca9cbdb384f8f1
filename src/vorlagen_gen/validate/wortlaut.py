"""The German wording of a paper, piece by piece: what rules about single words read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Place
from vorlagen_gen.validate.absatz import Absatz

if TYPE_CHECKING:
    from vorlagen_gen.validate.pruefling import Pruefling

_CHUNK = re.compile(r"\S+")
_ADRESSE = re.compile(
    r"://|www\.|@|\.(?:pdf|docx?|xlsx?|csv|md|png|jpe?g|tiff?|svg|html?|de|com|org|eu)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stueck:
    """A stretch of a paragraph that is read in one go; it begins at ``offset``."""

    absatz: Absatz
    offset: int
    text: str

    def typed(self, start: int, end: int) -> str:
        """``text[start:end]`` on one line, as messages repeat it."""
        return self.absatz.typed(self.offset + start, self.offset + end)

    def place(self, start: int, end: int) -> Place:
        """Where ``text[start:end]`` was typed."""
        return self.absatz.place(self.offset + start, self.offset + end)


def is_adresse(chunk: str) -> bool:
    """Whether ``chunk``, which has no blanks, is an address or the name of a file."""
    return _ADRESSE.search(chunk) is not None


def adressen(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each address and name of a file, which have rules of their own."""
    return (found.span() for found in _CHUNK.finditer(text) if is_adresse(found[0]))


def wortlaut(pruefling: Pruefling) -> Iterator[Stueck]:
    """Everything typed that is printed, in reading order.

    Fields of one line that are printed side by side are read one by one; words marked as of
    another language are left out.
    """
    for absatz in pruefling.absaetze:
        yield from stuecke(absatz)


def stuecke(absatz: Absatz) -> Iterator[Stueck]:
    """What is read in one go of a paragraph; that of a text is whole."""
    if not absatz.is_prosa:
        for lauf in absatz.laeufe:
            yield Stueck(absatz, lauf.start, absatz.text[lauf.start : lauf.end])
        return
    start = 0
    for lauf in absatz.laeufe:
        if lauf.run.language and not lauf.run.language.startswith("de"):
            yield Stueck(absatz, start, absatz.text[start : lauf.start])
            start = lauf.end
    yield Stueck(absatz, start, absatz.text[start:])
