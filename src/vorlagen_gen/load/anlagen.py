"""The files of the Anlagen: texts to be printed, everything else to be passed through."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path, PurePosixPath

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.ablage import Ablage
from vorlagen_gen.load.dateiart import named_art, read_art
from vorlagen_gen.load.dateien import Fehlgriff, find_file, is_ignored, nfc
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import (
    MAX_FILE_BYTES,
    Gelesen,
    fault_at,
    read_bytes,
    read_quelle,
)
from vorlagen_gen.model.vorlage import Anlage
from vorlagen_gen.quelltext import Quelltext

TEXT_SUFFIX = ".md"
ORDNER = "anlagen"
"""Where the files of the Anlagen usually lie in the paper's folder."""


@dataclass(frozen=True, slots=True)
class Anlagendateien:
    """By ``Anlage.datei``: texts to be printed in the city's layout, and bytes to pass through.

    ``im_ordner`` are the files in ``anlagen/`` and wherever below it an Anlage lies, with
    their paths in the paper's folder; whatever systems and Office leave behind is not there.
    """

    texte: Mapping[str, Quelltext] = field(default_factory=dict)
    dateien: Mapping[str, bytes] = field(default_factory=dict)
    gelesen: tuple[Gelesen, ...] = ()
    im_ordner: tuple[str, ...] = ()


def load_anlagen(
    anlagen: Iterable[Anlage], ordner: Vorlagenordner, projekt: Projekt
) -> tuple[Anlagendateien, list[Finding]]:
    """Read the files of ``anlagen``; one that is not there is a finding at its name."""
    texte: dict[str, Quelltext] = {}
    dateien: dict[str, bytes] = {}
    gelesen: list[Gelesen] = []
    findings: list[Finding] = []
    ablage = projekt.ablage
    for anlage in chain.from_iterable(each.fassungen() for each in anlagen):
        name = anlage.datei
        if name is None or name in texte or name in dateien:
            continue
        path = find_file(name, ordner.path, projekt.root, ablage)
        if isinstance(path, Fehlgriff):
            code = "Y125" if path.is_missing else "Y124"
            findings.append(fault_at(anlage.ort("datei"), code, path.text, path.remedy))
            continue
        label = _label(path, projekt)
        if path.suffix.lower() == TEXT_SUFFIX:
            quelle = read_quelle(path, label, ablage)
            gelesen.append(quelle.gelesen)
            findings += quelle.findings
            findings += (
                _empty(anlage) if quelle.text is not None and not quelle.text.strip() else ()
            )
            texte[name] = Quelltext.of_file(quelle.text or "", label)
        elif ablage.size(path) > MAX_FILE_BYTES:
            findings.append(_too_large(anlage))
        else:
            dateien[name] = read_bytes(path, label, ablage=ablage)
            gelesen.append(Gelesen(label, hashlib.sha256(dateien[name]).hexdigest()))
            findings += _wrong_art(anlage, dateien[name], path.suffix)
    im_ordner = _im_ordner({*texte, *dateien}, ordner, ablage)
    found = Anlagendateien(texte, dateien, tuple(gelesen), im_ordner)
    return found, findings


def _im_ordner(namen: Iterable[str], ordner: Vorlagenordner, ablage: Ablage) -> tuple[str, ...]:
    parents = {PurePosixPath(nfc(name).replace("\\", "/")).parent for name in namen}
    folders = {PurePosixPath(ORDNER), *(each for each in parents if each.parts[:1] == (ORDNER,))}
    return tuple(
        nfc(path.relative_to(ordner.path).as_posix())
        for folder in sorted(folders)
        for path in ablage.children(ordner.path / folder)
        if ablage.is_file(path) and not is_ignored(path.name)
    )


def _empty(anlage: Anlage) -> list[Finding]:
    return [
        fault_at(
            anlage.ort("datei"),
            "Y135",
            f"Die Datei »{anlage.datei}« ist leer.",
            "Legen Sie die richtige Datei unter diesem Namen ab, oder löschen Sie den Eintrag.",
        )
    ]


def _wrong_art(anlage: Anlage, data: bytes, suffix: str) -> list[Finding]:
    """Nobody could open what is published under a name that promises another kind of file."""
    if not data:
        return _empty(anlage)
    art, promised = read_art(data, suffix), named_art(suffix)
    if promised is None or art == promised:
        return []
    text = f"»{anlage.datei}« heißt wie eine {promised}, ist aber keine."
    if promised.endswith("Bild"):
        text = f"»{anlage.datei}« heißt wie ein {promised}, ist aber keines."
    found = f" Der Inhalt ist der einer anderen Art: {art}." if art else ""
    return [
        fault_at(
            anlage.ort("datei"),
            "Y136",
            text + found,
            f"Öffnen Sie die Datei in ihrem Programm und speichern Sie sie neu als {promised}; "
            "Umbenennen genügt nicht.",
        )
    ]


def _too_large(anlage: Anlage) -> Finding:
    return fault_at(
        anlage.ort("datei"),
        "Y128",
        f"»{anlage.datei}« ist größer als {MAX_FILE_BYTES // 1_000_000} MB.",
        "Verkleinern Sie die Datei, zum Beispiel mit Bildern in geringerer Auflösung.",
    )


def _label(path: Path, projekt: Projekt) -> str:
    return path.relative_to(projekt.root).as_posix()
