"""Which sections a city prints, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, TypeVar

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.werte import read_zeichen, reader
from vorlagen_gen.quelltext import Quelltext

EnumT = TypeVar("EnumT", bound=StrEnum)


class Abschnitt(StrEnum):
    """The sections of a paper that a city may put in its own order."""

    BERATUNGSFOLGE = "beratungsfolge"
    BESCHLUSSVORSCHLAG = "beschlussvorschlag"
    BEGRUENDUNG = "begruendung"
    BERICHT = "bericht"
    UNTERSCHRIFT = "unterschrift"
    ANLAGEN = "anlagen"


class AbschnittAnlageA(StrEnum):
    """The sections of the form Anlage A."""

    KURZUEBERBLICK = "kurzueberblick"
    ZIELE = "ziele"
    FINANZIERUNG = "finanzierung"
    PFLICHTIGKEITSGRAD = "pflichtigkeitsgrad"
    QUERSCHNITTSTHEMEN = "querschnittsthemen"


def _named(kind: type[EnumT]) -> Callable[[Quelltext], EnumT | str]:
    """A reader for a section of ``kind``; any other name may be a field of the city's own."""
    known = {member.value: member for member in kind}
    return lambda quelle: known.get(quelle.text) or read_zeichen(quelle)


class Reihenfolge(Formular):
    """Which sections and fields of the city's own each kind of paper prints, in which order."""

    beschlussvorlage: tuple[Annotated[Abschnitt | str, reader(_named(Abschnitt))], ...]
    berichtsvorlage: tuple[Annotated[Abschnitt | str, reader(_named(Abschnitt))], ...]
    anlage_a: tuple[Annotated[AbschnittAnlageA | str, reader(_named(AbschnittAnlageA))], ...]

    @property
    def is_beschluss_first(self) -> bool:
        """Whether what is to be decided stands before the reasons."""
        texts = (Abschnitt.BESCHLUSSVORSCHLAG, Abschnitt.BEGRUENDUNG)
        found = (each for each in self.beschlussvorlage if each in texts)
        return next(found, None) is Abschnitt.BESCHLUSSVORSCHLAG
