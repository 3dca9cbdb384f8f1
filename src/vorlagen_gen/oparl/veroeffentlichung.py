"""A public paper with the files that the public gets of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from vorlagen_gen.assemble.dateinamen import (
    TEIL_ANLAGE_A,
    ascii_name,
    dateistamm,
    kennung,
    named_anlagen,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.leser import Leser, is_veroeffentlicht
from vorlagen_gen.model.vorlage import Vorlage

HAUPTDOKUMENT = "Vorlage"
_BEST_FIRST = (".pdf", ".docx")


@dataclass(frozen=True, slots=True)
class Abdruck:
    """What is told of a file beside its name: how many bytes it has, and their fingerprint."""

    groesse: int
    sha512: str

    @classmethod
    def of(cls, inhalt: bytes) -> Abdruck:
        """What is told of a file that holds ``inhalt``."""
        return cls(len(inhalt), hashlib.sha512(inhalt).hexdigest())


@dataclass(frozen=True, slots=True)
class Dokument:
    """A document of the paper in one or two formats, the one that people open first.

    ``teil`` names it among the others of the paper: ``Vorlage``, ``Anlage-A``, ``Anlage-1``.
    ``dateien`` are its files with their names, ``text`` is what they say.
    """

    teil: str
    name: str
    dateien: tuple[tuple[str, Abdruck], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Veroeffentlichung:
    """A public paper and its public documents, as its list of Anlagen orders them."""

    vorlage: Vorlage
    kennung: str
    dokumente: tuple[Dokument, ...]


def veroeffentlichung(
    vorlage: Vorlage, ordner: str, dateien: Mapping[str, Abdruck], texte: Mapping[str, str]
) -> Veroeffentlichung | None:
    """What is published of ``vorlage``; None if it is a draft, or not public.

    ``dateien`` are its files by their names, of all editions; ``texte`` is what they say, by
    their names without endings. Only what belongs to the public edition is taken of either.
    """
    if not is_veroeffentlicht(vorlage) or vorlage.nummer is None:
        return None
    dokumente = tuple(_dokumente(vorlage, ordner, dateien, texte))
    return Veroeffentlichung(vorlage, kennung(vorlage.nummer), dokumente)


def _dokumente(
    vorlage: Vorlage, ordner: str, dateien: Mapping[str, Abdruck], texte: Mapping[str, str]
) -> Iterator[Dokument]:
    for teil, name, named in _oeffentliche_teile(vorlage):
        stamm = dateistamm(vorlage, ordner, named, Leser.OEFFENTLICHKEIT)
        found = [each for each in dateien if each.rpartition(".")[0] == stamm]
        if found:
            formate = tuple((each, dateien[each]) for each in sorted(found, key=_rank))
            yield Dokument(teil, name, formate, texte.get(stamm, ""))


def _rank(name: str) -> tuple[int, str]:
    endung = PurePath(name).suffix.lower()
    return (_BEST_FIRST.index(endung) if endung in _BEST_FIRST else len(_BEST_FIRST)), name


def _oeffentliche_teile(vorlage: Vorlage) -> Iterator[tuple[str, str, str]]:
    """Name among the documents, name for people, part of the files' names."""
    hauptdokument = teil_hauptdokument(vorlage)
    yield HAUPTDOKUMENT, f"{hauptdokument} {vorlage.nummer}", hauptdokument
    if vorlage.anlage_a:
        yield TEIL_ANLAGE_A, "Anlage A", TEIL_ANLAGE_A
    for named, anlage in named_anlagen(vorlage):
        if anlage.oeffentlich:
            teil = f"Anlage-{ascii_name(anlage.nummer or '')}"
            teil += "-barrierefrei" if anlage.is_alternative else ""
            yield teil, f"Anlage {anlage.nummer}: {anlage.titel}", named
