"""Changes to a text file: what differs is replaced, line ends and the last one stay as typed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from vorlagen_gen.edit.aendern import refused
from vorlagen_gen.edit.inhalt import is_printable
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.load.quelle import normalise_line_ends


def with_text(datei: Quelldatei, text: str) -> Quelldatei:
    """``datei`` with ``text`` as all it says; how many line ends it closes with is kept.

    Raises:
        VorlagenError: ``text`` has characters that cannot be printed.
    """
    old = datei.zeilen.text
    body = old.rstrip("\n")
    new = normalise_line_ends(text).rstrip("\n") + (old[len(body) :] if old else "\n")
    before = _how_many_equal(old, new)
    behind = _how_many_equal(reversed(old[before:]), reversed(new[before:]))
    middle = new[before : len(new) - behind]
    return _checked(datei, Ersetzung(before, len(old) - behind, middle), new)


def _how_many_equal(one: Iterable[str], other: Iterable[str]) -> int:
    equal = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in equal)


def _checked(datei: Quelldatei, ersetzung: Ersetzung, wanted: str) -> Quelldatei:
    if not is_printable(wanted):
        raise refused(datei)
    changed = datei.changed_lines([ersetzung])
    if changed.zeilen.text != wanted:
        raise refused(datei)
    return changed
