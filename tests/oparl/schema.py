"""JSON Schema (draft 7) of the objects that are written.

Source: specification OParl 1.1, chapter „Schema“; sections „Paper“, „Consultation“, „File“,
„Organization“, and of the chapter before it „Externe Objektlisten“ and „Paginierung“. Types,
formats and cardinalities are those of the properties there (``url`` is one address, ``array of
url`` several). „Eigenschaften mit Verwendung in mehreren Objekttypen“ makes ``id`` and ``type``
mandatory; „OParl 1.1“ makes ``created`` and ``modified`` mandatory for all objects.

Stricter than the specification: no property that it does not name, and none that is not known
here (meetings, persons, places, keywords, licences).
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft7Validator, FormatChecker

URL = {"type": "string", "format": "url"}
URLS = {"type": "array", "items": URL, "minItems": 1, "uniqueItems": True}
TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "format": "date"}
MOMENT = {"type": "string", "format": "date-time"}


def objekt(kind: str, required: tuple[str, ...], /, **properties: Any) -> dict[str, Any]:
    """An object: what all have in common, and its own properties."""
    return {
        "type": "object",
        "properties": {
            "id": URL,
            "type": {"const": f"https://schema.oparl.org/1.1/{kind}"},
            **properties,
            "created": MOMENT,
            "modified": MOMENT,
        },
        "required": ["id", "type", "created", "modified", *required],
        "additionalProperties": False,
    }


FILE = objekt(
    "File",
    ("name", "fileName", "mimeType", "date", "size", "sha512Checksum", "accessUrl"),
    name={**TEXT, "not": {"pattern": r"\.(pdf|docx|png)$"}},
    fileName=TEXT,
    mimeType={"type": "string", "pattern": "^[a-z]+/[a-z0-9.+-]+$"},
    date=DAY,
    size={"type": "integer", "minimum": 0},
    sha512Checksum={"type": "string", "pattern": "^[0-9a-f]{128}$"},
    text=TEXT,
    accessUrl=URL,
    downloadUrl=URL,
    masterFile=URL,
    derivativeFile=URLS,
)
CONSULTATION = objekt(
    "Consultation",
    ("organization", "authoritative", "role"),
    organization=URLS,
    authoritative={"type": "boolean"},
    role=TEXT,
)
PAPER = objekt(
    "Paper",
    ("body", "name", "reference", "date", "paperType", "consultation"),
    body=URL,
    name=TEXT,
    reference=TEXT,
    date=DAY,
    paperType={"enum": ["Beschlussvorlage", "Berichtsvorlage"]},
    relatedPaper=URLS,
    superordinatedPaper=URLS,
    subordinatedPaper=URLS,
    mainFile=FILE,
    auxiliaryFile={"type": "array", "items": FILE, "minItems": 1},
    underDirectionOf=URLS,
    originatorOrganization=URLS,
    consultation={"type": "array", "items": CONSULTATION},
)
ORGANIZATION = objekt(
    "Organization",
    ("body", "name", "organizationType"),
    body=URL,
    name=TEXT,
    organizationType={"enum": ["Gremium", "Verwaltungsbereich"]},
    classification={"enum": ["Parlament", "Ausschuss", "Bezirksvertretung", "Beirat"]},
    startDate=DAY,
    endDate=DAY,
)


def retrieved_alone(schema: dict[str, Any], **properties: Any) -> dict[str, Any]:
    """The object as it is outside of others: with the reference back to them."""
    return {
        **schema,
        "properties": {**schema["properties"], **properties},
        "required": [*schema["required"], *properties],
    }


COUNT = {"type": "integer", "minimum": 0}
SCHEMAS = {
    "paper": PAPER,
    "consultation": retrieved_alone(CONSULTATION, paper=URL),
    "file": retrieved_alone(FILE, paper=URLS),
    "organization": ORGANIZATION,
}


def page_of(schema: dict[str, Any]) -> dict[str, Any]:
    """A page of an external list."""
    counts = ("totalElements", "elementsPerPage", "currentPage", "totalPages")
    links = ("first", "prev", "self", "next", "last")
    return {
        "type": "object",
        "properties": {
            "data": {"type": "array", "items": schema},
            "pagination": {
                "type": "object",
                "properties": dict.fromkeys(counts, COUNT),
                "required": list(counts),
                "additionalProperties": False,
            },
            "links": {
                "type": "object",
                "properties": dict.fromkeys(links, URL),
                "required": ["first", "self", "last"],
                "additionalProperties": False,
            },
        },
        "required": ["data", "pagination", "links"],
        "additionalProperties": False,
    }


FORMATS = FormatChecker(formats=())


@FORMATS.checks("url")
def is_url(text: object) -> bool:
    """Absolute, of plain letters, with nothing behind the path („URL-Kanonisierung“)."""
    if not isinstance(text, str) or not re.fullmatch(r"[\x21-\x7e]+", text):
        return False
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not parts.query


@FORMATS.checks("date", raises=ValueError)
def is_date(text: object) -> bool:
    """``YYYY-MM-DD``."""
    return isinstance(text, str) and date.fromisoformat(text).isoformat() == text


@FORMATS.checks("date-time", raises=ValueError)
def is_moment(text: object) -> bool:
    """``YYYY-MM-DDThh:mm:ss±hh:mm``."""
    form = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"
    return bool(isinstance(text, str) and re.fullmatch(form, text) and datetime.fromisoformat(text))


def faults(wert: object, schema: dict[str, Any]) -> list[str]:
    """Where ``wert`` is not as the schema says."""
    found = Draft7Validator(schema, format_checker=FORMATS).iter_errors(wert)
    return [f"{error.json_path}: {error.message}" for error in found]
