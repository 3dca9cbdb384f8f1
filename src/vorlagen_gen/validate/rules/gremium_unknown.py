"""A body is not in the city's table."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.organisationen import find_organisationen, meant
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F206",
    was="Ein Gremium der Beratungsfolge gibt es nicht.",
    warum="Unter einem falschen Namen kommt die Vorlage auf keine Tagesordnung.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each unknown name, with the one that was probably meant."""
    gremien = pruefling.wissen.gremien
    for beratung in pruefling.vorlage.beratungsfolge or ():
        name = beratung.gremium
        if not name or not gremien or find_organisationen(gremien, name):
            continue
        yield REGEL.befund(
            beratung.ort("gremium"),
            f"Das Gremium »{name}« steht nicht in content/gremien.csv."
            f"{meant(beratung.datum, name, gremien)}",
            "Schreiben Sie den Namen wie dort, oder ergänzen Sie das Gremium dort.",
        )
