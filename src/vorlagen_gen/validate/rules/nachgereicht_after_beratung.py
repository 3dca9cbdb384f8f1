"""An Anlage is to come when the last meeting is over."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F254",
    was="Eine Anlage soll erst nach der letzten Sitzung nachgereicht werden.",
    warum="Entschieden würde, ohne dass jemand sie gelesen hat.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day; the day of the last meeting itself is early enough."""
    vorlage = pruefling.vorlage
    days = [each.datum for each in vorlage.beratungsfolge or () if each.datum]
    for anlage in vorlage.anlagen if days else ():
        if anlage.nachgereicht and anlage.nachgereicht > max(days):
            yield REGEL.befund(
                anlage.ort("nachgereicht"),
                f"Die Anlage soll bis zum {anlage.nachgereicht:%d.%m.%Y} nachgereicht werden; die "
                f"letzte Sitzung ist schon am {max(days):%d.%m.%Y}.",
                "Nennen Sie einen Tag vor der Sitzung, oder verschieben Sie die Beratung.",
            )
