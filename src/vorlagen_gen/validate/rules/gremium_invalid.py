"""A body does not exist on the day of the meeting: not yet, or no longer."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.organisationen import (
    existed,
    find_organisationen,
    is_there,
    stand_in,
)
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.sitzungen import dated

REGEL = fehler(
    "F207",
    was="Ein Gremium der Beratungsfolge besteht am Tag der Sitzung nicht.",
    warum="Gremien werden umbenannt und neu gebildet; alte Vorlagen nennen noch die alten Namen.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such name, with the body that takes its place on that day."""
    gremien = pruefling.wissen.gremien
    for beratung, tag in dated(pruefling.vorlage):
        name = beratung.gremium or ""
        if not find_organisationen(gremien, name) or is_there(gremien, name, tag):
            continue
        instead = stand_in(tag, name, gremien)
        change = f"Schreiben Sie »{instead}«" if instead else "Nennen Sie ein anderes Gremium"
        yield REGEL.befund(
            beratung.ort("gremium"),
            f"Das Gremium »{beratung.gremium}« {existed(tag, name, gremien)}.",
            f"{change}, oder berichtigen Sie das Datum; wann es ein Gremium gibt, steht in "
            "content/gremien.csv.",
        )
