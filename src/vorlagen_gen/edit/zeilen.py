"""Fields and entries on lines of their own: put in, taken out, given another value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.edit.schreibweise import Schreibung, Schreibweise, textblocks
from vorlagen_gen.load.yaml_baum import Bauart, Glied, Knoten, Zeilen

_HEAD = re.compile(r"[|>][-+0-9]*")
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")
_COMMENT_LINE = re.compile(r"(?:[ \t]*\n)*([ ]*)#[^\n]*")


def put_in(zeilen: Zeilen, knoten: Knoten, index: int, rows: Sequence[str]) -> list[Ersetzung]:
    """``rows`` as the part of ``knoten`` that has the number ``index`` afterwards.

    It comes behind the part before it and comments that are indented more; as the first, behind
    the comments above the list or mapping.
    """
    text = "\n".join(rows)
    if index == 0:
        start = knoten.glieder[0].start
        blanks = " " * zeilen.column(start)
        return [Ersetzung(start, start, f"{text.lstrip(' ')}\n{blanks}")]
    before = knoten.glieder[index - 1]
    end = end_with_comments(zeilen, before)
    return [Ersetzung(end, end, f"\n{text}")]


def put_last(zeilen: Zeilen, rows: Sequence[str]) -> list[Ersetzung]:
    """``rows`` at the end of a file that holds nothing but comments."""
    end = len(zeilen.text)
    before = "" if zeilen.text[-1:] in ("", "\n") else "\n"
    return [Ersetzung(end, end, before + "\n".join(rows) + "\n")]


def take_out(zeilen: Zeilen, knoten: Knoten, index: int) -> Iterator[list[Ersetzung]]:
    """The part with the number ``index`` gone, with its lines and the comment behind it.

    The last part of a mapping or a list cannot go: something must tell what it is.
    """
    glied = knoten.glieder[index]
    begin, end = zeilen.begin(glied.start), _next_line(zeilen, glied.end)
    if not zeilen.text[begin : glied.start].strip(" "):
        yield [Ersetzung(begin, end, "")]
        yield [Ersetzung(begin, _behind_blank_lines(zeilen, end), "")]
    elif index + 1 < len(knoten.glieder):
        behind = knoten.glieder[index + 1].start
        is_next = not zeilen.text[end:behind].strip()
        yield [Ersetzung(glied.start, behind if is_next else zeilen.end(glied.end), "")]


def replaced(
    zeilen: Zeilen, glied: Glied, wert: Inhalt, weise: Schreibweise
) -> Iterator[list[Ersetzung]]:
    """``wert`` as the value of ``glied``, in the way the old one is typed if it can be so."""
    old = glied.knoten
    if old.bauart is Bauart.TEXTBLOCK and isinstance(wert, str):
        for block in textblocks(wert, _head(zeilen, old), old.einzug or 2):
            yield list(_new_rows(zeilen, old, block))
    if old.bauart is Bauart.ABBILDUNG and old.glieder:
        weise = weise.bracing(in_klammern=old.in_klammern)
    if old.in_klammern and old.glieder and weise.fits_line(wert):
        yield [Ersetzung(old.start, old.end, weise.in_line(wert))]
    spalte = zeilen.column(glied.start)
    if old.is_block:
        written = weise.value(wert, spalte, _column_of(zeilen, glied, wert))
        for each in (written, Schreibung(weise.in_line(wert))):
            yield _instead_of_block(zeilen, glied, each)
        return
    written = weise.value(wert, spalte) if glied.name else weise.behind_dash(wert, spalte)
    for each in (written, Schreibung(weise.in_line(wert))):
        yield list(_instead_of_line(zeilen, glied, each))


def _column_of(zeilen: Zeilen, glied: Glied, wert: Inhalt) -> int | None:
    """Where the parts of the new value stand: where those of the old one do."""
    old = glied.knoten
    is_same = isinstance(wert, list) == (old.bauart is Bauart.LISTE)
    if is_same or not glied.name:
        return zeilen.column(old.start)
    return None


def _instead_of_block(zeilen: Zeilen, glied: Glied, new: Schreibung) -> list[Ersetzung]:
    old = glied.knoten
    rows = "\n".join(new.zeilen)
    if zeilen.line(old.start) == zeilen.line(glied.marke):
        text = "\n".join([new.kopf, *new.zeilen]) if new.kopf else rows.lstrip(" ")
        return [Ersetzung(old.start, zeilen.end(old.end), text)]
    begin = zeilen.begin(old.start)
    kopf = [Ersetzung(glied.marke, glied.marke, f" {new.kopf}")] if new.kopf else []
    if rows:
        return [*kopf, Ersetzung(begin, zeilen.end(old.end), rows)]
    return [*kopf, Ersetzung(begin, _next_line(zeilen, old.end), "")]


def _instead_of_line(zeilen: Zeilen, glied: Glied, new: Schreibung) -> Iterator[Ersetzung]:
    """The new head where the old one stands, its lines below the line that this one ends on."""
    old = glied.knoten
    end = old.start + len(_head(zeilen, old)) if old.bauart is Bauart.TEXTBLOCK else old.end
    if new.kopf and old.bauart is Bauart.LEER:
        yield Ersetzung(glied.marke, glied.marke, f" {new.kopf}")
    elif new.kopf or zeilen.line(old.start) > zeilen.line(glied.marke):
        yield Ersetzung(old.start, end, new.kopf)
    else:
        yield Ersetzung(glied.marke, end, "")
    line_end = zeilen.end(end)
    if new.zeilen or old.end > line_end:
        rows = "".join(f"\n{row}" for row in new.zeilen)
        yield Ersetzung(line_end, max(old.end, line_end), rows)


def _new_rows(zeilen: Zeilen, old: Knoten, new: Schreibung) -> Iterator[Ersetzung]:
    """The rows of a text block that differ, and its head if it does."""
    kopf = _head(zeilen, old)
    if kopf != new.kopf:
        yield Ersetzung(old.start, old.start + len(kopf), new.kopf)
    begin = zeilen.end(old.start)
    typed = zeilen.text[begin + 1 : old.end].split("\n") if old.end > begin else []
    rows = list(new.zeilen)
    above = _how_many_equal(typed, rows, old.einzug)
    below = _how_many_equal(typed[above:][::-1], rows[above:][::-1], old.einzug)
    start = begin + sum(len(row) + 1 for row in typed[:above])
    end = start + sum(len(row) + 1 for row in typed[above : len(typed) - below])
    text = "".join(f"\n{row}" for row in rows[above : len(rows) - below])
    yield Ersetzung(start, end, text)


def _how_many_equal(typed: Sequence[str], rows: Sequence[str], einzug: int) -> int:
    """How many of the first rows are equal; what is blank may hold blanks."""
    meant = ("" if not row.strip(" ") and len(row) <= einzug else row for row in typed)
    equal = takewhile(lambda pair: pair[0] == pair[1], zip(meant, rows, strict=False))
    return len(list(equal))


def _head(zeilen: Zeilen, knoten: Knoten) -> str:
    match = _HEAD.match(zeilen.text, knoten.start)
    return match[0] if match else ""


def end_of_line(zeilen: Zeilen, glied: Glied) -> int:
    """The end of the line on which ``glied`` ends."""
    return zeilen.end(glied.end)


def end_with_comments(zeilen: Zeilen, glied: Glied) -> int:
    """The end of the line of ``glied``, or of the comments below that are indented more."""
    end = zeilen.end(glied.end)
    column = zeilen.column(glied.start)
    while match := _COMMENT_LINE.match(zeilen.text, end + 1):
        if len(match[1]) <= column:
            break
        end = match.end()
    return end


def _next_line(zeilen: Zeilen, offset: int) -> int:
    return min(zeilen.end(offset) + 1, len(zeilen.text))


def _behind_blank_lines(zeilen: Zeilen, offset: int) -> int:
    match = _BLANK_LINES.match(zeilen.text, offset)
    return match.end() if match else offset
