"""A text that stands for a picture and is longer than anybody can listen to."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V301",
    was="Ein Alternativtext ist zu lang.",
    warum="Vorleseprogramme lesen ihn in einem Zug; man kann darin weder anhalten noch suchen.",
)

MOST = 500
"""Letters, about half a minute of reading aloud."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each."""
    for anlage in pruefling.vorlage.anlagen:
        length = len(anlage.alternativtext or "")
        if anlage.is_bild and length > MOST:
            yield REGEL.befund(
                anlage.ort("alternativtext"),
                f"Der Alternativtext hat {length} Zeichen; verständlich bleiben etwa {MOST}.",
                "Kürzen Sie ihn auf das, worauf es ankommt, und beschreiben Sie Einzelheiten in "
                "der Begründung oder in einer Anlage aus Text.",
            )
