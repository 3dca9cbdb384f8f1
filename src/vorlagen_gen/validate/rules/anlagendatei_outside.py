"""The file of an Anlage lies outside the project, where others do not have it."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.anlagendateien import misses
from vorlagen_gen.validate.umfeld import Umfeld

CODE = "F122"


def find(vorlage: Vorlage, umfeld: Umfeld) -> Iterator[Finding]:
    """A finding at each name with ``..``, a drive or a link that leads out."""
    for anlage, miss in misses(vorlage, umfeld):
        if not miss.is_missing:
            yield fault_at(anlage.ort("datei"), CODE, miss.text, miss.remedy)
