"""A field of a final paper still holds a placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.felder import leaves
from vorlagen_gen.validate.platzhalter import platzhalter
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F240",
    was="In einer Angabe steht noch ein Platzhalter.",
    warum="Er würde so gedruckt; in einem Entwurf darf er stehen.",
    is_ausnehmbar=True,
)

_NOT_PRINTED = frozenset({"datei", "stadt", "regel"})


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each field of one line; texts are prose (V240)."""
    is_final = pruefling.vorlage.status is Status.FINAL
    for path, wert, place in leaves(pruefling.vorlage):
        name = next(part for part in reversed(path.split(".")) if not part.isdigit())
        if not isinstance(wert, str) or name in _NOT_PRINTED:
            continue
        found = next((each for each in platzhalter(wert) if is_final or each.is_rest), None)
        if found:
            yield REGEL.befund(
                place,
                f"In »{name}« steht noch der Platzhalter »{wert[found.start : found.end]}«.",
                "Setzen Sie ein, was dort stehen soll.",
            )
