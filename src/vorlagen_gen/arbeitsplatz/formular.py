"""The form of a paper, from the same model as its schema: no field is named a second time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Annotated, Any, TypeAlias, get_args, get_origin

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.model.eigenfelder import Eigenfelder, Feld, Feldart
from vorlagen_gen.model.formular import Formular, Pflichtfeld, VonBefehlen
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import LISTE_ODER_EINZELWERT, Vorlagennummer
from vorlagen_gen.quelltext import Quelltext

Beschreibung: TypeAlias = dict[str, Any]
"""A field as JSON: ``name``, ``titel``, ``hilfe``, ``beispiel``, ``pflicht``, ``art`` …"""

_ARTEN: Mapping[type, str] = {
    bool: "ja_nein",
    date: "datum",
    Decimal: "betrag",
    int: "zahl",
    Quelltext: "text",
    str: "zeichen",
    Vorlagennummer: "nummer",
}
_EIGENES = "felder"
_JA_NEIN = ("ja", "nein")
_GEDRUCKT = {
    "entfaellt": "entfällt",
    "entwurf": "Entwurf",
    "final": "fertig",
    "indikatoren": "Tabelle der Indikatoren",
    "indikatorenuebersicht": "Übersicht der Indikatoren",
}
"""Words of the YAML, which knows no umlauts, as a form shows them; all others are as typed."""
_EIGENE: Mapping[Feldart, str] = {
    Feldart.AUSWAHL: "auswahl",
    Feldart.TEXT: "zeichen",
    Feldart.JA_NEIN: "ja_nein",
    Feldart.DATUM: "datum",
    Feldart.BETRAG: "betrag",
}


def formular_of() -> list[Beschreibung]:
    """The fields of a paper in the order of the model; ``felder`` is empty, see ``eigene_of``.

    Without ``format``: a program raises it (``umstellen``), nobody types it. What only commands
    write is ``von_befehlen``: to be read, and not there to be typed.
    """
    return [each for each in _of_vorlage() if each["name"] != "format"]


def eigene_of(felder: Sequence[Feld]) -> list[Beschreibung]:
    """The fields of a city's own, which stand in ``felder`` of its papers."""
    return [_eigenes(feld) for feld in felder]


def feld_at(pfad: Pfad, eigene: Sequence[Beschreibung] = ()) -> Beschreibung | None:
    """The field or entry of a list at ``pfad``; ``None`` if neither model nor city has one there.

    ``eigene`` are the fields of the city's own.
    """
    here: Beschreibung | None = {"felder": _of_vorlage()}
    for number, step in enumerate(pfad):
        around = here or {}
        fields = eigene if pfad[:number] == (_EIGENES,) else around.get("felder", ())
        found = (each for each in fields if each["name"] == step)
        here = around.get("eintrag") if isinstance(step, int) else next(found, None)
    return here


def eigene_in(vorlage: Vorlage | None) -> list[Beschreibung]:
    """The names and titles of its city's own fields, as a paper that was read knows them."""
    form = type(vorlage.felder) if vorlage and vorlage.felder else Eigenfelder
    return [
        {"name": name, "titel": info.title or name, "art": "zeichen"}
        for name, info in form.model_fields.items()
    ]


@cache
def _of_vorlage() -> list[Beschreibung]:
    return _felder(Vorlage)


def _felder(form: type[Formular]) -> list[Beschreibung]:
    return [_feld(form, name, info) for name, info in form.model_fields.items()]


def _feld(form: type[Formular], name: str, info: FieldInfo) -> Beschreibung:
    said: Beschreibung = {
        "name": name,
        "titel": info.title or name,
        "hilfe": info.description or "",
        "beispiel": _example(info),
        "pflicht": _is_marked(info, Pflichtfeld),
        "von_befehlen": _is_marked(info, VonBefehlen),
        "vorgabe": _default(info.default),
        "liste": f"{'' if form is Vorlage else form.__name__}.{name}",
    }
    return {**said, **_art(info.annotation, tuple(info.metadata))}


def _is_marked(info: FieldInfo, mark: type) -> bool:
    return any(isinstance(each, mark) for each in info.metadata)


def _example(info: FieldInfo) -> str:
    """The first example, if people would type it so into a field."""
    first = str((info.examples or [""])[0])
    return "" if first.startswith(("{", "[")) else first


def _default(wert: object) -> str:
    if isinstance(wert, bool):
        return _JA_NEIN[0] if wert else _JA_NEIN[1]
    return str(wert) if isinstance(wert, (str, int)) else ""


def _art(annotation: Any, metadata: tuple[Any, ...]) -> Beschreibung:  # noqa: ANN401 -- types have no common type
    """What a field of this type holds, and what there is to choose from."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return _art(inner, (*metadata, *marks))
    parts = [each for each in get_args(annotation) if each not in (NoneType, Ellipsis)]
    if get_origin(annotation) is tuple:
        return {
            "art": "liste",
            "einzeln": LISTE_ODER_EINZELWERT in metadata,
            "eintrag": _art(parts[0], ()),
        }
    if parts:
        return _art(parts[0], metadata)
    if issubclass(annotation, Formular):
        is_open = issubclass(annotation, Eigenfelder)
        return {"art": "gruppe", "felder": [] if is_open else _felder(annotation)}
    if issubclass(annotation, StrEnum):
        return {"art": "auswahl", "werte": _choices(_words(annotation, metadata))}
    art = _ARTEN.get(annotation, "zeichen")
    return {"art": art, "werte": _choices(_JA_NEIN)} if art == "ja_nein" else {"art": art}


def _choices(words: Sequence[str]) -> list[dict[str, str]]:
    return [{"wert": word, "titel": _GEDRUCKT.get(word, word)} for word in words]


def _words(kind: type[StrEnum], metadata: Sequence[Any]) -> list[str]:
    """The words of a closed list; fewer where the schema names fewer."""
    named = (each.json_schema for each in metadata if isinstance(each, WithJsonSchema))
    enums = [each["enum"] for each in named if each and "enum" in each]
    return list(enums[0]) if enums else [member.value for member in kind]


def _eigenes(feld: Feld) -> Beschreibung:
    art = _EIGENE[feld.art]
    werte = {"ja_nein": _JA_NEIN, "auswahl": feld.werte}.get(art)
    return {
        "name": feld.name,
        "titel": feld.titel.rstrip(":"),
        "hilfe": feld.hilfe or "",
        "beispiel": feld.beispiel,
        "pflicht": feld.pflicht,
        "vorgabe": "",
        "liste": "",
        "art": art,
        **({"werte": _choices(werte)} if werte else {}),
    }
