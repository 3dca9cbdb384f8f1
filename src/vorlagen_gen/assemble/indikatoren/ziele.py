"""A target of an indicator in words."""

from __future__ import annotations

from decimal import Decimal

from vorlagen_gen.assemble.angaben import label
from vorlagen_gen.assemble.indikatoren.zahlen import is_prozent, mit_einheit, mit_wort, zahl
from vorlagen_gen.assemble.indikatoren.zellen import filled, text
from vorlagen_gen.document import Run
from vorlagen_gen.model.indikator import Indikator, Ziel
from vorlagen_gen.model.stadt import IndikatorblattLabels

_PROZENTPUNKTE = "Prozentpunkte"


def ziel_text(ziel: Ziel, indikator: Indikator, labels: IndikatorblattLabels) -> tuple[Run, ...]:
    """Which value or range is to be reached, and when; nothing where no value is named."""
    if ziel.wert is None:
        return ()
    opening = "ziel_abstand" if indikator.is_abstandsziel(ziel) else "ziel"
    wert = Run(_wert(ziel.wert, ziel, indikator, labels), ziel.ort("wert"))
    return filled(labels, opening, {"wert": wert, "wann": _wann(ziel, labels)})


def _wert(wert: Decimal, ziel: Ziel, indikator: Indikator, labels: IndikatorblattLabels) -> str:
    if ziel.bis_wert is None:
        return _mit_einheit(wert, ziel, indikator)
    werte = {
        "von": Run(zahl(wert, indikator.nachkommastellen), ziel.ort("wert")),
        "bis": Run(_mit_einheit(ziel.bis_wert, ziel, indikator), ziel.ort("bis_wert")),
    }
    return text(filled(labels, "ziel_spanne", werte))


def _mit_einheit(wert: Decimal, ziel: Ziel, indikator: Indikator) -> str:
    """A gap of shares is in percentage points."""
    if indikator.is_abstandsziel(ziel) and is_prozent(indikator):
        return mit_wort(zahl(wert, indikator.nachkommastellen), _PROZENTPUNKTE)
    return mit_einheit(wert, indikator)


def _wann(ziel: Ziel, labels: IndikatorblattLabels) -> Run:
    if ziel.jahr is None:
        return label(labels, "ziel_immer")
    year = {"jahr": Run(str(ziel.jahr), ziel.ort("jahr"))}
    return Run(text(filled(labels, "ziel_jahr", year)), ziel.ort("jahr"))
