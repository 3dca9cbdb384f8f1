"""The words of a paragraph that a dictionary can be asked for, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.wortlaut import is_adresse, stuecke

_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿĀ-žſẞ"
_CHUNK = re.compile(r"\S+")
_STRANGE = rf"[^{_LETTERS}!-/:-?\[\]*_`|~„“”‚‘’»«–—…§€°·•→×\u2010\u2011]"
_CODE = re.compile(rf"{_STRANGE}|\[\[|\]\]")
_WORD = re.compile(
    rf"(?P<stamm>[{_LETTERS}]+)(?:[*:_]|/-?|\()(?P<endung>in(?:nen)?)\)?(?P<rest>[{_LETTERS}]*)"
    rf"(?![*:_/(])|(?P<wort>[{_LETTERS}]+)"
)
_HYPHENS = "-\u2010\u2011"
_TITLED = re.compile(r"\b(?:Herrn?|Frau|Dr\.|Prof\.)(?:[\s-]+[A-ZÄÖÜ][\w.]{0,20}){0,2}[\s-]+\Z")
_LONGEST_TITLE = 60
_ROAD = re.compile(
    r"\s(?:Straße|Str\.|Weg|Platz|Allee|Ring|Damm|Ufer|Tor)\b|-(?:Straße|Str\.|Platz)"
)
_SENTENCE_GOES_ON = re.compile(r"\.\s*[^\sA-ZÄÖÜ„»\"]")


@dataclass(frozen=True, slots=True)
class Wort:
    """A word as it is looked up; it was typed at ``start`` to ``end`` of its paragraph.

    ``Bürger*innen`` is looked up as Bürgerinnen. A word between hyphens is one of its own;
    ``hyphens`` are the hyphens beside it, ``-`` before, after or both.
    """

    text: str
    start: int
    end: int
    has_hyphen_before: bool = False
    has_hyphen_after: bool = False
    has_point_after: bool = False


def read_woerter(absatz: Absatz) -> Iterator[Wort]:
    """Words of German prose: no numbers, codes, addresses, abbreviations, nor other languages.

    Names that show themselves are left out: of persons behind Frau or Dr., of roads.
    """
    for stueck in stuecke(absatz):
        for chunk in _CHUNK.finditer(stueck.text):
            if not (_CODE.search(chunk[0]) or is_adresse(chunk[0])):
                yield from _chunk_words(stueck.text, stueck.offset, chunk.start(), chunk.end())


def _chunk_words(text: str, offset: int, start: int, end: int) -> Iterator[Wort]:
    for found in _WORD.finditer(text, start, end):
        typed = found["wort"] or f"{found['stamm']}{found['endung']}{found['rest']}"
        first, last = found.span()
        before, after = text[first - 1 : first], text[last : last + 1]
        is_abbreviation = after == "." and bool(_SENTENCE_GOES_ON.match(text, last))
        is_code = len(typed) == 1 or typed[1:] != typed[1:].lower()
        if not (is_code or is_abbreviation or _is_name(text, first, last)):
            yield Wort(
                typed,
                offset + first,
                offset + last,
                has_hyphen_before=before != "" and before in _HYPHENS,
                has_hyphen_after=after != "" and after in _HYPHENS,
                has_point_after=after == ".",
            )


def _is_name(text: str, start: int, end: int) -> bool:
    if not text[start].isupper():
        return False
    is_road = text.endswith("straße", start, end) or _ROAD.match(text, end)
    return bool(is_road or _TITLED.search(text, max(0, start - _LONGEST_TITLE), start))
