"""The calendar has meetings of a body in that year, but none on that day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import dated, find_sitzungen, printed

REGEL = warnung(
    "V205",
    was="Eine Sitzung steht nicht im Sitzungskalender.",
    warum="Falsche Sitzungsdaten fallen sonst erst auf, wenn die Vorlage auf der Tagesordnung "
    "fehlt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such day, with the meetings before and after it."""
    for beratung, tag in dated(pruefling.vorlage):
        known = [each.datum for each in find_sitzungen(pruefling.wissen, beratung.gremium or "")]
        if tag in known or all(day.year != tag.year for day in known):
            continue
        yield REGEL.befund(
            beratung.ort("datum"),
            f"Am {printed(tag)} hat der Sitzungskalender keine Sitzung dieses Gremiums. "
            f"{_nearest(known, tag)}",
            "Berichtigen Sie das Datum, oder ergänzen Sie die Sitzung in content/sitzungen.csv.",
        )


def _nearest(known: Sequence[date], tag: date) -> str:
    before = [day for day in known if day < tag][-1:]
    after = [day for day in known if day > tag][:1]
    days = [f"am {printed(day)}" for day in (*before, *after)]
    return f"Die {'nächsten sind' if len(days) > 1 else 'nächste ist'} {aufgezaehlt(days)}."
