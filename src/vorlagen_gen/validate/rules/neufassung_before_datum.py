"""A Neufassung bears a day before that of the paper it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F282",
    was="Eine Neufassung liegt vor dem Datum der Vorlage.",
    warum="Das Datum der Vorlage bleibt, wie es war; die Neufassung trägt ihren eigenen Tag.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day of the Neufassung."""
    vorlage = pruefling.vorlage
    vom = vorlage.neufassung and vorlage.neufassung.vom
    if vorlage.neufassung and vom and vorlage.datum and vom < vorlage.datum:
        yield REGEL.befund(
            vorlage.neufassung.ort("vom"),
            f"Der {vom:%d.%m.%Y} liegt vor dem Datum der Vorlage ({vorlage.datum:%d.%m.%Y}).",
            "Nennen Sie den Tag der Neufassung, und lassen Sie »datum«, wie es war.",
        )
