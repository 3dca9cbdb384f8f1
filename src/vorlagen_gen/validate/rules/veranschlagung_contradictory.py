"""The rows of Anlage A about the budgets contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Haushaltsplan
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.nennungen import finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F228",
    was="„Bereits veranschlagt?“ passt nicht zu den Zeilen über die Haushaltspläne.",
    warum="Was im beschlossenen Haushaltsplan enthalten ist, ist veranschlagt, und umgekehrt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at ``bereits_veranschlagt``."""
    table = finanzierung(pruefling.vorlage)
    beschlossen = _enthalten(table.haushaltsplan_beschlossen)
    entwurf = _enthalten(table.haushaltsplan_entwurf)
    place = table.ort("bereits_veranschlagt")
    if table.bereits_veranschlagt is Antwort.NEIN and beschlossen is Antwort.JA:
        yield REGEL.befund(
            place,
            "»bereits_veranschlagt: nein« widerspricht »haushaltsplan_beschlossen« mit "
            "»enthalten: ja«.",
            "Schreiben Sie »bereits_veranschlagt: ja«, oder ändern Sie »enthalten« in teilweise "
            "oder nein.",
        )
    is_denied = beschlossen is Antwort.NEIN and entwurf in (Antwort.NEIN, Antwort.ENTFAELLT)
    if table.bereits_veranschlagt is Antwort.JA and is_denied:
        yield REGEL.befund(
            place,
            "»bereits_veranschlagt: ja«, aber in keinem der beiden Haushaltspläne enthalten.",
            "Schreiben Sie »bereits_veranschlagt: nein«, oder ändern Sie »enthalten« bei dem "
            "Haushaltsplan, in dem die Mittel stehen.",
        )


def _enthalten(plan: Haushaltsplan | None) -> Antwort | None:
    return plan.enthalten if plan else None
