"""Fields and entries inside ``{…}`` and ``[…]``: put in, taken out."""

from __future__ import annotations

import re

from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.load.yaml_baum import Bauart, Glied, Knoten, Zeilen

_COMMA = re.compile(r"(?:\s|#[^\n]*\n)*,")
_REST = re.compile(r"[ \t]*(?:#.*)?$", re.MULTILINE)
_BLANKS = re.compile(r"[ \t]*")


def put_in(zeilen: Zeilen, knoten: Knoten, index: int, text: str) -> list[Ersetzung]:
    """``text`` as the part of ``knoten`` that has the number ``index`` afterwards."""
    glieder = knoten.glieder
    if not glieder:
        return [Ersetzung(knoten.start + 1, knoten.start + 1, text)]
    if index == 0:
        start = glieder[0].start
        return [Ersetzung(start, start, f"{text},{_line_blanks(zeilen, glieder[0]) or ' '}")]
    before = glieder[index - 1]
    gap = _line_blanks(zeilen, before)
    comma = _comma_behind(zeilen, before)
    sign = " ," if before.knoten.bauart is Bauart.LEER else ","
    if gap is None:
        return [Ersetzung(before.end, before.end, f"{sign} {text}")]
    end = _rest_of_line(zeilen, comma or before.end) or comma or before.end
    if comma is not None:
        return [Ersetzung(end, end, f"{gap}{text},")]
    if end == before.end:
        return [Ersetzung(end, end, f"{sign}{gap}{text}")]
    return [Ersetzung(before.end, before.end, sign), Ersetzung(end, end, f"{gap}{text}")]


def take_out(zeilen: Zeilen, knoten: Knoten, index: int) -> list[Ersetzung]:
    """The part with the number ``index``, its comma and its comment, gone."""
    glieder = knoten.glieder
    glied = glieder[index]
    comma = _comma_behind(zeilen, glied)
    if comma is not None:
        return [_gone(zeilen, glied.start, comma)]
    if index == 0:
        return [_gone(zeilen, glied.start, glied.end)]
    before = glieder[index - 1]
    end = _comma_behind(zeilen, before) or before.end
    if zeilen.line(end) == zeilen.line(glied.start):
        return [Ersetzung(end - 1, glied.end, "")]
    return [Ersetzung(end - 1, end, ""), _gone(zeilen, glied.start, glied.end)]


def _gone(zeilen: Zeilen, start: int, end: int) -> Ersetzung:
    """What lies between both: with its line if nothing else stands on it."""
    begin, rest = zeilen.begin(start), _rest_of_line(zeilen, end)
    is_first = not zeilen.text[begin:start].strip()
    if rest is not None and is_first:
        return Ersetzung(begin, min(rest + 1, len(zeilen.text)), "")
    if rest is not None:
        return Ersetzung(start, rest, "")
    blanks = _BLANKS.match(zeilen.text, end)
    return Ersetzung(start, blanks.end() if blanks else end, "")


def _comma_behind(zeilen: Zeilen, glied: Glied) -> int | None:
    """Behind the comma that follows ``glied``."""
    match = _COMMA.match(zeilen.text, glied.end)
    return match.end() if match else None


def _rest_of_line(zeilen: Zeilen, offset: int) -> int | None:
    """The end of the line if nothing but a comment stands behind ``offset``."""
    match = _REST.match(zeilen.text, offset)
    return match.end() if match else None


def _line_blanks(zeilen: Zeilen, glied: Glied) -> str | None:
    """The line feed and the blanks before ``glied``, if it is the first on its line."""
    begin = zeilen.begin(glied.start)
    blanks = zeilen.text[begin : glied.start]
    return "\n" + blanks if begin and not blanks.strip(" ") else None
