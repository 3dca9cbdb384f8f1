"""The file of an Anlage is damaged."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Anlage
from vorlagen_gen.validate.bearbeitungsspuren import UnreadableOfficeFileError, find_spuren
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V272",
    was="Die Datei einer Anlage lässt sich nicht lesen.",
    warum="Was hier nicht zu öffnen ist, können auch die Ratsmitglieder nicht öffnen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each PDF, Word or Excel file that has no whole content."""
    broken = [anlage for anlage, pdf in pruefling.fremde_pdfs if pdf is None]
    for anlage in (*broken, *_broken_office_files(pruefling)):
        yield REGEL.befund(
            anlage.ort("datei"),
            f"Die Datei »{anlage.datei}« lässt sich nicht lesen.",
            "Öffnen Sie sie; gelingt es, speichern Sie sie neu, sonst besorgen Sie sie noch "
            "einmal.",
        )


def _broken_office_files(pruefling: Pruefling) -> Iterator[Anlage]:
    for anlage, data in pruefling.office_anlagen:
        try:
            find_spuren(data)
        except UnreadableOfficeFileError:
            yield anlage
