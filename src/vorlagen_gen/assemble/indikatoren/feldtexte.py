"""What is said of many indicators: how they stand, which moved, which cannot be rated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vorlagen_gen.assemble.indikatoren.bewegungen import Bewegung, bewegung
from vorlagen_gen.assemble.indikatoren.satzbau import BEISPIELDATEN, zahlwort
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.indikator import Richtung
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Wetter, Zusammenfassung

_GENANNT = 2
_NICHT_BEWERTBAR_GENANNT = 3


def feld_zusammenfassung(feld: Handlungsfeld, stand: Indikatorenstand) -> str:
    """Up to four sentences: the count per status, what moved either way, what is not rated."""
    found = [stand.zusammenfassungen.get(each.kennung or "") for each in feld.indikatoren]
    known = [each for each in found if each]
    where = f" im Handlungsfeld {feld.name}"
    if not found:
        return f"Zum Handlungsfeld {feld.name} gibt es keine Indikatoren."
    without = len(found) - len(known)
    sentences = (
        _status(known, where, ohne_daten=without),
        *_bewegt(known),
        _ohne_daten(without) if without and known else _nicht_bewertbar(known),
    )
    return " ".join(filter(None, sentences))


def status_satz(stand: Indikatorenstand) -> str:
    """„Von 43 Indikatoren zeigen 14 „Sonne“, …; neun sind nicht bewertbar.“."""
    all_indikatoren = stand.katalog.indikatoren
    without = sum(each.kennung not in stand.zusammenfassungen for each in all_indikatoren)
    return _status(list(stand.zusammenfassungen.values()), "", ohne_daten=without)


def _status(known: Sequence[Zusammenfassung], where: str, *, ohne_daten: int) -> str:
    """How many have which status; says that only those with data count, if some have none."""
    counts = Counter(each.bewertung.wetter for each in known)
    if not known:
        return f"Zu keinem Indikator{where} liegen Daten vor."
    where = f" mit Daten{where}" if ohne_daten else where
    if len(counts) == 1:
        return _satz(_alle(next(iter(counts)), len(known), where), known)
    return _satz(_verteilt(counts, where), known)


def _alle(wetter: Wetter, count: int, where: str) -> str:
    who = {1: "Der einzige Indikator", 2: "Beide Indikatoren"}.get(count)
    subject = (who or f"Alle {zahlwort(count)} Indikatoren") + where
    if wetter is Wetter.NICHT_BEWERTBAR:
        return f"{subject} {_sind(count)} nicht bewertbar"
    return f"{subject} {_zeigen(count)} „{wetter}“"


def _verteilt(counts: Counter[Wetter], where: str) -> str:
    total, unrated = counts.total(), counts[Wetter.NICHT_BEWERTBAR]
    text = f"Von {zahlwort(total)} Indikatoren{where} {_bewertet(counts)}"
    if not unrated:
        return text
    return f"{text}; {_einer(unrated, total)} {_sind(unrated)} nicht bewertbar"


def _bewertet(counts: Counter[Wetter]) -> str:
    """„zeigen zwei „Sonne“ und drei „Wolke““; the verb comes anew where its number changes."""
    rated = [each for each in Wetter if counts[each] and each is not Wetter.NICHT_BEWERTBAR]
    said: list[str] = []
    for before, wetter in zip((None, *rated), rated, strict=False):
        count = counts[wetter]
        who, verb = _einer(count, counts.total()), _zeigen(count)
        if before is None:
            said.append(f"{verb} {who} „{wetter}“")
        elif (count == 1) == (counts[before] == 1):
            said.append(f"{who} „{wetter}“")
        else:
            said.append(f"{who} {verb} „{wetter}“")
    return aufgezaehlt(said)


def _zeigen(count: int) -> str:
    return "zeigt" if count == 1 else "zeigen"


def _sind(count: int) -> str:
    return "ist" if count == 1 else "sind"


def _einer(count: int, total: int) -> str:
    """A count in words, or in digits where the total is."""
    if count == 1:
        return "einer"
    return zahlwort(count) if zahlwort(total).isalpha() else str(count)


def _bewegt(known: Sequence[Zusammenfassung]) -> tuple[str, ...]:
    """What moved since the previous edition as it is wanted, and what moved the other way."""
    wanted = [each for each in known if each.indikator.richtung not in {None, Richtung.KEINE}]
    moves = [move for each in wanted if (move := bewegung(each))]
    if not wanted:
        return ()
    if not moves:
        text = "Ein Vergleich mit der vorigen Ausgabe ist bei keinem dieser Indikatoren möglich"
        return (_satz(text if len(wanted) > 1 else _ONE_WITHOUT, wanted),)
    better = [each for each in moves if each.richtung > 0]
    worse = [each for each in moves if each.richtung < 0]
    if not better and not worse:
        return (_satz(_STILL, [each.zusammenfassung for each in moves]),)
    is_one = len(known) == 1
    return (
        _moved("Gegenüber der vorigen Ausgabe {} wie gewünscht entwickelt", better, is_one=is_one),
        _moved("Der gewünschten Entwicklung entgegen {} bewegt", worse, is_one=is_one),
    )


_ONE_WITHOUT = "Ein Vergleich mit der vorigen Ausgabe ist nicht möglich"
_STILL = "Gegenüber der vorigen Ausgabe hat sich kein Wert nennenswert verändert"


def _moved(opening: str, moves: list[Bewegung], *, is_one: bool) -> str:
    """A sentence on those that moved one way; empty if none did."""
    if not moves:
        return ""
    if is_one:
        who = "hat er sich"
    elif len(moves) == 1:
        who = "hat sich ein Indikator"
    else:
        who = f"haben sich {zahlwort(len(moves))} Indikatoren"
    text = f"{opening.format(who)}{_genannt(moves)}"
    return _satz(text, [each.zusammenfassung for each in moves])


def _genannt(moves: list[Bewegung]) -> str:
    """The names: all of a few, of many those that moved most, if their units let us say so."""
    if len(moves) <= _GENANNT:
        return f": {aufgezaehlt([each.name for each in moves])}"
    is_ranked = all(each.punkte is not None for each in moves)
    ranked = sorted(moves, key=lambda each: -(each.punkte or 0)) if is_ranked else moves
    names = aufgezaehlt([each.name for each in ranked[:_GENANNT]])
    return f", {'am stärksten' if is_ranked else 'darunter'} {names}"


def _nicht_bewertbar(known: Sequence[Zusammenfassung]) -> str:
    """The names of those that cannot be rated, if they are few and not all."""
    unrated = [each for each in known if each.bewertung.wetter is Wetter.NICHT_BEWERTBAR]
    if not 0 < len(unrated) <= _NICHT_BEWERTBAR_GENANNT or len(unrated) == len(known):
        return ""
    names = aufgezaehlt([f"„{each.indikator.name}“" for each in unrated])
    return _satz(f"Nicht bewertbar {_sind(len(unrated))} {names}", unrated)


def _ohne_daten(count: int) -> str:
    who = "einem Indikator" if count == 1 else f"{zahlwort(count)} Indikatoren"
    return f"Zu {who} liegen keine Daten vor."


def _satz(text: str, about: Sequence[Zusammenfassung]) -> str:
    """The sentence with its full stop; made-up data are marked in it, also if only some are."""
    made_up = sum(each.indikator.beispieldaten for each in about)
    if not made_up:
        return f"{text}."
    is_all = made_up == len(about)
    if text.endswith(")"):
        return f"{text}; {'das sind' if is_all else 'zum Teil sind das'} {BEISPIELDATEN}."
    return f"{text} ({'' if is_all else 'zum Teil '}{BEISPIELDATEN})."
