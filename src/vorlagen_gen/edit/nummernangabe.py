"""A paper's number as somebody typed it: to a command, or into a field."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.model.werte import Vorlagennummer, read_nummer
from vorlagen_gen.quelltext import Quelltext


def demand_nummer(typed: str) -> Vorlagennummer:
    """The number that a command was given.

    Raises:
        VorlagenError: It is none.
    """
    try:
        return read_nummer(Quelltext.of_value(typed.strip(), Place.at("")))
    except PydanticCustomError as error:
        context = error.context or {}
        raise VorlagenError(context["text"], context["remedy"], ExitCode.USAGE) from None


def find_nummer(wert: Inhalt) -> Vorlagennummer | None:
    """The number that a field holds; ``None`` if it holds none, or something else."""
    try:
        return demand_nummer(wert) if isinstance(wert, str) else None
    except VorlagenError:
        return None
