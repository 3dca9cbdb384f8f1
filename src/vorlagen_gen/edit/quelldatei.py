"""A file as its bytes are, addressed by the places that findings and values have."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.quelle import normalise_line_ends, read_bytes
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.formular import Abbildung

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Ersetzung:
    """``text`` in place of the characters from ``start`` to ``end``; an insertion if both agree."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Quelldatei:
    """A UTF-8 file. ``text`` has the line ends as typed and no BOM; offsets count in it."""

    path: Path
    label: str
    data: bytes
    text: str

    @classmethod
    def read(cls, path: Path, label: str) -> Quelldatei:
        """The file at ``path``; a ``VorlagenError`` if it is not in UTF-8."""
        data = read_bytes(path, label)
        try:
            return cls(path, label, data, data.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise VorlagenError(
                f"Die Datei {label} ist nicht in UTF-8 gespeichert.",
                "Speichern Sie sie in UTF-8; »vorlagen-gen pruefen« zeigt die Stelle.",
                ExitCode.CONTENT_REJECTED,
            ) from error

    @property
    def line_end(self) -> str:
        """How the first line ends; a line feed if there is but one line."""
        match = _LINE_END.search(self.text)
        return match[0] if match else "\n"

    def offset(self, line: int, column: int) -> int:
        """Where in ``text`` the character at ``line`` and ``column`` stands, both from 1."""
        starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return starts[line - 1] + column - 1

    def span(self, place: Place) -> tuple[int, int]:
        """Start and end of ``place`` in ``text``."""
        return (
            self.offset(place.line, place.column),
            self.offset(place.end_line, place.end_column),
        )

    def changed(self, ersetzungen: Iterable[Ersetzung]) -> Quelldatei:
        """The same file with the replacements made; they must not overlap."""
        text = self.text
        for each in sorted(ersetzungen, reverse=True):
            text = text[: each.start] + each.text + text[each.end :]
        bom = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return Quelldatei(self.path, self.label, bom + text.encode(), text)

    def values(self) -> Abbildung:
        """The YAML values; a ``VorlagenError`` if anything is wrong with it as YAML."""
        werte, findings = parse_yaml(normalise_line_ends(self.text), self.label)
        if werte is None or findings:
            raise VorlagenError(
                f"Die Datei {self.label} hat Fehler und wird deshalb nicht geändert.",
                "Beheben Sie zuerst, was »vorlagen-gen pruefen« meldet.",
                ExitCode.CONTENT_REJECTED,
            )
        return werte
