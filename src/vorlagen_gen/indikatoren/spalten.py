"""A column of texts, looked at once for each different text and not once for each row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from vorlagen_gen.indikatoren.marken import strip_label

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Nummern: TypeAlias = NDArray[np.intp]
    Maske: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class Spalte:
    """The different ``texte`` of a column, and for each row the number of the one in it.

    Tables of a million rows have few different labels, so that what a text means is found out
    once, and rows are chosen by numbers.
    """

    texte: tuple[str, ...]
    nummern: Nummern

    @classmethod
    def of(cls, zellen: NDArray[Any]) -> Spalte:
        """The column with these texts, in the order of the rows."""
        import pandas as pd

        nummern, texte = pd.factorize(zellen)
        return cls(tuple(texte), nummern)

    def __getitem__(self, row: int) -> str:
        """What stands in a row, from 0."""
        text: str = self.texte[self.nummern[row]]
        return text

    @cached_property
    def sauber(self) -> Spalte:
        """The column as labels, without marks."""
        labels: dict[str, int] = {}
        numbers = [labels.setdefault(strip_label(each)[0], len(labels)) for each in self.texte]
        if len(labels) == len(numbers):
            return Spalte(tuple(labels), self.nummern)
        return Spalte(tuple(labels), array(numbers)[self.nummern])

    def rows(self, is_wanted: Callable[[str], bool]) -> Maske:
        """The rows with a text that is wanted."""
        import numpy as np

        wanted = np.fromiter(map(is_wanted, self.texte), np.bool_, len(self.texte))
        return np.ones(len(self.nummern), np.bool_) if wanted.all() else wanted[self.nummern]

    def first_row(self, is_wanted: Callable[[str], bool]) -> int | None:
        """The first row with a text that is wanted."""
        if not any(map(is_wanted, self.texte)):
            return None
        return int(self.rows(is_wanted).argmax())


def which_of(nummern: Nummern, number: int) -> list[int]:
    """The different ones of ``nummern``, which are below ``number``, in their order."""
    import numpy as np

    found: list[int] = np.bincount(nummern, minlength=number).nonzero()[0].tolist()
    return found


def renumbered(nummern: Nummern, number: int, new: Mapping[int, int]) -> Nummern:
    """``new`` numbers instead of ``nummern``, which are below ``number``."""
    import numpy as np

    places = np.zeros(number, np.intp)
    places[list(new)] = list(new.values())
    return places[nummern]


def array(numbers: Iterable[int]) -> Nummern:
    """Numbers that many are computed with at once."""
    import numpy as np

    return np.fromiter(numbers, np.intp)


def different(nummern: Nummern) -> tuple[list[int], Nummern]:
    """The different ones of ``nummern``, and for each number which of them it is."""
    import numpy as np

    found, places = np.unique(nummern, return_inverse=True)
    return found.tolist(), places


def first_of_each(nummern: Nummern) -> list[int]:
    """Where each number comes first."""
    import numpy as np

    first: list[int] = np.unique(nummern, return_index=True)[1].tolist()
    return first
