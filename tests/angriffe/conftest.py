"""A project that a test may poison, and builds of it as processes under guard."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.stammdaten import lege_stammdaten

from .lauf import report_path

ROOT = Path(__file__).parents[2]
NAME = "2025-migrationsleitbild-ergaenzung"
LAUF = Path(__file__).with_name("lauf.py")


@dataclass(frozen=True)
class Lauf:
    code: int
    text: str

    @property
    def changes(self) -> int:
        found = re.search(r"ÄNDERUNGEN (\d+)", self.text)
        assert found, self.text
        return int(found[1])


@dataclass(frozen=True)
class Ziel:
    """The project under attack."""

    root: Path

    @property
    def ordner(self) -> Path:
        return self.root / "vorlagen" / NAME

    @property
    def yaml(self) -> Path:
        return self.ordner / "vorlage.yaml"

    @property
    def text(self) -> Path:
        return self.ordner / "texte" / "begruendung.md"

    @property
    def templates(self) -> Path:
        return self.root / "templates" / "muenster"

    @property
    def ausgabe(self) -> Path:
        return self.root / "ausgabe" / NAME

    def run(self, *arguments: str, **environment: int) -> Lauf:
        """The command line as a process; more than the time given is a failure of the test."""
        done = subprocess.run(
            [sys.executable, str(LAUF), *arguments, "--projekt", str(self.root)],
            capture_output=True,
            timeout=180,
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"}
            | {name: str(number) for name, number in environment.items()},
        )
        text = (done.stdout + done.stderr).decode(errors="replace")
        assert "Traceback" not in text, text
        assert report_path(self.root).read_text(encoding="utf-8") == ""
        return Lauf(done.returncode, text)

    def replace(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def change_template(self, change: Callable[[dict[str, bytes]], object]) -> None:
        """Rewrite the parts of ``vorlage.docx``."""
        path = self.templates / "vorlage.docx"
        with ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        change(parts)
        with ZipFile(path, "w", ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(name, content)


@pytest.fixture
def ziel(tmp_path: Path) -> Ziel:
    root = tmp_path / "projekt"
    lege_stammdaten(root)
    shutil.copytree(ROOT / "vorlagen" / NAME, root / "vorlagen" / NAME)
    return Ziel(root)


def sagt_von_jeder(
    root: Path, aenderungen: Mapping[str, Callable[[Ziel], object]]
) -> dict[str, str]:
    """What one run of ``pruefen`` says of each of many papers, each poisoned in its own way."""
    ziel = Ziel(root)
    lege_stammdaten(root)
    for number, vergifte in enumerate(aenderungen.values()):
        shutil.copytree(ROOT / "vorlagen" / NAME, ziel.ordner)
        vergifte(ziel)
        ziel.ordner.rename(ziel.ordner.with_name(f"papier-{number}"))
    said = ziel.run("pruefen").text.splitlines()
    return {
        name: "\n".join(line for line in said if f"/papier-{number}/" in line)
        for number, name in enumerate(aenderungen)
    }
