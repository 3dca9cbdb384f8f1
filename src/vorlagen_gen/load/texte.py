"""``{datei: texte/x.md}`` -> the text of that file."""

from __future__ import annotations

from typing import Any

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.dateien import Fehlgriff, find_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen, fault_at, read_quelle
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.quelltext import Quelltext

NO_TEXTS = frozenset({"anlagen", "intern"})
"""Fields whose ``datei`` is a file to pass on (or nobody's business), not a text to print."""


class Texte:
    """Reads the text files of one paper; keeps what it read and what was wrong."""

    def __init__(self, projekt: Projekt, ordner: Vorlagenordner) -> None:
        """Texts are looked for in ``ordner``, and never outside ``projekt``."""
        self._projekt = projekt
        self._ordner = ordner
        self.gelesen: list[Gelesen] = []
        self.findings: list[Finding] = []

    def fill(self, werte: Abbildung) -> Abbildung:
        """``werte`` with every reference to a file replaced by its text, or left out if wrong."""
        filled = Abbildung({}, werte.place, werte.orte, werte.schluessel)
        for name, wert in werte.items():
            neu = wert if name in NO_TEXTS else self._filled(wert, werte.orte[name])
            if neu is not None:
                filled[name] = neu
        return filled

    def _filled(self, wert: Any, place: Place) -> Any:  # noqa: ANN401 -- whatever the YAML held
        if isinstance(wert, list):
            filled = [self._filled(item, _place_of(item, place)) for item in wert]
            return [item for item in filled if item is not None]
        if not isinstance(wert, Abbildung):
            return wert
        name = wert.get("datei")
        if len(wert) == 1 and isinstance(name, Quelltext):
            return self._read(name)
        return self.fill(wert)

    def _read(self, name: Quelltext) -> Quelltext | None:
        projekt = self._projekt
        path = find_file(name.text, self._ordner.path, projekt.root, projekt.ablage)
        if isinstance(path, Fehlgriff):
            code = "Y123" if path.is_missing else "Y122"
            self.findings.append(fault_at(name.whole, code, path.text, path.remedy))
            return None
        label = f"{self._ordner.label}/{path.relative_to(self._ordner.path).as_posix()}"
        quelle = read_quelle(path, label, projekt.ablage)
        self.gelesen.append(quelle.gelesen)
        self.findings.extend(quelle.findings)
        return None if quelle.text is None else Quelltext.of_file(quelle.text, label)


def _place_of(wert: Any, otherwise: Place) -> Place:  # noqa: ANN401 -- whatever the YAML held
    if isinstance(wert, Quelltext):
        return wert.whole
    return wert.place if isinstance(wert, Abbildung) else otherwise
