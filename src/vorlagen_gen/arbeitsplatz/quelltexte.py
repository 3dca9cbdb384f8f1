"""A paper whose YAML cannot be read: what is wrong, where, and its files to be put right."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import Any

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError
from vorlagen_gen.arbeitsplatz.speichern import Speicher
from vorlagen_gen.arbeitsplatz.stand import own_folder
from vorlagen_gen.arbeitsplatz.unlesbar import is_lesbar, leer
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.texte import with_text
from vorlagen_gen.einlesen import lies
from vorlagen_gen.load.dateien import is_inside, is_plain_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import printable

_TEXTE = frozenset({".md", ".txt"})


def quelltexte_of(projekt: Projekt, name: str) -> dict[str, Any]:
    """The faults of the paper's YAML with their places, and what its files say, as JSON.

    Raises:
        VorlagenError: There is no such paper, or ``vorlage.yaml`` is not there or not in UTF-8.
    """
    ordner = own_folder(projekt, name)
    dateien, lesbar = _files(ordner), is_lesbar(ordner)
    yaml = dateien.get(ordner.yaml_path.name)
    findings = lies(projekt, ordner).findings or ([leer(yaml)] if yaml and not lesbar else [])
    return {
        "lesbar": lesbar,
        "befunde": [
            {
                "text": each.text,
                "abhilfe": each.remedy,
                "ort": str(each.place),
                "datei": each.place.file.removeprefix(f"{ordner.label}/"),
                "zeile": each.place.line,
                "spalte": each.place.column,
            }
            for each in findings
        ],
        "dateien": [
            {"name": label, "text": datei.zeilen.text, "fassung": _fassung(datei)}
            for label, datei in dateien.items()
        ],
    }


def speichere_quelltext(
    projekt: Projekt, speicher: Speicher, name: str, said: dict[str, Any]
) -> None:
    """Write ``text`` into the file ``datei`` if it still is what the window began with.

    Raises:
        AblehnungError: There is no such file, or somebody changed it meanwhile.
        VorlagenError: It cannot be written.
    """
    datei = _files(own_folder(projekt, name)).get(str(said.get("datei")))
    if datei is None:
        raise AblehnungError(HTTPStatus.NOT_FOUND, "Diese Datei gibt es nicht.")
    if _fassung(datei) != said.get("fassung"):
        raise AblehnungError(
            HTTPStatus.CONFLICT,
            f"{datei.label} wurde inzwischen an anderer Stelle geändert.",
            "Laden Sie die Seite neu; kopieren Sie vorher, was Sie getippt haben.",
        )
    new = with_text(datei, printable(str(said.get("text"))))
    if new.data != datei.data:
        speicher.write(name, [(datei, new)])


def _files(ordner: Vorlagenordner) -> dict[str, Quelldatei]:
    """``vorlage.yaml`` and the texts of the paper, by their names in its folder."""
    texts = sorted(
        each for each in (ordner.path / "texte").glob("*") if each.suffix.lower() in _TEXTE
    )
    paths = [ordner.yaml_path, *(each for each in texts if is_inside(each, ordner.path))]
    names = {path.relative_to(ordner.path).as_posix(): path for path in paths}
    return {
        name: Quelldatei.read(path, f"{ordner.label}/{name}")
        for name, path in names.items()
        if is_plain_file(path)
    }


def _fassung(datei: Quelldatei) -> str:
    return hashlib.sha256(datei.data).hexdigest()
