"""Charts whose descriptions LibreOffice left out, called by their titles till they are known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from vorlagen_gen.read_back.blocks import Block, Figure, Gelesenes


def titled(gelesen: Gelesenes) -> Gelesenes:
    """``gelesen``, its charts without a description called by their titles."""
    return _with_figures(
        gelesen, lambda each: each if each.alternativtext else _named(each, _title(each))
    )


def described(gelesen: Gelesenes, jetzt: Gelesenes) -> Gelesenes:
    """``gelesen``, its charts with the descriptions that those with their titles have ``jetzt``."""
    known = {
        title: each.alternativtext
        for each in jetzt.blocks
        if isinstance(each, Figure) and (title := _title(each))
    }
    return _with_figures(
        gelesen, lambda each: _named(each, known.get(each.alternativtext, each.alternativtext))
    )


def _with_figures(gelesen: Gelesenes, change: Callable[[Figure], Figure]) -> Gelesenes:
    def block(each: Block) -> Block:
        return change(each) if isinstance(each, Figure) else each

    return replace(gelesen, blocks=tuple(map(block, gelesen.blocks)))


def _named(figure: Figure, text: str) -> Figure:
    return replace(figure, alternativtext=text)


def _title(figure: Figure) -> str:
    """The first words of a chart, in one line; nothing of another picture."""
    words = figure.daten.worte if figure.daten else ()
    return words[0].replace("\n", " ") if words else ""
