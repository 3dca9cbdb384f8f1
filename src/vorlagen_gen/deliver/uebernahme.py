"""The Anlagen that are files of other programs, as they leave the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vorlagen_gen.anlagen.bereinigen import bereinigt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.kopfvermerk import with_kopfvermerk
from vorlagen_gen.assemble.dateinamen import dateistamm, endung, named_anlagen
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.load.anlagen import Anlagendateien
from vorlagen_gen.load.dateiart import read_art
from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.vorlage import Vorlage

Vermerk = Callable[[Anlage], str]
"""What stands top right on an Anlage."""


@dataclass(frozen=True, slots=True)
class Uebernommen:
    """A file in each edition that may hold it; ``hinweise`` are German sentences on it."""

    dateien: tuple[Datei, ...]
    hinweise: tuple[str, ...]


def hand_on(
    vorlage: Vorlage, ordner: str, anlagen: Anlagendateien, vermerk: Vermerk
) -> Iterator[Uebernommen]:
    """Each file, cleaned where the paper says so; a PDF with its mark and title."""
    for teil, anlage in named_anlagen(vorlage):
        inhalt = anlagen.dateien.get(anlage.datei or "")
        if inhalt is None:
            continue
        readers = [each for each in leserkreis(vorlage) if _may_see(anlage, each)]
        ending = endung(anlage.datei or "")
        names = [f"{dateistamm(vorlage, ordner, teil, each)}{ending}" for each in readers]
        handed_on, hinweis = _treated(anlage, inhalt, vermerk(anlage))
        yield Uebernommen(
            tuple(Datei(name, handed_on, is_uebernommen=True) for name in names),
            tuple(f"{name} {hinweis}." for name in names if hinweis),
        )


def _may_see(anlage: Anlage, leser: Leser) -> bool:
    return anlage.oeffentlich or leser is Leser.GREMIEN


def _treated(anlage: Anlage, inhalt: bytes, vermerk: str) -> tuple[bytes, str]:
    """The file as it leaves the house, and what is to be said of it."""
    handed_on = _cleaned(anlage, inhalt)
    if read_art(handed_on, endung(anlage.datei or "")) != "PDF-Datei":
        return handed_on, ""
    stamped = with_kopfvermerk(handed_on, vermerk, anlage.titel or "")
    return stamped.pdf, stamped.hinweis


def _cleaned(anlage: Anlage, inhalt: bytes) -> bytes:
    """One that cannot be read is a finding already."""
    if not anlage.bereinigen:
        return inhalt
    try:
        return bereinigt(inhalt, anlage.datei or "")
    except UnlesbareDateiError:
        return inhalt
