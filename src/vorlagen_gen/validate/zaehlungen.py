"""Mentions of a number of the same thing, which must agree throughout a paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vorlagen_gen.findings import Place
from vorlagen_gen.validate.fundstellen import auch_in


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

    @property
    def place(self) -> Place:
        """The first mention of the rarer number."""
        return self.seltener[0].place

    def __str__(self) -> str:
        """Both wordings, with the lines of their other places."""
        first, usual = self.seltener[0], self.ueblich[0]
        also = auch_in(first.place, (each.place for each in self.seltener[1:]))
        where = auch_in(first.place, (each.place for each in self.ueblich)).replace("auch ", "", 1)
        return f"Hier heißt es »{first.typed}«{also}, an anderer Stelle »{usual.typed}«{where}."


def contradictions(zaehlungen: Sequence[Zaehlung]) -> Iterator[Widerspruch]:
    """All numbers of a document but the most frequent; of two as frequent, the first counts."""
    for group in _by_document(zaehlungen):
        (usual, _), *others = Counter(each.zahl for each in group).most_common()
        ueblich = [each for each in group if each.zahl == usual]
        for zahl, _ in others:
            yield Widerspruch([each for each in group if each.zahl == zahl], ueblich)


def _by_document(zaehlungen: Sequence[Zaehlung]) -> Iterator[list[Zaehlung]]:
    """Mentions of the same document; one that names none is of the document named most."""
    named = Counter(_stamm(each.wessen) for each in zaehlungen if each.wessen)
    usual = named.most_common(1)[0][0] if named else ""
    groups: dict[str, list[Zaehlung]] = {}
    for each in zaehlungen:
        stamm = _stamm(each.wessen) or usual
        alike = (key for key in groups if key.endswith(stamm) or stamm.endswith(key))
        groups.setdefault(next(alike, stamm), []).append(each)
    yield from groups.values()


def _stamm(wessen: str) -> str:
    """„Leitbildes“ and „Leitbild“ are the same; so is „Migrationsleitbild“ in ``_by_document``."""
    return re.sub(r"e?s$", "", wessen.lower())
