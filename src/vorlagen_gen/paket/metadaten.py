"""``metadaten.json``: what the council information system asks about a paper and its files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from vorlagen_gen.assemble.dateinamen import TEIL_LESEFASSUNG
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.document import plain
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.auftrag import Auftrag
from vorlagen_gen.model.eigenfelder import Eigenfelder
from vorlagen_gen.model.neufassung import Neufassung
from vorlagen_gen.model.vorlage import Ansprechperson
from vorlagen_gen.paket.fassung import Fassung
from vorlagen_gen.paket.titel import Betrefftitel

NAME = "metadaten.json"
FORMAT = 1
"""Rises only when a key changes its meaning or goes; new keys may come at any time."""

HAUPTDOKUMENT, ANLAGE_A = "Vorlage", "Anlage A"


@dataclass(frozen=True, slots=True)
class Eintrag:
    """A part of a paper with its files: Word and PDF, or the file that was handed on."""

    art: str
    titel: str
    anlage: Anlage | None
    dateien: tuple[Datei, ...]


def eintraege(fassung: Fassung, titel: Betrefftitel) -> tuple[Eintrag, ...]:
    """All parts of the paper in its order, also those that have no file (yet)."""
    by_stem: dict[str, list[Datei]] = {}
    for datei in fassung.dateien:
        by_stem.setdefault(datei.name.rpartition(".")[0], []).append(datei)
    found = []
    for index, (stamm, anlage) in enumerate(fassung.teile):
        dateien = tuple(by_stem.get(stamm, ()))
        if anlage:
            art, named = f"Anlage {anlage.nummer}", anlage.titel or ""
        else:
            art, named = (ANLAGE_A, "") if index else (HAUPTDOKUMENT, titel.text)
        found.append(Eintrag(art, named, anlage, dateien))
    if fassung.lesefassung:
        dateien = tuple(by_stem[fassung.lesefassung])
        found.append(Eintrag(TEIL_LESEFASSUNG, "", None, dateien))
    return tuple(found)


def vorlagenart(fassung: Fassung) -> str:
    """The title line as it is printed: ``Öffentliche Beschlussvorlage``."""
    kopf = fassung.hauptdokument.kopf
    return ", ".join(plain(kopf.vorlagenart.inlines).split("\n")) if kopf else ""


def write_metadaten(fassung: Fassung, titel: Betrefftitel) -> bytes:
    """The file; keys in the order of the masks."""
    content = dict(_angaben(fassung, titel))
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def _angaben(fassung: Fassung, titel: Betrefftitel) -> Iterator[tuple[str, Any]]:
    vorlage = fassung.vorlage
    yield "format", FORMAT
    yield "fassung", fassung.herkunft.paket
    yield "nummer", str(vorlage.nummer) if vorlage.nummer else None
    yield "hauptvorlage", str(vorlage.hauptvorlage) if vorlage.hauptvorlage else None
    yield "art", vorlage.art
    yield "vorlagenart", vorlagenart(fassung)
    yield "oeffentlich", vorlage.oeffentlich
    yield "datum", _day(vorlage.datum)
    changed = vorlage.zuletzt_geaendert
    yield "geaendert", _day(changed) if changed != vorlage.datum else None
    yield "neufassung", _neufassung(vorlage.neufassung) if vorlage.neufassung else None
    yield "amt", vorlage.amt
    yield "titel", titel.text
    yield "titel_gekuerzt", titel.is_gekuerzt
    yield "betreff", vorlage.betreff
    yield "betreff_zusatz", list(vorlage.betreff_zusatz)
    yield "ansprechpersonen", [_person(each) for each in vorlage.ansprechpersonen or ()]
    yield (
        "beratungsfolge",
        [
            {"datum": _day(each.datum), "gremium": each.gremium, "rolle": each.rolle}
            for each in vorlage.beratungsfolge or ()
        ],
    )
    yield "auftraege", [_auftrag(each) for each in vorlage.auftraege]
    yield "erledigt", [str(each) for each in vorlage.erledigt]
    yield (
        "erfuellt",
        [{"vorlage": str(each.vorlage), "ziffer": each.ziffer} for each in vorlage.erfuellt],
    )
    yield "felder", _felder(vorlage.felder)
    yield "teile", [_eintrag(each) for each in eintraege(fassung, titel)]


def _felder(felder: Eigenfelder | None) -> dict[str, Any]:
    """What the paper says in the fields of the city's own; amounts as text with two decimals."""
    werte = {name: getattr(felder, name) for name in type(felder).model_fields} if felder else {}
    return {name: _feldwert(wert) for name, wert in werte.items() if wert is not None}


def _feldwert(wert: object) -> object:
    match wert:
        case date():
            return _day(wert)
        case Decimal():
            return f"{wert:.2f}"
        case _:
            return wert


def _neufassung(neufassung: Neufassung) -> dict[str, Any]:
    return {"vom": _day(neufassung.vom), "grund": neufassung.grund}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _person(person: Ansprechperson) -> dict[str, Any]:
    return {
        "anrede": person.anrede,
        "name": person.name,
        "telefon": person.telefon,
        "email": person.email,
        "oeffentlich": person.oeffentlich,
    }


def _auftrag(auftrag: Auftrag) -> dict[str, Any]:
    return {"ziffer": auftrag.ziffer, "was": auftrag.was, "frist": _day(auftrag.frist)}


def _eintrag(eintrag: Eintrag) -> Mapping[str, Any]:
    anlage = eintrag.anlage
    return {
        "art": eintrag.art,
        **({"nummer": anlage.nummer} if anlage else {}),
        "titel": eintrag.titel,
        **({"barrierefreie_fassung": True} if anlage and anlage.is_alternative else {}),
        **({"oeffentlich": anlage.oeffentlich} if anlage else {}),
        **({"nachgereicht": _day(anlage.nachgereicht)} if anlage and anlage.nachgereicht else {}),
        **({"einsicht": anlage.einsicht} if anlage and anlage.einsicht else {}),
        "dateien": [_datei(each) for each in eintrag.dateien],
    }


def _datei(datei: Datei) -> dict[str, Any]:
    return {
        "name": datei.name,
        "hochladen": datei.is_hochzuladen,
        "bytes": len(datei.inhalt),
        "sha256": sha256(datei.inhalt),
        **({"seiten": datei.seiten} if datei.seiten else {}),
    }
