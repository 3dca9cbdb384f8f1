"""Whether a word is spelt right: the dictionary, the words of the house, and what they compose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.model.woerterbuch import Woerterbuch
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.woerter import Wort

_NAME_PARTS = re.compile(r"[^\W\d_]+")
_VERB_WITH_ZU = re.compile(r"([a-zäöüß]{2,9})zu([a-zäöüß]{2,}n)")
_ENDINGS = ("", "s", "es", "e", "en", "n", "er", "em")
_SHORTEST_PART = 4
_MOST_UNKNOWN = 500
"""With so many unknown words, a paper is in another language, and no further one is taken apart:
that takes up to 50 look-ups of a word."""


class Rechtschreibung:
    """Looks words up in ``woerterbuch``, and among ``eigene``, which may be declined."""

    def __init__(self, woerterbuch: Woerterbuch, eigene: Iterable[str]) -> None:
        """Nothing is looked up yet; answers are remembered."""
        self._woerterbuch = woerterbuch
        self._eigene = {f"{wort}{ending}" for wort in eigene for ending in _ENDINGS}
        self._known: dict[tuple[object, ...], bool] = {}
        self._simple: set[str] = set()

    def is_known(self, wort: Wort) -> bool:
        """Whether the word is right where it stands."""
        key = (wort.text, wort.has_point_after, wort.has_hyphen_after, wort.has_hyphen_before)
        if key not in self._known:
            self._known[key] = self._look_up(wort)
        return self._known[key]

    def _look_up(self, wort: Wort) -> bool:
        text = wort.text
        return (
            self._is_word(text)
            or (wort.has_point_after and self._is_word(f"{text}."))
            or (wort.has_hyphen_after and self._is_first_part(text))
            or (wort.has_hyphen_before and self._is_last_part(text))
            or self._is_verb_with_zu(text)
            or self._is_compound(text)
        )

    def was_known(self, wort: Wort) -> bool:
        """Whether it was right until 1996, as quotations may have it: daß, Beschluß."""
        return "ß" in wort.text and self._is_word(wort.text.replace("ß", "ss"))

    def _is_word(self, text: str) -> bool:
        if self._woerterbuch.knows(text) or text in self._eigene:
            return True
        return text[:1].isupper() and text.lower() in self._eigene

    def _is_first_part(self, text: str) -> bool:
        """``Schul`` of Schul- und Sportanlagen."""
        noun = text.capitalize()
        return self._woerterbuch.knows(f"{noun}-") or self._is_head(noun)

    def _is_last_part(self, text: str) -> bool:
        """``flächen`` of Verkehrsanlagen und -flächen."""
        return self._woerterbuch.knows(f"-{text}") or self._is_word(text.capitalize())

    def _is_verb_with_zu(self, text: str) -> bool:
        """``mitzudenken`` of mitdenken."""
        found = _VERB_WITH_ZU.fullmatch(text)
        return found is not None and self._woerterbuch.knows(found[1] + found[2])

    def _is_compound(self, text: str) -> bool:
        """Two words that the dictionary knows but does not join: Diversitätspotenzial."""
        if text in self._simple or len(self._simple) >= _MOST_UNKNOWN:
            return False
        splits = range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1)
        if any(self._is_pair(text[:at], text[at:], text) for at in splits):
            return True
        self._simple.add(text)
        return False

    def _is_pair(self, head: str, tail: str, text: str) -> bool:
        last = tail.capitalize() if text[0].isupper() else tail
        return self._is_word(last) and self._is_head(head.capitalize())

    def _is_head(self, head: str) -> bool:
        """A noun, also with the s that joins it to the next."""
        return self._is_word(head) or (head.endswith("s") and self._is_word(head[:-1]))


def read_rechtschreibung(pruefling: Pruefling, woerterbuch: Woerterbuch) -> Rechtschreibung:
    """What the words of a paper are looked up in: names of its own count as words."""
    texts = (*_shared_names(pruefling.wissen), *_own_names(pruefling.vorlage))
    names = {part for text in texts for part in _NAME_PARTS.findall(text)}
    return Rechtschreibung(woerterbuch, names | pruefling.wissen.woerter)


def _shared_names(wissen: Wissen) -> Iterator[str]:
    yield from (each.name for each in wissen.organisationen)
    yield from wissen.haushalt.produktgruppen.values()
    yield from (zeile.name for zeile in wissen.haushalt.zeilen.values())


def _own_names(vorlage: Vorlage) -> Iterator[str]:
    yield vorlage.amt or ""
    yield from (beratung.gremium or "" for beratung in vorlage.beratungsfolge or ())
    yield from (person.name or "" for person in vorlage.ansprechpersonen or ())
    yield (vorlage.unterschrift.name or "") if vorlage.unterschrift else ""
    yield from (each.datei or "" for anlage in vorlage.anlagen for each in anlage.fassungen())
