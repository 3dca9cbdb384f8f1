"""What somebody names as a paper: one of the project, a package, or a file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TypeAlias

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import meinten_sie, nfc
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import MAX_FILE_BYTES

_ZIP = ".zip"
_MOST_FILES = 500

Ort: TypeAlias = Vorlagenordner | Path
"""A paper of the project, or the folder or file that holds one."""


def find_papier(projekt: Projekt, typed: str, ort: Path) -> Ort:
    """The paper of the project that is called ``typed``, or the package or file of this path.

    A path is one from the folder ``ort``; a package may be named as its folder below ``paket``.

    Raises:
        VorlagenError: There is neither.
    """
    named = PurePosixPath(nfc(typed).replace("\\", "/"))
    ordner = {each.name: each for each in projekt.ordner()}
    if len(named.parts) == 1 and named.name in ordner:
        return ordner[named.name]
    pakete = projekt.root / "paket"
    places = [ort / typed, *([pakete / typed] if len(named.parts) == 1 else [])]
    found = next((each for each in places if each.exists()), None)
    own = projekt.root.resolve() / "vorlagen"
    is_own = found.resolve().parent == own if found else named.parent.name == own.name
    if is_own and named.name in ordner:
        return ordner[named.name]
    if found is None:
        packed = [each.name for each in pakete.iterdir()] if pakete.is_dir() else []
        raise VorlagenError(
            f"»{typed}« ist weder eine Vorlage noch ein Paket oder eine Datei."
            f"{meinten_sie(named.name, [*ordner, *packed])}",
            "Nennen Sie einen Ordner unter »vorlagen« oder »paket«, das ZIP eines Pakets, eine "
            "Word-Datei oder ein PDF.",
            ExitCode.USAGE,
        )
    return found


@contextmanager
def entpackt(ort: Path) -> Iterator[Path]:
    """``ort``, or a folder with the files of the ZIP ``ort``, as long as it is needed.

    Raises:
        VorlagenError: The ZIP is damaged or holds far more than a package.
    """
    if ort.suffix.lower() != _ZIP or not ort.is_file():
        yield ort
        return
    with TemporaryDirectory() as place:
        folder = Path(place) / ort.stem
        folder.mkdir()
        try:
            with zipfile.ZipFile(ort) as archiv:
                _unpack(archiv, folder)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
            raise _unreadable(ort.name) from None
        yield folder


def _unpack(archiv: zipfile.ZipFile, folder: Path) -> None:
    """Write the files of a package, whose names have one folder before them at most."""
    entries = [each for each in archiv.infolist() if not each.is_dir()]
    if len(entries) > _MOST_FILES or sum(each.file_size for each in entries) > 2 * MAX_FILE_BYTES:
        raise zipfile.BadZipFile
    for each in entries:
        path = PurePosixPath(each.filename)
        if len(path.parts) <= len(("ordner", "datei")) and path.name not in ("", ".."):
            (folder / path.name).write_bytes(archiv.read(each))


def _unreadable(name: str) -> VorlagenError:
    return VorlagenError(
        f"{name} lässt sich nicht entpacken: Das ZIP ist beschädigt oder größer als ein Paket.",
        "Entpacken Sie es selbst, und nennen Sie den Ordner.",
        ExitCode.CONTENT_REJECTED,
    )
