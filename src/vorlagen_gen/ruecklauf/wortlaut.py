"""Changes -> the words that are told of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vorlagen_gen.read_back.blocks import Figure
from vorlagen_gen.ruecklauf.abgleich import Wandel
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte, bild, sichtbar
from vorlagen_gen.ruecklauf.schnitt import Schnitt, applied

_UMGEBUNG = 60
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co"})


def words(found: Sequence[Wandel], made: Sequence[Wandel] = ()) -> tuple[str, str, str, str]:
    """The old and new words of a change, and those before and behind them.

    Of several that are one, the new words are those after ``made``: the same changes in terms of
    another state, if they are to be made to that one.
    """
    first = found[0]
    if first.schnitt and len(found) == 1:
        words, cut = first.alt[0].worte, first.schnitt
        before, behind = sichtbar(words[: cut.start]), sichtbar(words[cut.end :])
        return (
            sichtbar(words[cut.start : cut.end]),
            sichtbar(cut.neu),
            _last(before),
            behind if len(behind) <= _UMGEBUNG else f"{behind[:_UMGEBUNG]} …",
        )
    old = {unit.nummer: unit for each in found for unit in each.alt}.values()
    return _said(old), _said(_after(made or found)), "", ""


def quoted(alt: str, neu: str, form: str) -> str:
    """A change in one line of words; ``form`` if the words stay and only look otherwise."""
    if form:
        return named(f"{alt} ({form})")
    return named(f"{alt} → {neu}" if alt and neu and alt != neu else alt or neu)


def named(text: str) -> str:
    """``text`` with the numbers of characters that nobody sees."""
    return "".join(f"[U+{ord(each):04X}]" if is_unseen(each) else each for each in text)


def is_unseen(character: str) -> bool:
    """Whether it is one that shows nothing, or only in a font of its own."""
    return character != "\n" and unicodedata.category(character) in _UNSEEN


def said_of(unit: Einheit) -> str:
    """What a unit says, as people read it."""
    if unit.sorte is Sorte.HAKEN:
        return f"[{'X' if unit.is_angekreuzt else ' '}] {unit.text}"
    if isinstance(unit.block, Figure) and unit.sorte is Sorte.BILD:
        return bild(unit.block)
    return f"{unit.label} {sichtbar(unit.worte)}".strip()


def last_words(unit: Einheit) -> str:
    """The end of what a unit says."""
    return _last(said_of(unit))


def _after(found: Sequence[Wandel]) -> Iterator[Einheit]:
    """The units once ``found`` are made: one whose words change says all else as before."""
    cuts: dict[int, list[Schnitt]] = {}
    for each in found:
        if each.schnitt:
            cuts.setdefault(each.alt[0].nummer, []).append(each.schnitt)
    told: set[int] = set()
    for each in found:
        if each.schnitt is None:
            news = [unit for unit in each.neu if id(unit) not in told]
            told |= {id(unit) for unit in news}
            yield from news
        elif own := cuts.pop(each.alt[0].nummer, None):
            yield replace(each.alt[0], worte=applied(each.alt[0].worte, own))


def _last(text: str) -> str:
    return text if len(text) <= _UMGEBUNG else f"… {text[-_UMGEBUNG:]}"


def _said(units: Iterable[Einheit]) -> str:
    return "\n".join(map(said_of, units))
