"""A meeting is on a legal holiday."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.feiertage import feiertag
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import dated, find_sitzung, printed

REGEL = warnung(
    "V204",
    was="Eine Sitzung ist an einem gesetzlichen Feiertag.",
    warum="Gremien tagen werktags; meist ist das Datum vertippt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such day with the holiday's name, unless the calendar has the meeting."""
    for beratung, tag in dated(pruefling.vorlage):
        name = feiertag(tag)
        if name and not find_sitzung(pruefling.wissen, beratung):
            yield REGEL.befund(
                beratung.ort("datum"),
                f"Der {printed(tag)} ist in Nordrhein-Westfalen ein Feiertag ({name}).",
                "Prüfen Sie das Datum der Sitzung, auch Monat und Jahr.",
            )
