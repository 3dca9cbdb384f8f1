"""Packages that were handed over: what lies there of them, and where the earlier ones are kept.

A package lies in ``paket/V-0101-2025/`` until a Neufassung takes its place; from then on it lies
below that in ``frueher/2025-02-03/``, just as it was. One that was packed, but never put into the
council information system, is kept there too, under a name that says so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from vorlagen_gen.deliver.ausgabe import Datei, write_set
from vorlagen_gen.deliver.stand import Stand, read_stand
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.paket.metadaten import NAME as METADATEN

FRUEHER = "frueher"
_EINGESTELLT = re.compile(r"(?P<tag>\d{4}-\d\d-\d\d)(?:-(?P<zahl>\d{1,3}))?")
_NOT_DELIVERED = "_nicht-eingestellt"


@dataclass(frozen=True, slots=True)
class Frueheres:
    """A whole package in ``ordner``; ``vom`` is the day of its Neufassung, if it is one."""

    ordner: Path
    stand: Stand
    metadaten: Mapping[str, Any]
    datum: date
    vom: date | None

    @property
    def tag(self) -> date:
        """The day of this version."""
        return self.vom or self.datum

    def inhalt(self, name: str) -> bytes:
        """A file of the package."""
        return (self.ordner / name).read_bytes()


def read_liegendes(ordner: Path) -> Frueheres | None:
    """The package in ``ordner``; None if there is none, or one that was interrupted.

    Raises:
        VorlagenError: Somebody changed it, or it does not say what it is.
    """
    stand = read_stand(ordner) if not ordner.is_symlink() else None
    if stand is None or not stand.is_vollstaendig or stand.herkunft is None:
        return None
    for name in sorted(stand.dateien):
        path = ordner / name
        if not is_plain_file(path) or not stand.knows(name, path.read_bytes()):
            raise _changed(ordner, name)
    try:
        metadaten = json.loads((ordner / METADATEN).read_bytes())
        neufassung = metadaten.get("neufassung") or {}
        vom = neufassung.get("vom")
        datum = date.fromisoformat(metadaten["datum"])
        day = date.fromisoformat(vom) if vom else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _changed(ordner, METADATEN) from None
    return Frueheres(ordner, stand, metadaten, datum, day)


def _changed(ordner: Path, name: str) -> VorlagenError:
    return VorlagenError(
        f"Das eingestellte Paket »{ordner.name}« ist nicht mehr, wie es gepackt wurde: {name} "
        "fehlt oder ist geändert. Ob sich die Vorlage geändert hat, lässt sich so nicht sagen.",
        f"Legen Sie den Ordner aus einer Sicherung oder aus {ordner.name}.zip wieder hin.",
        ExitCode.CONTENT_REJECTED,
    )


def newest_frueheres(ordner: Path, vom: date | None) -> Frueheres | None:
    """The newest delivered package that the one in ``ordner`` replaced; none of the day ``vom``.

    Raises:
        VorlagenError: Somebody changed it.
    """
    found = (read_liegendes(path) for path in _kept(ordner))
    return next((each for each in found if each and each.vom != vom), None)


def has_frueheres(ordner: Path) -> bool:
    """Whether the package in ``ordner`` took the place of one that was delivered."""
    return any(True for _ in _kept(ordner))


def _kept(ordner: Path) -> Iterator[Path]:
    """The folders of delivered packages, the newest first."""
    folder = ordner / FRUEHER
    if folder.is_symlink() or not folder.is_dir():
        return
    named = [
        (match["tag"], int(match["zahl"] or 1), path)
        for path in folder.iterdir()
        if (match := _EINGESTELLT.fullmatch(path.name)) and path.is_dir()
    ]
    yield from (path for *_, path in sorted(named, reverse=True))


def keep(liegt: Frueheres, heute: date, *, is_eingestellt: bool) -> Path:
    """Copy a package below its folder, to where earlier ones are kept; where it lies now.

    It is written as a set: interrupted, the next run completes it. What is there already is not
    written again; another one of the same day gets a number.

    Raises:
        VorlagenError: The folder cannot be written.
    """
    mark = "" if is_eingestellt else _NOT_DELIVERED
    dateien = [Datei(name, liegt.inhalt(name)) for name in liegt.stand.dateien]
    for number in count(1):
        name = f"{liegt.tag:%Y-%m-%d}{f'-{number}' if number > 1 else ''}{mark}"
        target = liegt.ordner / FRUEHER / name
        there = read_stand(target)
        is_other = there and there.is_vollstaendig and there.dateien != liegt.stand.dateien
        if not is_other:
            write_set(target, dateien, heute, liegt.stand.herkunft)
            return target
    raise AssertionError  # numbers do not end
