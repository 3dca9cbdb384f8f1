"""The first meeting follows soon after the paper's date."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import dated, find_sitzung, printed

REGEL = warnung(
    "V207",
    was="Zwischen dem Datum der Vorlage und der ersten Sitzung liegen wenige Tage.",
    warum="Wer entscheiden soll, braucht Zeit zum Lesen; die Zahl steht in den Hausregeln.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day of the first meeting.

    None if the paper is sent later for a reason, or if the calendar has a last day to hand it
    in: that day decides.
    """
    vorlage, wissen = pruefling.vorlage, pruefling.wissen
    first = min(dated(vorlage), key=lambda row: row[1], default=None)
    if vorlage.datum is None or first is None:
        return
    beratung, tag = first
    days, wanted = (tag - vorlage.datum).days, wissen.hausregeln.tage_bis_zur_ersten_sitzung
    sitzung = find_sitzung(wissen, beratung)
    is_settled = (vorlage.versand and vorlage.versand.is_begruendet) or (
        sitzung and sitzung.abgabe_bis
    )
    if 0 <= days < wanted and not is_settled:
        yield REGEL.befund(
            beratung.ort("datum"),
            f"Die erste Sitzung ist {_after(days)} dem Datum der Vorlage "
            f"({printed(vorlage.datum)}); nach den Hausregeln sollen es mindestens {wanted} Tage "
            "sein.",
            "Prüfen Sie beide Daten. Wird die Vorlage nachgereicht, schreiben Sie »versand: "
            "{art: Nachversand, grund: …}«.",
        )


def _after(days: int) -> str:
    return {0: "am selben Tag wie", 1: "1 Tag nach"}.get(days, f"{days} Tage nach")
