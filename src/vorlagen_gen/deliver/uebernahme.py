"""The Anlagen that are files of other programs, as they leave the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.aushaendigen import Behandlung, ausgehaendigt
from vorlagen_gen.assemble.dateinamen import dateistamm, endung, named_anlagen
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.load.anlagen import Anlagendateien
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
    vorlage: Vorlage,
    ordner: str,
    anlagen: Anlagendateien,
    vermerk: Vermerk,
    lesen: Lesen = abgeschirmt,
) -> Iterator[Uebernommen]:
    """Each file, cleaned where the paper says so; a PDF with its mark and title.

    Of a picture, the pages made of it leave the house.
    """
    for teil, anlage in named_anlagen(vorlage):
        inhalt = anlagen.dateien.get(anlage.datei or "")
        if inhalt is None or anlage.is_bild:
            continue
        readers = [each for each in leserkreis(vorlage) if _may_see(anlage, each)]
        ending = endung(anlage.datei or "")
        names = [f"{dateistamm(vorlage, ordner, teil, each)}{ending}" for each in readers]
        behandlung = Behandlung(vermerk(anlage), anlage.titel or "", anlage.bereinigen)
        fertig = ausgehaendigt(inhalt, anlage.datei or "", behandlung, lesen)
        yield Uebernommen(
            tuple(Datei(name, fertig.inhalt, is_uebernommen=True) for name in names),
            tuple(f"{name} {fertig.hinweis}." for name in names if fertig.hinweis),
        )


def _may_see(anlage: Anlage, leser: Leser) -> bool:
    return anlage.oeffentlich or leser is Leser.GREMIEN
