"""What is said of a Handlungsfeld: how its indicators stand and which moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vorlagen_gen.assemble.indikatoren.aenderungen import differenz
from vorlagen_gen.assemble.indikatoren.satzbau import BEISPIELDATEN, aufgezaehlt
from vorlagen_gen.assemble.indikatoren.zahlen import is_prozent
from vorlagen_gen.model.indikator import Richtung
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Wetter, Zusammenfassung

_WOERTER = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs",
    "sieben", "acht", "neun", "zehn", "elf", "zwölf",
)  # fmt: skip
_NAMEN_HOECHSTENS = 3


def feld_zusammenfassung(feld: Handlungsfeld, stand: Indikatorenstand) -> str:
    """Two to four sentences: the count per status, what moved, what cannot be rated."""
    found = (stand.zusammenfassungen.get(each.kennung or "") for each in feld.indikatoren)
    known = [each for each in found if each]
    sentences = (status_satz(known), _bewegung(known), _nicht_bewertbar(known))
    return " ".join(filter(None, sentences))


def status_satz(zusammenfassungen: Iterable[Zusammenfassung]) -> str:
    """The count per status: „Von 43 Indikatoren zeigen 12 „Sonne“ …; 9 sind nicht bewertbar.“."""
    known = list(zusammenfassungen)
    counts = Counter(each.bewertung.wetter for each in known)
    if not known:
        return "Es gibt keine Indikatoren."
    if len(counts) == 1:
        return _satz(_alle(next(iter(counts)), len(known)), known)
    return _satz(_verteilt(counts, len(known)), known)


def _alle(wetter: Wetter, count: int) -> str:
    subject = {1: "Der Indikator", 2: "Beide Indikatoren"}.get(
        count, f"Alle {_wort(count)} Indikatoren"
    )
    if wetter is Wetter.NICHT_BEWERTBAR:
        return f"{subject} {'ist' if count == 1 else 'sind'} nicht bewertbar"
    return f"{subject} {'zeigt' if count == 1 else 'zeigen'} „{wetter}“"


def _verteilt(counts: Counter[Wetter], total: int) -> str:
    rated = [each for each in Wetter if counts[each] and each is not Wetter.NICHT_BEWERTBAR]
    said, before = [], 0
    for wetter in rated:
        count = counts[wetter]
        verb = "zeigt" if count == 1 else "zeigen"
        who = "einer" if count == 1 else _wort(count)
        if not before:
            said.append(f"{verb} {who} „{wetter}“")
        elif (count == 1) == (before == 1):
            said.append(f"{who} „{wetter}“")
        else:
            said.append(f"{who} {verb} „{wetter}“")
        before = count
    text = f"Von {_wort(total)} Indikatoren {aufgezaehlt(said)}"
    return (
        f"{text}; {_sind(counts[Wetter.NICHT_BEWERTBAR])}"
        if counts[Wetter.NICHT_BEWERTBAR]
        else text
    )


def _sind(count: int) -> str:
    return "einer ist nicht bewertbar" if count == 1 else f"{_wort(count)} sind nicht bewertbar"


def _wort(count: int) -> str:
    return _WOERTER[count] if count < len(_WOERTER) else str(count)


def _bewegung(known: Sequence[Zusammenfassung]) -> str:
    better = [each for each in known if _moved(each) > 0]
    worse = [each for each in known if _moved(each) < 0]
    said = [
        f"{_haben(len(better))} wie gewünscht entwickelt{_namen(better)}" if better else "",
        f"{_haben(len(worse))} in die andere Richtung entwickelt{_namen(worse)}" if worse else "",
    ]
    said = [each for each in said if each]
    if not said:
        return ""
    return _satz("Seit der vorigen Ausgabe " + "; ".join(said), [*better, *worse])


def _haben(count: int) -> str:
    return "hat sich einer" if count == 1 else f"haben sich {_wort(count)}"


def _namen(moved: list[Zusammenfassung]) -> str:
    ranked = sorted(moved, key=_punkte, reverse=True)[:_NAMEN_HOECHSTENS]
    return f" ({', '.join(_name(each) for each in ranked)})"


def _name(each: Zusammenfassung) -> str:
    return f"„{each.indikator.name}“"


def _punkte(each: Zusammenfassung) -> float:
    change = each.seit_vorausgabe
    return float(abs(change.differenz)) if change and is_prozent(each.indikator) else 0.0


def _moved(each: Zusammenfassung) -> int:
    """1 if it went where it is wanted since the previous edition, −1 if the other way, else 0."""
    change = each.seit_vorausgabe
    wanted = {Richtung.STEIGEN: 1, Richtung.SINKEN: -1}.get(
        each.indikator.richtung or Richtung.KEINE, 0
    )
    if change is None or change.crosses_bruch or not differenz(change.differenz, each.indikator):
        return 0
    return wanted if change.differenz > 0 else -wanted


def _nicht_bewertbar(known: Sequence[Zusammenfassung]) -> str:
    unrated = [each for each in known if each.bewertung.wetter is Wetter.NICHT_BEWERTBAR]
    if not unrated or len(unrated) == len(known) or len(unrated) > _NAMEN_HOECHSTENS:
        return ""
    verb = "ist" if len(unrated) == 1 else "sind"
    return _satz(
        f"Nicht bewertbar {verb} {aufgezaehlt([_name(each) for each in unrated])}", unrated
    )


def _satz(text: str, about: Sequence[Zusammenfassung]) -> str:
    made_up = sum(each.indikator.beispieldaten for each in about)
    if not made_up:
        return f"{text}."
    return f"{text} ({BEISPIELDATEN if made_up == len(about) else f'zum Teil {BEISPIELDATEN}'})."
