"""The Beratungsfolge, whether it is a table or lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.kopf import DATUM, LUECKE
from vorlagen_gen.importe.markdowntext import block_text, cell_text
from vorlagen_gen.model.werte import Rolle
from vorlagen_gen.read_back.blocks import Block, Stelle, Table

_ROLLEN = "|".join(Rolle)
_ZEILE = re.compile(rf"({DATUM.pattern}|{LUECKE.pattern})\s+(.+?)\s+({_ROLLEN}|{LUECKE.pattern})")
_NEUE_ZEILE = re.compile(rf"\n|(?<=\S)\s(?={DATUM.pattern}\s)")
_ANFANG = re.compile(rf"(?:{DATUM.pattern}|{LUECKE.pattern})\s")


def read_folge(blocks: Sequence[Block], funde: Funde) -> list[Inhalt]:
    """The rows: day, body and what it does; lines that are none go to ``funde``."""
    rows: list[Inhalt] = []
    for text, stelle in _rows(blocks):
        found = _ZEILE.fullmatch(text)
        if found:
            datum, gremium, rolle = map(_known, found.groups())
            rows.append({"datum": datum, "gremium": gremium, "rolle": rolle})
        elif not LUECKE.fullmatch(text):
            funde.left_over(text, stelle)
    return rows


def _known(text: str) -> str | None:
    return None if LUECKE.fullmatch(text) else text


def _rows(blocks: Sequence[Block]) -> Iterator[tuple[str, Stelle]]:
    """Each row on one line: a wrapped name of a body belongs to the line before it."""
    held, place = "", Stelle()
    for text, stelle in _lines(blocks):
        if held and not _ZEILE.fullmatch(held) and not _ANFANG.match(text):
            held = f"{held} {text}"
            continue
        if held:
            yield held, place
        held, place = text, stelle
    if held:
        yield held, place


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[str, Stelle]]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield " ".join(filter(None, map(cell_text, row.cells))), block.stelle
        else:
            for line in _NEUE_ZEILE.split(block_text(block)):
                yield " ".join(line.split()), block.stelle
