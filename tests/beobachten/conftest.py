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
from vorlagen_gen.load.zwischenspeicher import ORDNER
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


@pytest.fixture(scope="session")
def _gebaut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it was laid out, built once, with a copy of all beside it."""
    folder = tmp_path_factory.mktemp("beobachten")
    root = folder / "projekt"
    lay_out(root)
    with Werkstatt(1) as werkstatt:
        list(bauen(Projekt(root), (), root / "ausgabe", HEUTE, lambda _: None, werkstatt=werkstatt))
    shutil.copytree(root, folder / "kopie", ignore=shutil.ignore_patterns(ORDNER))
    return folder


@pytest.fixture
def projekt(_gebaut: Path) -> Path:
    """The project as it was built; always the same folder, where earlier results count."""
    root = _gebaut / "projekt"
    root.mkdir(exist_ok=True)
    for path in root.iterdir():
        if not path.is_dir() or path.is_symlink():
            path.unlink()
        elif path.name != ORDNER:
            shutil.rmtree(path)
    return Path(shutil.copytree(_gebaut / "kopie", root, dirs_exist_ok=True))


@pytest.fixture
def baustelle(projekt: Path) -> Iterator[Baustelle]:
    """The same, in which the first round has been."""
    root = projekt
    with Werkstatt() as werkstatt:
        baustelle = Baustelle(root, Dauerbau(root, (), root / "ausgabe", werkstatt), werkstatt)
        baustelle.runde()
        yield baustelle
