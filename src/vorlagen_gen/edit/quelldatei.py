"""A file as its bytes are, addressed by the places that findings and values have."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.quelle import invisible_fault, normalise_line_ends, read_bytes
from vorlagen_gen.load.yaml import Inhalt, parse_yaml
from vorlagen_gen.load.yaml_baum import Zeilen
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
    """A UTF-8 file. ``text`` has the line ends as typed and no BOM; offsets count in it.

    ``is_there`` is false for one that is yet to be made.
    """

    path: Path
    label: str
    data: bytes
    text: str
    is_there: bool = True

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

    @classmethod
    def new(cls, path: Path, label: str) -> Quelldatei:
        """An empty file that is yet to be made at ``path``."""
        return cls(path, label, b"", "", is_there=False)

    @property
    def line_end(self) -> str:
        """How the first line ends; a line feed if there is but one line."""
        match = _LINE_END.search(self.text)
        return match[0] if match else "\n"

    @property
    def zeilen(self) -> Zeilen:
        """The text with LF as line ends, as the parser sees it."""
        return Zeilen.of(normalise_line_ends(self.text))

    def span(self, place: Place) -> tuple[int, int]:
        """Start and end of ``place`` in ``text``."""
        starts = self._starts()
        return (
            starts[place.line - 1] + place.column - 1,
            starts[place.end_line - 1] + place.end_column - 1,
        )

    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def changed_lines(self, ersetzungen: Iterable[Ersetzung]) -> Quelldatei:
        """The same file with replacements made that count in ``zeilen``."""
        starts, zeilen = self._starts(), self.zeilen

        def there(offset: int) -> int:
            line = zeilen.line(offset)
            return starts[line] + offset - zeilen.starts[line]

        return self.changed(
            Ersetzung(there(each.start), there(each.end), each.text.replace("\n", self.line_end))
            for each in ersetzungen
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
        werte, findings = self.read_values()
        if werte is None or findings:
            raise VorlagenError(
                f"Die Datei {self.label} hat Fehler und wird deshalb nicht geändert.",
                "Beheben Sie zuerst, was »vorlagen-gen pruefen« meldet.",
                ExitCode.CONTENT_REJECTED,
            )
        return werte

    def read_values(self) -> Inhalt:
        """The YAML values as far as they can be read, and what is wrong with it as YAML."""
        text = normalise_line_ends(self.text)
        fault = invisible_fault(text, self.label)
        return (None, [fault]) if fault else parse_yaml(text, self.label)
