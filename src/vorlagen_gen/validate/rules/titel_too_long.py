"""The subject is too long for the one line of the council information system."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.titelzeile import shortened, titelzeile
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V297",
    was="Betreff und Zusätze sind als eine Zeile länger, als die Stadt erlaubt.",
    warum="Im Ratsinformationssystem stünde der Titel abgeschnitten.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the subject."""
    zeichen = pruefling.wissen.paketregeln.titel_zeichen
    zeile = " ".join(titelzeile(pruefling.vorlage).split())
    if zeichen is not None and len(zeile) > zeichen:
        yield REGEL.befund(
            pruefling.vorlage.ort("betreff"),
            f"Betreff und Zusätze haben als eine Zeile {len(zeile)} Zeichen; erlaubt sind "
            f"{zeichen}. Im Paket wird daraus »{shortened(zeile, zeichen)}«.",
            "Kürzen Sie den Betreff oder die Zusätze.",
        )
