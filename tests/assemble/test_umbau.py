"""Passes over a document change what they are to change and copy nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vorlagen_gen.assemble.umbau import rewrite
from vorlagen_gen.document import (
    Block,
    Column,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Row,
    Run,
    Table,
    TextCell,
)
from vorlagen_gen.findings import Place

PLACE = Place.at("texte/a.md", 1, 1)
PARAGRAPH = Paragraph((Run("eins", PLACE), Run("zwei", PLACE)), PLACE)
LIST = ListBlock((ListItem("1.", (PARAGRAPH,), PLACE),), PLACE)
BLOCKS: tuple[Block, ...] = (
    Heading(2, PARAGRAPH.inlines, PLACE),
    PARAGRAPH,
    LIST,
    Quote((PARAGRAPH, LIST), PLACE),
    Table(
        columns=(Column("Spalte", 1.0),),
        rows=(Row((TextCell((PARAGRAPH, LIST), PLACE),), PLACE),),
        place=PLACE,
        head=None,
        caption=PARAGRAPH.inlines,
        description="",
        role=Role.TEXT,
    ),
)


def second_anew(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(
        replace(each, text="ZWEI") if isinstance(each, Run) and each.text == "zwei" else each
        for each in inlines
    )


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_run_that_changes_is_changed(block: Block) -> None:
    changed = rewrite(block, second_anew)
    assert repr(changed) == repr(block).replace("'zwei'", "'ZWEI'")
    assert changed != block


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_what_does_not_change_is_not_copied(block: Block) -> None:
    unchanged = rewrite(block, tuple)
    assert unchanged == block
    assert unchanged is block or isinstance(block, Table)
