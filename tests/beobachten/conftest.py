"""The project of two quick papers from ``tests/bestand``, built round after round."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from tests.bestand.conftest import lay_out

from vorlagen_gen.ausdruck import bau_text
from vorlagen_gen.dauerbau import Dauerbau, Neuerung
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.pipeline import Gebaut, bauen
from vorlagen_gen.werkstatt import Werkstatt

HEUTE = date(2026, 3, 4)


@dataclass
class Baustelle:
    """A project that is watched: each round builds what is due in it."""

    root: Path
    dauerbau: Dauerbau
    werkstatt: Werkstatt
    texts: dict[str, str] = field(default_factory=dict)
    """What was said last of each paper."""

    def path(self, name: str) -> Path:
        return self.root / name

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.path(name)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def runde(self) -> list[Neuerung]:
        self.dauerbau.look()
        found = list(self.dauerbau.baue(HEUTE, lambda _: None))
        for each in found:
            self.texts[each.gebaut.geprueft.ordner.name] = said(each.gebaut, self.root)
        return found

    def angesehen(self) -> list[str]:
        """The papers that the next round looks at."""
        return [each.gebaut.geprueft.ordner.name for each in self.runde()]

    def sauber(self, other: Path) -> tuple[dict[str, str], dict[str, bytes]]:
        """What a build at an empty place says of each paper, and the files it makes."""
        for folder in ("vorlagen", "content", "templates"):
            shutil.copytree(self.root / folder, other / folder)
        ausgabe = other / "ausgabe"
        papers = bauen(Projekt(other), (), ausgabe, HEUTE, lambda _: None, werkstatt=self.werkstatt)
        with closing(papers):
            texts = {each.geprueft.ordner.name: said(each, other) for each in papers}
        return texts, files(ausgabe)


def said(gebaut: Gebaut, root: Path) -> str:
    """What is printed of a paper, whatever happened to files of earlier rounds."""
    text = bau_text(replace(gebaut, geschrieben=None, veraltet=()), root, Quellzeilen(root))
    return text.replace(str(root), "")


def files(ausgabe: Path) -> dict[str, bytes]:
    found = (path for path in sorted(ausgabe.rglob("*")) if path.is_file())
    return {path.relative_to(ausgabe).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def projekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it was laid out, built once."""
    root = tmp_path_factory.mktemp("beobachten") / "projekt"
    lay_out(root)
    with Werkstatt(1) as werkstatt:
        list(bauen(Projekt(root), (), root / "ausgabe", HEUTE, lambda _: None, werkstatt=werkstatt))
    return root


@pytest.fixture
def baustelle(projekt: Path, tmp_path: Path) -> Iterator[Baustelle]:
    """A copy of it, in which the first round has been."""
    root = shutil.copytree(projekt, tmp_path / "projekt")
    with Werkstatt() as werkstatt:
        baustelle = Baustelle(root, Dauerbau(root, (), root / "ausgabe", werkstatt), werkstatt)
        baustelle.runde()
        yield baustelle
