"""The files of a paper's Anlagen, as far as its names lead to one."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.load.dateien import Fehlgriff, find_anlage
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.validate.umfeld import Umfeld


def misses(vorlage: Vorlage, umfeld: Umfeld) -> Iterator[tuple[Anlage, Fehlgriff]]:
    """Each Anlage whose file is not to be had, with the reason."""
    if umfeld.root is None or umfeld.ordner is None:
        return
    for anlage in vorlage.anlagen:
        if anlage.datei:
            found = find_anlage(anlage.datei, umfeld.ordner, umfeld.root)
            if isinstance(found, Fehlgriff):
                yield anlage, found
