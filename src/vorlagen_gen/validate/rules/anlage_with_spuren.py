"""An Anlage still holds what editing left in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.vorlage import Anlage
from vorlagen_gen.validate.bearbeitungsspuren import (
    FELDFEHLER,
    FELDFEHLER_GENANNT,
    UnreadableOfficeFileError,
    find_spuren,
)
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.untersuchung import by_art

REGEL = warnung(
    "V279",
    was="In einer Anlage sind Spuren der Bearbeitung geblieben.",
    warum="Kommentare, gestrichene Sätze und Fehlermeldungen stören alle, die sie lesen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each file, with all that was left in it.

    What hides in a public one is an error of its own.
    """
    for anlage, spuren in _spuren(pruefling):
        yield REGEL.befund(
            anlage.ort("datei"),
            f"In der Datei »{anlage.datei}« sind noch {aufgezaehlt(spuren)}.",
            "Bereinigen Sie sie in dem Programm, in dem sie entstand, und speichern Sie sie neu.",
        )


def _spuren(pruefling: Pruefling) -> Iterator[tuple[Anlage, tuple[str, ...]]]:
    for each in pruefling.untersuchungen:
        spuren = by_art(fund for fund in each.funde or () if fund.art.is_spur)
        if not each.is_public and (left := tuple(f"{a.bezeichnung} ({o})" for a, o in spuren)):
            yield each.anlage, left
    for anlage, data in pruefling.office_anlagen:
        with suppress(UnreadableOfficeFileError):
            if broken := find_spuren(data):
                yield anlage, broken
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and FELDFEHLER.search(pdf.text):
            yield anlage, (FELDFEHLER_GENANNT,)
