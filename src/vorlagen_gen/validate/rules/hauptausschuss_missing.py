"""The Rat decides, and the Hauptausschuss does not meet on it that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Art, Rolle
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import (
    HAUPTAUSSCHUSS,
    RAT,
    dated,
    find_sitzungen,
    is_hauptausschuss,
    printed,
)

REGEL = warnung(
    "V206",
    was="Der Rat entscheidet, ohne dass der Hauptausschuss am selben Tag vorberät.",
    warum="Üblich sind beide am selben Tag; wird einer verschoben, bleibt der andere oft stehen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day of the Rat.

    None in a supplement, whose Hauptvorlage has been there, and none on a day on which the
    Hauptausschuss does not meet, as far as the calendar knows its meetings of that year.
    """
    vorlage = pruefling.vorlage
    is_ergaenzung = vorlage.hauptvorlage or (vorlage.nummer and vorlage.nummer.ergaenzung)
    if vorlage.art is not Art.BESCHLUSSVORLAGE or is_ergaenzung:
        return
    days = [tag for beratung, tag in dated(vorlage) if is_hauptausschuss(beratung)]
    for beratung, tag in dated(vorlage):
        is_decided = beratung.gremium == RAT and beratung.rolle is Rolle.ENTSCHEIDUNG
        if is_decided and tag not in days and not _rests(pruefling.wissen, tag):
            yield REGEL.befund(
                beratung.ort("datum"),
                f"Der Rat entscheidet am {printed(tag)}; der Hauptausschuss {_elsewhere(days)}.",
                f"{'Berichtigen' if days else 'Ergänzen'} Sie die Vorberatung im Hauptausschuss, "
                "oder berichtigen Sie das Datum des Rates.",
            )


def _rests(wissen: Wissen, tag: date) -> bool:
    """Whether the calendar knows meetings of the Hauptausschuss in that year, none that day."""
    known = [each.datum for name in HAUPTAUSSCHUSS for each in find_sitzungen(wissen, name)]
    return tag not in known and any(day.year == tag.year for day in known)


def _elsewhere(days: list[date]) -> str:
    if days:
        return f"berät am {printed(days[-1])}, nicht am selben Tag"
    return "steht nicht in der Beratungsfolge"
