"""A year of the financial tables lies before the paper's date."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import FinanzielleAuswirkungen, Finanzposition
from vorlagen_gen.validate.haushaltsjahre import Zeitraum
from vorlagen_gen.validate.nennungen import auswirkungen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V230",
    was="Ein Jahr der Finanztabellen liegt vor dem Datum der Vorlage oder weit dahinter.",
    warum="Über Mittel vergangener Jahre wird nicht mehr beschlossen; meist ist es ein Tippfehler.",
)

_WEIT = 50


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each year that is over, or more than half a century away."""
    vorlage = pruefling.vorlage
    if vorlage.datum is None:
        return
    for position in _positionen(auswirkungen(vorlage)):
        zeitraum = Zeitraum.of(position.jahr)
        if zeitraum is None or position.jahr is None:
            continue
        if zeitraum.last < vorlage.datum.year and not zeitraum.is_open:
            yield REGEL.befund(
                position.ort("jahr"),
                f"Das Haushaltsjahr {position.jahr} liegt vor dem Datum der Vorlage "
                f"({vorlage.datum:%d.%m.%Y}).",
                "Berichtigen Sie das Jahr; was schon bewilligt ist, gehört im Teilfinanzplan zu "
                "»bisher_bereitgestellt«.",
            )
        elif zeitraum.last > vorlage.datum.year + _WEIT:
            yield REGEL.befund(
                position.ort("jahr"),
                f"Das Haushaltsjahr {position.jahr} liegt mehr als {_WEIT} Jahre nach dem Datum "
                "der Vorlage.",
                "Berichtigen Sie das Jahr.",
            )


def _positionen(section: FinanzielleAuswirkungen) -> Iterator[Finanzposition]:
    for plan in section.teilfinanzplan:
        yield from (*plan.auszahlungen, *plan.einzahlungen)
    for block in section.teilergebnisplan:
        yield from block.zeilen
