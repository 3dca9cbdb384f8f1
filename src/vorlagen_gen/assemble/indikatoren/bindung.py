"""Bindings in texts -> what they stand for; one that stands for nothing becomes a marked gap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.bindungswerte import made, said
from vorlagen_gen.assemble.umbau import rewrite, rewrite_paragraph
from vorlagen_gen.document import (
    Block,
    Cell,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    Run,
    Table,
    TextCell,
    plain,
)
from vorlagen_gen.model.bindung import Bindung, read_bindung


def resolve(blocks: tuple[Block, ...], grundlagen: Grundlagen) -> tuple[Block, ...]:
    """``blocks`` with what their bindings stand for.

    Runs keep their places, so that messages point at the brackets. Tables and charts take
    the place of a paragraph that is nothing but their binding.
    """
    aufloesung = _Aufloesung(grundlagen)
    return tuple(map(aufloesung.block, blocks))


@dataclass(frozen=True, slots=True)
class _Aufloesung:
    grundlagen: Grundlagen

    def block(self, block: Block) -> Block:
        match block:
            case Heading():
                return rewrite(block, self._gaps)
            case Paragraph(inlines=(Run() as run,)):
                return self._made(run) or rewrite(block, self._inlines)
            case Table():
                return _named_anew(block, rewrite(block, self._inlines))
            case _:
                return rewrite(block, self._inlines)

    def _made(self, run: Run) -> Block | None:
        """The table or chart that a binding asks for; None if it asks for none, or has none."""
        bindung, stand = read_bindung(run.bindung), self.grundlagen.indikatoren
        if not isinstance(bindung, Bindung) or not bindung.is_block or stand is None:
            return None
        return made(bindung, stand, self.grundlagen, run.place)

    def _inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Run():
                return self._resolved(inline) if inline.bindung else inline
            case LineBreak():
                return inline
            case Footnote():
                paragraphs = (rewrite_paragraph(each, self._inlines) for each in inline.paragraphs)
                return replace(inline, paragraphs=tuple(paragraphs))
            case _:
                assert_never(inline)

    def _resolved(self, run: Run) -> Run:
        bindung, stand = read_bindung(run.bindung), self.grundlagen.indikatoren
        if not isinstance(bindung, Bindung) or stand is None:
            return self._gap(run)
        text = said(bindung, stand)
        return replace(run, text=text) if text else self._gap(run)

    def _gaps(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """No heading is made from data: it would change in the table of contents and in links."""
        return tuple(
            self._gap(each) if isinstance(each, Run) and each.bindung else each for each in inlines
        )

    def _gap(self, run: Run) -> Run:
        what = " ".join(run.bindung.split())
        text = self.grundlagen.stadt.seiten.luecke.replace("{feld}", what)
        return replace(run, text=text, is_luecke=True)


def _named_anew(before: Table, table: Block) -> Block:
    """The table with the names and the description that its head and title say where bound."""
    if not isinstance(table, Table) or (table.head, table.caption) == (before.head, before.caption):
        return table
    cells = table.head.cells if table.head else ()
    columns = tuple(
        replace(column, name=_text(cell) or column.name)
        for column, cell in zip(table.columns, cells or [None] * len(table.columns), strict=True)
    )
    return replace(table, columns=columns, description=plain(table.caption) or table.description)


def _text(cell: Cell | None) -> str:
    if not isinstance(cell, TextCell):
        return ""
    return "".join(plain(each.inlines) for each in cell.blocks if isinstance(each, Paragraph))
