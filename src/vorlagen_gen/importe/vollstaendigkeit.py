"""Whether every word that was read stands in the draft or its report; what does not is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vorlagen_gen.importe.dateien import Quelldokument
from vorlagen_gen.importe.entwurf import Entwurf
from vorlagen_gen.importe.kopf import LUECKE
from vorlagen_gen.importe.markdowntext import block_text
from vorlagen_gen.importe.woerter import words
from vorlagen_gen.read_back.blocks import SEITENZAHL, Block, Figure, Gelesenes, Stelle, Table

_TEXTE = (".yaml", ".md")
_ZAEHLUNG = re.compile(rf"\d+|{re.escape(SEITENZAHL)}")
"""What counts pages."""


def keep_the_rest(quellen: Iterable[Quelldokument], entwurf: Entwurf) -> None:
    """Note each line of ``quellen`` with a word that stands nowhere yet.

    A line that lacks nothing but words of labels was a label; any other is left over.
    Files that were copied as they are have lost nothing.
    """
    funde = entwurf.funde
    files = entwurf.files()
    texts = [data.decode() for path, data in files.items() if path.endswith(_TEXTE)]
    known = {word for text in (*texts, *funde.texts) for word in words(text)} | entwurf.gebunden
    for quelle in quellen:
        if quelle.gelesen is None or quelle.data in entwurf.dateien.values():
            continue
        funde.datei = quelle.name
        for line, stelle in _lines(quelle.gelesen):
            missing = set(words(LUECKE.sub("", line))) - known
            if missing and (stelle is None or missing <= entwurf.beschriftungen):
                funde.label(line)
            elif missing:
                funde.left_over(line, stelle)
        funde.datei = ""


def _lines(gelesen: Gelesenes) -> Iterator[tuple[str, Stelle | None]]:
    """All lines with their place; those at the edge of the pages, which repeat, have none."""
    for block in gelesen.blocks:
        yield from ((line, block.stelle) for line in _of_block(block))
    for note in gelesen.footnotes:
        for block in note.blocks:
            yield from ((line, note.stelle) for line in _of_block(block))
    edges = (text for seite in gelesen.seiten for text in (*seite.header, *seite.footer))
    for text in {_ZAEHLUNG.sub("", each): each for each in edges}.values():
        yield from ((line.replace(SEITENZAHL, ""), None) for line in text.split("\n"))


def _of_block(block: Block) -> Iterator[str]:
    if isinstance(block, Figure):
        return
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                for each in cell.blocks:
                    yield from _of_block(each)
        return
    yield from filter(None, map(str.strip, block_text(block).split("\n")))
