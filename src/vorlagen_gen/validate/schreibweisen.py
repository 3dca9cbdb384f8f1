"""Names and compounds as a paper spells them, and where it spells one of them in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from vorlagen_gen.validate.absatz import Absatz

_WORT = re.compile(
    r"(?<![\w@./*:-])[A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)*(?![\w@])(?!-(?!\d))(?!\.[\w-]+\.)"
)
_PARTED = re.compile(r"[ -]")
_ENDUNG = re.compile(r"(?:innen|ern|es|en|er|em|e|s|n|in)$")
_FALTEN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "-": None, " ": None})
_MIN_STAMM = 6
_MIN_NAME = 6
"""Shorter words are alike by chance."""
_LONG_NAME = 8
_MIN_TYPO = 9
_MIN_TEIL = 3
_MAX_WORDS = 3
_MAX_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Schreibweise:
    """A name, or a part of one, where it stands."""

    absatz: Absatz
    start: int
    end: int

    @property
    def text(self) -> str:
        """As it was typed."""
        return self.absatz.text[self.start : self.end]

    @property
    def form(self) -> str:
        """Its spelling without its ending: hyphens and blanks count, case does not."""
        return stem(self.text.lower())

    @property
    def name(self) -> str:
        """The same for all spellings with hyphens, blanks, umlauts, ß or ph."""
        return fold(self.form)


@dataclass(frozen=True, slots=True)
class Abweichung:
    """A spelling that differs from the one that the paper uses more often."""

    stelle: Schreibweise
    ueblich: Schreibweise


def stem(word: str) -> str:
    """``word`` without the ending of a case or of many."""
    rest = _ENDUNG.sub("", word)
    return rest if len(rest) >= _MIN_STAMM else word


def fold(text: str) -> str:
    """``text`` in lower case as file names have it, all variants of spelling the same."""
    plain = text.casefold().replace("ß", "ss").translate(_FALTEN)
    return plain.replace("ph", "f").replace("tial", "zial").replace("tiell", "ziell")


def read_names(absaetze: Iterable[Absatz]) -> Iterator[Schreibweise]:
    """Every capitalised word, and each two or three in a row with nothing but blanks between."""
    for absatz in absaetze:
        row: list[re.Match[str]] = []
        for match in _WORT.finditer(absatz.text):
            if len(match[0]) > _MAX_LENGTH or match[0].isupper():
                row = []
                continue
            is_next = row and absatz.text[row[-1].end() : match.start()] == " "
            row = [*row[1 - _MAX_WORDS :], match] if is_next else [match]
            yield from (Schreibweise(absatz, each.start(), match.end()) for each in row)


def find_variants(names: Iterable[Schreibweise]) -> Iterator[Abweichung]:
    """Names that stand there with and without hyphen, blank or umlaut: the rarer spelling."""
    by_name: dict[str, dict[str, list[Schreibweise]]] = defaultdict(lambda: defaultdict(list))
    for each in names:
        text = each.text
        if min(map(len, _PARTED.split(text))) >= _MIN_TEIL:
            form = stem(text.lower())
            if len(name := fold(form)) >= _MIN_NAME:
                by_name[name][form].append(each)
    found = [forms for forms in by_name.values() if len(forms) > 1]
    yield from _innermost(abweichung for forms in found for abweichung in _rarer(forms))


def _rarer(forms: dict[str, list[Schreibweise]]) -> Iterator[Abweichung]:
    usual, *others = sorted(forms.values(), key=len, reverse=True)
    for each in others:
        yield Abweichung(each[0], usual[0])


def _innermost(found: Iterable[Abweichung]) -> Iterator[Abweichung]:
    """Each place once: of „Frau Muster Probe“ and „Muster Probe“ the shorter."""
    seen: set[tuple[int, int]] = set()
    for each in sorted(found, key=lambda found: len(found.stelle.text)):
        stelle = each.stelle
        letters = {(id(stelle.absatz), offset) for offset in range(stelle.start, stelle.end)}
        if seen.isdisjoint(letters):
            seen |= letters
            yield each


def find_typos(names: Iterable[Schreibweise]) -> Iterator[Abweichung]:
    """Words that stand there once and differ in one letter from one that stands there often.

    Letters at the start and in the ending do not count: there, words of their own differ.
    """
    by_form: dict[str, list[Schreibweise]] = defaultdict(list)
    for each in names:
        if " " not in each.text and len(form := each.form) >= _MIN_TYPO:
            by_form[form].append(each)
    usual = _by_deletion(form for form, places in by_form.items() if len(places) > 1)
    rare = ((form, places[0]) for form, places in by_form.items() if len(places) == 1)
    for form, stelle in rare:
        meant = next((each for each in _near(form, usual) if _is_typo(form, each)), None)
        if meant:
            yield Abweichung(stelle, by_form[meant][0])


def _by_deletion(forms: Iterable[str]) -> dict[str, list[str]]:
    """Each form by itself and by all that is left of it without one letter."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        for key in _deletions(form):
            found[key].append(form)
    return found


def _deletions(form: str) -> set[str]:
    return {form, *(form[:index] + form[index + 1 :] for index in range(len(form)))}


def _near(form: str, usual: dict[str, list[str]]) -> Iterator[str]:
    yield from dict.fromkeys(
        each for key in sorted(_deletions(form)) for each in usual.get(key, ())
    )


_UMLAUT = str.maketrans("äöü", "aou")
_KEEP_START, _KEEP_END = 3, 2


def _is_typo(form: str, usual: str) -> bool:
    """Whether they differ by one letter in the middle that is more than an umlaut."""
    if form[:_KEEP_START] != usual[:_KEEP_START] or form[-_KEEP_END:] != usual[-_KEEP_END:]:
        return False
    if form.translate(_UMLAUT) == usual.translate(_UMLAUT) or fold(form) == fold(usual):
        return False
    return _distance(form, usual, 1) == 1


def is_near_name(typed: str, name: str) -> bool:
    """Whether ``typed`` is ``name`` with a typing error: one letter, in long names two."""
    ours, theirs = fold(typed), fold(name)
    most = 2 if len(theirs) >= _LONG_NAME else 1
    if min(len(ours), len(theirs)) <= _MIN_TEIL + 1 or abs(len(ours) - len(theirs)) > most:
        return False
    return ours != theirs and _distance(ours, theirs, most) <= most


def _distance(first: str, second: str, most: int) -> int:
    """How many letters differ; above ``most`` just that it is more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(first, second, score_cutoff=most)


def joined_parts(words: list[str]) -> Iterator[tuple[str, str]]:
    """Neighbours among ``words``, as typed with a hyphen and folded into one."""
    for first, second in pairwise(words):
        yield f"{first}-{second}", fold(first + second)
