"""Papers as far as their own folders decide, and what they know of each other.

load
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.load.vorlage import load_vorlage
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.projekt import Eintrag, Nachbarschaft
from vorlagen_gen.validate.vorlage import read_vorlage


@dataclass(frozen=True, slots=True)
class Eingelesen:
    """A paper as far as its own folder decides; ``None`` if its YAML cannot be read."""

    ordner: Vorlagenordner
    vorlage: Vorlage | None
    findings: tuple[Finding, ...]
    gelesen: tuple[Gelesen, ...] = ()


class Nachbargedaechtnis(Protocol):
    """What was noted of the papers of a project; see ``Nachbarnotizen``, which lie in files."""

    def find(self, ordner: Vorlagenordner) -> Eintrag | None:
        """What was noted of a paper, if that still holds."""

    def add(self, ordner: Vorlagenordner, eintrag: Eintrag, gelesen: Iterable[Gelesen]) -> None:
        """Note a paper in which nothing is wrong and that was read from ``gelesen``."""

    def keep(self) -> None:
        """Keep what is new."""


def read_nachbarschaft(
    projekt: Projekt, eingelesen: Iterable[Eingelesen], gemerkt: Nachbargedaechtnis | None
) -> Nachbarschaft:
    """All papers of the project among each other; the others are read if nothing is known."""
    ordner = projekt.ordner()
    own = {each.ordner: _eintrag(each) for each in eingelesen}
    eintraege = [
        own[each] if each in own else _other_eintrag(projekt, each, gemerkt) for each in ordner
    ]
    if gemerkt:
        gemerkt.keep()
    return Nachbarschaft(ordner, filter(None, eintraege))


def _other_eintrag(
    projekt: Projekt, ordner: Vorlagenordner, gemerkt: Nachbargedaechtnis | None
) -> Eintrag | None:
    if gemerkt and (known := gemerkt.find(ordner)):
        return known
    eingelesen = lies(projekt, ordner)
    eintrag = _eintrag(eingelesen)
    if gemerkt and eintrag and not eingelesen.findings:
        gemerkt.add(ordner, eintrag, eingelesen.gelesen)
    return eintrag


def read_vorlagen(projekt: Projekt) -> Iterator[tuple[Vorlagenordner, Vorlage | None]]:
    """All papers as far as their own folders decide; None for one whose YAML cannot be read."""
    return ((ordner, lies(projekt, ordner).vorlage) for ordner in projekt.ordner())


def read_eintrag(projekt: Projekt, ordner: Vorlagenordner) -> Eintrag | None:
    """What is noted of a paper for the others; None if its YAML cannot be read."""
    return _eintrag(lies(projekt, ordner))


def _eintrag(eingelesen: Eingelesen) -> Eintrag | None:
    return Eintrag.of(eingelesen.vorlage) if eingelesen.vorlage else None


def lies(projekt: Projekt, ordner: Vorlagenordner) -> Eingelesen:
    """A paper without the files it names."""
    geladen, findings = load_vorlage(projekt, ordner)
    if geladen.werte is None:
        return Eingelesen(ordner, None, tuple(findings))
    vorlage, faults = read_vorlage(geladen.werte)
    return Eingelesen(ordner, vorlage, (*findings, *faults), geladen.gelesen)
