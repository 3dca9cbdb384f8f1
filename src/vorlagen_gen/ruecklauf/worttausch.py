"""Words of a unit -> the fewest letters of its source: markup, bindings and comments stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vorlagen_gen.document import Run
from vorlagen_gen.edit.aenderung import Setzen
from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.ruecklauf.adressen import is_own
from vorlagen_gen.ruecklauf.einheiten import (
    FUSSNOTENZEICHEN,
    SCHLICHT,
    Aussehen,
    Sorte,
    Wort,
    Worte,
    text_of,
)
from vorlagen_gen.ruecklauf.felder import Art, Ziel
from vorlagen_gen.ruecklauf.feldwerte import as_filled_gap, as_new_field, as_value
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.lauttreue import Letter
from vorlagen_gen.ruecklauf.neutippen import retyped
from vorlagen_gen.ruecklauf.schnitt import Schnitt, applied
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.stuecke import Stueck
from vorlagen_gen.ruecklauf.ueberschriften import as_heading

_KEINE_FUSSNOTE = (
    "In diesem Feld kann keine Fußnote stehen; schreiben Sie den Hinweis in einen Text."
)
_TEXTFELDER = ("beschlussvorschlag", "begruendung", "bericht", "anlage_a")


def ways(
    stueck: Stueck, worte: Worte, schnitte: Sequence[Schnitt], gegenwart: Gegenwart
) -> Iterator[Schreibung]:
    """How to write ``schnitte`` of the words ``worte`` of a unit, the smallest change first.

    Raises:
        NichtZuzuordnenError: There is no way.
    """
    found = 0
    reason = _why_fixed(stueck, len(text_of(worte[: schnitte[0].start])), gegenwart)
    for way in (letter_by_letter, as_value, as_filled_gap, as_new_field, _anew):
        try:
            each = way(stueck, worte, schnitte, gegenwart)
        except NichtZuzuordnenError as error:
            reason = str(error) or reason
            continue
        if any(
            FUSSNOTENZEICHEN in str(own.wert) for own in each.aenderungen if isinstance(own, Setzen)
        ):
            reason = _KEINE_FUSSNOTE
            continue
        found += 1
        yield each
    if not found:
        raise NichtZuzuordnenError(reason)


def _why_fixed(stueck: Stueck, at: int, gegenwart: Gegenwart) -> str:
    """Why what was typed in no file of the paper cannot be changed, from a character on."""
    known = gegenwart.letters(stueck) or ()
    lauf = known[min(at, len(known) - 1)].lauf if known else -1
    place = stueck.ursprung.inlines[lauf].place if known else stueck.place
    if place.file.startswith("templates/"):
        return "Das ist eine feste Beschriftung der Stadt."
    if place.file.startswith("content/"):
        return "Das kommt aus den gemeinsamen Daten unter content/."
    return "Diese Stelle setzt das Programm selbst; sie steht in keiner Datei der Vorlage."


def letter_by_letter(
    stueck: Stueck, worte: Worte, schnitte: Sequence[Schnitt], gegenwart: Gegenwart
) -> Schreibung:
    """Only the letters that change, where each of them was typed.

    Raises:
        NichtZuzuordnenError: Some were typed nowhere, or new words look otherwise.
    """
    known = gegenwart.letters(stueck)
    if known is None:
        raise NichtZuzuordnenError
    result = Schreibung()
    values: dict[tuple[str | int, ...], list[tuple[int, int, str]]] = {}
    texts: dict[tuple[str | int, ...], str] = {}
    for schnitt in schnitte:
        ziel, start, end, look = _range(known, worte, schnitt, stueck)
        notes = [each.fussnote for each in worte[schnitt.start : schnitt.end] if each.fussnote]
        result += _without_notes(notes, schnitt, gegenwart)
        if ziel.art is Art.TEXT:
            neu = _unmarked(schnitt.neu, look)
            typed, more = _typed(neu, stueck, ziel.datei, gegenwart)
            result += Schreibung(((ziel.datei, Ersetzung(start, end, typed)),)) + more
        else:
            values.setdefault(ziel.pfad, []).append((start, end, _value_text(schnitt.neu, ziel)))
            texts[ziel.pfad] = ziel.text
    for pfad, parts in values.items():
        text = texts[pfad]
        for start, end, typed in sorted(parts, reverse=True):
            text = text[:start] + typed + text[end:]
        result += Schreibung(aenderungen=(Setzen(pfad, text),))
    return result


def _without_notes(notes: list[str], schnitt: Schnitt, gegenwart: Gegenwart) -> Schreibung:
    kept = {each.fussnote for each in schnitt.neu}
    result = Schreibung()
    for label in notes:
        if label not in kept:
            result += gegenwart.without_note(label)
    return result


def _range(
    known: Sequence[Letter], worte: Worte, schnitt: Schnitt, stueck: Stueck
) -> tuple[Ziel, int, int, Aussehen]:
    """Where the words to be replaced were typed, all in one run, and how they look."""
    first = len(text_of(worte[: schnitt.start]))
    last = len(text_of(worte[: schnitt.end]))
    if first == last:
        return _gap(known, first, schnitt, stueck)
    found = known[first:last]
    if any(each.is_fest or each.ziel.art is Art.KEINE for each in found):
        raise NichtZuzuordnenError
    if any(not _is_next(one, other) for one, other in pairwise(found)):
        raise NichtZuzuordnenError
    look = _look(stueck, found[0])
    _demand_look(schnitt.neu, look, found[0].ziel)
    return found[0].ziel, found[0].start, found[-1].end, look


def _is_next(one: Letter, other: Letter) -> bool:
    if (one.ziel.datei, one.ziel.pfad, one.ziel.art) != (
        other.ziel.datei,
        other.ziel.pfad,
        other.ziel.art,
    ):
        return False
    is_break = "\n" in (one.zeichen, other.zeichen)
    return one.end == other.start or (is_break and one.end <= other.start)


def _gap(
    known: Sequence[Letter], at: int, schnitt: Schnitt, stueck: Stueck
) -> tuple[Ziel, int, int, Aussehen]:
    """The place of an insertion: behind the letter before it, or before the one behind."""
    before = known[at - 1] if at else None
    after = known[at] if at < len(known) else None
    for letter, is_behind in ((before, True), (after, False)):
        if letter is None or letter.is_fest or letter.ziel.art is Art.KEINE:
            continue
        if letter.zeichen == "\n":
            continue
        look = _look(stueck, letter)
        is_like = all(each.aussehen == look or each.text.isspace() for each in schnitt.neu)
        if is_like or look == SCHLICHT:
            where = letter.end if is_behind else letter.start
            return letter.ziel, where, where, look
    raise NichtZuzuordnenError


def _look(stueck: Stueck, letter: Letter) -> Aussehen:
    inline = stueck.ursprung.inlines[letter.lauf]
    if not isinstance(inline, Run):
        return SCHLICHT
    return inline.is_bold, inline.is_italic, inline.language, inline.link


def _demand_look(neu: Worte, look: Aussehen, ziel: Ziel) -> None:
    looks = {each.aussehen for each in neu if not each.text.isspace()}
    if is_own(look[3], ziel.text) and all(is_own(each[3], text_of(neu)) for each in looks):
        look, looks = (*look[:3], None), {(*each[:3], None) for each in looks}
    if look != SCHLICHT and looks - {look}:
        raise NichtZuzuordnenError
    if ziel.art is Art.WERT and any(each.fussnote for each in neu):
        raise NichtZuzuordnenError(_KEINE_FUSSNOTE)


def _unmarked(neu: Worte, look: Aussehen) -> Worte:
    """``neu`` as typed where all around looks so, and is marked up already."""
    looks = {each.aussehen for each in neu if not each.text.isspace() and not each.fussnote}
    if looks != {look}:
        return neu
    return tuple(Wort(each.text, SCHLICHT, each.fussnote) for each in neu)


def _typed(
    words: Worte, stueck: Stueck, datei: str, gegenwart: Gegenwart
) -> tuple[str, Schreibung]:
    """New words as typed."""
    text = text_of(words)
    lead = text[: len(text) - len(text.lstrip(" "))]
    tail = text[len(text.rstrip(" ")) :] if text.strip(" ") else ""
    rows, notes = gegenwart.lines(words, datei, is_start=False)
    return lead + _with_margin(rows, _margin(stueck, gegenwart)) + tail, notes


def _with_margin(rows: Sequence[str], margin: str) -> str:
    """``rows`` as the further lines of a unit; what is between paragraphs stays empty."""
    last = len(rows) - 1
    return "\n".join(
        f"{margin}{row}" if at and (row or at == last) else row for at, row in enumerate(rows)
    )


def _value_text(neu: Worte, ziel: Ziel) -> str:
    text = text_of(neu)
    is_prose = bool(ziel.pfad) and ziel.pfad[0] in _TEXTFELDER
    return text.replace("*", "\\*").replace("|", "\\|") if is_prose else text


def _anew(
    stueck: Stueck, worte: Worte, schnitte: Sequence[Schnitt], gegenwart: Gegenwart
) -> Schreibung:
    """The whole unit typed anew; bindings whose words stay stay bindings."""
    if not gegenwart.is_text(stueck):
        raise NichtZuzuordnenError
    neu = applied(worte, schnitte)
    datei = stueck.place.file
    rows, notes = retyped(stueck, worte, neu, gegenwart)
    start, end = gegenwart.span(stueck.ursprung.place)
    text = gegenwart.fundstellen.text(datei)[start:end]
    if stueck.einheit.sorte is Sorte.UEBERSCHRIFT:
        rows = [as_heading(" ".join(rows), text)]
    kept = {each.fussnote for each in neu}
    for each in worte:
        if each.fussnote and each.fussnote not in kept:
            notes += gegenwart.without_note(each.fussnote)
    typed = _with_margin(rows, _margin(stueck, gegenwart))
    return Schreibung(((datei, Ersetzung(start, end, typed)),)) + notes


def _margin(stueck: Stueck, gegenwart: Gegenwart) -> str:
    """What stands before the further lines of a unit."""
    place = stueck.ursprung.place
    if stueck.einheit.sorte is Sorte.FUSSNOTE:
        return "    "
    zeilen = gegenwart.fundstellen.zeilen(place.file)
    before = zeilen.text[zeilen.starts[place.line - 1] :][: place.column - 1]
    return before if stueck.ursprung.ist_zitat and ">" in before else " " * len(before)
