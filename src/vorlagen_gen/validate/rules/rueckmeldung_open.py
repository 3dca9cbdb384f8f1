"""A final paper has a comment of a colleague that nobody answered."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V319",
    was="Die Vorlage ist fertig, aber eine Rückmeldung ist noch offen.",
    warum="Wer etwas angemerkt hat, erwartet eine Antwort; im Entwurf darf sie ausstehen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each comment without an answer."""
    vorlage = pruefling.vorlage
    if vorlage.status is not Status.FINAL or vorlage.intern is None:
        return
    for each in vorlage.intern.rueckmeldungen:
        if not each.erledigt:
            author = f" von {each.von}" if each.von else ""
            yield REGEL.befund(
                each.place,
                f"Die Vorlage ist fertig, aber die Rückmeldung{author} ist noch offen.",
                "Schreiben Sie unter »antwort«, was Sie geantwortet oder geändert haben.",
            )
