"""Files in ``content/`` -> rows and words; what was read and what is wrong is kept."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date

from pydantic_core import PydanticCustomError

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen, fault_at, read_quelle
from vorlagen_gen.model.werte import read_datum
from vorlagen_gen.quelltext import Quelltext


class Inhalte:
    """Reads tables with semicolons and lists of words; a file that is not there is empty.

    In both, ``#`` begins a remark: in a table only where a line begins.
    """

    def __init__(self, projekt: Projekt) -> None:
        """Nothing is read yet."""
        self._projekt = projekt
        self.gelesen: list[Gelesen] = []
        self.findings: list[Finding] = []

    def rows(self, label: str, spalten: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row of a table with its line number."""
        text = self.text(label)
        if text is None:
            return
        lines = tuple(_without_remarks(text))
        reader = csv.DictReader((line for _, line in lines), delimiter=";", strict=True)
        done = 0
        try:
            if missing := [name for name in spalten if name not in (reader.fieldnames or ())]:
                self.fault(label, 1, f"Die Spalte »{missing[0]}« fehlt in der ersten Zeile.")
                return
            done = reader.line_num
            for row in reader:
                done = reader.line_num
                number, _ = lines[done - 1]
                yield number, {name: (row[name] or "").strip() for name in spalten}
        except csv.Error:
            number = next(number for number, line in lines[done:] if line)
            self.fault(label, number, "Diese Zeile lässt sich nicht in Spalten teilen.")

    def words(self, label: str) -> tuple[str, ...]:
        """The entries of a list, one a line; ``#`` begins a comment."""
        lines = (self.text(label) or "").splitlines()
        entries = (line.partition("#")[0].strip() for line in lines)
        return tuple(entry for entry in entries if entry)

    def datum(self, label: str, line: int, typed: str) -> date | None:
        """The day that a cell holds; nothing, and a finding if something else was typed."""
        place = Place.at(label, line, 1)
        try:
            return read_datum(Quelltext.of_value(typed, place)) if typed else None
        except PydanticCustomError as error:
            context = error.context or {}
            self.findings.append(fault_at(place, "Y137", context["text"], context["remedy"]))
            return None

    def fault(self, label: str, line: int, text: str) -> None:
        """Note what is wrong with a row."""
        self.findings.append(
            fault_at(
                Place.at(label, line, 1),
                "Y126",
                text,
                "Die Spalten sind durch Semikolon getrennt; vergleichen Sie mit anderen Zeilen.",
            )
        )

    def text(self, label: str) -> str | None:
        """The whole file; nothing, and a finding if it is there and cannot be read."""
        path = self._projekt.root / label
        if not path.is_file():
            return None
        self._projekt.require(path, label)
        quelle = read_quelle(path, label)
        self.gelesen.append(quelle.gelesen)
        self.findings.extend(quelle.findings)
        return quelle.text


def is_remark(line: str) -> bool:
    """Whether a line of a table is one: with its mark in quotes if a spreadsheet saved it."""
    return line.startswith(("#", '"#'))


def _without_remarks(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a table with their numbers."""
    numbered = enumerate(text.splitlines(), start=1)
    return ((number, line) for number, line in numbered if not is_remark(line))
