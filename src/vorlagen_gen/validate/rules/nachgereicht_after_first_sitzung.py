"""An Anlage is to come when the first body has already met."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V265",
    was="Eine Anlage kommt erst, wenn ein Gremium schon beraten hat.",
    warum="Dieses Gremium berät ohne sie.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day, unless no meeting at all is left by then."""
    beratungen = pruefling.vorlage.beratungsfolge or ()
    dated = sorted((each.datum, each.gremium or "") for each in beratungen if each.datum)
    for anlage in pruefling.vorlage.anlagen if dated else ():
        day, (first, gremium) = anlage.nachgereicht, dated[0]
        if day and first < day <= dated[-1][0]:
            who = f"»{gremium}« berät" if gremium else "die erste Sitzung ist"
            yield REGEL.befund(
                anlage.ort("nachgereicht"),
                f"Bis zum {day:%d.%m.%Y} fehlt die Anlage noch; {who} schon am {first:%d.%m.%Y}.",
                "Nennen Sie einen früheren Tag, oder lassen Sie das Gremium später beraten.",
            )
