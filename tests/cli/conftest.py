"""A project of one short paper that a test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.stammdaten import lege_stammdaten

from vorlagen_gen.cli import main

ROOT = Path(__file__).parents[2]
NAME = "2025-migrationsleitbild-ergaenzung"


@dataclass(frozen=True)
class Ergebnis:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Werkstatt:
    """The project's folder and a way to call the command line on it."""

    root: Path
    run: Callable[..., Ergebnis]

    @property
    def yaml(self) -> Path:
        return self.root / "vorlagen" / NAME / "vorlage.yaml"

    @property
    def ausgabe(self) -> Path:
        return self.root / "ausgabe" / NAME

    def edit(self, old: str, new: str) -> None:
        text = self.yaml.read_text(encoding="utf-8")
        assert old in text
        self.yaml.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def werkstatt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Werkstatt:
    root = tmp_path / "Ratsbüro 2025"
    lege_stammdaten(root)
    shutil.copytree(ROOT / "vorlagen" / NAME, root / "vorlagen" / NAME)

    def run(*arguments: str) -> Ergebnis:
        code = main([*arguments, "--projekt", str(root)])
        out, err = capsys.readouterr()
        return Ergebnis(code, out, err)

    werkstatt = Werkstatt(root, run)
    werkstatt.edit("muster: ja", "muster: nein")
    return werkstatt
