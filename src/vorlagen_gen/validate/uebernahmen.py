"""The paragraphs of a new edition that nobody has confirmed since they were carried over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.model.uebernommen import Uebernommen
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import Regel

NUMMER = r"V/\d{4}/\d{4}(?:/[1-9]\d?)?"
KETTE = re.compile(
    rf"(?<!\d,\s)(?P<davor>{NUMMER}(?:,\s{NUMMER})*)\sund\s(?P<letzte>{NUMMER})(?![\d/])"
)
"""A list of at least two papers, as texts name the earlier decisions."""
ABHILFE = "Stimmt es noch, bestätigen Sie die Stelle mit »vorlagen-gen bestaetigen {}«."


@dataclass(frozen=True, slots=True)
class Offen:
    """What is to be confirmed: ``text`` says what, ``befehl`` how it is named in the command."""

    place: Place
    text: str
    remedy: str


def offene(vorlage: Vorlage) -> Iterator[Offen]:
    """All that is still to be confirmed, in the order of the list."""
    uebernommen = vorlage.uebernommen
    if uebernommen is None:
        return
    ordner = PurePosixPath(vorlage.place.file).parent.name
    for index, each in enumerate(uebernommen.stellen):
        yield Offen(
            uebernommen.ort("stellen", index),
            f"»{each.stelle}« ist aus {_aus(uebernommen)} übernommen und noch nicht bestätigt.",
            "Lesen Sie die Stelle, ändern Sie, was nicht mehr stimmt, und bestätigen Sie sie mit "
            f"»vorlagen-gen bestaetigen {getippt(ordner)} {getippt(each.stelle or '')}«.",
        )
    for index, auftrag in enumerate(uebernommen.auftraege):
        yield Offen(
            uebernommen.ort("auftraege", index),
            f"Zum Auftrag {auftrag.ziffer} aus {_aus(uebernommen)} (»{auftrag.was}«) ist nicht "
            "bestätigt, was aus ihm wurde.",
            "Erfüllt sie ihn, tragen Sie ihn unter »erfuellt« ein, zum Beispiel {vorlage: "
            f"{uebernommen.aus}, ziffer: {auftrag.ziffer}}}, und sagen Sie es im Text. Bestätigen "
            "Sie dann mit "
            f"»vorlagen-gen bestaetigen {getippt(ordner)} auftraege.{auftrag.ziffer}«.",
        )


def _aus(uebernommen: Uebernommen) -> str:
    return str(uebernommen.aus) if uebernommen.aus else "der früheren Vorlage"


def laufzeiten_of(vorlage: Vorlage) -> tuple[Laufzeit, Laufzeit] | None:
    """The period before and the one now, if the paper has any."""
    wechsel = vorlage.uebernommen.zeitraum if vorlage.uebernommen else None
    if wechsel is None:
        return None
    bisher, jetzt = Laufzeit.of(wechsel.bisher or ""), Laufzeit.of(wechsel.jetzt or "")
    return (bisher, jetzt) if bisher and jetzt else None


def ungelesen(pruefling: Pruefling) -> Iterator[tuple[Absatz, str]]:
    """The paragraphs that are still to be confirmed, each with what its text is called.

    Not those of the Beratungsfolge: the days and bodies in it are of this edition.
    """
    vorlage = pruefling.vorlage
    if vorlage.uebernommen is None:
        return
    stellen = {each.stelle for each in vorlage.uebernommen.stellen if each.stelle}
    stellen.discard("beratungsfolge")
    ordner = PurePosixPath(vorlage.place.file).parent
    for absatz in pruefling.absaetze:
        if name := _stelle(absatz, ordner, stellen):
            yield absatz, name
        elif absatz.feld == "betreff" and "betreff_zusatz" in stellen:
            yield _without_first_line(absatz), "betreff_zusatz"


def _stelle(absatz: Absatz, ordner: PurePosixPath, stellen: set[str]) -> str | None:
    """Under which of the names ``stellen`` the paragraph was carried over."""
    if not absatz.laeufe:
        return None
    file = PurePosixPath(absatz.place(0, 1).file)
    if file.name != "vorlage.yaml" and file.is_relative_to(ordner):
        named = str(file.relative_to(ordner))
        return named if named in stellen else None
    steps = absatz.feld.split(".")
    names = (".".join(steps[:length]) for length in range(len(steps), 0, -1))
    return next((name for name in names if name in stellen), None)


def _without_first_line(absatz: Absatz) -> Absatz:
    """The subject with blanks in the place of its first line, which is of this edition already."""
    first = len(absatz.text.partition("\n")[0])
    return replace(absatz, text=" " * first + absatz.text[first:])


def places(
    pruefling: Pruefling,
    regel: Regel,
    pattern: re.Pattern[str],
    was: str | Callable[[Absatz, re.Match[str]], str | None],
    ohne: re.Pattern[str] | None = None,
) -> Iterator[Finding]:
    """A finding at each match in what was carried over; ``was`` says of what kind it is.

    What ``was`` has no words for is none, nor what is a part of a match of ``ohne``.
    """
    for absatz, stelle in ungelesen(pruefling):
        for match in matches(absatz, pattern, ohne):
            if said := was if isinstance(was, str) else was(absatz, match):
                yield befund(pruefling, regel, absatz, match.span(), stelle, said)


def matches(
    absatz: Absatz, pattern: re.Pattern[str], ohne: re.Pattern[str] | None = None
) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` in what was typed, except in a part of a match of ``ohne``."""
    taken = [match.span() for match in ohne.finditer(absatz.text)] if ohne else []
    for match in pattern.finditer(absatz.text):
        if not absatz.is_gebunden(*match.span()) and not overlaps(match.span(), taken):
            yield match


def overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a part of ``span`` is in one of ``taken``, which follow each other."""
    index = bisect_left(taken, (span[1],))
    return index > 0 and span[0] < taken[index - 1][1]


def befund(  # noqa: PLR0913, PLR0917 -- a rule, a place in a paragraph, and what to say of it
    pruefling: Pruefling,
    regel: Regel,
    absatz: Absatz,
    span: tuple[int, int],
    stelle: str,
    was: str,
) -> Finding:
    """``regel`` at ``span``: what was carried over there, and how to confirm it."""
    return sammelbefund(pruefling, regel, [(absatz, span)], stelle, was)


def sammelbefund(
    pruefling: Pruefling,
    regel: Regel,
    stellen: Sequence[tuple[Absatz, tuple[int, int]]],
    stelle: str,
    was: str,
) -> Finding:
    """``regel`` from the first of ``stellen``, which follow each other on a page, to the last."""
    ordner = PurePosixPath(pruefling.vorlage.place.file).parent.name
    first, last = (absatz.place(*span) for absatz, span in (stellen[0], stellen[-1]))
    place = replace(first, end_line=last.end_line, end_column=last.end_column)
    typed = aufgezaehlt(f"»{absatz.typed(*span)}«" for absatz, span in stellen)
    return regel.befund(
        place,
        f"{typed} {'ist' if len(stellen) == 1 else 'sind'} übernommen: {was}",
        ABHILFE.format(f"{getippt(ordner)} {getippt(stelle)}"),
    )
