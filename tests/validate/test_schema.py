"""The schema helps in editors: German, draft 7, the same fields as the model."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.eigenfelder import Feld, Feldart
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.ausnahmen import REGELN
from vorlagen_gen.validate.schema import schema_text
from vorlagen_gen.validate.vorlage import read_vorlage

ROOT = Path(__file__).parents[2]
PROJEKT = Projekt.open(ROOT)
BIBLIOTHEK = Bibliothek(PROJEKT)
WISSEN, STAEDTE = BIBLIOTHEK.wissen, BIBLIOTHEK.eigene_felder()
TEXT = schema_text(WISSEN, STAEDTE)
SCHEMA: dict[str, Any] = json.loads(TEXT)
YAML_FILES = sorted(
    [
        *(ROOT / "vorlagen").glob("*/vorlage.yaml"),
        *(ROOT / "tests/cases/accepted").rglob("vorlage.yaml"),
    ]
)


def objects(schema: dict[str, Any] = SCHEMA) -> Iterator[dict[str, Any]]:
    yield schema
    yield from schema["definitions"].values()


def accepts(schema: dict[str, Any], wert: object) -> bool:
    """What an editor says to a value; scalars are text, as our own reader takes them."""
    if "$ref" in schema:
        return accepts(SCHEMA["definitions"][schema["$ref"].rsplit("/", 1)[-1]], wert)
    if "anyOf" in schema:
        return any(accepts(each, wert) for each in schema["anyOf"])
    if "enum" in schema:
        return isinstance(wert, Quelltext) and wert.text in schema["enum"]
    kinds = schema["type"] if isinstance(schema.get("type"), list) else [schema.get("type")]
    if isinstance(wert, Abbildung):
        return "object" in kinds and all(
            name in schema["properties"] and accepts(schema["properties"][name], below)
            if schema["additionalProperties"] is False
            else True
            for name, below in wert.items()
        )
    if isinstance(wert, list):
        return "array" in kinds and all(accepts(schema["items"], below) for below in wert)
    assert isinstance(wert, Quelltext)
    return "string" in kinds and bool(re.search(schema.get("pattern", ""), wert.text))


def test_it_is_draft_7_and_the_same_text_each_time() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema_text(WISSEN, STAEDTE) == TEXT
    assert "$defs" not in TEXT


def test_every_reference_leads_to_a_definition() -> None:
    names = re.findall(r'"\$ref": "#/definitions/(\w+)"', TEXT)
    assert set(names) == set(SCHEMA["definitions"])


def test_nothing_is_required_and_nothing_unknown_allowed_but_what_is_not_ours_to_name() -> None:
    assert not any("required" in each for each in (SCHEMA, *objects()))
    is_open = {
        each["title"]
        for each in objects()
        if each.get("type") == "object" and each["additionalProperties"]
    }
    assert is_open == {"Eigenfelder", "Intern"}


def test_it_has_the_fields_of_the_model_with_german_names() -> None:
    assert list(SCHEMA["properties"]) == list(Vorlage.model_fields)
    for each in objects():
        for name, field in each.get("properties", {}).items():
            assert field["title"], name
            assert field.get("examples") or each["title"] == "Intern", name
            assert not re.search(r"\b(the|of|and|is)\b", field.get("description", "")), name


@pytest.mark.parametrize("field", ["produktgruppe", "betrag", "zeile", "jahr"])
def test_codes_and_amounts_may_be_numbers_for_editors(field: str) -> None:
    found = [each["properties"][field] for each in objects() if field in each.get("properties", {})]
    assert found
    for each in found:
        kinds = json.dumps(each["anyOf"])
        assert '"string"' in kinds
        assert '"number"' in kinds or '"integer"' in kinds


@pytest.mark.parametrize("path", YAML_FILES, ids=[path.parent.name for path in YAML_FILES])
def test_it_accepts_every_paper_that_we_ship(path: Path) -> None:
    werte, _ = parse_yaml(path.read_text(encoding="utf-8"), path.name)
    assert werte is not None
    assert accepts(SCHEMA, werte)


@pytest.mark.parametrize(
    "text",
    [
        "tittel: x",
        "datum: bald",
        "nummer: V/1/26",
        "oeffentlich: yes",
        "art: Vorlage",
        "beratungsfolge: Rat",
        "unterschrift: {vorname: Erika}",
        "anlage_a: {finanzierung: {ergebnisplan: vielleicht}}",
    ],
)
def test_it_refuses_what_the_program_refuses(text: str) -> None:
    werte, _ = parse_yaml(text, "vorlage.yaml")
    assert werte is not None
    assert not accepts(SCHEMA, werte)
    assert read_vorlage(werte)[1]


EXAMPLES = [
    (each["title"], name, example)
    for each in objects()
    for name, field in each.get("properties", {}).items()
    for example in field.get("examples", ())
]


@pytest.mark.parametrize(("title", "name", "example"), EXAMPLES)
def test_every_example_is_accepted_by_its_own_field(title: str, name: str, example: object) -> None:
    form = next(each for each in objects() if each.get("title") == title)
    werte, findings = parse_yaml(json.dumps({name: example}), "beispiel.yaml")
    assert findings == []
    assert werte is not None
    assert accepts(form, werte)


def offered(form: str, feld: str) -> dict[str, str]:
    """The words that an editor offers for a field, with what each of them means."""
    schema = SCHEMA["definitions"][form] if form else SCHEMA
    choices = [each for each in schema["properties"][feld]["anyOf"] if "enum" in each]
    words = choices[0]["enum"]
    return dict(zip(words, choices[0].get("enumDescriptions", words), strict=True))


def test_what_the_project_knows_is_offered_to_choose_from() -> None:
    assert offered("Beratung", "gremium")["Integrationsrat"] == "bis 31.10.2025"
    assert offered("Teilfinanzplan", "produktgruppe")["1201"].startswith("Bereitstellung von Ver")
    assert offered("Ergebniszeile", "zeile")["13"].startswith("Aufwendungen für Sach-")
    assert offered("Ausnahme", "regel")["S101"] == REGELN["S101"].was
    assert "F112" not in offered("Ausnahme", "regel")
    assert "Sportamt" in offered("", "amt")
    assert list(offered("", "stadt")) == ["beispielstadt", "muenster"]


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("stadt: beispielstadt\nfelder: {klimarelevanz: positiv}\n", True),
        ("stadt: beispielstadt\nfelder: {klimarelevanz: gut}\n", False),
        ("stadt: beispielstadt\nfelder: {klima: positiv}\n", False),
        ("stadt: beispielstadt\nfelder:\n", True),
        ("stadt: muenster\nfelder: {klimarelevanz: positiv}\n", False),
        ("felder: {klimarelevanz: positiv}\n", False),
        ("stadt: muenster\n", True),
        ("stadt: anderswo\nfelder: {klimarelevanz: positiv}\n", True),
    ],
)
def test_the_fields_of_its_own_that_a_city_has_are_offered_for_its_papers_only(
    typed: str, *, is_right: bool
) -> None:
    assert Draft7Validator(SCHEMA).is_valid(as_editors_read(typed)) is is_right


def test_each_kind_of_field_takes_what_the_program_takes() -> None:
    felder = tuple(
        Feld.model_construct(
            name=art.value, titel="Titel:", art=art, werte=("a", "b") if art == "auswahl" else ()
        )
        for art in Feldart
    )
    schema = Draft7Validator(json.loads(schema_text(Wissen(), {"x": felder})))
    right = {
        "auswahl": "b",
        "text": 7,
        "ja_nein": "nein",
        "datum": "03.02.2025",
        "betrag": "1.200,50",
    }
    wrong = {"auswahl": "c", "text": [], "ja_nein": 1, "datum": "morgen", "betrag": "viel"}
    for name, value in right.items():
        assert schema.is_valid({"stadt": "x", "felder": {name: value}})
        assert not schema.is_valid({"stadt": "x", "felder": {name: wrong[name]}})


def test_a_project_that_keeps_no_lists_offers_none() -> None:
    schema = json.loads(schema_text(Wissen(), {}))
    assert schema["properties"]["amt"]["anyOf"] == [
        {"type": ["string", "number"]},
        {"type": "null"},
    ]


def as_editors_read(text: str) -> Any:
    """The values of a file in the core schema of YAML 1.2: numbers are numbers, days are text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor(
        "tag:yaml.org,2002:timestamp", lambda loader, node: loader.construct_scalar(node)
    )
    return yaml.load(text)


def test_editors_read_codes_and_amounts_as_numbers() -> None:
    read = as_editors_read("{a: 500.000, b: 0116, c: 0, d: nein, e: 2025-02-03, f: 12:30}")
    assert read == {"a": 500.0, "b": 116, "c": 0, "d": "nein", "e": "2025-02-03", "f": "12:30"}


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda path: path.parent.name)
def test_an_editor_has_nothing_against_a_paper_without_fault(path: Path) -> None:
    werte = as_editors_read(path.read_text(encoding="utf-8"))
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(werte)] == []


@pytest.mark.parametrize(
    "faulty",
    [
        "betref: Radweg",
        "art: Beschluss",
        "oeffentlich: vielleicht",
        "beratungsfolge: [{datum: bald}]",
        "anlagen: {nummer: 1}",
        "anlage_a: {finanzierung: {ergebnisplan: teilweise}}",
    ],
)
def test_an_editor_marks_what_has_the_wrong_form(faulty: str) -> None:
    assert list(Draft7Validator(SCHEMA).iter_errors(as_editors_read(faulty)))
