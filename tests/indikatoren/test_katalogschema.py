"""The schema of the catalogue helps in editors, as that of the papers does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from vorlagen_gen.validate.schema import katalog_schema_text

ROOT = Path(__file__).parents[2]
ORDNER = ROOT / "content" / "indikatoren"
TEXT = katalog_schema_text()
SCHEMA: dict[str, Any] = json.loads(TEXT)


def as_editors_read(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def errors(text: str) -> list[str]:
    return [each.message for each in Draft7Validator(SCHEMA).iter_errors(as_editors_read(text))]


def objects() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "Katalog", SCHEMA
    yield from SCHEMA["definitions"].items()


FIELDS = [
    (form, name, field)
    for form, schema in objects()
    for name, field in schema.get("properties", {}).items()
]


def test_the_file_that_the_catalogue_points_to_is_current() -> None:
    assert (ORDNER / "katalog.schema.json").read_text("utf-8") == TEXT
    first = (ORDNER / "katalog.yaml").read_text("utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=katalog.schema.json"


def test_an_editor_has_nothing_against_the_shipped_catalogue() -> None:
    assert errors((ORDNER / "katalog.yaml").read_text("utf-8")) == []


@pytest.mark.parametrize(("form", "name", "field"), FIELDS)
def test_every_field_has_a_german_name_and_examples_that_it_accepts(
    form: str, name: str, field: dict[str, Any]
) -> None:
    assert field["title"]
    assert not re.search(r"\b(the|of|and|is)\b", field.get("description", ""))
    own = {**field, "definitions": SCHEMA["definitions"]}
    for example in field["examples"]:
        assert not list(Draft7Validator(own).iter_errors(example)), (form, name)


@pytest.mark.parametrize(
    "faulty",
    [
        "tittel: x",
        "handlungsfelder: {name: Bildung}",
        "handlungsfelder: [{indikatoren: [{art: Prozent}]}]",
        "handlungsfelder: [{indikatoren: [{daten: {trenner: ;}}]}]",
        "ausgabe: {vorige_bis: bald}",
        "verfahren: {sonne_unter: wenig}",
    ],
)
def test_an_editor_marks_what_has_the_wrong_form(faulty: str) -> None:
    assert errors(faulty)
