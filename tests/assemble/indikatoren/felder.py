"""Handlungsfelder with few and many indicators, of which some, none or all are rated."""

from __future__ import annotations

from typing import Any

from tests.assemble.indikatoren.faelle import KATALOG, Fall, anteil, anzahl, fall, gruppen

from vorlagen_gen.model.indikator import Richtung
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.zusammenfassung import Indikatorenstand

_SONNE = "2015: 50; 2016: 51; 2017: 52; 2018: 53; 2019: 54"
_LEICHT = "2015: 50; 2016: 51; 2017: 52; 2018: 55; 2019: 54"
_WOLKE = "2015: 54; 2016: 53; 2017: 52; 2018: 50; 2019: 51,2"
_BLITZ = "2015: 54; 2016: 53; 2017: 52; 2018: 51; 2019: 50,5"
_STILL = "2015: 54; 2016: 53; 2017: 52; 2018: 51; 2019: 51"
_WENIGE = "2018: 51; 2019: 52"
_NUR_NEU = "2019: 52"


def _feld(
    beschreibung: str, *cases: Fall, ohne_daten: int = 0
) -> tuple[str, Handlungsfeld, Indikatorenstand]:
    """A field of the cases, and of indicators whose data could not be read."""
    found = {str(index): each.zusammenfassung for index, each in enumerate(cases)}
    known = [
        each.zusammenfassung.indikator.model_copy(update={"kennung": kennung})
        for kennung, each in zip(found, cases, strict=True)
    ]
    unread = [anteil(kennung=f"x{index}") for index in range(ohne_daten)]
    feld = Handlungsfeld.model_construct(name="Recht und Aufenthalt", indikatoren=(*known, *unread))
    return beschreibung, feld, Indikatorenstand(KATALOG, found)


def _quote(name: str, werte: str, **felder: Any) -> Fall:
    return fall(name, anteil(name=name, **felder), insgesamt=werte)


_A, _B, _C = _quote("A", _SONNE), _quote("B", _SONNE), _quote("C", _LEICHT)
_D, _E, _F = _quote("D", _WOLKE), _quote("E", _BLITZ), _quote("F", _WENIGE)
_LAGE = fall("L", anzahl(name="L"), insgesamt="2018: 310; 2019: 312")
_ANZAHL = fall("M", anzahl(name="M", richtung=Richtung.SINKEN), insgesamt=_BLITZ)
_GRUPPEN = fall(
    "G",
    gruppen(name="G", richtung=Richtung.ANGLEICHUNG),
    mit="2016: 20; 2017: 19; 2018: 18; 2019: 16",
    ohne="2016: 5; 2017: 5; 2018: 5; 2019: 5",
)
_ERFUNDEN = _quote("X", _SONNE, beispieldaten=True)

FELDER = (
    _feld("kein Indikator"),
    _feld("ein Indikator", _A),
    _feld("ein Indikator, nicht bewertbar", _F),
    _feld("zwei Indikatoren, beide gleich", _A, _B),
    _feld("zwei Indikatoren, verschieden", _A, _E),
    _feld("drei Indikatoren, alle nicht bewertbar", _F, _F, _LAGE),
    _feld("nur Indikatoren ohne Richtung", _LAGE, _LAGE),
    _feld("nichts zu vergleichen", _quote("N", _NUR_NEU), _quote("O", _NUR_NEU)),
    _feld("ein Indikator, nichts zu vergleichen", _quote("N", _NUR_NEU)),
    _feld("Stillstand", _quote("S", _STILL), _quote("T", _STILL)),
    _feld("je einer, alle Status", _A, _C, _D, _E, _F),
    _feld("mehrere, erst Mehrzahl, dann Einzahl", _A, _B, _C, _E, _E, _LAGE, _F),
    _feld(
        "drei gehen wie gewünscht: nach Prozentpunkten", _A, _quote("Q", "2018: 50; 2019: 54"), _D
    ),
    _feld(
        "gemischte Einheiten: ohne Rangfolge",
        _A,
        _ANZAHL,
        _GRUPPEN,
        _quote("Q", "2018: 50; 2019: 54"),
    ),
    _feld("vier nicht bewertbar: ohne Namen", _A, _F, _F, _LAGE, _LAGE),
    _feld("dreizehn Indikatoren", *[_A] * 13),
    _feld("fünfzehn Indikatoren: alle Zahlen in Ziffern", *[_A] * 12, _D, _E, _E),
    _feld("Beispieldaten", _ERFUNDEN, _ERFUNDEN),
    _feld("zum Teil Beispieldaten", _A, _ERFUNDEN),
    _feld("ein Indikator ohne Daten", _A, _F, ohne_daten=1),
    _feld("einer mit Daten", _A, ohne_daten=1),
    _feld("zwei mit Daten, beide gleich, und einer ohne", _A, _B, ohne_daten=1),
    _feld("alle ohne Daten", ohne_daten=2),
)
