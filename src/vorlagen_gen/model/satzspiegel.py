"""How wide and how large a city prints its text: what columns and breaks are reckoned with."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Self

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.werte import reader, wrong
from vorlagen_gen.quelltext import Quelltext

_NUMBER = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*([a-z]+)")
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 72 / 25.4}


def _length(unit: str, least: float, most: float, example: str) -> Callable[[Quelltext], float]:
    """A reader for a length from ``least`` to ``most`` of ``unit``; its value is in points."""

    def read(quelle: Quelltext) -> float:
        match = _NUMBER.fullmatch(quelle.text)
        scale = _POINTS.get(match[2]) if match else None
        if match and scale:
            length = float(match[1].replace(",", ".")) * scale
            if least <= round(length / _POINTS[unit], 3) <= most:
                return round(length, 1)
        raise wrong(
            "F129",
            f"»{quelle.kurz}« ist hier kein Maß.",
            f"Schreiben Sie es wie {example}; möglich sind {least:g} bis {most:g} {unit}.",
        )

    return read


Breite = Annotated[float, reader(_length("cm", 8, 28, "16,5 cm"))]
Schriftgroesse = Annotated[float, reader(_length("pt", 9, 20, "11 pt"))]


class Satzspiegel(Formular):
    """The width of the text of a page, the size of its text and of that in tables, in points."""

    textbreite: Breite
    textgroesse: Schriftgroesse
    tabellengroesse: Schriftgroesse

    def narrower(self, points: float) -> Self:
        """The same in a space that is so much narrower, in a list for instance."""
        return self.model_copy(update={"textbreite": self.textbreite - points})
