"""The file of an Anlage is not there."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.anlagendateien import misses
from vorlagen_gen.validate.umfeld import Umfeld

CODE = "F118"


def find(vorlage: Vorlage, umfeld: Umfeld) -> Iterator[Finding]:
    """A finding at each name that leads to no file, with the name that was probably meant."""
    for anlage, miss in misses(vorlage, umfeld):
        if miss.is_missing:
            yield fault_at(anlage.ort("datei"), CODE, miss.text, miss.remedy)
