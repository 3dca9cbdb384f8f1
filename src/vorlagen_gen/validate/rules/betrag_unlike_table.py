"""The text claims costs, income or a Saldo that no financial table has."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.finanzen import euro
from vorlagen_gen.validate.betragsfehler import near_value
from vorlagen_gen.validate.betragsprosa import betragsnennungen
from vorlagen_gen.validate.betragsrollen import claimed_role
from vorlagen_gen.validate.finanzwerte import read_finanzwerte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V222",
    was="Der Text nennt Kosten, Einzahlungen oder einen Saldo, die so in keiner Finanztabelle "
    "stehen.",
    warum="Beschlossen wird die Zahl im Text, bewirtschaftet die in der Tabelle.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each amount that is said to be one of the tables' and is none of them."""
    werte = read_finanzwerte(pruefling.vorlage, pruefling.wissen.haushalt)
    if werte is None:
        return
    for nennung in betragsnennungen(pruefling):
        rolle = claimed_role(nennung)
        allowed = werte.of(*rolle.posten) if rolle else frozenset()
        if rolle is None or not allowed or any(map(nennung.betrag.means, allowed)):
            continue
        if not nennung.betrag.is_gerundet and near_value(
            nennung.betrag.wert, nennung.satz, werte.gedruckt
        ):
            continue
        yield REGEL.befund(
            nennung.place,
            f"»{nennung.typed}« ({rolle.name}) ergibt sich aus keiner Finanztabelle."
            f"{_nearest(nennung.betrag.wert, allowed & werte.gedruckt)}",
            "Gleichen Sie Text und Tabelle ab; meint der Satz etwas anderes, sagen Sie, was.",
        )


def _nearest(wert: Decimal, werte: frozenset[Decimal]) -> str:
    """The amount of the tables that comes nearest."""
    nearest = min(werte, key=lambda each: (abs(each - wert), each), default=None)
    return "" if nearest is None else f" Am nächsten kommt {euro(nearest)} €."
