"""What a binding stands for: words inside a sentence, or a table or chart of its own."""

from __future__ import annotations

from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.abstaende import abstand_halbsatz, abstand_satz
from vorlagen_gen.assemble.indikatoren.diagramm import liniendiagramm, vergleichsdiagramm
from vorlagen_gen.assemble.indikatoren.feldtexte import feld_zusammenfassung, status_satz
from vorlagen_gen.assemble.indikatoren.lesehilfe import lesehilfe
from vorlagen_gen.assemble.indikatoren.saetze import satz
from vorlagen_gen.assemble.indikatoren.satzbau import BEISPIELDATEN, wertzusatz
from vorlagen_gen.assemble.indikatoren.werttabelle import werttabelle
from vorlagen_gen.assemble.indikatoren.zahlen import mit_einheit, sagbar
from vorlagen_gen.document import Block
from vorlagen_gen.findings import Place
from vorlagen_gen.model.bindung import (
    Bindung,
    Bindungsangabe,
    Bindungsform,
    find_handlungsfeld,
    find_indikator,
)
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.katalog import Handlungsfeld, Katalog
from vorlagen_gen.model.zeitreihe import Punkt
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Zusammenfassung


def said(bindung: Bindung, stand: Indikatorenstand) -> str:
    """The words that ``bindung`` stands for; empty if there are none."""
    match bindung.form:
        case Bindungsform.INDIKATOREN if bindung.angabe is Bindungsangabe.STATUS:
            return status_satz(stand)
        case Bindungsform.INDIKATOREN:
            return str(len(stand.katalog.indikatoren))
        case Bindungsform.HANDLUNGSFELDER:
            return str(len(stand.katalog.handlungsfelder or ()))
        case Bindungsform.HANDLUNGSFELD:
            feld = find_handlungsfeld(stand.katalog, bindung.wovon.text)
            return _of_feld(feld, bindung.angabe, stand) if feld else ""
        case Bindungsform.INDIKATOR if bindung.angabe is Bindungsangabe.NAME:
            indikator = find_indikator(stand.katalog, bindung.wovon.text)
            return (indikator.name or "") if indikator else ""
        case Bindungsform.INDIKATOR:
            found = stand.zusammenfassungen.get(bindung.wovon.text)
            return _of_indikator(found, bindung.angabe, stand.katalog) if found else ""


def made(
    bindung: Bindung, stand: Indikatorenstand, grundlagen: Grundlagen, place: Place
) -> Block | None:
    """The table or chart that ``bindung`` stands for; none if there is nothing to show."""
    if bindung.form is Bindungsform.HANDLUNGSFELD:
        feld = find_handlungsfeld(stand.katalog, bindung.wovon.text)
        return vergleichsdiagramm(feld, stand, place) if feld else None
    found = stand.zusammenfassungen.get(bindung.wovon.text)
    if found is None:
        return None
    if bindung.angabe is Bindungsangabe.TABELLE:
        return werttabelle(found, stand.katalog, grundlagen, place)
    return liniendiagramm(found, stand.katalog, place)


def _of_feld(feld: Handlungsfeld, angabe: Bindungsangabe, stand: Indikatorenstand) -> str:
    if angabe is Bindungsangabe.ANZAHL:
        return str(len(feld.indikatoren))
    return feld_zusammenfassung(feld, stand) if angabe is Bindungsangabe.ZUSAMMENFASSUNG else ""


def _of_indikator(found: Zusammenfassung, angabe: Bindungsangabe, katalog: Katalog) -> str:
    match angabe:
        case Bindungsangabe.SATZ:
            return satz(found, katalog)
        case Bindungsangabe.LESEHILFE:
            return lesehilfe(found, katalog)
        case Bindungsangabe.ABSTAND:
            return abstand_satz(found) if abstand_halbsatz(found) else ""
        case _:
            return _kurz(found, angabe)


def _kurz(found: Zusammenfassung, angabe: Bindungsangabe) -> str:
    """What is less than a sentence; empty for what there is not, and for tables and charts."""
    match angabe:
        case Bindungsangabe.STATUS:
            return _marked(found.bewertung.wetter.value, "", found.indikator)
        case Bindungsangabe.WERT:
            return _wert(found.aktuell, found.indikator)
        case Bindungsangabe.VORWERT:
            return _wert(found.vorausgabe, found.indikator)
        case Bindungsangabe.STAND:
            return found.aktuell.zeitraum.label if found.aktuell else ""
        case _:
            return ""


def _wert(punkt: Punkt | None, indikator: Indikator) -> str:
    wert = sagbar(punkt)
    if punkt is None or wert is None:
        return ""
    return _marked(mit_einheit(wert, indikator), wertzusatz(punkt), indikator)


def _marked(text: str, zusatz: str, indikator: Indikator) -> str:
    """``text`` with what is to be known of it in brackets; above all, that it is made up."""
    notes = [zusatz.strip(" ()"), BEISPIELDATEN if indikator.beispieldaten else ""]
    known = "; ".join(filter(None, notes))
    return f"{text} ({known})" if known else text
