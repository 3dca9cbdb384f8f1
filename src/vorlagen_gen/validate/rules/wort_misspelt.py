"""A word is in no dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.woerterbuch import Woerterbuch
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.anfuehrung import is_angefuehrt
from vorlagen_gen.validate.fundstellen import auch_in
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rechtschreibung import read_rechtschreibung
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.woerter import Wort

REGEL = warnung(
    "V280",
    was="Ein Wort steht in keinem Wörterbuch (Rechtschreibung).",
    warum="Ein Tippfehler bleibt in der veröffentlichten Vorlage stehen, und keine Suche findet "
    "das Wort.",
)

_SUGGESTED_FOR = 10
_LONGEST = 25
"""So many words of a paper get suggestions, if no longer than that: each takes 0.1 to 0.2 s."""
_ALIKE = 80
"""Hunspell also names words that are quite different; 100 is the same word."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the first place of each unknown word; none without a dictionary."""
    woerterbuch = pruefling.wissen.woerterbuch
    if woerterbuch is None:
        return
    for number, stellen in enumerate(_unknown(pruefling, woerterbuch)):
        absatz, wort = stellen[0]
        first, *others = (each.place(word.start, word.end) for each, word in stellen)
        hint = _hint(wort, woerterbuch) if number < _SUGGESTED_FOR else ""
        typed = absatz.text[wort.start : wort.end]
        yield REGEL.befund(
            first,
            f"»{typed}« steht in keinem Wörterbuch{auch_in(first, others)}.{hint}",
            "Berichtigen Sie das Wort; ist es richtig, nehmen Sie es in content/woerter.txt auf.",
        )


def _unknown(pruefling: Pruefling, woerterbuch: Woerterbuch) -> list[list[tuple[Absatz, Wort]]]:
    """All places of each unknown word, in reading order."""
    rechtschreibung = read_rechtschreibung(pruefling, woerterbuch)
    found: dict[str, list[tuple[Absatz, Wort]]] = {}
    for absatz, wort in pruefling.woerter:
        if rechtschreibung.is_known(wort):
            continue
        if not (rechtschreibung.was_known(wort) and _is_quoted(absatz, wort)):
            found.setdefault(wort.text, []).append((absatz, wort))
    return list(found.values())


def _is_quoted(absatz: Absatz, wort: Wort) -> bool:
    return absatz.is_zitat or is_angefuehrt(absatz.text, wort.start, wort.end)


def _hint(wort: Wort, woerterbuch: Woerterbuch) -> str:
    """Up to three words much like ``wort``."""
    is_as_typed = len(wort.text) == wort.end - wort.start  # Bürger*innen was looked up otherwise
    if not is_as_typed or len(wort.text) > _LONGEST:
        return ""
    alike = islice(_alike(wort.text, woerterbuch), 3)
    words = aufgezaehlt((f"»{each}«" for each in alike), "oder")
    return f" Meinten Sie {words}?" if words else ""


def _alike(text: str, woerterbuch: Woerterbuch) -> Iterator[str]:
    from rapidfuzz.fuzz import ratio

    sharp = text.replace("ss", "ß")
    if sharp != text and woerterbuch.knows(sharp):
        yield sharp
    for near in woerterbuch.suggest(text):
        if near != sharp and near[0] != "-" and ratio(near, text) > _ALIKE:
            yield near
