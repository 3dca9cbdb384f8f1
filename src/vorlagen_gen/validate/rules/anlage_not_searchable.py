"""Nobody can say what hides in a public Anlage."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F272",
    was="Die Datei einer öffentlichen Anlage lässt sich nicht auf Verborgenes untersuchen.",
    warum="Was darin steht, würde ungesehen veröffentlicht.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each file that is damaged, locked, or takes too long to read."""
    for each in pruefling.untersuchungen:
        if each.is_locked_up:
            yield REGEL.befund(
                each.anlage.ort("datei"),
                f"Die öffentliche Datei »{each.anlage.datei}« lässt sich nicht untersuchen: Sie "
                "ist beschädigt, gesperrt oder zu groß.",
                "Öffnen Sie sie; gelingt es, speichern Sie sie neu und ohne Kennwort, sonst "
                "besorgen Sie sie noch einmal.",
            )
