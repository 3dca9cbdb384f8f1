"""All that a file says, as plain texts: for who looks for words in it, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.read_back.blocks import Block, Figure, Gelesenes, Table, plain


def texts(gelesen: Gelesenes) -> Iterator[str]:
    """Each paragraph, cell and description of a picture, the footnotes, then what pages repeat."""
    yield from _block_texts(gelesen.blocks)
    for note in gelesen.footnotes:
        yield from _block_texts(note.blocks)
    for seite in gelesen.seiten:
        yield from (*seite.header, *seite.footer, seite.watermark or "")


def _block_texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _block_texts(cell.blocks)
            case Figure():
                yield block.alternativtext
            case _:
                yield plain(block.inlines)
