"""Where in the files of a paper something was typed: in a text, in a field, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.findings import Place
from vorlagen_gen.load.yaml_baum import Bauart, Knoten, Zeilen, read_baum
from vorlagen_gen.ruecklauf.feldname import feldname


class Art(Enum):
    """How what stands at a place is changed: letter by letter, as a value, or not."""

    TEXT = auto()
    WERT = auto()
    KEINE = auto()


@dataclass(frozen=True, slots=True)
class Ziel:
    """What is to be changed at a place: ``text`` is what stands there, from ``start`` on.

    Of a value ``text`` is the whole value and ``start`` 0; ``pfad`` names its field.
    """

    art: Art
    datei: str = ""
    pfad: Pfad = ()
    start: int = 0
    text: str = ""


NICHTS = Ziel(Art.KEINE)


@dataclass(frozen=True, slots=True)
class _Feld:
    pfad: Pfad
    knoten: Knoten


class Fundstellen:
    """The files of one paper, by their labels, as they are now."""

    def __init__(self, dateien: Mapping[str, Quelldatei], yaml: str) -> None:
        """``yaml`` is the label of the file with the fields."""
        self.dateien, self.yaml = dateien, yaml
        self._zeilen = {label: each.zeilen for label, each in dateien.items()}
        baum = read_baum(self._zeilen[yaml])
        self._felder = tuple(_felder(baum, ())) if baum else ()

    def text(self, datei: str) -> str:
        """The text of a file, with line feeds as line ends."""
        return self._zeilen[datei].text

    def zeilen(self, datei: str) -> Zeilen:
        """The lines of a file."""
        return self._zeilen[datei]

    def span(self, place: Place) -> tuple[int, int] | None:
        """Start and end of ``place``; None if it lies in no file of the paper."""
        zeilen = self._zeilen.get(place.file)
        if zeilen is None or not place.line:
            return None
        start = zeilen.offset((place.line - 1, place.column - 1))
        return start, zeilen.offset((place.end_line - 1, place.end_column - 1))

    def ziel(self, place: Place) -> Ziel:
        """What is to be changed where a run was typed."""
        span = self.span(place)
        if span is None:
            return NICHTS
        if place.file != self.yaml:
            return self._rohtext(place.file, span, ())
        feld = self.feld(place)
        if feld is None or feld.knoten.is_collection:
            return NICHTS
        knoten = feld.knoten
        is_inside = knoten.bauart is Bauart.TEXTBLOCK and span[0] > knoten.start
        if is_inside:
            return self._rohtext(place.file, span, feld.pfad)
        return Ziel(Art.WERT, place.file, feld.pfad, 0, knoten.text)

    def _rohtext(self, datei: str, span: tuple[int, int], pfad: Pfad) -> Ziel:
        text = self._zeilen[datei].text[span[0] : span[1]]
        return Ziel(Art.TEXT, datei, pfad, span[0], text)

    def feld(self, place: Place) -> _Feld | None:
        """The innermost field or entry that holds ``place``."""
        span = self.span(place) if place.file == self.yaml else None
        if span is None:
            return None
        holding = (
            each
            for each in self._felder
            if each.knoten.start <= span[0] and span[1] <= each.knoten.end
        )
        return max(holding, key=lambda each: len(each.pfad), default=None)

    def leeres_feld(self, place: Place) -> Pfad | None:
        """The field without a value that a gap stands for; None if there is no such field."""
        span = self.span(place) if place.file == self.yaml else None
        if span is None:
            return None
        line = self._zeilen[self.yaml].line(span[0])
        empty = [
            each.pfad
            for each in self._felder
            if each.knoten.is_nothing and self._zeilen[self.yaml].line(each.knoten.start) == line
        ]
        return empty[0] if len(empty) == 1 else None

    def feldname(self, place: Place) -> str:
        """What people call the field at ``place``, or the one that names its file."""
        if place.file == self.yaml:
            return feldname(self.pfad(place) or ())
        named = (
            each.pfad[:-1]
            for each in self._felder
            if each.pfad[-1:] == ("datei",) and place.file.endswith(f"/{each.knoten.text}")
        )
        return feldname(next(named, ()))

    def pfad(self, place: Place) -> Pfad | None:
        """The path of the innermost field or entry that holds ``place``."""
        feld = self.feld(place)
        return feld.pfad if feld else None

    def knoten(self, pfad: Pfad) -> Knoten | None:
        """What stands at ``pfad``."""
        return next((each.knoten for each in self._felder if each.pfad == pfad), None)

    def place(self, pfad: Pfad) -> Place:
        """Where ``pfad`` stands."""
        knoten, zeilen = self.knoten(pfad), self._zeilen[self.yaml]
        if knoten is None:
            return Place.at(self.yaml)
        line = zeilen.line(knoten.start)
        return Place.at(self.yaml, line + 1, zeilen.column(knoten.start) + 1)


def _felder(knoten: Knoten, pfad: Pfad) -> Iterator[_Feld]:
    yield _Feld(pfad, knoten)
    for index, glied in enumerate(knoten.eintraege):
        step = glied.name if knoten.bauart is Bauart.ABBILDUNG else index
        yield from _felder(glied.knoten, (*pfad, step))
