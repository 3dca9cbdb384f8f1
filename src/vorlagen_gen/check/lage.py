"""Rules about a paper that need its pages; their codes begin with S."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vorlagen_gen.check.blatt import Blatt
from vorlagen_gen.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    plain,
)
from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.validate.seitenregeln import SACHENTSCHEIDUNG_NOT_ON_FIRST_PAGE

_HYPHENS = dict.fromkeys(map(ord, "\u00ad\ufffe\x02"))


def sachentscheidung_not_on_first_page(
    document: Document, blaetter: tuple[Blatt, ...], label: Place | None
) -> Iterator[Finding]:
    """S101: the resolution, below the heading typed at ``label``, does not begin on page 1.

    The finding stands where the resolution itself was typed, or else at its heading. Without a
    ``label`` it need not begin there.
    """
    if label is None:
        return
    for heading, following in pairwise((*document.blocks, None)):
        if isinstance(heading, Heading) and _place(heading) == label:
            words, place = _beginning(following)
            start = _squeezed(plain(heading.inlines) + words)
            if blaetter and start not in _squeezed(blaetter[0].text):
                yield _finding(place or label)


def _place(heading: Heading) -> Place | None:
    first = next(iter(heading.inlines), None)
    return first.place if isinstance(first, Run) else None


def _finding(place: Place) -> Finding:
    return SACHENTSCHEIDUNG_NOT_ON_FIRST_PAGE.befund(
        place,
        "Die Sachentscheidung beginnt nicht auf der ersten Seite; wer die Vorlage aufschlägt, "
        "soll den Beschluss sofort sehen.",
        "Kürzen Sie, was davor steht: den Betreff und seine Zusatzzeilen oder die Beratungsfolge.",
    )


def _beginning(block: Block | None) -> tuple[str, Place | None]:
    """The label and the first word of a text, and where it was typed."""
    match block:
        case Paragraph(inlines=(Run() as first, *_)):
            return next(iter(first.text.split()), ""), first.place
        case ListBlock(items=(item, *_)):
            words, place = _beginning(next(iter(item.blocks), None))
            return item.label + words, place or item.place
        case Quote(blocks=(first_block, *_)):
            return _beginning(first_block)
        case _:
            return "", None


def _squeezed(text: str) -> str:
    return "".join(text.translate(_HYPHENS).split())
