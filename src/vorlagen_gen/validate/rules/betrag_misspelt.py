"""An amount in the text is a slip of the fingers away from one of the tables'."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.finanzen import euro
from vorlagen_gen.validate.betragsfehler import near_value
from vorlagen_gen.validate.betragsprosa import Betragsnennung, betragsnennungen
from vorlagen_gen.validate.finanzwerte import Finanzwerte, read_finanzwerte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V223",
    was="Ein Betrag im Text ist fast einer aus den Finanztabellen: Ziffern sind vertauscht, oder "
    "Nullen fehlen.",
    warum="Ein Tippfehler im Text macht aus einem Beschluss einen anderen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each exact amount that is in no table and nearly in one."""
    werte = read_finanzwerte(pruefling.vorlage, pruefling.wissen.haushalt)
    if werte is None:
        return
    for nennung in betragsnennungen(pruefling):
        if not _is_comparable(nennung, werte):
            continue
        near = near_value(nennung.betrag.wert, nennung.satz, werte.gedruckt)
        if near is not None:
            yield REGEL.befund(
                nennung.place,
                f"»{nennung.typed}« steht in keiner Finanztabelle. Meinten Sie {euro(near)} €?",
                "Berichtigen Sie den Betrag; ist ein anderer gemeint, sagen Sie, wofür er steht.",
            )


def _is_comparable(nennung: Betragsnennung, werte: Finanzwerte) -> bool:
    """Whether the amount is exact, none of the tables', and not another paper's."""
    betrag = nennung.betrag
    is_loose = betrag.is_gerundet or betrag.is_grenze or betrag.is_satz or "V/" in nennung.satz
    return not is_loose and not any(map(betrag.means, werte.alle | werte.gedruckt))
