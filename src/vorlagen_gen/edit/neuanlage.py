"""A new paper: a folder with a draft that says what is missing, made in one step."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vorlagen_gen.edit.entwurf import entwurf
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.werte import Art, Rolle, Vorlagennummer, without_umlauts
from vorlagen_gen.model.wissen import Sitzung

_LONGEST_NAME = 80
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""What Windows takes for a device."""


@dataclass(frozen=True, slots=True)
class Neuanlage:
    """What is known of a paper from the start; ``gremien`` in the order of their consultation."""

    art: Art
    amt: str
    gremien: tuple[str, ...]
    betreff: str
    mit_anlage_a: bool
    hauptvorlage: Vorlagennummer | None = None


def lege_an(
    projekt: Projekt, name: str, neuanlage: Neuanlage, sitzungen: Iterable[Sitzung], tag: date
) -> Vorlagenordner:
    """Write the draft of ``neuanlage`` into the new folder ``name``; all of it or nothing.

    Each body is to meet on the first day behind ``tag`` for which papers are still taken.

    Raises:
        VorlagenError: There is such a folder, or it cannot be written.
    """
    demand_free(projekt, name)
    folge = tuple(_folge(neuanlage, tuple(sitzungen), tag))
    texte = entwurf(
        stadt=_stadt(projekt),
        art=neuanlage.art,
        amt=neuanlage.amt,
        betreff=neuanlage.betreff,
        folge=folge,
        hauptvorlage=neuanlage.hauptvorlage,
        mit_anlage_a=neuanlage.mit_anlage_a,
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
    if not name or len(name) > _LONGEST_NAME or _RESERVED.fullmatch(name) or ".." in word:
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


def _folge(
    neuanlage: Neuanlage, sitzungen: tuple[Sitzung, ...], tag: date
) -> Iterator[dict[str, str]]:
    """The rows of the Beratungsfolge; without a meeting that is known the day stays open."""
    last = len(neuanlage.gremien) - 1
    tage = sitzungstage(neuanlage.gremien, sitzungen, tag)
    for number, (gremium, datum) in enumerate(zip(neuanlage.gremien, tage, strict=True)):
        rolle = Rolle.ENTSCHEIDUNG if number == last else Rolle.VORBERATUNG
        if neuanlage.art is Art.BERICHTSVORLAGE:
            rolle = Rolle.BERICHT
        yield {"datum": datum, "gremium": gremium, "rolle": rolle.value}


def sitzungstage(
    gremien: Iterable[str], sitzungen: tuple[Sitzung, ...], tag: date
) -> Iterator[str]:
    """For each body the first day behind ``tag`` for which papers are still taken.

    Empty where no meeting is known; no day is before that of the body before it.
    """
    offen = sorted(each for each in sitzungen if _is_open(each, tag))
    earliest = tag
    for gremium in gremien:
        later = (each for each in offen if each.datum >= earliest)
        sitzung = next((each for each in later if nfc(each.gremium) == nfc(gremium)), None)
        earliest = sitzung.datum if sitzung else earliest
        yield f"{sitzung.datum:%d.%m.%Y}" if sitzung else ""


def _is_open(sitzung: Sitzung, tag: date) -> bool:
    return sitzung.datum > tag and (sitzung.abgabe_bis or tag) >= tag


def _stadt(projekt: Projekt) -> str:
    staedte = projekt.staedte()
    return staedte[0] if len(staedte) == 1 else "muenster"


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
