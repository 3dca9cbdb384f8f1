"""Projects on disk, and what somebody has typed in one of their papers without saving it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from tests.validate.test_faelle import GRUNDFALL, REJECTED, lay_out

from vorlagen_gen.vorschau import Vorschau, Vorschaubau
from vorlagen_gen.werkstatt import Werkstatt

YAML = PurePosixPath("vorlagen/fall/vorlage.yaml")
NAME = "fall"


def lay_out_case(name: str, root: Path) -> Path:
    """The project of a rejected case."""
    root.mkdir()
    lay_out(REJECTED / name, root)
    return root


def lay_out_faultless(root: Path) -> Path:
    """A project with one paper in which nothing is wrong."""
    root.mkdir()
    lay_out(GRUNDFALL, root)
    (root / "vorlagen" / "grundfall").rename(root / "vorlagen" / NAME)
    return root


def contents(root: Path, folder: str) -> dict[PurePosixPath, bytes]:
    """All files below a folder of a project, by their paths in it."""
    return {
        PurePosixPath(path.relative_to(root).as_posix()): path.read_bytes()
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def typed(root: Path, *changes: tuple[str, str]) -> Mapping[PurePosixPath, bytes]:
    """The YAML of the faultless paper with other words, not saved."""
    text = (root / YAML).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {YAML: text.encode()}


def in_ordner(root: Path) -> Iterator[str]:
    """The names of the papers of a project."""
    return (path.name for path in sorted((root / "vorlagen").iterdir()))


def baue(root: Path) -> Callable[[Mapping[PurePosixPath, bytes]], Vorschau]:
    """What makes previews of the paper, all in the process of the test."""
    bau = Vorschaubau(root, Werkstatt(1))
    return lambda ueberlagerung: bau.vorschau(bau.turn(NAME), ueberlagerung)
