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
_ANLAGEN = "anlagen"
_TEXTE = (".md", ".txt")
_ALTE = {".doc": ".docx", ".xls": ".xlsx", ".ppt": ".pdf", ".odt": ".docx", ".ods": ".xlsx"}
"""What Word and others once wrote, or write still, and what it is to be saved as."""
_LONGEST_STEM = 60


def lege_ab(ordner: Path, typed: str, data: bytes, unter: str = _ANLAGEN) -> str:
    """Write ``data`` into ``unter`` of ``ordner``; its name there, as the YAML of a paper names it.

    No file is replaced: another of the same name gets a number, the same file its old name.

    Raises:
        VorlagenError: It is no kind of file that can be an Anlage (or can be read, if it is to lie
            elsewhere), or too large.
    """
    suffix = _suffix(typed, data, is_anlage=unter == _ANLAGEN)
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


def _suffix(typed: str, data: bytes, *, is_anlage: bool) -> str:
    suffix = PurePosixPath(typed.replace("\\", "/")).suffix.lower()
    named = named_art(suffix)
    if len(data) > GROESSTE_DATEI:
        raise VorlagenError(
            f"Die Datei ist größer als {GROESSTE_DATEI // 1_000_000} MB.",
            "Verkleinern Sie sie, oder teilen Sie sie auf.",
            ExitCode.CONTENT_REJECTED,
        )
    texts = _TEXTE[:1] if is_anlage else _TEXTE
    is_text = suffix in texts and b"\0" not in data
    if not is_text and (named is None or read_art(data, suffix) != named):
        raise _refused(suffix, is_anlage=is_anlage)
    return suffix


def _refused(suffix: str, *, is_anlage: bool) -> VorlagenError:
    """The error for a file of another kind, with what it can become."""
    known = "PDF, Word (.docx), Excel (.xlsx), ein Bild (PNG, JPEG, GIF, TIFF) oder Markdown (.md)"
    remedy = "Prüfen Sie, ob sie sich öffnen lässt; zu lesen sind Word (.docx) und PDF."
    if is_anlage:
        remedy = f"Nehmen Sie {known}."
    if suffix in _ALTE:
        remedy = f"Speichern Sie sie im Programm, mit dem sie entstand, als {_ALTE[suffix]}."
    elif is_anlage and suffix == ".txt":
        remedy = "Speichern Sie den Text als Markdown: mit der Endung .md statt .txt."
    what = "kann keine Anlage sein" if is_anlage else "lässt sich nicht lesen"
    return VorlagenError(
        f"Diese Datei {what}, oder sie ist etwas anderes, als ihr Name sagt.",
        remedy,
        ExitCode.CONTENT_REJECTED,
    )


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
