"""The texts of a paper for the masks of the council information system, each alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, takewhile

from vorlagen_gen.assemble.umbau import rewrite, rewrite_paragraph
from vorlagen_gen.document import (
    Block,
    Document,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    Role,
    Run,
    plain,
)
from vorlagen_gen.model.stadt import Stadt

FELDER = {
    "sachentscheidung": "Sachentscheidung",
    "finanzielle_auswirkungen": "Finanzielle-Auswirkungen",
    "begruendung": "Begruendung",
    "bericht": "Bericht",
}
"""The labels of the sections that have a mask, and the names of their files."""

_ENDS = (Role.UNTERSCHRIFT, Role.ANLAGENLISTE)
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Maske:
    """A section of the paper without its heading; its footnotes count from 1."""

    dateistamm: str
    titel: str
    blocks: tuple[Block, ...]

    def document(self, paper: Document) -> Document:
        """The text as a file of its own, with nothing on its pages but itself."""
        return replace(
            paper,
            title=f"{paper.footer} {self.titel}",
            kopf=None,
            blocks=self.blocks,
            footer="",
            page_label="",
            mark="",
            notice="",
            watermark="",
        )


def masken(paper: Document, stadt: Stadt) -> Iterator[Maske]:
    """The sections of ``paper`` that have masks, known by where their labels were typed.

    Each field of the city's own that the paper prints has one.
    """
    places = {stadt.texte.ort(feld): name for feld, name in FELDER.items()}
    places |= {feld.ort("titel"): f"Feld-{feld.name}" for feld in stadt.felder}
    blocks = paper.blocks
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and block.place in places:
            section = _section(block, blocks[index + 1 :])
            titel = " ".join(plain(block.inlines).replace(_SOFT_HYPHEN, "").split()).rstrip(":")
            yield Maske(places[block.place], titel, _alone(section))


def _section(heading: Heading, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """What stands below ``heading``."""

    def is_below(block: Block) -> bool:
        if isinstance(block, Heading):
            return block.level > heading.level
        return not (isinstance(block, Paragraph) and block.role in _ENDS)

    return tuple(takewhile(is_below, blocks))


def _alone(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """``blocks`` as if there were no others: highest heading 1, first footnote 1, no hyphens."""
    found = tuple(blocks)
    levels = [block.level for block in found if isinstance(block, Heading)]
    up = min(levels, default=1) - 1
    numbers = count(1)

    def change(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(_inline(inline) for inline in inlines)

    def _inline(inline: Inline) -> Inline:
        match inline:
            case Run():
                return replace(inline, text=inline.text.replace(_SOFT_HYPHEN, ""))
            case Footnote():
                label = str(next(numbers))
                notes = tuple(rewrite_paragraph(each, change) for each in inline.paragraphs)
                return replace(inline, label=label, paragraphs=notes)
            case LineBreak():
                return inline

    changed = (rewrite(block, change) for block in found)
    return tuple(
        replace(block, level=block.level - up) if isinstance(block, Heading) else block
        for block in changed
    )
