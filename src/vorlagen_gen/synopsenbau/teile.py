"""Which part of one paper became which of the other, and what both say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.importe.dateien import read_shielded
from vorlagen_gen.lesefassung.dokument import Wandel
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.model.bindung import Bindungsangabe
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.synopse.bausteine import said
from vorlagen_gen.synopse.dokument import Teil
from vorlagen_gen.synopse.felder import Feldwandel
from vorlagen_gen.synopsenbau.papier import Papierteil

Paare = Sequence[tuple[Papierteil | None, Papierteil | None]]

_DIGITS = re.compile(r"\d+")
_LESBAR = (".docx", ".pdf")
_IN_SAETZEN = frozenset(
    {Bindungsangabe.SATZ, Bindungsangabe.LESEHILFE, Bindungsangabe.ZUSAMMENFASSUNG}
)
"""Whole sentences are told with the wording."""


def merkmale(titel: str | None, datei: Datei | None, erzeugt: str | None = None) -> tuple[str, ...]:
    """How an Anlage is known again: by its title, what makes it, its bytes, its title but years."""
    mark = sha256(datei.inhalt) if datei else ""
    return titel or "", erzeugt or "", mark, _DIGITS.sub("", titel or "")


def paired(alt: Sequence[Papierteil], neu: Sequence[Papierteil]) -> Paare:
    """Parts that belong together, in the order of the new paper, then those that are gone."""
    partner: dict[int, int] = {}
    for level in range(max(len(each.merkmale) for each in chain(alt, neu))):
        for j, new in enumerate(neu):
            if j not in partner:
                same = (i for i, old in enumerate(alt) if _is_same(old, new, level))
                found = next((i for i in same if i not in partner.values()), None)
                if found is not None:
                    partner[j] = found
    pairs = [(alt[partner[j]] if j in partner else None, new) for j, new in enumerate(neu)]
    gone = [(old, None) for i, old in enumerate(alt) if i not in partner.values()]
    return [*pairs, *gone]


def _is_same(alt: Papierteil, neu: Papierteil, level: int) -> bool:
    """Whether both are known again by what is best but ``level``."""
    if len(alt.merkmale) != len(neu.merkmale) or level >= len(alt.merkmale):
        return False
    return bool(alt.merkmale[level]) and alt.merkmale[level] == neu.merkmale[level]


def lesbar(alt: Papierteil | None, neu: Papierteil | None, umbenannt: str) -> Teil:
    """What both say, and what became of it; ``umbenannt`` is how to name what has two names."""
    missing = [each for each in (neu, alt) if each and each.is_fehlend]
    if missing:
        return Teil((neu or missing[0]).name, wandel=None)
    if neu is None:
        assert alt is not None  # noqa: S101 -- a pair has one of them
        return Teil(alt.name, alt.gelesen, None, Wandel.ENTFALLEN)
    if alt is None:
        return Teil(neu.name, None, neu.gelesen, Wandel.NEU)
    is_named = alt.name == neu.name
    both = umbenannt.replace("{neu}", neu.name).replace("{alt}", alt.name)
    name = neu.name if is_named else both
    if alt.is_anderswo or neu.is_anderswo:
        return Teil(name, wandel=None)
    wandel = Wandel.UNVERAENDERT if is_named else Wandel.UMBENANNT
    is_same = _inhalt(alt) == _inhalt(neu)
    return Teil(name, *_texte(alt, neu), wandel if is_same else Wandel.AUSGETAUSCHT)


def _inhalt(teil: Papierteil) -> bytes:
    return teil.datei.inhalt if teil.datei else b""


def _texte(alt: Papierteil, neu: Papierteil) -> tuple[Gelesenes | None, Gelesenes | None]:
    """Both texts or none: what one paper only has as a file is read if the other is text."""
    if not (alt.gelesen or neu.gelesen):
        return None, None
    old, new = alt.gelesen or _read(alt.datei), neu.gelesen or _read(neu.datei)
    return (old, new) if old and new else (None, None)


def _read(datei: Datei | None) -> Gelesenes | None:
    """What a file says, if it can be read."""
    if datei is None or not datei.name.lower().endswith(_LESBAR):
        return None
    try:
        return read_shielded(datei.inhalt, datei.name)
    except VorlagenError:
        return None


def changed_bindungen(teile: Paare, labels: SynopseLabels) -> Iterator[Feldwandel]:
    """The numbers and words that were put into texts, where they differ."""
    alt = _bindungen(each for each, _ in teile)
    neu = _bindungen(each for _, each in teile)
    for bindung in dict.fromkeys((*alt, *neu)):
        wovon, _, angabe = bindung.rpartition(" ")
        if alt.get(bindung) != neu.get(bindung) and angabe not in _IN_SAETZEN:
            told = said(labels, "bindung_name", wovon=_titled(wovon), angabe=_titled(angabe))
            yield Feldwandel((told,), alt.get(bindung), neu.get(bindung))


def _titled(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bindungen(teile: Iterator[Papierteil | None]) -> Mapping[str, str]:
    return {key: text for each in teile if each for key, text in each.bindungen.items()}
