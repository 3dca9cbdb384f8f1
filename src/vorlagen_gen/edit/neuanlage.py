"""A new paper: a folder with a draft that says what is missing, made in one step."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vorlagen_gen.edit.entwurf import entwurf
from vorlagen_gen.edit.sitzungsvorschlag import sitzungsvorschlaege
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.eigenfelder import Feld
from vorlagen_gen.model.werte import Art, Rolle, Vorlagennummer, without_umlauts
from vorlagen_gen.model.wissen import Wissen

LONGEST_NAME = 80
"""So long may the name of a paper's folder be."""
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""What Windows takes for a device."""


@dataclass(frozen=True, slots=True)
class Neuanlage:
    """What is known of a paper from the start; ``gremien`` in the order of their consultation.

    ``felder`` are those of the city's own that the paper must fill.
    """

    stadt: str
    art: Art
    amt: str
    gremien: tuple[str, ...]
    betreff: str
    mit_anlage_a: bool
    hauptvorlage: Vorlagennummer | None = None
    felder: tuple[Feld, ...] = ()


def lege_an(
    projekt: Projekt, name: str, neuanlage: Neuanlage, wissen: Wissen, tag: date
) -> Vorlagenordner:
    """Write the draft of ``neuanlage`` into the new folder ``name``; all of it or nothing.

    Each body is to meet on the first day behind ``tag`` for which papers are still taken, under
    the name it has then.

    Raises:
        VorlagenError: There is such a folder, or it cannot be written.
    """
    demand_free(projekt, name)
    folge = tuple(_folge(neuanlage, wissen, tag))
    texte = entwurf(
        stadt=neuanlage.stadt,
        art=neuanlage.art,
        amt=neuanlage.amt,
        betreff=neuanlage.betreff,
        folge=folge,
        hauptvorlage=neuanlage.hauptvorlage,
        mit_anlage_a=neuanlage.mit_anlage_a,
        felder=neuanlage.felder,
    )
    dateien = {path: text.encode() for path, text in texte.items()}
    write_folder(projekt.root / "vorlagen", name, dateien)
    return projekt.select([name])[0]


def folder_name(typed: str) -> str:
    """``typed`` as folders are named: ``Spielplatz Süd`` becomes ``spielplatz-sued``.

    Raises:
        VorlagenError: Nothing is left of it, or it is no name.
    """
    word = nfc(typed).strip().replace("\\", "/").removeprefix("vorlagen/").strip("/")
    plain = unicodedata.normalize("NFKD", without_umlauts(word)).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if not name or len(name) > LONGEST_NAME or _RESERVED.fullmatch(name) or ".." in word:
        raise VorlagenError(
            "So kann der Ordner einer Vorlage nicht heißen.",
            "Nehmen Sie Jahr und Stichwort, zum Beispiel 2026-spielplatz.",
            ExitCode.USAGE,
        )
    return name


def demand_free(projekt: Projekt, name: str) -> None:
    """Stop if there is a folder ``name``.

    Raises:
        VorlagenError: There is.
    """
    taken = {nfc(path.name).casefold() for path in (projekt.root / "vorlagen").iterdir()}
    if name.casefold() in taken:
        raise VorlagenError(
            f"Den Ordner vorlagen/{name} gibt es schon.",
            "Nehmen Sie einen anderen Namen, oder ändern Sie die Vorlage dort.",
            ExitCode.USAGE,
        )


def _folge(neuanlage: Neuanlage, wissen: Wissen, tag: date) -> Iterator[dict[str, str]]:
    """The rows of the Beratungsfolge; without a meeting that is known the day stays open."""
    last = len(neuanlage.gremien) - 1
    beratungen = sitzungsvorschlaege(neuanlage.gremien, wissen, tag)
    for number, (gremium, sitzung_am) in enumerate(beratungen):
        rolle = Rolle.ENTSCHEIDUNG if number == last else Rolle.VORBERATUNG
        if neuanlage.art is Art.BERICHTSVORLAGE:
            rolle = Rolle.BERICHT
        datum = f"{sitzung_am:%d.%m.%Y}" if sitzung_am else ""
        yield {"datum": datum, "gremium": gremium, "rolle": rolle.value}


def write_folder(vorlagen: Path, name: str, dateien: Mapping[str, bytes]) -> None:
    """A folder that nobody sees before all its files are in it.

    Raises:
        VorlagenError: It cannot be written; then there is none.
    """
    interim = vorlagen / f".neu-{name}"
    try:
        if interim.exists():
            shutil.rmtree(interim)
        for path, inhalt in dateien.items():
            file = interim / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(inhalt)
        interim.rename(vorlagen / name)
    except OSError as error:
        with suppress(OSError):
            shutil.rmtree(interim)
        raise VorlagenError(
            f"Der Ordner vorlagen/{name} lässt sich nicht anlegen.",
            "Prüfen Sie Platz und Rechte im Ordner vorlagen und versuchen Sie es noch einmal.",
        ) from error
