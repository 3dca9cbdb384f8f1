"""Which field of the form a place in a file belongs to, and where a field stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.findings import Place
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.quelltext import Quelltext

Punkt: TypeAlias = tuple[int, int]
"""A line and a column of a text, both from 1."""


class Feldorte:
    """The fields of a paper with their places, in its YAML and in the texts it names."""

    def __init__(self, werte: Abbildung, textdateien: Mapping[str, str]) -> None:
        """``textdateien`` are the labels of the text files by the names used in the YAML."""
        self._orte = tuple(_below(werte, ()))
        self._werte = {pfad: wert for pfad, _, wert in self._orte}
        self._teile = dict(_parts(werte, ()))
        self._texte = {
            textdateien[wert.text]: pfad[:-1] if pfad[0] != "anlagen" else (*pfad, "text")
            for pfad, _, wert in self._orte
            if pfad[-1] == "datei" and isinstance(wert, Quelltext) and wert.text in textdateien
        }

    def pfad(self, place: Place) -> Pfad:
        """The innermost field around the beginning of ``place``; nothing if there is none.

        Of what is missing there, the field that would hold it.
        """
        if place.file in self._texte:
            return self._texte[place.file]
        part = self._teile.get(replace(place, fehlt="")) if place.fehlt else None
        if part is not None:
            return (*part, *place.fehlt.split("."))
        point = (place.line, place.column)
        around = [
            pfad
            for pfad, ort, _ in self._orte
            if ort.file == place.file
            and (ort.line, ort.column) <= point <= (ort.end_line, ort.end_column)
        ]
        return max(around, key=len, default=())

    def stretch(self, place: Place, pfad: Pfad) -> tuple[Punkt, Punkt] | None:
        """Where ``place`` begins and ends in the text of its field ``pfad``.

        ``None`` if it is a whole file, or if the text was typed otherwise than it reads.
        """
        begin, end = (place.line, place.column), (place.end_line, place.end_column)
        if not place.line:
            return None
        if place.file in self._texte:
            return begin, end
        text = self._werte.get(pfad)
        if not isinstance(text, Quelltext) or not text.is_verbatim:
            return None
        return _within(text, begin), _within(text, end)


def _within(text: Quelltext, point: Punkt) -> Punkt:
    """A point of the file as one of the text, whose first lies before nothing of it."""
    line, column = point
    index = bisect_right(text.lines, point) - 1
    if index < 0:
        return 1, 1
    first_line, first_column = text.lines[index]
    return index + 1, column - first_column + 1 if line == first_line else 1


def _below(wert: Any, pfad: Pfad) -> Iterator[tuple[Pfad, Place, Any]]:  # noqa: ANN401 -- whatever the YAML held
    """All fields and entries below ``wert``; a key belongs to its field."""
    if isinstance(wert, Abbildung):
        for name, key in wert.schluessel.items():
            below = wert.get(name)
            ort = wert.orte.get(name, key)
            whole = Place(key.file, key.line, key.column, *max(_end(ort), _end(key)))
            yield (*pfad, name), whole, below
            yield from _below(below, (*pfad, name))
    elif isinstance(wert, list):
        for index, entry in enumerate(wert):
            if isinstance(entry, (Quelltext, Abbildung)):
                ort = entry.whole if isinstance(entry, Quelltext) else entry.place
                yield (*pfad, index), ort, entry
            yield from _below(entry, (*pfad, index))


def _parts(werte: Abbildung, pfad: Pfad) -> Iterator[tuple[Place, Pfad]]:
    """The parts of a paper by their places and those of their names; itself by its beginning."""
    yield werte.place, pfad
    if not pfad:
        yield Place.at(werte.place.file, 1, 1), pfad
    for name, key in werte.schluessel.items():
        wert = werte.get(name)
        if isinstance(wert, Abbildung):
            yield key, (*pfad, name)
            yield from _parts(wert, (*pfad, name))
        for index, entry in enumerate(wert if isinstance(wert, list) else ()):
            if isinstance(entry, Abbildung):
                yield from _parts(entry, (*pfad, name, index))


def _end(place: Place) -> tuple[int, int]:
    return place.end_line, place.end_column
