"""Write the files of a paper as one set: atomically, and never over a person's work."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import DATEI, Stand, read_stand
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.load.hashes import sha256


@dataclass(frozen=True, slots=True)
class Datei:
    """A file to be handed over; ``name`` may begin with the names of folders: ``masken/…``.

    ``is_hochzuladen`` marks what goes into the council information system; ``seiten`` is
    the number of its pages where we made it ourselves; ``is_uebernommen`` says that we did
    not, but pass it on as it is.
    """

    name: str
    inhalt: bytes
    is_hochzuladen: bool = True
    seiten: int | None = None
    is_uebernommen: bool = False


@dataclass(frozen=True, slots=True)
class Geschrieben:
    """What happened in the folder: kept names of edited files, and whether a set was cut short."""

    bearbeitet: tuple[tuple[str, str], ...]
    was_unterbrochen: bool


def write_set(
    ordner: Path, dateien: Iterable[Datei], heute: date, herkunft: Herkunft | None = None
) -> Geschrieben:
    """Put exactly ``dateien`` into ``ordner``; files a person edited are kept under a new name.

    A file is a person's if its content is not what we wrote last. Of the rest, what is no
    longer part of the paper is removed. Interrupted at any moment, the folder says so and
    the next run completes it. The record of the folder, with ``herkunft``, is written last.

    Raises:
        VorlagenError: the folder cannot be written or is a link, or a file is held open by
            another program.
    """
    neu = {datei.name: datei.inhalt for datei in dateien}
    whole = Stand({name: (sha256(inhalt),) for name, inhalt in neu.items()}, herkunft=herkunft)
    with _told_in_german(ordner):
        alt = read_stand(ordner)
        folders = _folders(ordner, alt or Stand(), neu)
        for folder in folders:
            _demand_own_folder(folder)
        if _is_there(ordner, folders, neu, whole):
            return Geschrieben((), was_unterbrochen=False)
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
            _remove_leftovers(folder)
        _write(ordner / DATEI, _interim(alt or Stand(), neu).to_json())
        kept = tuple(_keep_edited(ordner, alt or Stand(), neu, heute))
        for name, inhalt in neu.items():
            _write(ordner / name, inhalt)
        for name in (alt or Stand()).dateien.keys() - neu.keys():
            (ordner / name).unlink(missing_ok=True)
        _remove_empty(reversed(folders[1:]))
        _write(ordner / DATEI, whole.to_json())
    return Geschrieben(kept, was_unterbrochen=alt is not None and not alt.is_vollstaendig)


def _folders(ordner: Path, alt: Stand, neu: dict[str, bytes]) -> tuple[Path, ...]:
    """``ordner``, then the folders in it that hold files of the set, the outer ones first."""
    names = map(PurePosixPath, alt.dateien.keys() | neu.keys())
    parents = {parent.as_posix() for name in names for parent in name.parents}
    return (ordner, *(ordner / parent for parent in sorted(parents - {"."})))


def _remove_empty(folders: Iterable[Path]) -> None:
    """Remove those that hold nothing any more; each comes before the one that holds it."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _is_there(ordner: Path, folders: Iterable[Path], neu: dict[str, bytes], whole: Stand) -> bool:
    """Whether the folder holds the set already, with its record and nothing half written."""
    wanted = {**neu, DATEI: whole.to_json()}
    is_clean = not any(any(folder.glob(f".*{_TEMPORARY}")) for folder in folders)
    return is_clean and all(_holds(ordner / name, inhalt) for name, inhalt in wanted.items())


def _holds(path: Path, inhalt: bytes) -> bool:
    return is_plain_file(path) and path.read_bytes() == inhalt


def write_file(path: Path, inhalt: bytes) -> None:
    """Replace one file in one step; its folder is made if there is none.

    Raises:
        VorlagenError: it cannot be written.
    """
    with _told_in_german(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, inhalt)


def _interim(alt: Stand, neu: dict[str, bytes]) -> Stand:
    names = sorted(alt.dateien.keys() | neu.keys())
    known = {name: [*alt.dateien.get(name, ())] for name in names}
    for name, inhalt in neu.items():
        known[name].append(sha256(inhalt))
    return Stand(
        {name: tuple(dict.fromkeys(hashes)) for name, hashes in known.items()},
        is_vollstaendig=False,
    )


def _keep_edited(
    ordner: Path, alt: Stand, neu: dict[str, bytes], heute: date
) -> Iterator[tuple[str, str]]:
    """Rename what a person changed or put there; yield old and new name."""
    for name in sorted(alt.dateien.keys() | neu.keys()):
        path = ordner / name
        if os.path.lexists(path) and not _is_ours(path, name, alt, neu):
            kept = free_name(path, heute)
            path.rename(kept)
            yield name, kept.relative_to(ordner).as_posix()


def _is_ours(path: Path, name: str, alt: Stand, neu: dict[str, bytes]) -> bool:
    if not is_plain_file(path):
        return False
    inhalt = path.read_bytes()
    return alt.knows(name, inhalt) or inhalt == neu.get(name)


def free_name(path: Path, heute: date) -> Path:
    """``…_bearbeitet-2025-02-03.docx``, with a counter if that is taken."""
    stem = f"{path.stem}_bearbeitet-{heute:%Y-%m-%d}"
    candidates = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    for candidate in candidates:
        free = path.with_name(candidate + path.suffix)
        if not os.path.lexists(free):
            return free
    raise VorlagenError(
        f"Für {path.name} gibt es schon 999 bearbeitete Fassungen.",
        f"Räumen Sie den Ordner {path.parent.name} auf.",
    )


def _write(path: Path, inhalt: bytes) -> None:
    """Replace ``path`` in one step; an equal file stays untouched."""
    if _holds(path, inhalt):
        return
    temporary = path.with_name(f".{path.name}{_TEMPORARY}")
    try:
        temporary.unlink(missing_ok=True)
        with temporary.open("xb") as handle:
            handle.write(inhalt)
            handle.flush()
            os.fsync(handle.fileno())
        temporary.replace(path)
    except BaseException:  # also if a person interrupts it
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


_TEMPORARY = ".unfertig"


def _remove_leftovers(ordner: Path) -> None:
    """Remove the half-written files of a run that was killed."""
    for leftover in ordner.glob(f".*{_TEMPORARY}"):
        leftover.unlink(missing_ok=True)


def _demand_own_folder(ordner: Path) -> None:
    """A link would let a paper be written, and old files be removed, anywhere."""
    if ordner.is_symlink():
        raise VorlagenError(
            f"Der Ordner »{ordner.name}« für die Ausgabe ist eine Verknüpfung; dorthin wird nicht "
            "geschrieben.",
            "Löschen Sie die Verknüpfung. Einen anderen Ort nennen Sie mit --ausgabe ORDNER.",
        )


_FILE_IN_THE_WAY = (
    "Wo ein Ordner sein müsste, liegt eine Datei",
    "Nennen Sie mit --ausgabe einen Ordner, oder benennen Sie die Datei um.",
)
_REFUSALS = {
    errno.ENOSPC: (
        "Das Laufwerk ist voll",
        "Schaffen Sie Platz und bauen Sie noch einmal. Keine Datei ist verloren.",
    ),
    errno.EROFS: (
        "Das Laufwerk ist schreibgeschützt",
        "Nennen Sie mit --ausgabe einen Ordner, in den Sie schreiben dürfen.",
    ),
    errno.ENOTDIR: _FILE_IN_THE_WAY,
    errno.EEXIST: _FILE_IN_THE_WAY,
    errno.ENAMETOOLONG: (
        "Der Pfad ist zu lang",
        "Nennen Sie mit --ausgabe einen Ordner mit kürzerem Pfad.",
    ),
}
_UNKNOWN_REFUSAL = (
    "Hier kann kein Ordner angelegt werden",
    "Prüfen Sie den Pfad und nennen Sie mit --ausgabe einen Ordner, in den Sie schreiben dürfen.",
)


@contextmanager
def _told_in_german(ordner: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise _without_rights(ordner, error) from error
    except OSError as error:
        why, remedy = _REFUSALS.get(error.errno or 0, _UNKNOWN_REFUSAL)
        text = f"Der Ordner »{ordner}« lässt sich nicht schreiben: {why}."
        raise VorlagenError(text, remedy) from error


def _without_rights(ordner: Path, error: PermissionError) -> VorlagenError:
    """Nothing can be created in the folder, or one file in it is held open."""
    refused = Path(error.filename or ordner)
    is_created = error.filename2 is None and refused.name.endswith(_TEMPORARY)
    if is_created or ordner.is_relative_to(refused):
        folder = ordner if is_created else refused.parent
        return VorlagenError(
            f"In den Ordner »{folder}« darf nichts geschrieben werden; Ihnen fehlen die Rechte.",
            "Lassen Sie sich die Rechte an diesem Ordner geben, oder nennen Sie mit --ausgabe "
            f"einen, in den Sie schreiben dürfen. {_NOTHING_LOST}",
        )
    name = refused.name.removesuffix(_TEMPORARY).lstrip(".")
    return VorlagenError(
        f"»{name}« im Ordner »{ordner}« lässt sich nicht schreiben.",
        "Schließen Sie die Datei in Word oder im PDF-Programm, prüfen Sie Ihre Rechte an der "
        f"Datei und bauen Sie noch einmal. {_NOTHING_LOST}",
    )


_NOTHING_LOST = "Keine Datei ist halb geschrieben, keine verloren."
