"""The numbers of a decision, as orders name them: ``2``, ``2a``, ``2.1``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vorlagen_gen.document import Block, ListBlock, Paragraph, Quote, plain
from vorlagen_gen.markdown import parse
from vorlagen_gen.markdown.listen import marke
from vorlagen_gen.markdown.zeilen import Zeile
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Art

_VORWORT = re.compile(r"^(?:(?:ziffer|ziff|nummer|nr|punkt)\.?|i\.(?=\d))")
_TRENNER = re.compile(r"[()]|\.(?![0-9])")


def ziffern_of(vorlage: Vorlage) -> tuple[str, ...] | None:
    """The numbers of the Sachentscheidung, each once, as one writes them alone.

    None are known of a decision that has no numbers or is not written yet; ``None`` says that
    the paper decides nothing.
    """
    if vorlage.art is Art.BERICHTSVORLAGE:
        return None
    vorschlag = vorlage.beschlussvorschlag
    text = vorschlag.sachentscheidung if vorschlag else None
    return tuple(dict.fromkeys(_gezaehlt(_labels(parse(text)[0])))) if text else ()


def plain_ziffer(typed: str) -> str:
    """``2. a)`` and ``Nr. 2a`` as ``2a``."""
    tight = "".join(typed.split()).casefold()
    return _TRENNER.sub("", _VORWORT.sub("", tight, count=1))


def buchstabe(ziffer: str) -> str:
    """``a`` of ``2a``; nothing if it has no letter."""
    return ziffer.lstrip("0123456789.")


def _gezaehlt(labels: Iterable[str]) -> Iterator[str]:
    """A letter belongs to the number above it, if there is any; a dash is no number."""
    above = ""
    for label in map(plain_ziffer, labels):
        if label[:1].isdigit():
            above = label
            yield label
        elif label.isalpha():
            yield above + label


def _labels(blocks: Iterable[Block]) -> Iterator[str]:
    """The labels of all points in reading order.

    A number that stands alone makes no list, but may be the one that a supplement adds.
    """
    for block in blocks:
        match block:
            case Paragraph():
                lines = plain(block.inlines).splitlines()
                found = (marke(Zeile(line, 0, 0, 0)) for line in lines)
                yield from (each.label for each in found if each)
            case Quote():
                yield from _labels(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield item.label
                    yield from _labels(item.blocks)
            case _:
                pass
