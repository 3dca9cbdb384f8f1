"""What there is to choose from in a paper: the same words that its schema offers, and meetings."""

from __future__ import annotations

from typing import Any

from vorlagen_gen.arbeitsplatz.formular import eigene_of
from vorlagen_gen.arbeitsplatz.hochladen import GROESSTE_DATEI
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.model.wissen import Organisation, Sitzung, Wissen
from vorlagen_gen.validate.schema import vorschlaege


def auswahl_of(bibliothek: Bibliothek) -> dict[str, Any]:
    """Words by the field they belong to (``.amt``, ``Ergebniszeile.zeile``), and all bodies.

    Besides, the offices with their days, the fields that each city has of its own, the indicators,
    and how many bytes a file may have that is to be an Anlage.
    """
    wissen = bibliothek.wissen
    eigene = bibliothek.eigene_felder()
    listen = {
        f"{form}.{feld}": _words(choice) for form, feld, choice in vorschlaege(wissen, eigene)
    }
    return {
        "listen": listen,
        "eigene": {stadt: eigene_of(felder) for stadt, felder in eigene.items()},
        "gremien": [_gremium(each, wissen) for each in wissen.gremien],
        "aemter": [_organisation(each) for each in wissen.aemter],
        "indikatoren": _indikatoren(bibliothek),
        "groesste_datei": GROESSTE_DATEI,
    }


def _words(choice: dict[str, Any]) -> list[dict[str, str]]:
    words = choice["enum"]
    meant = choice.get("enumDescriptions", [""] * len(words))
    return [{"wert": wert, "titel": text} for wert, text in zip(words, meant, strict=True)]


def _gremium(gremium: Organisation, wissen: Wissen) -> dict[str, Any]:
    sitzungen = [_sitzung(each) for each in wissen.sitzungen if each.gremium == gremium.name]
    return {**_organisation(gremium), "sitzungen": sitzungen}


def _organisation(organisation: Organisation) -> dict[str, Any]:
    return {
        "name": organisation.name,
        "ab": organisation.gueltig_ab.isoformat() if organisation.gueltig_ab else "",
        "bis": organisation.gueltig_bis.isoformat() if organisation.gueltig_bis else "",
    }


def _sitzung(sitzung: Sitzung) -> dict[str, str]:
    abgabe = f"{sitzung.abgabe_bis:%d.%m.%Y}" if sitzung.abgabe_bis else ""
    return {"datum": f"{sitzung.datum:%d.%m.%Y}", "abgabe": abgabe}


def _indikatoren(bibliothek: Bibliothek) -> list[dict[str, str]]:
    """The indicators of the catalogue, for the editor's button; none if there is no catalogue."""
    stand = bibliothek.indikatoren.stand
    indikatoren = stand.katalog.indikatoren if stand else ()
    return [{"wert": each.kennung or "", "titel": each.name or ""} for each in indikatoren]
