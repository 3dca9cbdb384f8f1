"""The files of the Anlagen: texts to be printed, everything else to be passed through."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import Fehlgriff, find_file
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


@dataclass(frozen=True, slots=True)
class Anlagendateien:
    """By ``Anlage.datei``: texts to be printed in the city's layout, and bytes to pass through."""

    texte: Mapping[str, Quelltext]
    dateien: Mapping[str, bytes]
    gelesen: tuple[Gelesen, ...]


def load_anlagen(
    anlagen: Iterable[Anlage], ordner: Vorlagenordner, projekt: Projekt
) -> tuple[Anlagendateien, list[Finding]]:
    """Read the files of ``anlagen``; one that is not there is a finding at its name."""
    texte: dict[str, Quelltext] = {}
    dateien: dict[str, bytes] = {}
    gelesen: list[Gelesen] = []
    findings: list[Finding] = []
    for anlage in anlagen:
        name = anlage.datei
        if name is None or name in texte or name in dateien:
            continue
        path = find_file(name, ordner.path, projekt.root)
        if isinstance(path, Fehlgriff):
            code = "Y125" if path.is_missing else "Y124"
            findings.append(fault_at(anlage.ort("datei"), code, path.text, path.remedy))
            continue
        label = _label(path, projekt)
        if path.suffix.lower() == TEXT_SUFFIX:
            quelle = read_quelle(path, label)
            gelesen.append(quelle.gelesen)
            findings += quelle.findings
            texte[name] = Quelltext.of_file(quelle.text or "", label)
        elif path.stat().st_size > MAX_FILE_BYTES:
            findings.append(_too_large(anlage))
        else:
            dateien[name] = read_bytes(path, label)
            gelesen.append(Gelesen(label, hashlib.sha256(dateien[name]).hexdigest()))
    return Anlagendateien(texte, dateien, tuple(gelesen)), findings


def _too_large(anlage: Anlage) -> Finding:
    return fault_at(
        anlage.ort("datei"),
        "Y128",
        f"»{anlage.datei}« ist größer als {MAX_FILE_BYTES // 1_000_000} MB.",
        "Verkleinern Sie die Datei, zum Beispiel mit Bildern in geringerer Auflösung.",
    )


def _label(path: Path, projekt: Projekt) -> str:
    return path.relative_to(projekt.root).as_posix()
