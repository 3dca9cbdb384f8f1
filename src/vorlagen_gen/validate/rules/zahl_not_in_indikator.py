"""A sentence with a bound indicator has a typed number that the indicator does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.bindung import Bindung, Bindungsform, read_bindung
from vorlagen_gen.validate.absatz import Absatz, Lauf
from vorlagen_gen.validate.indikatorwerte import einheiten, read_zahlen, sagbare_werte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import saetze

if TYPE_CHECKING:
    from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Zusammenfassung

REGEL = warnung(
    "I222",
    was="Neben dem Wert eines Indikators steht eine Zahl, die nicht zu ihm passt.",
    warum="Getippte Zahlen bleiben stehen, wenn sich die Daten ändern.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each typed number that is no value, change or gap of the indicator."""
    stand = pruefling.wissen.indikatoren
    if stand is None:
        return
    for absatz in pruefling.prosa:
        bound = [stelle for stelle in absatz.laeufe if stelle.run.bindung]
        for start, end in saetze(absatz.text) if bound else ():
            inside = [each for each in bound if each.start < end and each.end > start]
            yield from _in_satz(absatz, start, end, _indikatoren(inside, stand))


def _indikatoren(bound: list[Lauf], stand: Indikatorenstand) -> list[Zusammenfassung]:
    gelesen = (read_bindung(stelle.run.bindung) for stelle in bound)
    kennungen = {
        each.wovon.text: None
        for each in gelesen
        if isinstance(each, Bindung) and each.form is Bindungsform.INDIKATOR
    }
    known = stand.zusammenfassungen
    return [known[kennung] for kennung in kennungen if kennung in known]


def _in_satz(
    absatz: Absatz, start: int, end: int, found: list[Zusammenfassung]
) -> Iterator[Finding]:
    if not found:
        return
    units = frozenset(unit for each in found for unit in einheiten(each.indikator))
    werte = [wert for each in found for wert in sagbare_werte(each)]
    kennungen = " oder ".join(f"{each.indikator.kennung}" for each in found)
    for zahl in read_zahlen(absatz.text[start:end], units):
        at = (start + zahl.start, start + zahl.end)
        if not absatz.is_gebunden(*at) and not any(map(zahl.fits, werte)):
            yield REGEL.befund(
                absatz.place(*at),
                f"»{absatz.text[slice(*at)]}« ist kein Wert, keine Veränderung und kein Abstand "
                f"des Indikators {kennungen}.",
                "Prüfen Sie die Zahl, oder binden Sie sie auch: »[[indikator "
                f"{found[0].indikator.kennung} wert]]«.",
            )
