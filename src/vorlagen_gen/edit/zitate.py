"""Citations of a paper's own number, replaced wherever the paper is allowed to speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.edit.aendern import refused, says
from vorlagen_gen.edit.blaetter import leaves
from vorlagen_gen.edit.inhalt import Inhalt, fields_of
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.findings import Place
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.model.werte import Vorlagennummer

PLACEHOLDER = r"V/_{2,}/(?:\d{4}|J{4})"
"""How a paper without a number cites itself."""

_NO_CITATIONS = frozenset({"nummer", "hauptvorlage", "intern"})


def citation(alt: Vorlagennummer | None, *, with_placeholder: bool) -> re.Pattern[str]:
    """What to look for: the number ``alt``, also where a supplement's ``/1`` follows."""
    alternatives = [re.escape(str(alt))] if alt else []
    if with_placeholder:
        alternatives.append(PLACEHOLDER)
    return re.compile(rf"(?<![\w/])(?:{'|'.join(alternatives)})(?!\d)")


def citations(werte: Abbildung, pattern: re.Pattern[str]) -> Iterator[Place]:
    """Where the printed values cite what ``pattern`` looks for."""
    for pfad, quelle in leaves(werte):
        if pfad[0] not in _NO_CITATIONS:
            yield from (quelle.place(*match.span()) for match in pattern.finditer(quelle.text))


def cite_in_yaml(datei: Quelldatei, pattern: re.Pattern[str], neu: str) -> Quelldatei:
    """``datei`` with every citation inside a printed value replaced; comments stay."""
    werte = datei.values()
    ersetzungen = []
    for pfad, quelle in leaves(werte):
        if pfad[0] in _NO_CITATIONS or not pattern.search(quelle.text):
            continue
        start, end = datei.span(quelle.whole)
        ersetzungen += [
            Ersetzung(match.start(), match.end(), neu)
            for match in pattern.finditer(datei.text, start, end)
        ]
    wanted = {
        name: _cited(below, pattern, neu) if name not in _NO_CITATIONS else below
        for name, below in fields_of(werte).items()
    }
    changed = datei.changed(ersetzungen)
    if not says(changed, wanted):
        raise refused(datei)
    return changed


def _cited(inhalt: Inhalt, pattern: re.Pattern[str], neu: str) -> Inhalt:
    """``inhalt`` with every citation replaced."""
    if isinstance(inhalt, dict):
        return {name: _cited(below, pattern, neu) for name, below in inhalt.items()}
    if isinstance(inhalt, list):
        return [_cited(each, pattern, neu) for each in inhalt]
    return pattern.sub(neu, inhalt) if inhalt else None


def cite_in_text(datei: Quelldatei, pattern: re.Pattern[str], neu: str) -> Quelldatei:
    """``datei``, a text file, with every citation replaced."""
    return datei.changed(
        Ersetzung(match.start(), match.end(), neu) for match in pattern.finditer(datei.text)
    )
