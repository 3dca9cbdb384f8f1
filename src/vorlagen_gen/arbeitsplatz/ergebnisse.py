"""What the commands have written for a paper, to be looked at; nothing else of the project."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path, PurePosixPath

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Antwort
from vorlagen_gen.einlesen import lies
from vorlagen_gen.load.dateien import Fehlgriff, find_file, is_inside, is_plain_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner

_ARTEN = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
}
_ORDNER = ("ausgabe", "paket", "synopse")
_WORD_FEHLT = "Diese Datei gibt es nicht."


def ergebnisse_of(projekt: Projekt, ordner: Vorlagenordner) -> list[str]:
    """The paths of the files written for a paper: documents, package and Synopsen."""
    return sorted(
        path.relative_to(projekt.root).as_posix()
        for folder in _folders(projekt, ordner)
        for path in folder
        if path.suffix in _ARTEN and is_plain_file(path)
    )


def _folders(projekt: Projekt, ordner: Vorlagenordner) -> Iterator[list[Path]]:
    root = projekt.root
    vorlage = lies(projekt, ordner).vorlage
    nummer = str(vorlage.nummer).replace("/", "-") if vorlage and vorlage.nummer else ""
    yield list((root / "ausgabe" / ordner.name).glob("*"))
    yield list((root / "ausgabe" / f"{ordner.name}_laufzettel").glob("*"))
    yield list((root / "synopse").glob(f"*_{ordner.name}/*"))
    if nummer:
        for tail in ("", "_nichtoeffentlich"):
            yield [*(root / "paket").glob(f"{nummer}{tail}.zip")]


def ergebnis(projekt: Projekt, pfad: str) -> Antwort:
    """The file ``pfad`` of the project, if a command has written it.

    Raises:
        AblehnungError: It is none of these.
    """
    first, *_ = PurePosixPath(pfad).parts or ("",)
    path = find_file(pfad, projekt.root, projekt.root)
    is_ours = first in _ORDNER and not isinstance(path, Fehlgriff)
    if not is_ours or isinstance(path, Fehlgriff):
        raise AblehnungError(HTTPStatus.NOT_FOUND, _WORD_FEHLT)
    art = _ARTEN.get(path.suffix)
    if art is None or not is_plain_file(path) or not is_inside(path, projekt.root / first):
        raise AblehnungError(HTTPStatus.NOT_FOUND, _WORD_FEHLT)
    ascii_name = path.name.encode("ascii", "ignore").decode().replace('"', "")
    return Antwort(path.read_bytes(), art, dateiname=ascii_name)
