"""How far apart the two groups are, now and at the beginning."""

from __future__ import annotations

from dataclasses import replace

from vorlagen_gen.assemble.indikatoren.aenderungen import GERUNDET, differenz
from vorlagen_gen.assemble.indikatoren.satzbau import (
    grossgeschrieben,
    satzschluss,
    wert_in_klammern,
)
from vorlagen_gen.assemble.indikatoren.zahlen import bei_gruppe, gerundet, sagbar, zahl
from vorlagen_gen.assemble.indikatoren.zeitangaben import kurz, wann
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.zusammenfassung import Abstand, Abstandsfall, Zusammenfassung

_PAAR = (Gruppe.MIT, Gruppe.OHNE)
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
    note = abstand_hinweis(zusammenfassung)
    sentences = [satzschluss(grossgeschrieben(said), indikator, note)]
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


def abstand_hinweis(zusammenfassung: Zusammenfassung) -> str:
    """A note where the printed values seem to contradict the printed gap or ratio."""
    jetzt, indikator = zusammenfassung.abstand_aktuell, zusammenfassung.indikator
    werte = (sagbar(jetzt.mit), sagbar(jetzt.ohne)) if jetzt else ()
    stellen = indikator.nachkommastellen
    known = [gerundet(each, stellen) for each in werte if each is not None]
    if jetzt is None or len(known) != len(_PAAR):
        return ""
    mit, ohne = known
    is_same_gap = mit - ohne == gerundet(jetzt.differenz, stellen)
    again = replace(jetzt, verhaeltnis=mit / ohne if mit > 0 and ohne > 0 else None)
    return "" if is_same_gap and _faktor(again) == _faktor(jetzt) else GERUNDET


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
    """„3,2-mal so hoch“, below one „0,72-mal so hoch“; empty if there is no ratio to speak of."""
    wert = abstand.verhaeltnis
    stellen = 1 if wert is None or wert > 1 else 2
    if wert is None or not gerundet(wert, stellen):
        return ""
    is_one = gerundet(wert, stellen) == 1
    return "etwa gleich hoch" if is_one else f"{zahl(wert, stellen)}-mal so hoch"


def _luecke(abstand: Abstand, indikator: Indikator) -> str:
    if not abstand.differenz:
        return ", einen Abstand gab es also nicht"
    said = differenz(abstand.differenz, indikator)
    return f", der Abstand betrug {said}" if said else ", der Abstand war kaum messbar"


def _damals(zusammenfassung: Zusammenfassung) -> str:
    """The gap at the beginning in brackets; empty if it is unknown or the same point."""
    damals, jetzt = zusammenfassung.abstand_beginn, zusammenfassung.abstand_aktuell
    if damals is None or jetzt is None or damals.mit.zeitraum == jetzt.mit.zeitraum:
        return ""
    if sagbar(damals.mit) is None or sagbar(damals.ohne) is None:
        return ""
    indikator = zusammenfassung.indikator
    gap = differenz(damals.differenz, indikator)
    said = [_faktor(damals) or _ohne_faktor(damals), gap or "kaum Abstand"]
    if not damals.differenz:
        said = ["gleich hoch"]
    return f" ({kurz(damals.mit.zeitraum)}: {', '.join(said)})"


def _ohne_faktor(abstand: Abstand) -> str:
    return "höher" if abstand.differenz > 0 else "niedriger"
