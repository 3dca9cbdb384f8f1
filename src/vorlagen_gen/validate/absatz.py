"""A paragraph as it is read: plain text that knows where each of its letters was typed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum, auto

from vorlagen_gen.document import Run
from vorlagen_gen.findings import Place

_PLAIN = {"\u00a0": " ", "\u202f": " ", "\t": " "}
"""Characters as typed that are plain blanks in the text."""


class Sorte(Enum):
    """What a paragraph is on the page; the words for a picture are heard only."""

    UEBERSCHRIFT = auto()
    ABSATZ = auto()
    PUNKT = auto()
    ZELLE = auto()
    FUSSNOTE = auto()
    BILD = auto()


@dataclass(frozen=True, slots=True)
class Lauf:
    r"""A run in the plain text of its paragraph: ``text[start:end]``.

    ``breiter`` are the offsets in the run at which a character was typed that is not in the text:
    the stroke of ``\*``, a second blank.
    """

    start: int
    end: int
    run: Run
    breiter: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Absatz:
    """A paragraph, heading, point, cell or footnote as it is read.

    ``text`` has plain blanks and no soft hyphens; lines end in line feeds; marks of footnotes
    leave no trace, the footnotes follow as paragraphs of their own; a stroke parts fields that
    are printed in one line. ``feld`` is the field of
    ``vorlage.yaml`` it was typed in, as a path: ``begruendung``, ``anlage_a.ziele``,
    ``anlagen.0.titel``; the text of an Anlage has the path of its file, ``anlagen.0.datei``.
    ``teil`` names the document: ``Vorlage``, ``Anlage A``, ``Anlage 1a``. ``label`` is the
    printed number or sign of a point. ``is_zitat`` marks what stands in a quotation of its own.
    """

    text: str
    sorte: Sorte
    teil: str
    feld: str
    is_prosa: bool
    laeufe: tuple[Lauf, ...]
    label: str = ""
    is_zitat: bool = False

    def typed(self, start: int, end: int) -> str:
        """``text[start:end]`` on one line, as messages repeat it."""
        return " ".join(self.text[start:end].split())

    def place(self, start: int, end: int) -> Place:
        """Where ``text[start:end]`` was typed."""
        first, last = self._lauf(start), self._lauf(max(start, end - 1))
        begin, stop = _typed(first, start), _typed(last, end)
        return Place(begin.file, begin.line, begin.column, stop.end_line, stop.end_column)

    def is_gebunden(self, start: int, end: int) -> bool:
        """Whether a part of ``text[start:end]`` comes from data: nobody chose these words."""
        return any(
            lauf.run.bindung and lauf.start < end and start < lauf.end for lauf in self.laeufe
        )

    @property
    def whole(self) -> Place:
        """Where the whole paragraph was typed."""
        return self.place(0, len(self.text))

    def _lauf(self, offset: int) -> Lauf:
        index = bisect_right(self.laeufe, offset, key=lambda lauf: lauf.start)
        return self.laeufe[max(0, index - 1)]


def _typed(lauf: Lauf, offset: int) -> Place:
    """The character of the run that ends or begins at ``offset``; the run if it was rewritten."""
    place, within = lauf.run.place, offset - lauf.start
    width = place.end_column - place.column
    if place.line != place.end_line or width != lauf.end - lauf.start + len(lauf.breiter):
        return place
    more = bisect_left(lauf.breiter, within)
    return Place.at(place.file, place.line, place.column + within + more)


def breiter(text: str, typed: str) -> tuple[int, ...]:
    r"""Where ``typed`` has a character more than ``text``, ascending; none if nobody can tell.

    Example:
        >>> breiter("1* und 2", r"1\*  und 2")
        (1, 2)
    """
    more, offset = [], 0
    for char in typed:
        if text[offset : offset + 1] in (char, _PLAIN.get(char, char)):
            offset += 1
        elif char == "\\":
            more.append(offset)
        else:
            more.append(max(0, offset - 1))
    return tuple(more) if offset == len(text) else ()
