"""A project without papers, and how a paper is taken over into it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.stammdaten import lege_stammdaten

from vorlagen_gen.edit.inhalt import Inhalt, inhalt_of
from vorlagen_gen.importe.lesen import read
from vorlagen_gen.importe.uebernahme import Uebernommen, importiere
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Eingang:
    """Files lie in ``ablage``; papers come into ``projekt``."""

    projekt: Projekt
    ablage: Path

    def lege(self, name: str, inhalt: str | bytes) -> Path:
        path = self.ablage / name
        path.write_bytes(inhalt.encode() if isinstance(inhalt, str) else inhalt)
        return path

    def importiere(self, *dateien: Path, ordner: str = "neu") -> Uebernommen:
        return importiere(self.projekt, dateien, ordner, read)

    def ordner(self, name: str = "neu") -> Path:
        return self.projekt.root / "vorlagen" / name

    def felder(self, name: str = "neu") -> dict[str, Inhalt]:
        text = (self.ordner(name) / "vorlage.yaml").read_text(encoding="utf-8")
        werte, findings = parse_yaml(text, "")
        assert not findings
        felder = inhalt_of(werte)
        assert isinstance(felder, dict)
        return felder

    def text(self, path: str) -> str:
        return (self.ordner() / path).read_text(encoding="utf-8")


@pytest.fixture
def eingang(tmp_path: Path) -> Eingang:
    root = tmp_path / "projekt"
    (root / "vorlagen").mkdir(parents=True)
    lege_stammdaten(root)
    ablage = tmp_path / "ablage"
    ablage.mkdir()
    return Eingang(Projekt.open(root), ablage)
