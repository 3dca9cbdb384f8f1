"""An Anlage is a PDF that is locked."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V273",
    was="Eine PDF-Anlage ist verschlüsselt.",
    warum="Vorleseprogramme und das Archiv kommen nicht an ihren Text.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; where the error on a public one says so already, none."""
    told = {id(each.anlage) for each in pruefling.untersuchungen if each.is_locked_up}
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and pdf.is_verschluesselt and id(anlage) not in told:
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die Datei »{anlage.datei}« ist durch ein Kennwort geschützt oder gegen "
                "das Kopieren gesperrt.",
                "Speichern Sie sie ohne Kennwort und ohne Einschränkungen.",
            )
