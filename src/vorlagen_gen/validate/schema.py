"""The model as JSON Schema draft 7, the dialect that editors read best.

Editors read YAML 1.2, where ``0116`` is a number and an empty value is null: the schema takes
both and requires nothing, because a draft may lack anything. What is wrong beyond the form of
a value, the rules say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.eigenfelder import Feld, Feldart
from vorlagen_gen.model.formular import Abbildung, Formular
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import LISTE_ODER_EINZELWERT, Datum, Euro, JaNein, Zeichen
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.ausnahmen import REGELN

Schema: TypeAlias = dict[str, Any]

_NULL: Schema = {"type": "null"}
_KINDS: Mapping[Feldart, TypeAdapter[Any]] = {
    Feldart.TEXT: TypeAdapter(Zeichen),
    Feldart.JA_NEIN: TypeAdapter(JaNein),
    Feldart.DATUM: TypeAdapter(Datum),
    Feldart.BETRAG: TypeAdapter(Euro),
}
_SAID_HERE = frozenset({"title", "description", "default", "examples"})


def schema_text(wissen: Wissen, staedte: Mapping[str, Sequence[Feld]]) -> str:
    """The schema for ``vorlage.yaml`` of a project, the same text each time.

    What the project keeps in ``content/`` and ``templates/`` is offered to choose from; ``staedte``
    are its cities with the fields of their own.
    """
    schema = _schema(Vorlage)
    schema["allOf"] = [_only_for(stadt, felder) for stadt, felder in staedte.items()]
    for form, feld, vorschlag in vorschlaege(wissen, staedte):
        properties = (schema["definitions"][form] if form else schema)["properties"]
        properties[feld]["anyOf"].insert(0, vorschlag)
    return _text(schema)


def _only_for(stadt: str, felder: Sequence[Feld]) -> Schema:
    """What ``felder`` may hold in a paper of ``stadt``; the one that papers need not name, too."""
    is_default = stadt == Vorlage.model_fields["stadt"].default
    named: Schema = {} if is_default else {"required": ["stadt"]}
    own: Schema = {
        "properties": {feld.name: _eigenes_feld(feld) for feld in felder},
        "additionalProperties": False,
    }
    return {
        "if": {"properties": {"stadt": {"const": stadt}}, **named},
        "then": {"properties": {"felder": {"anyOf": [{"type": "object", **own}, _NULL]}}},
    }


def _eigenes_feld(feld: Feld) -> Schema:
    said = {"title": feld.titel.rstrip(":"), "description": feld.hilfe}
    value: Schema = {"enum": list(feld.werte)} if feld.werte else _KINDS[feld.art].json_schema()
    texts = {name: text for name, text in said.items() if text}
    return {**texts, "examples": [feld.beispiel], "anyOf": [value, _NULL]}


def katalog_schema_text() -> str:
    """The schema for the catalogue of indicators, the same text each time."""
    return _text(_schema(Katalog))


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def vorschlaege(wissen: Wissen, staedte: Iterable[str]) -> Iterator[tuple[str, str, Schema]]:
    """Form, field and the words to choose from; other words stay possible for the editor."""
    haushalt = wissen.haushalt
    produktgruppen = _choice(haushalt.produktgruppen)
    zeilen = _choice({code: zeile.name for code, zeile in haushalt.zeilen.items()})
    ausnahmen = _choice({code: regel.was for code, regel in REGELN.items() if regel.is_ausnehmbar})
    choices = (
        ("", "stadt", _choice(dict.fromkeys(staedte, ""))),
        ("", "amt", _choice({each.name: each.zeitraum for each in wissen.aemter})),
        ("Beratung", "gremium", _choice({each.name: each.zeitraum for each in wissen.gremien})),
        ("Teilfinanzplan", "produktgruppe", produktgruppen),
        ("Teilergebnisplan", "produktgruppe", produktgruppen),
        ("Finanzierung", "produktgruppe", produktgruppen),
        ("Ergebniszeile", "zeile", zeilen),
        ("Ausnahme", "regel", ausnahmen),
    )
    return (choice for choice in choices if choice[2]["enum"])


def _choice(described: Mapping[str, str]) -> Schema:
    """A list of words, with what each of them means where that is known."""
    choice: Schema = {"enum": list(described)}
    if any(described.values()):
        choice["enumDescriptions"] = list(described.values())
    return choice


def _schema(top: type[Formular]) -> Schema:
    raw = top.model_json_schema(ref_template="#/definitions/{model}")
    forms = {form.__name__: form for form in _forms(top)}
    definitions = {
        name: _form(forms[name], schema) if name in forms else _words(schema)
        for name, schema in sorted(raw["$defs"].items())
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_form(top, raw),
        "definitions": definitions,
    }


def _forms(annotation: Any) -> Iterator[type[Formular]]:  # noqa: ANN401 -- types have no common type
    """Every form that ``annotation`` holds, with the forms inside them."""
    if isinstance(annotation, type) and issubclass(annotation, Formular):
        yield annotation
        for info in annotation.model_fields.values():
            yield from _forms(info.annotation)
    for part in getattr(annotation, "__args__", ()):
        yield from _forms(part)


def _words(schema: Schema) -> Schema:
    """A closed list of words; its description is written for programmers."""
    return {"enum": schema["enum"]}


def _form(form: type[Formular], schema: Schema) -> Schema:
    properties = schema["properties"]
    return {
        "title": form.__name__,
        "type": "object",
        "properties": {
            name: _field(info, properties[name]) for name, info in form.model_fields.items()
        },
        "additionalProperties": schema["additionalProperties"],
    }


def _field(info: FieldInfo, schema: Schema) -> Schema:
    said = {"title": info.title, "description": info.description}
    field: Schema = {name: text for name, text in said.items() if text}
    if info.examples:
        field["examples"] = [_example(text) for text in info.examples]
    allowed = {name: value for name, value in schema.items() if name not in _SAID_HERE}
    return (
        {**field, **_nullable(allowed, is_single_allowed=_takes_single(info))} if allowed else field
    )


def _nullable(schema: Schema, *, is_single_allowed: bool) -> Schema:
    """``schema`` or nothing; for a list that may be typed as one value, also its item."""
    alternatives = [each for each in schema.get("anyOf", [schema]) if each != _NULL]
    if is_single_allowed:
        alternatives += [each["items"] for each in alternatives if "items" in each]
    return {"anyOf": [*alternatives, _NULL]}


def _takes_single(info: FieldInfo) -> bool:
    return LISTE_ODER_EINZELWERT in info.metadata or any(
        LISTE_ODER_EINZELWERT in getattr(part, "__metadata__", ())
        for part in getattr(info.annotation, "__args__", ())
    )


def _example(text: str) -> Any:  # noqa: ANN401 -- JSON
    werte, _ = parse_yaml(f"beispiel: {text}", "")
    return _json(werte["beispiel"]) if werte else text


def _json(wert: Any) -> Any:  # noqa: ANN401 -- YAML to JSON
    if isinstance(wert, Abbildung):
        return {name: _json(below) for name, below in wert.items()}
    if isinstance(wert, list):
        return [_json(below) for below in wert]
    return wert.text if isinstance(wert, Quelltext) else wert
