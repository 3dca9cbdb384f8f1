"""What a screen reader says of a file, line by line, for people who check it by reading.

Made from the blocks that were read back from a Word file or a PDF, so that both must sound
alike. Screen readers differ in their words and their settings; this is what they have in
common: kind and level of headings, counts of lists and tables, each cell under the name of
its column, ticks as sentences, a footnote after the block its mark is in, links, pictures and
changes of language. Headers and footers are not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import assert_never

from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Heading,
    Inline,
    ListItem,
    Mark,
    Paragraph,
    Row,
    TextBlock,
)
from vorlagen_gen.read_back.blocks import Table as TableBlock
from vorlagen_gen.read_back.sprechweise import in_words, language_name
from vorlagen_gen.read_back.spalten import Ansage, announce

_INDENT = "  "
_EMPTY = "leer"


def vorgelesenes_papier(dateien: Iterable[tuple[str, Gelesenes]]) -> str:
    """The content of ``VORGELESEN.txt``: what each file of a paper says, under its name."""
    return "\n\n".join(f"==== {name} ====\n\n{vorgelesen(datei)}" for name, datei in dateien)


def vorgelesen(datei: Gelesenes) -> str:
    """What is heard of ``datei`` from its first to its last word; ends in a line feed."""
    title = f"Dokument: {datei.title} [Sprache: {language_name(datei.language)}]"
    said = _Stimme({note.label: note for note in datei.footnotes}).blocks(datei.blocks)
    return "\n".join((title, "", *said)) + "\n"
