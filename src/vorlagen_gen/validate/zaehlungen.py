"""Mentions of a number of the same thing, which must agree throughout a paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vorlagen_gen.findings import Place
from vorlagen_gen.validate.fundstellen import Fundstellen, auch_in

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Zaehlung:
    """``typed`` says that there are ``zahl`` of something of the document ``wessen``, if named."""

    place: Place
    typed: str
    zahl: int
    wessen: str = ""


@dataclass(frozen=True, slots=True)
class Widerspruch:
    """One number that is rarer in the paper than another, with all its mentions."""

    seltener: Sequence[Zaehlung]
    ueblich: Sequence[Zaehlung]
    ueblich_in: Fundstellen

    @property
    def place(self) -> Place:
        """The first mention of the rarer number."""
        return self.seltener[0].place

    def __str__(self) -> str:
        """Both wordings, with the lines of their other places."""
        first, usual = self.seltener[0], self.ueblich[0]
        also = auch_in(first.place, (each.place for each in self.seltener[1:]))
        where = self.ueblich_in.auch_in(first.place).replace("auch ", "", 1)
        return f"Hier heißt es »{first.typed}«{also}, an anderer Stelle »{usual.typed}«{where}."


def contradictions(zaehlungen: Sequence[Zaehlung]) -> Iterator[Widerspruch]:
    """All numbers of a document but the most frequent; of two as frequent, the first counts."""
    for group in _by_document(zaehlungen):
        by_zahl: dict[int, list[Zaehlung]] = {}
        for each in group:
            by_zahl.setdefault(each.zahl, []).append(each)
        ueblich, *others = sorted(by_zahl.values(), key=len, reverse=True)
        ueblich_in = Fundstellen(each.place for each in ueblich)
        yield from (Widerspruch(seltener, ueblich, ueblich_in) for seltener in others)


def _by_document(zaehlungen: Sequence[Zaehlung]) -> Iterable[list[Zaehlung]]:
    """Mentions of the same document; one that names none is of the document named most."""
    named = Counter(_stamm(each.wessen) for each in zaehlungen if each.wessen)
    usual = named.most_common(1)[0][0] if named else ""
    groups: dict[str, list[Zaehlung]] = {}
    ends_of: dict[str, str] = {}
    for each in zaehlungen:
        stamm = _stamm(each.wessen) or usual
        name = ends_of.get(stamm) or next((end for end in _ends(stamm) if end in groups), stamm)
        if name not in groups:
            for end in _ends(name):
                ends_of.setdefault(end, name)
        groups.setdefault(name, []).append(each)
    return groups.values()


def _ends(stamm: str) -> Iterator[str]:
    """„migrationsleitbild“, „igrationsleitbild“ … „leitbild“ …: it may be called by each."""
    return (stamm[start:] for start in range(len(stamm)))


def _stamm(wessen: str) -> str:
    """„Leitbildes“ and „Leitbild“ are the same; of a longer name, the end tells."""
    return re.sub(r"e?s$", "", wessen.lower()[-_LONGEST:])
