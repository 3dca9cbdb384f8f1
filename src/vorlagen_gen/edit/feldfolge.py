"""In which order the fields of a paper stand: that of the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, get_args

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.model.formular import Formular

Felder = Callable[[Pfad], Sequence[str]]
"""The names of the fields that the mapping at a path may have, in order; none if unknown."""


def felder_of(modell: type[Formular]) -> Felder:
    """The fields of a file that holds a ``modell``."""

    def felder(pfad: Pfad) -> Sequence[str]:
        art: type[Formular] | None = modell
        for schritt in pfad:
            if art and isinstance(schritt, str):
                feld = art.model_fields.get(schritt)
                art = _formular_in(feld.annotation) if feld else None
        return tuple(art.model_fields) if art else ()

    return felder


def _formular_in(annotation: Any) -> type[Formular] | None:  # noqa: ANN401 -- any type at all
    """The first form that a field of this type may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Formular):
        return annotation
    return next(filter(None, map(_formular_in, get_args(annotation))), None)


def place_for(name: str, names: Sequence[str], ordnung: Sequence[str]) -> int:
    """As which of the fields ``names`` the new field ``name`` comes.

    It comes behind the field that is the nearest before it in ``ordnung``; if there is none,
    before the nearest one behind it. A field that ``ordnung`` does not know comes last.
    """
    if name not in ordnung:
        return len(names)
    rank = ordnung.index(name)
    before = [each for each in ordnung[:rank] if each in names]
    behind = [each for each in ordnung[rank:] if each in names]
    if before:
        return names.index(before[-1]) + 1
    return names.index(behind[0]) if behind else len(names)
