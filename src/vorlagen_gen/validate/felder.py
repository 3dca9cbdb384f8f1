"""The fields of a paper that hold something, with their paths and places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from vorlagen_gen.findings import Place
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.quelltext import Quelltext


class Felder:
    """Which field of the paper a place belongs to."""

    def __init__(self, vorlage: Vorlage, anlagentexte: Mapping[str, Quelltext]) -> None:
        """Look up every field of the paper, and the texts of its Anlagen."""
        self._vorlage = vorlage
        self._by_file: dict[str, list[tuple[Place, str]]] = {}
        self._quellen: dict[str, Quelltext] = {}
        for path, wert, place in leaves(vorlage):
            self._add(path, wert, place)
        for index, anlage in enumerate(vorlage.anlagen):
            for fassung in anlage.fassungen():
                if text := anlagentexte.get(fassung.datei or ""):
                    self._add(f"anlagen.{index}.datei", text, text.whole)
        for places in self._by_file.values():
            places.sort()

    def _add(self, path: str, wert: object, place: Place) -> None:
        if isinstance(wert, Quelltext):
            self._quellen[path] = wert
        self._by_file.setdefault(place.file, []).append((place, path))

    @property
    def texte(self) -> AbstractSet[str]:
        """The paths of those fields that are texts."""
        return self._quellen.keys()

    def path(self, place: Place) -> str:
        """The path of the field that holds ``place``, or nothing."""
        places = self._by_file.get(place.file, [])
        index = bisect_right(places, (place.line, place.column), key=_start) - 1
        if index < 0:
            return ""
        whole, path = places[index]
        is_inside = (place.line, place.column) <= (whole.end_line, whole.end_column)
        return path if is_inside else ""

    def typed(self, place: Place) -> str:
        """What stands at ``place`` in a text that is printed as typed; nothing of any other."""
        quelle = self._quellen.get(self.path(place))
        if quelle is None or not quelle.is_verbatim or place.line != place.end_line:
            return ""
        starts = bisect_right(quelle.lines, place.line, key=lambda each: each[0]) - 1
        (_, column), row = quelle.lines[starts], quelle.text.split("\n")[starts]
        return row[place.column - column : place.end_column - column]

    def teil(self, path: str) -> str:
        """The document that prints the text of a field."""
        first, _, rest = path.partition(".")
        if first == "anlage_a":
            return "Anlage A"
        index, _, feld = rest.partition(".")
        if first == "anlagen" and feld in ("datei", "alternativtext"):
            return f"Anlage {self._vorlage.anlagen[int(index)].nummer or ''}".strip()
        return "Vorlage"


def _start(entry: tuple[Place, str]) -> tuple[int, int]:
    return entry[0].line, entry[0].column


def leaves(formular: Formular, path: str = "") -> Iterator[tuple[str, object, Place]]:
    """Every value that was typed, with its path (``beratungsfolge.0.gremium``) and its place."""
    for name in type(formular).model_fields:
        if formular.schluessel_ort(name) is None or name == "intern":
            continue
        yield from _leaves_below(formular, name, f"{path}.{name}" if path else name)


def _leaves_below(formular: Formular, name: str, path: str) -> Iterator[tuple[str, object, Place]]:
    wert = getattr(formular, name)
    if isinstance(wert, tuple):
        for index, entry in enumerate(wert):
            yield from _leaf(entry, f"{path}.{index}", formular.ort(name, index))
    else:
        yield from _leaf(wert, path, formular.ort(name))


def _leaf(wert: object, path: str, place: Place) -> Iterator[tuple[str, object, Place]]:
    if isinstance(wert, Formular):
        yield from leaves(wert, path)
    elif wert is not None:
        yield path, wert, wert.whole if isinstance(wert, Quelltext) else place
