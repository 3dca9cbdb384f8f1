"""A Neufassung bears a day before that of the paper it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.vorlagendatum import before_datum

REGEL = fehler(
    "F282",
    was="Eine Neufassung liegt vor dem Datum der Vorlage.",
    warum="Das Datum der Vorlage bleibt, wie es war; die Neufassung trägt ihren eigenen Tag.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day of the Neufassung."""
    remedy = "Nennen Sie den Tag der Neufassung, und lassen Sie »datum«, wie es war."
    return before_datum(pruefling, REGEL, pruefling.vorlage.neufassung, "vom", remedy)
