"""A meeting is on a Saturday or Sunday."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.feiertage import feiertag
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import dated, find_sitzung, printed

REGEL = warnung(
    "V202",
    was="Eine Sitzung ist an einem Samstag oder Sonntag.",
    warum="Gremien tagen werktags; meist ist das Datum vertippt.",
)

_WEEKEND = {5: "Samstag", 6: "Sonntag"}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such day that is no holiday, unless the calendar has the meeting."""
    for beratung, tag in dated(pruefling.vorlage):
        name = _WEEKEND.get(tag.weekday())
        if name and not feiertag(tag) and not find_sitzung(pruefling.wissen, beratung):
            yield REGEL.befund(
                beratung.ort("datum"),
                f"Der {printed(tag)} ist ein {name}.",
                "Prüfen Sie das Datum der Sitzung, auch Monat und Jahr.",
            )
