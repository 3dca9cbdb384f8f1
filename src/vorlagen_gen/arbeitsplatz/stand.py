"""A paper as its files are, and as they would be with other values."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.arbeitsplatz.unlesbar import werte_of
from vorlagen_gen.edit.aendern import with_changes
from vorlagen_gen.edit.inhalt import Inhalt, cleaned, inhalt_of
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.schreiben import Paar
from vorlagen_gen.edit.texte import with_text
from vorlagen_gen.edit.unterschied import unterschied
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import (
    Fehlgriff,
    find_file,
    is_ignored,
    is_inside,
    is_plain_file,
    nfc,
)
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.texte import NO_TEXTS
from vorlagen_gen.quelltext import kurz

TEXTE = "texte"
"""Where the texts of a paper lie."""
_LOSE = (TEXTE, "anlagen")
_NEW_TEXT = re.compile(r"(?:[\w-]{1,60}/)?[\w-][\w. -]{0,60}\.(?:md|txt)")
"""How a text file is named that is yet to be made: so that every system can."""


@dataclass(frozen=True, slots=True)
class Stand:
    """``werte`` are those of ``vorlage.yaml``; ``texte`` are by the names used in it.

    ``dateien`` are the files as read: the first is ``vorlage.yaml``, by the name of nothing. The
    last ones are texts that stand in no field (any more), so that they can be taken up again.
    """

    ordner: Vorlagenordner
    dateien: Mapping[str, Quelldatei]
    werte: Inhalt

    @property
    def yaml(self) -> Quelldatei:
        """The file that describes the paper."""
        return self.dateien[""]

    @property
    def texte(self) -> dict[str, str]:
        """What the text files say, with LF as line ends."""
        return {name: datei.zeilen.text for name, datei in self.dateien.items() if name}

    def textorte(self, werte: Inhalt) -> dict[str, str]:
        """The labels of all text files that ``werte`` name, also of one that cannot be read."""
        named = {name: f"{self.ordner.label}/{name}" for name in _names(werte)}
        return named | {name: datei.label for name, datei in self.dateien.items() if name}

    @property
    def fassung(self) -> str:
        """Names these bytes: another after any change."""
        found = hashlib.sha256()
        for name, datei in sorted(self.dateien.items()):
            found.update(f"{name}\n{len(datei.data)}\n".encode() + datei.data)
        return found.hexdigest()


def read_stand(projekt: Projekt, name: str) -> Stand:
    """The paper ``name`` as it lies there.

    Raises:
        UnlesbarError: Its YAML cannot be read, or says nothing.
        VorlagenError: There is no such paper.
    """
    ordner = own_folder(projekt, name)
    if not is_plain_file(ordner.yaml_path):
        raise VorlagenError(
            f"In {ordner.label} fehlt die Datei vorlage.yaml.",
            "Legen Sie die Vorlage neu an, oder löschen Sie den Ordner.",
            ExitCode.CONTENT_REJECTED,
        )
    datei = Quelldatei.read(ordner.yaml_path, ordner.yaml_label)
    werte = inhalt_of(werte_of(datei))
    found = ((each, _text_file(projekt, ordner, each)) for each in dict.fromkeys(_names(werte)))
    texte = {each: text for each, text in found if text}
    return Stand(ordner, {"": datei, **texte, **_loose(projekt, ordner, texte)}, werte)


def own_folder(projekt: Projekt, name: str) -> Vorlagenordner:
    """The folder of the paper of exactly this name.

    Raises:
        VorlagenError: There is none, or it leads out of the project.
    """
    ordner = next((each for each in projekt.ordner() if each.name == name), None)
    if ordner is None or not is_inside(ordner.path, projekt.root / "vorlagen"):
        raise VorlagenError(
            f"Den Ordner »{kurz(name)}« gibt es unter »vorlagen« nicht.",
            "Wurde er gelöscht oder umbenannt, holen Sie ihn zurück, und lassen Sie dieses Fenster "
            "offen: Was Sie getippt haben, können Sie danach speichern.",
            ExitCode.USAGE,
        )
    return ordner


def changed(stand: Stand, werte: Inhalt, texte: Mapping[str, str]) -> tuple[Paar, ...]:
    """The files that would say something else, each as it is and as it would be.

    Raises:
        VorlagenError: The change cannot be made without changing more.
    """
    yaml = with_changes(stand.yaml, unterschied(stand.werte, werte))
    pairs = [(stand.yaml, yaml), *_texts(stand, werte, texte)]
    return tuple((old, new) for old, new in pairs if old.data != new.data)


def _texts(stand: Stand, werte: Inhalt, texte: Mapping[str, str]) -> Iterator[Paar]:
    wanted = set(_names(werte))
    for name, text in texte.items():
        datei = stand.dateien.get(name) if name else None
        if datei is None and name in wanted:
            datei = _new_text(stand.ordner, name, text)
        if datei and _is_other(datei, text):
            yield datei, with_text(datei, text)


def _new_text(ordner: Vorlagenordner, name: str, text: str) -> Quelldatei | None:
    """The file ``name`` that is yet to be made; ``None`` if it cannot and ``text`` says nothing.

    Raises:
        VorlagenError: It cannot be made, so that ``text`` would be lost.
    """
    path, label = ordner.path / nfc(name), f"{ordner.label}/{name}"
    if text.strip() and _is_own(path, ordner.path):
        raise _not_to_replace(path, label)
    is_inner = is_inside(path.parent, ordner.path) and not os.path.lexists(path)
    if _NEW_TEXT.fullmatch(nfc(name)) and is_inner:
        return Quelldatei.new(path, label)
    if not text.strip():
        return None
    raise VorlagenError(
        f"Ein Text kann nicht in die Datei »{kurz(name)}« geschrieben werden.",
        "Kopieren Sie ihn, entfernen Sie das Feld, legen Sie es neu an, und fügen Sie ihn ein.",
        ExitCode.CONTENT_REJECTED,
    )


def _not_to_replace(path: Path, label: str) -> VorlagenError:
    """The error for a text that would replace what nobody sees in the form."""
    try:
        Quelldatei.read(path, label)
    except VorlagenError as error:
        remedy = "Speichern Sie sie im Editor in UTF-8; was Sie hier getippt haben, bleibt stehen."
        return VorlagenError(error.text, remedy, ExitCode.CONTENT_REJECTED)
    return VorlagenError(
        f"Die Datei {label} gibt es schon.",
        "Kopieren Sie, was Sie getippt haben, leeren Sie das Feld, und speichern Sie: Dann steht "
        "hier, was in der Datei steht.",
        ExitCode.CONTENT_REJECTED,
    )


def _is_other(datei: Quelldatei, text: str) -> bool:
    return not datei.is_there or cleaned(datei.zeilen.text) != cleaned(text)


def _loose(
    projekt: Projekt, ordner: Vorlagenordner, texte: Mapping[str, Quelldatei]
) -> dict[str, Quelldatei]:
    """What lies among the texts and Anlagen of the paper and is none of ``texte``, which it prints.

    A file that was just dropped is one of them, so that it can be written in at once.
    """
    named = {each.path for each in texte.values()}
    paths = (each for name in _LOSE for each in sorted((ordner.path / name).glob("*")))
    names = [
        f"{each.parent.name}/{each.name}"
        for each in paths
        if each not in named and not is_ignored(each.name)
    ]
    found = (
        (name, _text_file(projekt, ordner, name)) for name in names if _NEW_TEXT.fullmatch(name)
    )
    return {name: text for name, text in found if text and name not in texte}


def textnamen(werte: Inhalt) -> frozenset[str]:
    """The files that a paper with these values prints texts from."""
    return frozenset(_names(werte))


def _names(werte: Inhalt, *, is_anlage: bool = False) -> Iterator[str]:
    if isinstance(werte, list):
        for each in werte:
            yield from _names(each, is_anlage=is_anlage)
    if not isinstance(werte, dict):
        return
    name = werte.get("datei")
    if isinstance(name, str) and (name.endswith(".md") if is_anlage else len(werte) == 1):
        yield name
    for feld, wert in werte.items():
        if feld not in NO_TEXTS - {"anlagen"}:
            yield from _names(wert, is_anlage=is_anlage or feld == "anlagen")


def _text_file(projekt: Projekt, ordner: Vorlagenordner, name: str) -> Quelldatei | None:
    """The file ``name`` if it lies in the paper's own folder, itself and not as a link."""
    path = find_file(name, ordner.path, projekt.root)
    if isinstance(path, Fehlgriff) or not _is_own(path, ordner.path):
        return None
    try:
        return Quelldatei.read(path, f"{ordner.label}/{path.relative_to(ordner.path).as_posix()}")
    except VorlagenError:
        return None


def _is_own(path: Path, folder: Path) -> bool:
    return is_plain_file(path) and is_inside(path, folder)
