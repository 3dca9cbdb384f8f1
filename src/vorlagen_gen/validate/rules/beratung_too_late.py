"""A body is to be heard, or to prepare the decision, after it has been taken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Beratung
from vorlagen_gen.model.werte import Art, Rolle
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.sitzungen import dated, printed

REGEL = fehler(
    "F204",
    was="Ein Gremium berät erst, nachdem entschieden ist.",
    warum="Anhörung und Vorberatung sollen die Entscheidung vorbereiten.",
)

_BEFORE = (Rolle.ANHOERUNG, Rolle.VORBERATUNG, Rolle.EINBRINGUNG)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such role; days count, and on the same day the order typed.

    Where several bodies decide, the last of them does so in the end. A Bericht may follow.
    """
    vorlage = pruefling.vorlage
    rows = list(dated(vorlage))
    decisions = [row for row in rows if row[0].rolle is Rolle.ENTSCHEIDUNG]
    if vorlage.art is not Art.BESCHLUSSVORLAGE or not decisions:
        return
    last = max(decisions, key=lambda row: (row[1], rows.index(row)))
    for row in rows:
        if row[0].rolle in _BEFORE and (row[1], rows.index(row)) > (last[1], rows.index(last)):
            yield _befund(row[0], last)


def _befund(beratung: Beratung, entscheidung: tuple[Beratung, date]) -> Finding:
    decided, tag = entscheidung
    return REGEL.befund(
        beratung.ort("rolle"),
        f"Die {beratung.rolle} kommt nach der Entscheidung ({decided.gremium or 'Gremium fehlt'}, "
        f"{printed(tag)}).",
        "Stellen Sie die Entscheidung an den Schluss der Beratungsfolge, oder berichtigen Sie "
        "Datum oder Rolle.",
    )
