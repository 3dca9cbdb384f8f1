"""A parting or joining of paragraphs, written where they meet: all markup around it stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from vorlagen_gen.document import LineBreak
from vorlagen_gen.findings import Place
from vorlagen_gen.ruecklauf.abgleich import Wandel
from vorlagen_gen.ruecklauf.einheiten import Sorte, Wort, Worte
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schnitt import Schnitt, applied, schnitte
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.stuecke import Stueck
from vorlagen_gen.ruecklauf.worttausch import letter_by_letter

_ENDE: Worte = (Wort("\n"), Wort("\n"))
"""The end of a paragraph, as it is typed."""


def sewn(
    stueck: Stueck, cuts: Sequence[Schnitt], others: Sequence[Wandel], gegenwart: Gegenwart
) -> Schreibung:
    """``cuts`` of the words of ``stueck``, with the paragraphs that come or go behind it.

    Raises:
        NichtZuzuordnenError: They are no paragraphs of one text, or not all is typed there.
    """
    gone = [gegenwart.stuecke[unit.nummer] for each in others for unit in each.alt]
    came = [unit for each in others for unit in each.neu]
    units = [each.einheit for each in (stueck, *gone)] + came
    kinds = {(each.sorte, each.fussnote) for each in units}
    if len(kinds) > 1 or units[0].sorte not in (Sorte.ABSATZ, Sorte.FUSSNOTE):
        raise NichtZuzuordnenError
    whole = _joined([stueck, *gone], gegenwart)
    new = [applied(stueck.einheit.worte, cuts), *(unit.worte for unit in came)]
    worte = whole.einheit.worte
    return letter_by_letter(whole, worte, schnitte(worte, _row(new)), gegenwart)


def _row(parts: Sequence[Worte]) -> Worte:
    row = parts[0]
    for each in parts[1:]:
        row = (*row, *_ENDE, *each)
    return row


def _joined(parts: Sequence[Stueck], gegenwart: Gegenwart) -> Stueck:
    """Paragraphs that stand one behind the other as one of several lines."""
    inlines = list(parts[0].ursprung.inlines)
    for one, other in pairwise(parts):
        if other.einheit.nummer != one.einheit.nummer + 1:
            raise NichtZuzuordnenError
        inlines += _breaks(one, other, gegenwart)
        inlines += other.ursprung.inlines
    einheit = replace(parts[0].einheit, worte=_row([each.einheit.worte for each in parts]))
    ursprung = replace(parts[0].ursprung, inlines=tuple(inlines))
    return Stueck(einheit, ursprung)


def _breaks(one: Stueck, other: Stueck, gegenwart: Gegenwart) -> list[LineBreak]:
    """What is typed between two paragraphs, as two line ends."""
    datei = one.ursprung.place.file
    if other.ursprung.place.file != datei or not gegenwart.is_text(one):
        raise NichtZuzuordnenError
    start, end = gegenwart.span(one.ursprung.place)[1], gegenwart.span(other.ursprung.place)[0]
    zeilen = gegenwart.fundstellen.zeilen(datei)
    if len(zeilen.text[start:end]) < len(_ENDE) or zeilen.text[start:end].strip():
        raise NichtZuzuordnenError
    at = [(zeilen.line(each) + 1, zeilen.column(each) + 1) for each in (start, start + 1, end)]
    return [LineBreak(Place(datei, *here, *there)) for here, there in pairwise(at)]
