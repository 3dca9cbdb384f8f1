"""``alle``, ``1,3-5`` or ``von:Amt 61`` -> the numbers of proposals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Zustand

_NUMMERN = re.compile(r"\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5})\s*)?")
_VON = "von:"


def selected(typed: Iterable[str], vorschlaege: Sequence[Aenderungsvorschlag]) -> set[int]:
    """The numbers to accept that all of ``typed`` name; what contradicts only by its number.

    Raises:
        VorlagenError: There is no such number or author, or it cannot be accepted.
    """
    chosen = named(typed, vorschlaege)
    for each in vorschlaege:
        if each.nummer in chosen and not each.ist_waehlbar:
            raise _wrong(
                f"Nr. {each.nummer} lässt sich nicht annehmen: {each.zustand.value}.",
                "Nennen Sie nur Nummern, die in der Liste offen sind.",
            )
    return chosen


def named(typed: Iterable[str], vorschlaege: Sequence[Aenderungsvorschlag]) -> set[int]:
    """The numbers that all of ``typed`` name, whether they can be accepted or not.

    Raises:
        VorlagenError: There is no such number or author.
    """
    return {number for each in typed for number in _selected(each, vorschlaege)}


def _selected(typed: str, vorschlaege: Sequence[Aenderungsvorschlag]) -> set[int]:
    offen = [each for each in vorschlaege if each.zustand is Zustand.OFFEN]
    if typed.strip().casefold() == "alle":
        return {each.nummer for each in offen}
    if typed.strip().casefold().startswith(_VON):
        return _of_author(typed.strip()[len(_VON) :].strip(), vorschlaege, offen)
    return {number for part in typed.split(",") for number in _range(part, vorschlaege)}


def _of_author(
    name: str, vorschlaege: Sequence[Aenderungsvorschlag], offen: Sequence[Aenderungsvorschlag]
) -> set[int]:
    authors = sorted({quelle.autor for each in vorschlaege for quelle in each.quellen})
    if name.casefold() not in map(str.casefold, authors):
        raise _wrong(
            f"Von »{name}« ist kein Vorschlag.",
            f"Vorschläge sind von: {', '.join(authors) or 'niemandem'}.",
        )
    return {
        each.nummer
        for each in offen
        if any(quelle.autor.casefold() == name.casefold() for quelle in each.quellen)
    }


def _range(part: str, vorschlaege: Sequence[Aenderungsvorschlag]) -> set[int]:
    found = _NUMMERN.fullmatch(part)
    if not found:
        told = f"»{part.strip()}« ist keine Nummer." if part.strip() else "Hier fehlt eine Nummer."
        raise _wrong(told, "Möglich sind alle, 1,3-5, von:NAME.")
    first, last = int(found[1]), int(found[2] or found[1])
    if first > last:
        raise _wrong(
            f"»{part.strip()}« zählt rückwärts.",
            f"Schreiben Sie die kleinere zuerst: {last}-{first}.",
        )
    wanted = set(range(first, last + 1))
    if missing := sorted(wanted - {each.nummer for each in vorschlaege}):
        raise _wrong(f"Den Vorschlag Nr. {missing[0]} gibt es nicht.", _how_many(vorschlaege))
    return wanted


def _how_many(vorschlaege: Sequence[Aenderungsvorschlag]) -> str:
    return f"Die Liste geht von 1 bis {len(vorschlaege)}." if vorschlaege else "Die Liste ist leer."


def _wrong(text: str, remedy: str) -> VorlagenError:
    return VorlagenError(text, remedy, ExitCode.USAGE)
