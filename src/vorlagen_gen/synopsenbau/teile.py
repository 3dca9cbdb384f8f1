"""The parts of two papers, as far as a reader may see them, and which became which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import (
    TEIL_ANLAGE_A,
    dateistamm,
    kennung,
    named_anlagen,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.lesefassung.dokument import Wandel
from vorlagen_gen.lesefolge import runs
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.synopse.dokument import Teil
from vorlagen_gen.synopse.felder import Feldwandel

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Papier:
    """A paper that can be printed, with its documents by their names."""

    geprueft: Geprueft
    vorlage: Vorlage

    @property
    def name(self) -> str:
        """Its folder's name."""
        return self.geprueft.ordner.name

    @property
    def kennung(self) -> str:
        """What names of files call it."""
        return kennung(self.vorlage.nummer) if self.vorlage.nummer else self.name

    @property
    def kurz(self) -> str:
        """What to call it: its number, or where it lies as long as it has none."""
        return str(self.vorlage.nummer or self.name)

    @property
    def lang(self) -> str:
        """Its kind, number, subject and day."""
        art = self.vorlage.art.value if self.vorlage.art else "Vorlage"
        betreff = f" „{self.vorlage.betreff}“" if self.vorlage.betreff else ""
        datum = f" vom {self.vorlage.datum:%d.%m.%Y}" if self.vorlage.datum else ""
        return f"{art} {self.kurz}{betreff}{datum}"

    def leser(self, leser: Leser) -> Leser:
        """Whose edition ``leser`` gets to see: who may read all reads the public one if need be."""
        return leser if leser in leserkreis(self.vorlage) else Leser.OEFFENTLICHKEIT

    def teile(self, leser: Leser) -> Iterator[Papierteil]:
        """Its parts: itself, Anlage A, the Anlagen that ``leser`` may see."""
        documents = {each.dateistamm: each for each in self.geprueft.ausgaben}

        def find(teil: str) -> Ausgabe | None:
            return documents.get(dateistamm(self.vorlage, self.name, teil, leser))

        haupt = teil_hauptdokument(self.vorlage)
        art = self.vorlage.art.value if self.vorlage.art else "Vorlage"
        yield Papierteil(("haupt",), art, find(haupt))
        if self.vorlage.anlage_a:
            yield Papierteil(("a",), "Anlage A", find(TEIL_ANLAGE_A))
        inhalte = self.geprueft.anlagen.dateien if self.geprueft.anlagen else {}
        for teil, anlage in named_anlagen(self.vorlage):
            if anlage.oeffentlich or leser is Leser.GREMIEN:
                titel = f" ({anlage.titel})" if anlage.titel else ""
                inhalt = inhalte.get(anlage.datei or "")
                mark = sha256(inhalt) if inhalt is not None else ""
                yield Papierteil(
                    (anlage.titel or "", _DIGITS.sub("", anlage.titel or "")),
                    f"Anlage {anlage.nummer}{titel}",
                    find(teil),
                    mark,
                )


@dataclass(frozen=True, slots=True)
class Papierteil:
    """A part of one paper: how it is known again, best first, and its document or fingerprint."""

    merkmale: tuple[str, ...]
    name: str
    ausgabe: Ausgabe | None
    mark: str = ""


def paired(
    alt: tuple[Papierteil, ...], neu: tuple[Papierteil, ...]
) -> Iterator[tuple[Papierteil | None, Papierteil | None]]:
    """Parts that belong together, in the order of the new paper, then those that are gone."""
    partner: dict[int, int] = {}
    for level in range(max(len(each.merkmale) for each in chain(alt, neu))):
        for j, new in enumerate(neu):
            if j not in partner:
                same = (i for i, old in enumerate(alt) if _is_same(old, new, level))
                found = next((i for i in same if i not in partner.values()), None)
                if found is not None:
                    partner[j] = found
    yield from ((alt[partner[j]] if j in partner else None, new) for j, new in enumerate(neu))
    yield from ((old, None) for i, old in enumerate(alt) if i not in partner.values())


def _is_same(alt: Papierteil, neu: Papierteil, level: int) -> bool:
    """Whether both are known again by what is best but ``level``."""
    if len(alt.merkmale) != len(neu.merkmale) or level >= len(alt.merkmale):
        return False
    return bool(alt.merkmale[level]) and alt.merkmale[level] == neu.merkmale[level]


def lesbar(alt: Papierteil | None, neu: Papierteil | None, umbenannt: str) -> Teil:
    """What both say, and what became of it; ``umbenannt`` is how to name what has two names."""
    old, new = (
        of_document(each.ausgabe.document) if each and each.ausgabe else None for each in (alt, neu)
    )
    if neu is None:
        return Teil(alt.name if alt else "", old, None, Wandel.ENTFALLEN)
    if alt is None:
        return Teil(neu.name, None, new, Wandel.NEU)
    is_same, is_named = alt.mark == neu.mark, alt.name == neu.name
    both = umbenannt.replace("{neu}", neu.name).replace("{alt}", alt.name)
    name = neu.name if is_named else both
    wandel = Wandel.UNVERAENDERT if is_named else Wandel.UMBENANNT
    return Teil(name, old, new, wandel if is_same else Wandel.AUSGETAUSCHT)


def changed_indikatoren(
    teile: tuple[tuple[Papierteil | None, Papierteil | None], ...],
) -> Iterator[Feldwandel]:
    """The values of indicators that texts name, where they differ."""
    alt = _bindungen(each for each, _ in teile)
    neu = _bindungen(each for _, each in teile)
    for bindung in dict.fromkeys((*alt, *neu)):
        if alt.get(bindung) != neu.get(bindung):
            yield Feldwandel((bindung,), alt.get(bindung), neu.get(bindung))


def _bindungen(teile: Iterator[Papierteil | None]) -> Mapping[str, str]:
    """What stands in the texts for each binding."""
    found: dict[str, str] = {}
    for teil in teile:
        for run in runs(teil.ausgabe.document) if teil and teil.ausgabe else ():
            if run.bindung:
                found[run.bindung] = run.text
    return found
