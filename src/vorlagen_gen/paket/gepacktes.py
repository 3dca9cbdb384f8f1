"""Public packages as they lie there: what was handed over, whatever the papers say by now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from typing import Any

from vorlagen_gen.assemble.dateinamen import kennung
from vorlagen_gen.assemble.leser import Leser, is_veroeffentlicht
from vorlagen_gen.deliver.stand import DATEI, Stand, read_stand
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.oparl import Abdruck
from vorlagen_gen.paket.fassung import FASSUNGEN
from vorlagen_gen.paket.metadaten import ANLAGE_A
from vorlagen_gen.paket.metadaten import NAME as METADATEN
from vorlagen_gen.validate.vorlage import read_vorlage


@dataclass(frozen=True, slots=True)
class Gepacktes:
    """A public package.

    ``quelle`` is the name of its paper's folder, ``vorlage`` what the package itself says of the
    paper. ``abdruecke`` are those of its files, ``fingerabdruck`` is that of its record.
    """

    ordner: Path
    quelle: str
    vorlage: Vorlage
    abdruecke: Mapping[str, Abdruck]
    eingaben: Mapping[str, str]
    fingerabdruck: str
    metadaten: str


class UngueltigesPaketError(Exception):
    """A public package does not hold what was written; why, in German, after its name."""


def is_oeffentliches_paket(ordner: Path) -> bool:
    """Whether the folder is one of ours for the public."""
    stand = read_stand(ordner) if not ordner.is_symlink() else None
    named = stand.herkunft.paket if stand and stand.herkunft else ""
    return named == FASSUNGEN[Leser.OEFFENTLICHKEIT]


def read_gepacktes(ordner: Path) -> Gepacktes:
    """The public package in ``ordner``; each of its files is just as it was packed.

    Raises:
        UngueltigesPaketError: One is not, or the package does not say what it holds.
    """
    stand = read_stand(ordner)
    if stand is None or stand.herkunft is None:
        raise UngueltigesPaketError("wurde unterbrochen gepackt")
    dateien = dict(_dateien(ordner, stand))
    vorlage = _read_metadaten(dateien.get(METADATEN, b""))
    if vorlage is None:
        raise UngueltigesPaketError(
            f"ist von einer älteren Fassung gepackt; {METADATEN} fehlt etwas"
        )
    if vorlage.nummer is None or ordner.name != kennung(vorlage.nummer):
        raise UngueltigesPaketError("heißt nicht mehr wie die Nummer der Vorlage")
    return Gepacktes(
        ordner,
        PurePosixPath(stand.herkunft.vorlage).name,
        vorlage,
        {name: Abdruck.of(inhalt) for name, inhalt in dateien.items()},
        stand.herkunft.eingaben,
        sha256((ordner / DATEI).read_bytes()),
        dateien[METADATEN].decode(),
    )


def _dateien(ordner: Path, stand: Stand) -> Iterator[tuple[str, bytes]]:
    """The files of the record."""
    for name in sorted(stand.dateien):
        inhalt = _read(ordner / name)
        if inhalt is None or not stand.knows(name, inhalt):
            raise UngueltigesPaketError(f"enthält {name} nicht mehr so, wie es gepackt wurde")
        yield name, inhalt


def _read(path: Path) -> bytes | None:
    """The content of a file; None if there is none that can be read."""
    try:
        return path.read_bytes() if is_plain_file(path) else None
    except OSError:
        return None


def _read_metadaten(inhalt: bytes) -> Vorlage | None:
    """The public paper that ``metadaten.json`` describes; None if it does not."""
    try:
        typed = _typed(json.loads(inhalt))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    werte, findings = parse_yaml(json.dumps(typed, ensure_ascii=False), METADATEN)
    if werte is None or findings:
        return None
    vorlage, faults = read_vorlage(werte)
    return vorlage if vorlage and not faults and is_veroeffentlicht(vorlage) else None


_SAME = (
    "art",
    "nummer",
    "hauptvorlage",
    "datum",
    "geaendert",
    "neufassung",
    "amt",
    "betreff",
    "betreff_zusatz",
    "beratungsfolge",
    "auftraege",
    "erledigt",
)
"""What is called the same in ``vorlage.yaml``."""
_NONE: Mapping[str, Any] = {}


def _typed(metadaten: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody would type in ``vorlage.yaml`` to say what ``metadaten`` say."""
    said = _known({name: metadaten[name] for name in _SAME})
    said["auftraege"] = [_known(each) for each in metadaten["auftraege"]]
    said["erfuellt"] = metadaten.get("erfuellt", [])
    is_public = "ja" if metadaten["oeffentlich"] is True else "nein"
    teile = metadaten["teile"]
    has_anlage_a = any(teil["art"] == ANLAGE_A for teil in teile)
    return {
        "status": "final",
        "oeffentlich": is_public,
        **said,
        "anlagen": list(_anlagen(teile)),
        **({"anlage_a": {}} if has_anlage_a else {}),
    }


def _anlagen(teile: list[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The entries of the list; an accessible version belongs to the one before it."""
    anlagen = [teil for teil in teile if "nummer" in teil]
    for teil, after in zip_longest(anlagen, anlagen[1:], fillvalue=_NONE):
        if teil.get("barrierefreie_fassung"):
            continue
        entry = {name: teil.get(name) for name in ("nummer", "titel", "nachgereicht", "einsicht")}
        entry["datei"] = _first_file(teil)
        if after.get("barrierefreie_fassung"):
            entry["barrierefreie_alternative"] = {"datei": _first_file(after)}
        yield _known(entry)


def _first_file(teil: Mapping[str, Any]) -> str | None:
    return next((str(datei["name"]) for datei in teil["dateien"]), None)


def _known(angaben: Mapping[str, Any]) -> dict[str, Any]:
    return {name: wert for name, wert in angaben.items() if wert not in (None, [], "")}
