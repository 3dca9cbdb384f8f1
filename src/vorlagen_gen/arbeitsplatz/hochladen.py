"""Files that people drop into the form become files of the paper, under names that are safe."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path, PurePosixPath

from vorlagen_gen.edit.neuanlage import folder_name
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateiart import named_art, read_art
from vorlagen_gen.load.dateien import is_inside

GROESSTE_DATEI = 50_000_000
_TEXTE = (".md", ".txt")
_LONGEST_STEM = 60


def lege_ab(ordner: Path, typed: str, data: bytes, unter: str = "anlagen") -> str:
    """Write ``data`` into ``unter`` of ``ordner``; its name there, as the YAML of a paper names it.

    No file is replaced: another of the same name gets a number, the same file its old name.

    Raises:
        VorlagenError: It is no kind of file that can be an Anlage, or too large.
    """
    suffix = _suffix(typed, data)
    stem = _stem(typed)
    folder = ordner / unter
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not is_inside(folder, ordner):
            raise _not_written(unter)
        for number in range(1, 1_000):
            path = folder / f"{stem}{'' if number == 1 else f'-{number}'}{suffix}"
            if _has_become(path, data):
                return f"{unter}/{path.name}"
    except OSError as error:
        raise _not_written(unter) from error
    raise _not_written(unter)


def _has_become(path: Path, data: bytes) -> bool:
    """Whether ``path`` now holds ``data``; another file that lies there stays."""
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        return path.is_file() and not path.is_symlink() and path.read_bytes() == data
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise
    return True


def _suffix(typed: str, data: bytes) -> str:
    suffix = PurePosixPath(typed.replace("\\", "/")).suffix.lower()
    named = named_art(suffix)
    if len(data) > GROESSTE_DATEI:
        raise VorlagenError(
            f"Die Datei ist größer als {GROESSTE_DATEI // 1_000_000} MB.",
            "Verkleinern Sie sie, oder teilen Sie sie auf.",
            ExitCode.CONTENT_REJECTED,
        )
    is_text = suffix in _TEXTE and b"\0" not in data
    if not is_text and (named is None or read_art(data, suffix) != named):
        raise VorlagenError(
            "Diese Datei kann keine Anlage sein, oder sie ist etwas anderes, als ihr Name sagt.",
            "Nehmen Sie PDF, Word, Excel, ein Bild (PNG, JPEG, GIF, TIFF) oder Markdown.",
            ExitCode.CONTENT_REJECTED,
        )
    return suffix


def _stem(typed: str) -> str:
    """The name without folders and suffix, as folders of papers are named."""
    last = re.split(r"[/\\]", typed)[-1].rpartition(".")[0]
    try:
        return folder_name(last.replace("..", "-")[:200])[:_LONGEST_STEM].strip("-")
    except VorlagenError:
        return "anlage"


def _not_written(unter: str) -> VorlagenError:
    return VorlagenError(
        f"Die Datei lässt sich nicht im Ordner {unter} der Vorlage ablegen.",
        "Prüfen Sie Platz und Rechte am Ordner, und versuchen Sie es noch einmal.",
    )
