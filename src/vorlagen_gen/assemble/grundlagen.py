"""What all papers of a city share: its labels, its budget codes, its places to hyphenate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.stadt import Stadt

if TYPE_CHECKING:
    from vorlagen_gen.model.zusammenfassung import Indikatorenstand


@dataclass(frozen=True, slots=True)
class Grundlagen:
    """The shared data that assemble needs beside the paper itself.

    ``silbentrennung`` lists words with a hyphen at each place where they may be split,
    for words that the German patterns split wrongly: ``Migrations-leitbild``. A paper that
    uses no indicator gets none.
    """

    stadt: Stadt
    haushalt: Haushalt
    silbentrennung: tuple[str, ...] = ()
    indikatoren: Indikatorenstand | None = None
