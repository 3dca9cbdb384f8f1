"""What a YAML file says, as plain values: texts, lists, mappings, and ``None`` for nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from vorlagen_gen.load.anlagen import TEXT_SUFFIX
from vorlagen_gen.load.quelle import invisible_fault, normalise_line_ends
from vorlagen_gen.load.texte import NO_TEXTS
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.quelltext import Quelltext

Inhalt: TypeAlias = "str | list[Inhalt] | dict[str, Inhalt] | None"
Pfad = tuple[str | int, ...]


def fields_of(werte: Abbildung) -> dict[str, Inhalt]:
    """The plain values of a mapping by the names of its fields, in the order typed."""
    return {name: inhalt_of(werte.get(name)) for name in werte.schluessel}


def inhalt_of(werte: Any) -> Inhalt:  # noqa: ANN401 -- whatever the YAML held
    """The plain value of what ``parse_yaml`` read; a field without a value is ``None``."""
    if isinstance(werte, Quelltext):
        return werte.text
    if isinstance(werte, Abbildung):
        return fields_of(werte)
    return [inhalt_of(each) for each in werte] if isinstance(werte, list) else None


def file_names(inhalt: Inhalt, pfad: Pfad = ()) -> Iterator[tuple[Pfad, str]]:
    """The names of files anywhere in ``inhalt``, as typed, each with its path."""
    if isinstance(inhalt, dict):
        for name, below in inhalt.items():
            if name == "datei" and isinstance(below, str):
                yield (*pfad, name), below
            else:
                yield from file_names(below, (*pfad, name))
    elif isinstance(inhalt, list):
        for number, each in enumerate(inhalt):
            yield from file_names(each, (*pfad, number))


def text_names(felder: Mapping[str, Inhalt]) -> set[str]:
    """The files, as typed, whose texts a paper prints; of its Anlagen those in Markdown."""
    return {
        typed
        for pfad, typed in file_names(dict(felder))
        if pfad[0] not in NO_TEXTS or (pfad[0] == "anlagen" and typed.lower().endswith(TEXT_SUFFIX))
    }


def cleaned(inhalt: Inhalt) -> Inhalt:
    """``inhalt`` as YAML can say it: lines end with LF, none at the end, blank is nothing.

    Entries of lists that are nothing are left out.
    """
    if isinstance(inhalt, str):
        text = normalise_line_ends(inhalt).rstrip("\n")
        return text if text.strip() else None
    if isinstance(inhalt, Mapping):
        return {name: cleaned(below) for name, below in inhalt.items()}
    if isinstance(inhalt, list):
        return [each for each in map(cleaned, inhalt) if each is not None]
    return None


def is_printable(inhalt: Inhalt) -> bool:
    """Whether ``inhalt`` has no character that loading would refuse."""
    if isinstance(inhalt, dict):
        return all(map(is_printable, (*inhalt, *inhalt.values())))
    if isinstance(inhalt, list):
        return all(map(is_printable, inhalt))
    return not inhalt or invisible_fault(normalise_line_ends(inhalt), "") is None


def same(one: Inhalt, other: Inhalt) -> bool:
    """Whether both say the same, also in the order of their fields."""
    return json.dumps(one) == json.dumps(other)
