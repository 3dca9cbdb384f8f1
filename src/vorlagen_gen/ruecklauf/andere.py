"""Which other papers of the project a returned file may be a copy of, by its title."""

from __future__ import annotations

import re

from vorlagen_gen.einlesen import read_vorlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.read_back.blocks import normalised_text

_NUMMER = re.compile(r"V/\d{4}/\d{4}(?:/[1-9]\d?)?(?![\d/])")


def find_andere(projekt: Projekt, own: Vorlagenordner, titel: str) -> tuple[Vorlagenordner, ...]:
    """All but ``own`` whose number ``titel`` begins with, or whose subject it ends with.

    A number may have gone to another paper meanwhile, and several may have the same subject.
    """
    nummer = _NUMMER.search(titel.partition(":")[0])
    return tuple(
        ordner
        for ordner, vorlage in read_vorlagen(projekt)
        if vorlage is not None
        and ordner != own
        and ((nummer and str(vorlage.nummer) == nummer[0]) or _is_about(vorlage, titel))
    )


def _is_about(vorlage: Vorlage, titel: str) -> bool:
    """Whether ``titel`` ends with its subject."""
    betreff = normalised_text(vorlage.betreff or "")
    return bool(betreff) and normalised_text(titel).endswith(f": {betreff}")
