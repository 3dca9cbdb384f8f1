"""An order names a number under which the decision now says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from vorlagen_gen.findings import Finding
from vorlagen_gen.quelltext import kurz
from vorlagen_gen.validate.allerweltswoerter import is_everywhere
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.schreibweisen import fold, stem
from vorlagen_gen.validate.ziffern import plain_ziffer, texte_of

REGEL = warnung(
    "V321",
    was="Ein Auftrag nennt eine Ziffer, unter der inzwischen etwas anderes steht.",
    warum="Kommt ein Buchstabe hinzu, zählt die Sachentscheidung neu; die Aufträge tun das nicht.",
)

_WORT = re.compile(r"[^\W\d_]{4,}")
_MIN_SHARED = 2
"""A single word in common may be any: „Verwaltung“, „berichten“."""

_BEGIN = 5
"""With so many letters „Ausschreibung“ and „ausschreiben“ are the same, in its own text."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each number whose text has no word of the order, if one other has two of them.

    The numbers above and below it count as it.
    """
    texte = texte_of(pruefling.vorlage) if pruefling.vorlage.auftraege else {}
    for auftrag in pruefling.vorlage.auftraege:
        ziffer = plain_ziffer(auftrag.ziffer or "")
        there = _where(auftrag.was or "", ziffer, texte)
        if there:
            yield REGEL.befund(
                auftrag.ort("ziffer"),
                f"Unter der Ziffer »{auftrag.ziffer}« sagt die Sachentscheidung nichts von "
                f"»{kurz(auftrag.was or '')}«, wohl aber unter »{there}«.",
                f"Schreiben Sie »ziffer: {there}«, wenn der Auftrag gemeint ist: "
                f"»{kurz(texte[there])}«",
            )


def _where(was: str, ziffer: str, texte: Mapping[str, str]) -> str | None:
    """The one number, if any, that has the words of the order where its own has none of them."""
    typed = (word.casefold() for word in _WORT.findall(was))
    words = {fold(stem(word)) for word in typed if not is_everywhere(word)}
    shared = {each: _shared(words, text) for each, text in texte.items()}
    own = [each for each in texte if _is_above(each, ziffer) or _is_above(ziffer, each)]
    begins = {word[:_BEGIN] for word in words}
    if ziffer not in texte or any(_shared(begins, texte[each]) for each in own):
        return None
    most = max(shared.values())
    best = [each for each in texte if shared[each] == most]
    return best[0] if most >= _MIN_SHARED and len(best) == 1 else None


def _is_above(one: str, other: str) -> bool:
    """Whether ``other`` is ``one`` or stands below it: 2 and 2a, 3 and 3.1, not 2 and 21."""
    rest = other.removeprefix(one)
    return other.startswith(one) and not rest[:1].isdigit()


def _shared(words: set[str], text: str) -> int:
    """How many of ``words`` the text has, „auszuschreiben“ being „ausschreiben“, too."""
    said = fold(text)
    return sum(1 for word in words if word in said or word in said.replace("zu", ""))
