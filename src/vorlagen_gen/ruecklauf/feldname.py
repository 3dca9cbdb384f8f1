"""The path of a field -> what people call it, by the titles that the model gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.vorlage import Vorlage


def feldname(pfad: Pfad) -> str:
    """``Beratungsfolge, Nr. 1, Sitzungstag``; a name of the YAML where the model has no title."""
    return ", ".join(_names(pfad))


def _names(pfad: Pfad) -> Iterator[str]:
    modell: type[Formular] | None = Vorlage
    for step in pfad:
        if isinstance(step, int):
            yield f"Nr. {step + 1}"
            continue
        info = modell.model_fields.get(step) if modell else None
        yield (info.title if info else None) or step
        modell = next(_formulare(info.annotation), None) if info else None


def _formulare(annotation: Any) -> Iterator[type[Formular]]:  # noqa: ANN401 -- whatever a field is declared as
    """The forms in a declaration: of lists, and of what may be missing."""
    if isinstance(annotation, type) and issubclass(annotation, Formular):
        yield annotation
    for each in get_args(annotation):
        yield from _formulare(each)
