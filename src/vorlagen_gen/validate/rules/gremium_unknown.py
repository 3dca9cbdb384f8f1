"""A body is not in the city's table."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import near_miss
from vorlagen_gen.model.vorlage import Beratung
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.sitzungen import find_gremien

REGEL = fehler(
    "F206",
    was="Ein Gremium der Beratungsfolge gibt es nicht.",
    warum="Unter einem falschen Namen kommt die Vorlage auf keine Tagesordnung.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each unknown name, with the one that was probably meant."""
    wissen = pruefling.wissen
    for beratung in pruefling.vorlage.beratungsfolge or ():
        name = beratung.gremium
        if not name or not wissen.gremien or find_gremien(wissen, name):
            continue
        yield REGEL.befund(
            beratung.ort("gremium"),
            f"Das Gremium »{name}« steht nicht in content/gremien.csv.{_hint(beratung, wissen)}",
            "Schreiben Sie den Namen wie dort, oder ergänzen Sie das Gremium dort.",
        )


def _hint(beratung: Beratung, wissen: Wissen) -> str:
    """The body that was meant; one that exists on the day of the meeting before all others."""
    tag = beratung.datum
    names = {gremium.name for gremium in wissen.gremien}
    current = {each.name for each in wissen.gremien if tag is None or each.is_gueltig(tag)}
    near = near_miss(beratung.gremium or "", current) or near_miss(beratung.gremium or "", names)
    return f" Meinten Sie »{near}«?" if near else ""
