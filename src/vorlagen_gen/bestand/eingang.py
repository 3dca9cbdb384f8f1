"""The inputs of a project at one moment, paper by paper, and what is not the same at another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.bestand.dateien import Eingabe, UnklarError, below, dictionary, inside
from vorlagen_gen.deliver.stand import read_stand
from vorlagen_gen.load.dateien import is_ignored, is_plain_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner

SHARED = ("content", "templates")
"""The folders of a project from which every paper may be made."""


@dataclass(frozen=True, slots=True)
class Eingang:
    """Each file with content and last change: those that papers share, and those of each paper.

    The papers' files are by the paths of their folders in the project.
    """

    gemeinsam: tuple[Eingabe, ...]
    vorlagen: Mapping[str, tuple[Eingabe, ...]]


def read_eingang(projekt: Projekt) -> Eingang | None:
    """The inputs as they are now; None if that cannot be told, because one of them is a link."""
    roots = [str(projekt.root / name) for name in SHARED]
    try:
        shared = (*dictionary(), *(each for root in roots for each in below(root)))
        papers = {each.label: _files(each) for each in projekt.ordner()}
    except (UnklarError, OSError):
        return None
    return Eingang(shared, papers)


def read_files(ordner: Vorlagenordner) -> tuple[Eingabe, ...] | None:
    """The files of one paper as they are now; None as above."""
    try:
        return _files(ordner)
    except UnklarError:
        return None


def _files(ordner: Vorlagenordner) -> tuple[Eingabe, ...]:
    return tuple(below(str(ordner.path)))


def changed(before: Eingang | None, now: Eingang | None, root: Path) -> tuple[str, ...]:
    """The files below ``root`` that are new, gone, or of another content; sorted paths.

    What editors and systems leave behind is not among them.
    """
    both = _contents(before), _contents(now)
    names = {name for name, content in both[0] ^ both[1] if content}
    paths = (Path(name) for name in names if Path(name).is_relative_to(root))
    return tuple(
        sorted(
            path.relative_to(root).as_posix()
            for path in paths
            if not (is_ignored(path.name) or path.name.endswith("~"))
        )
    )


def _contents(eingang: Eingang | None) -> set[tuple[str, str]]:
    return {each[:2] for each in _all(eingang)} if eingang else set()


def _all(eingang: Eingang) -> Iterator[Eingabe]:
    yield from eingang.gemeinsam
    for files in eingang.vorlagen.values():
        yield from files


def read_ausgang(folder: Path) -> tuple[tuple[str, str], ...] | None:
    """What lies in an output folder, with its content; None if that is not what was written."""
    try:
        found = tuple(inside(str(folder)))
        written = read_stand(folder)
        names = written.dateien if written else {}
        is_whole = all(
            is_plain_file(folder / name) and written.knows(name, (folder / name).read_bytes())
            for name in names
            if written
        )
    except (UnklarError, OSError):
        return None
    return found if is_whole else None
