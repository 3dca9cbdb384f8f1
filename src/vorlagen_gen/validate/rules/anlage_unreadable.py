"""The file of an Anlage is damaged."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V272",
    was="Die Datei einer Anlage lässt sich nicht lesen.",
    warum="Was hier nicht zu öffnen ist, können auch die Ratsmitglieder nicht öffnen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each, unless it is public and the error says so already."""
    pdfs = {id(anlage): pdf for anlage, pdf in pruefling.fremde_pdfs}
    for each in pruefling.untersuchungen:
        key = id(each.anlage)
        is_broken = pdfs[key] is None if key in pdfs else each.funde is None
        if is_broken and not each.is_locked_up:
            yield REGEL.befund(
                each.anlage.ort("datei"),
                f"Die Datei »{each.anlage.datei}« lässt sich nicht lesen.",
                "Öffnen Sie sie; gelingt es, speichern Sie sie neu, sonst besorgen Sie sie noch "
                "einmal.",
            )
