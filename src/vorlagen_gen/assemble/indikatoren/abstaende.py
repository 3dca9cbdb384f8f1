"""How far apart the two groups are, now and at the beginning."""

from __future__ import annotations

from decimal import Decimal

from vorlagen_gen.assemble.indikatoren.aenderungen import differenz
from vorlagen_gen.assemble.indikatoren.satzbau import (
    grossgeschrieben,
    satzschluss,
    wert_in_klammern,
)
from vorlagen_gen.assemble.indikatoren.zahlen import bei_gruppe, gerundet, mit_einheit, sagbar, zahl
from vorlagen_gen.assemble.indikatoren.zeitangaben import wann
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.zusammenfassung import Abstand, Abstandsfall, Zusammenfassung

_FAELLE = {
    Abstandsfall.FORTSCHRITT_MIT_ANGLEICHUNG: (
        "Das Niveau ist besser und der Abstand kleiner geworden"
    ),
    Abstandsfall.FORTSCHRITT_OHNE_ANGLEICHUNG: (
        "Das Niveau ist besser, der Abstand aber nicht kleiner geworden"
    ),
    Abstandsfall.ANGLEICHUNG_DURCH_VERSCHLECHTERUNG: (
        "Der Abstand ist kleiner, das Niveau aber nicht besser geworden"
    ),
    Abstandsfall.RUECKSCHRITT: "Weder das Niveau ist besser noch der Abstand kleiner geworden",
}


def abstand_satz(zusammenfassung: Zusammenfassung) -> str:
    """The gap as sentences of their own, with how it moved; says so if there is none."""
    indikator = zusammenfassung.indikator
    said = abstand_halbsatz(zusammenfassung)
    if not said:
        text = f"Beim Indikator „{indikator.name}“ lassen sich keine zwei Gruppen vergleichen"
        return satzschluss(text, indikator)
    sentences = [satzschluss(grossgeschrieben(said), indikator)]
    if fall := zusammenfassung.abstandsfall:
        sentences.append(satzschluss(f"{_FAELLE[fall]} ({fall})", indikator))
    return " ".join(sentences)


def abstand_halbsatz(zusammenfassung: Zusammenfassung) -> str:
    """„der Wert war bei Ausländer*innen 2,4-mal so hoch wie bei Deutschen (5,1 Prozent), …“."""
    jetzt, indikator = zusammenfassung.abstand_aktuell, zusammenfassung.indikator
    if jetzt is None or sagbar(jetzt.mit) is None or sagbar(jetzt.ohne) is None:
        return ""
    said = f"{_vergleich(jetzt, zusammenfassung)}{_luecke(jetzt, indikator)}"
    return f"{said}{_damals(zusammenfassung)}"


def _vergleich(jetzt: Abstand, zusammenfassung: Zusammenfassung) -> str:
    indikator, aktuell = zusammenfassung.indikator, zusammenfassung.aktuell
    is_same = aktuell is not None and jetzt.mit.zeitraum == aktuell.zeitraum
    opening = "der Wert war" if is_same else f"{wann(jetzt.mit.zeitraum)} war der Wert"
    is_known = zusammenfassung.hauptreihe.gruppe is Gruppe.MIT and is_same
    mit = "" if is_known else wert_in_klammern(jetzt.mit, indikator)
    ohne = wert_in_klammern(jetzt.ohne, indikator)
    return (
        f"{opening} {bei_gruppe(Gruppe.MIT, indikator)}{mit} {_so_hoch(jetzt)} "
        f"{bei_gruppe(Gruppe.OHNE, indikator)}{ohne}"
    )


def _so_hoch(abstand: Abstand) -> str:
    if not abstand.differenz:
        return "gleich hoch wie"
    factor = _faktor(abstand)
    if factor:
        return f"{factor} wie"
    return "höher als" if abstand.differenz > 0 else "niedriger als"


def _faktor(abstand: Abstand) -> str:
    """„3,2-mal so hoch“; empty if there is no ratio or it rounds to one or nothing."""
    wert = abstand.verhaeltnis
    if wert is None or not gerundet(wert, 1):
        return ""
    return f"{zahl(wert, 1)}-mal so hoch" if gerundet(wert, 1) != 1 else "etwa gleich hoch"


def _luecke(abstand: Abstand, indikator: Indikator) -> str:
    said = differenz(abstand.differenz, indikator)
    return f", der Abstand betrug {said}" if said else ""


def _damals(zusammenfassung: Zusammenfassung) -> str:
    """The gap at the beginning in brackets; empty if it is unknown or the same point."""
    damals, jetzt = zusammenfassung.abstand_beginn, zusammenfassung.abstand_aktuell
    if damals is None or jetzt is None or damals.mit.zeitraum == jetzt.mit.zeitraum:
        return ""
    if sagbar(damals.mit) is None or sagbar(damals.ohne) is None:
        return ""
    indikator = zusammenfassung.indikator
    said = [_faktor(damals), differenz(damals.differenz, indikator) or _none(indikator)]
    return f" ({wann(damals.mit.zeitraum)}: {', '.join(filter(None, said))})"


def _none(indikator: Indikator) -> str:
    return f"Abstand {mit_einheit(Decimal(0), indikator)}"
