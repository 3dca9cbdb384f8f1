"""An amount of a financial table was typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.finanzen import euro
from vorlagen_gen.model.vorlage import Ergebniszeile, Finanzposition
from vorlagen_gen.validate.nennungen import auswirkungen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F231",
    was="Derselbe Betrag steht für dasselbe Jahr zweimal in einer Finanztabelle.",
    warum="Er ist meist doppelt übertragen und macht den Saldo falsch.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the second of two rows that are alike, remark included."""
    section = auswirkungen(pruefling.vorlage)
    for plan in section.teilfinanzplan:
        yield from _repeated(plan.auszahlungen)
        yield from _repeated(plan.einzahlungen)
    for block in section.teilergebnisplan:
        yield from _repeated(block.zeilen)


def _repeated(positionen: tuple[Finanzposition, ...]) -> Iterator[Finding]:
    first: dict[tuple[object, ...], Finanzposition] = {}
    for position in positionen:
        if position.jahr is None or not position.betrag:
            continue
        zeile = position.zeile if isinstance(position, Ergebniszeile) else None
        key = (zeile, position.jahr, position.betrag, position.bemerkung)
        earlier = first.setdefault(key, position)
        if earlier is not position:
            yield REGEL.befund(
                position.place,
                f"{euro(position.betrag)} € für {position.jahr} stehen schon in Zeile "
                f"{earlier.place.line}.",
                "Löschen Sie einen der beiden Einträge; sind es zwei verschiedene, "
                "unterscheiden Sie sie durch eine Bemerkung.",
            )
