"""A document as one text: all that it says and nothing about where that was typed.

Of two documents with the same text the writers make the same files, and the checks say the same
of them: to them a place is only the same as another or not, and what is told with it. So in
the text a place is a number, the same one wherever it stands, and ``places`` says which is
which. Places in templates stand as they are: the rules on pages look for what a template says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal

from vorlagen_gen.document import Document
from vorlagen_gen.findings import Place
from vorlagen_gen.load.hashes import sha256

_TEMPLATES = "templates/"
_PLAIN = (str, bool, int, float, Decimal, date, type(None))
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Inhalt:
    """The text of a document, and the places by the numbers they have in it."""

    text: str
    places: tuple[Place, ...]


def inhalt_of(document: Document) -> Inhalt:
    """All that ``document`` says, in one way."""
    numbers: dict[Place, int] = {}
    text = _SEPARATOR.join(_parts(document, numbers))
    return Inhalt(text, tuple(numbers))


def _parts(value: object, numbers: dict[Place, int]) -> Iterator[str]:
    if isinstance(value, Place):
        in_template = value.file.startswith(_TEMPLATES)
        yield repr(value) if in_template else f"@{numbers.setdefault(value, len(numbers))}"
    elif isinstance(value, _PLAIN):
        yield repr(value)
    elif isinstance(value, bytes):
        yield sha256(value)
    elif isinstance(value, tuple):
        yield f"({len(value)}"
        for each in value:
            yield from _parts(each, numbers)
    elif is_dataclass(value):
        yield type(value).__name__
        for field in fields(value):
            yield from _parts(getattr(value, field.name), numbers)
    else:
        raise TypeError(f"{type(value)} hat keinen Text")
