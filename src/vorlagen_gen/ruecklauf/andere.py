"""Which other paper of the project a returned file is a copy of, by the title that it carries."""

from __future__ import annotations

import re

from vorlagen_gen.einlesen import read_vorlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.read_back.blocks import normalised_text

_NUMMER = re.compile(r"V/\d{4}/\d{4}(?:/[1-9]\d?)?(?![\d/])")


def find_andere(projekt: Projekt, own: Vorlagenordner, titel: str) -> Vorlagenordner | None:
    """The paper whose number ``titel`` begins with, else the only one of its subject; not ``own``.

    None if the project has no such paper.
    """
    others = [
        (ordner, vorlage)
        for ordner, vorlage in read_vorlagen(projekt)
        if vorlage is not None and ordner != own
    ]
    nummer = _NUMMER.search(titel.partition(":")[0])
    numbered = [each for each, vorlage in others if nummer and str(vorlage.nummer) == nummer[0]]
    found = numbered or [each for each, vorlage in others if _is_about(vorlage, titel)]
    return found[0] if len(found) == 1 else None


def _is_about(vorlage: Vorlage, titel: str) -> bool:
    """Whether ``titel`` ends with its subject."""
    betreff = normalised_text(vorlage.betreff or "")
    return bool(betreff) and normalised_text(titel).endswith(f": {betreff}")
