"""Nobody decides on a Beschlussvorlage."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Art, Rolle, Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F203",
    was="In der Beratungsfolge einer Beschlussvorlage entscheidet kein Gremium.",
    warum="Der Beschluss käme nie zustande.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the last row of a final paper, if all rows have a role."""
    vorlage = pruefling.vorlage
    rows = vorlage.beratungsfolge or ()
    rollen = {beratung.rolle for beratung in rows}
    is_beschluss = vorlage.art is Art.BESCHLUSSVORLAGE and vorlage.status is Status.FINAL
    if not is_beschluss or not rows or rollen & {None, Rolle.ENTSCHEIDUNG}:
        return
    yield REGEL.befund(
        rows[-1].ort("rolle"),
        "In der Beratungsfolge fehlt die Entscheidung; über eine Beschlussvorlage entscheidet "
        "ein Gremium.",
        "Ergänzen Sie die Sitzung, in der entschieden wird, oder schreiben Sie hier »rolle: "
        "Entscheidung«.",
    )
