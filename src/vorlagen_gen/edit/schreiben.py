"""Several files changed together: all of them, or none, even if the power fails in between.

Before the first file is replaced, a folder beside the papers holds the old and the new version
of each and a list of them. Removing the list is the moment from which the change counts; as
long as it lies there, the old versions are put back.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.rueckweg import Eintrag, Rueckweg
from vorlagen_gen.errors import VorlagenError

Paar = tuple[Quelldatei, Quelldatei]


def write_all(paare: Sequence[Paar], vorlagen: Path) -> None:
    """Replace each file by its new version; on any failure all old ones stand there again.

    A file that somebody changed since it was read stops everything before the first is written,
    and so does one that was to be made and is there by now.
    All files lie below ``vorlagen``. Killed in between, ``roll_back`` restores the old ones.
    Without files nothing is touched, and nothing need be writable.
    """
    if not paare:
        return
    rueckweg = Rueckweg(vorlagen)
    try:
        for old, _ in paare:
            _demand_unchanged(old)
        rueckweg.prepare(tuple(_entries(paare, vorlagen)))
        for number, (old, new) in enumerate(paare):
            if old.is_there:
                shutil.copymode(old.path, rueckweg.new_file(number))
            new.path.parent.mkdir(exist_ok=True)
            rueckweg.new_file(number).replace(new.path)
        rueckweg.forget()
    except OSError as error:
        raise _not_written(rueckweg, vorlagen) from error


def _entries(paare: Sequence[Paar], vorlagen: Path) -> Iterator[Eintrag]:
    for old, new in paare:
        name = old.path.relative_to(vorlagen).as_posix()
        yield Eintrag(name, old.data if old.is_there else None, new.data)


def _demand_unchanged(old: Quelldatei) -> None:
    if old.path.exists() != old.is_there or (old.is_there and old.path.read_bytes() != old.data):
        raise VorlagenError(
            f"Die Datei {old.label} wurde inzwischen geändert.",
            "Speichern Sie sie und rufen Sie den Befehl noch einmal auf.",
        )


def _not_written(rueckweg: Rueckweg, vorlagen: Path) -> VorlagenError:
    """Put everything back, and say whether that worked."""
    remedy = (
        "Schließen Sie sie in anderen Programmen und prüfen Sie Platz und Rechte im Ordner "
        f"»{vorlagen}«."
    )
    with suppress(OSError):
        rueckweg.roll_back()
        return VorlagenError(
            "Die Dateien lassen sich nicht schreiben; es wurde nichts geändert.", remedy
        )
    return VorlagenError(
        "Die Dateien lassen sich nicht schreiben und noch nicht alle zurücksetzen; der nächste "
        "Aufruf von vorlagen-gen holt das nach.",
        remedy,
    )
