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
    return tuple(texte_of(vorlage))


def texte_of(vorlage: Vorlage) -> dict[str, str]:
    """What the Sachentscheidung says under each of its numbers; what is counted below is not it."""
    vorschlag = vorlage.beschlussvorschlag
    text = vorschlag.sachentscheidung if vorschlag else None
    found: dict[str, str] = {}
    for ziffer, said in _gezaehlt(_punkte(parse(text)[0])) if text else ():
        found.setdefault(ziffer, said)
    return found


def plain_ziffer(typed: str) -> str:
    """``2. a)`` and ``Nr. 2a`` as ``2a``."""
    tight = "".join(typed.split()).casefold()
    return _TRENNER.sub("", _VORWORT.sub("", tight, count=1))


def buchstabe(ziffer: str) -> str:
    """``a`` of ``2a``; nothing if it has no letter."""
    return ziffer.lstrip("0123456789.")


def _gezaehlt(punkte: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """A letter belongs to the number above it, if there is any; a dash is no number."""
    above = ""
    for typed, text in punkte:
        label = plain_ziffer(typed)
        if label[:1].isdigit():
            above = label
            yield label, text
        elif label.isalpha():
            yield above + label, text


def _punkte(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """The labels of all points in reading order, each with its text.

    A number that stands alone makes no list, but may be the one that a supplement adds.
    """
    for block in blocks:
        match block:
            case Paragraph():
                lines = plain(block.inlines).splitlines()
                found = (marke(Zeile(line, 0, 0, 0)) for line in lines)
                pairs = zip(found, lines, strict=True)
                yield from ((each.label, line) for each, line in pairs if each)
            case Quote():
                yield from _punkte(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield item.label, "\n".join(_text(item.blocks))
                    yield from _punkte(item.blocks)
            case _:
                pass


def _text(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield plain(block.inlines)
            case Quote():
                yield from _text(block.blocks)
            case ListBlock():
                for item in block.items:
                    if not plain_ziffer(item.label).isalnum():
                        yield from _text(item.blocks)
            case _:
                pass
