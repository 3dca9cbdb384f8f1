"""Fields that go while what somebody noted beside them stays."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from vorlagen_gen.edit.aendern import refused, says, with_changes
from vorlagen_gen.edit.aenderung import Entfernen
from vorlagen_gen.edit.inhalt import Pfad, inhalt_of
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.edit.zeilen import end_with_comments
from vorlagen_gen.load.yaml_baum import Bauart, Glied, Knoten, Zeilen, read_baum

_SIGN = re.compile(r"(?:^|(?<=\s))#", re.MULTILINE)
_HEADING = "# Aus dem entfernten Feld »{}«:"


def without(datei: Quelldatei, pfad: Pfad) -> Quelldatei:
    """``datei`` without the field at ``pfad``; comments in and behind it stand where it stood.

    Raises:
        VorlagenError: As ``with_changes``.
    """
    glied = _glied(datei.zeilen, pfad)
    end, below = datei.zeilen.end(glied.end), end_with_comments(datei.zeilen, glied)
    bare = datei.changed_lines([Ersetzung(end, below, "")])
    after = with_changes(bare, [Entfernen(pfad)])
    lost = _lost(comments(datei.zeilen), comments(after.zeilen))
    if not lost:
        return after
    indent = " " * datei.zeilen.column(glied.start)
    rows = "".join(f"{indent}{row}\n" for row in (_HEADING.format(pfad[-1]), *lost))
    wanted = inhalt_of(after.values())
    for place in _places(datei.zeilen, glied, after.zeilen):
        noted = after.changed_lines([Ersetzung(place, place, rows)])
        if says(noted, wanted):
            return noted
    raise refused(datei)


def comments(zeilen: Zeilen) -> list[str]:
    """The comments as they are typed, in order; a ``#`` in a value or a key begins none."""
    spans = sorted(_spans(zeilen, read_baum(zeilen)))
    starts = [start for start, _ in spans]

    def is_said(at: int) -> bool:
        index = bisect_right(starts, at) - 1
        return index >= 0 and at < spans[index][1]

    begins = [each.start() for each in _SIGN.finditer(zeilen.text) if not is_said(each.start())]
    rows = {zeilen.end(each): each for each in reversed(begins)}
    return [zeilen.text[begin:end].rstrip() for end, begin in sorted(rows.items())]


def _spans(zeilen: Zeilen, knoten: Knoten | None) -> Iterator[tuple[int, int]]:
    """Where keys and values stand; of a text block its rows."""
    if knoten is None:
        return
    for glied in knoten.glieder:
        if glied.name:
            yield glied.start, glied.marke
        yield from _spans(zeilen, glied.knoten)
    if knoten.bauart is Bauart.TEXTBLOCK:
        yield zeilen.end(knoten.start), knoten.end
    elif knoten.bauart is Bauart.ZEILE:
        yield knoten.start, knoten.end


def _lost(before: Sequence[str], after: Sequence[str]) -> list[str]:
    left = Counter(before) - Counter(after)
    found = []
    for each in reversed(before):
        if left[each]:
            left[each] -= 1
            found.append(each)
    return found[::-1]


def _glied(zeilen: Zeilen, pfad: Pfad) -> Glied:
    knoten = read_baum(zeilen) or Knoten(Bauart.ABBILDUNG, 0, 0)
    for schritt in pfad[:-1]:
        knoten = _part(knoten, schritt).knoten
    return _part(knoten, pfad[-1])


def _part(knoten: Knoten, schritt: str | int) -> Glied:
    if isinstance(schritt, int):
        return knoten.eintraege[schritt]
    return next(each for each in knoten.glieder if each.name == schritt)


def _places(before: Zeilen, glied: Glied, after: Zeilen) -> Iterator[int]:
    """Where lines can go: where the field stood, before blank lines behind it; or at the end."""
    behind = before.text[end_with_comments(before, glied) + 1 :]
    follows = behind.lstrip()
    if after.text.endswith(follows):
        place = len(after.text) - len(follows)
        place = after.begin(place) if follows else place
        for _ in range(behind.removesuffix(follows).count("\n")):
            place -= after.text[:place].endswith("\n\n")
        yield place
    yield len(after.text)
