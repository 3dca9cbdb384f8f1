"""The texts in a tree of YAML values, each with its path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.quelltext import Quelltext


def leaves(wert: Any, pfad: Pfad = ()) -> Iterator[tuple[Pfad, Quelltext]]:  # noqa: ANN401 -- whatever the YAML held
    """Every text below ``wert``, in the order typed."""
    if isinstance(wert, Quelltext):
        yield pfad, wert
    elif isinstance(wert, Abbildung):
        for name, below in wert.items():
            yield from leaves(below, (*pfad, name))
    elif isinstance(wert, list):
        for index, below in enumerate(wert):
            yield from leaves(below, (*pfad, index))
