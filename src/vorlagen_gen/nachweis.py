"""Whether an output folder can be made again from what its record names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from pathlib import Path, PurePosixPath

from vorlagen_gen.check.gleichheit import is_same_content
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.herkunft import Herkunft, differing
from vorlagen_gen.deliver.stand import BERICHT, DATEI, Stand, read_stand
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import is_plain_file, meinten_sie
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.paket.metadaten import NAME as METADATEN
from vorlagen_gen.paket.verzeichnisse import VERZEICHNISSE, mache_nach
from vorlagen_gen.paket.zusammenstellung import PRUEFSUMMEN, stelle_zusammen
from vorlagen_gen.pipeline import setzen
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.werkstatt import Werkstatt


class Urteil(Enum):
    """What the comparison says, in words, and the exit code of the process."""

    BYTEGLEICH = ("byte-gleich", ExitCode.OK)
    GLEICHER_INHALT = ("gleicher Text und Tag-Baum, aber andere Bytes", ExitCode.CONTENT_REJECTED)
    ANDERER_INHALT = ("anderer Text oder Tag-Baum", ExitCode.CHECK_FAILED)
    NICHT_PRUEFBAR = ("nicht prüfbar", ExitCode.CHECK_FAILED)

    @property
    def label(self) -> str:
        """The words."""
        return self.value[0]

    @property
    def exit_code(self) -> ExitCode:
        """The exit code."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Nachweis:
    """The result for one folder, and why; one German sentence for each reason."""

    ordner: Path
    urteil: Urteil
    gruende: tuple[str, ...] = ()


_BUILD_AGAIN = "Soll der Ordner den heutigen Stand enthalten, erzeugen Sie ihn noch einmal."


def find_ordner(projekt: Projekt, typed: str, ausgabe: Path, pakete: Path | None = None) -> Path:
    """The folder ``typed``, or the one of this name under ``ausgabe`` or under ``pakete``.

    Raises:
        VorlagenError: There is neither.
    """
    parts = PurePosixPath(typed.replace("\\", "/")).parts
    is_name = len(parts) == 1 or parts[-2:-1] == ("vorlagen",)
    roots = [ausgabe, *([pakete] if pakete else [])] if is_name else []
    folders = [Path(typed).absolute(), *(root / parts[-1] for root in roots)]
    found = [folder for folder in folders if folder.is_dir()]
    if found:
        return next((folder for folder in found if read_stand(folder)), found[0])
    name = parts[-1] if parts else typed
    if is_name and name in {each.name for each in projekt.ordner()}:
        raise VorlagenError(
            f"Von der Vorlage »{name}« liegt unter {ausgabe} noch nichts.",
            f"Erzeugen Sie sie zuerst: vorlagen-gen bauen {getippt(name)}",
        )
    built = (folder.name for folder in ausgabe.iterdir()) if ausgabe.is_dir() else ()
    raise VorlagenError(
        f"Den Ordner »{typed}« gibt es nicht.{meinten_sie(name, built)}",
        f"Nennen Sie eine Vorlage, die unter {ausgabe} liegt, oder den Ordner selbst.",
        ExitCode.USAGE,
    )


def nachweisen(projekt: Projekt, ordner: Path, werkstatt: Werkstatt) -> Nachweis:
    """Build the paper of ``ordner`` again, in memory, and compare it with what lies there.

    OParl and the register are made again of the packages that lie beside them.

    Raises:
        VorlagenError: A file or a tool is missing that the build needs.
    """
    stand = read_stand(ordner)
    reasons = tuple(record_faults(ordner, stand))
    if stand is None or stand.herkunft is None or reasons:
        return Nachweis(ordner, Urteil.NICHT_PRUEFBAR, reasons)
    if stand.herkunft.paket in VERZEICHNISSE:
        neu = mache_nach(projekt, ordner, stand.herkunft)
        return _compared(ordner, stand, neu.dateien, stand.herkunft, neu.herkunft)
    return _nachweis_of_paper(projekt, ordner, stand, stand.herkunft, werkstatt)


def _nachweis_of_paper(
    projekt: Projekt, ordner: Path, stand: Stand, herkunft: Herkunft, werkstatt: Werkstatt
) -> Nachweis:
    name = PurePosixPath(herkunft.vorlage).name
    if name not in {each.name for each in projekt.ordner()}:
        why = f"Die Vorlage {herkunft.vorlage} gibt es in diesem Projekt nicht. "
        why += "Nennen Sie mit --projekt das Projekt, aus dem der Ordner stammt."
        return Nachweis(ordner, Urteil.NICHT_PRUEFBAR, (why,))
    geprueft, gesetzt = setzen(projekt, name, werkstatt)
    if gesetzt is None:
        why = f"Die Vorlage {herkunft.vorlage} hat inzwischen Fehler. "
        why += f"Welche, zeigt: vorlagen-gen pruefen {getippt(name)}"
        return Nachweis(ordner, Urteil.NICHT_PRUEFBAR, (why,))
    if not herkunft.paket:
        return _compared(ordner, stand, gesetzt.dateien, herkunft, gesetzt.herkunft)
    pakete = stelle_zusammen(projekt, geprueft, gesetzt, ordner.parent, werkstatt)
    for paket in pakete:
        if paket.herkunft.paket == herkunft.paket:
            return _compared(ordner, stand, paket.dateien, herkunft, paket.herkunft)
    why = f"Die Vorlage {herkunft.vorlage} hat heute keine solche Fassung mehr. "
    why += "Verwenden Sie dieses Paket nicht."
    return Nachweis(ordner, Urteil.ANDERER_INHALT, (why,))


def record_faults(ordner: Path, stand: Stand | None) -> Iterator[str]:
    """Why the record or the files themselves allow no comparison."""
    if stand is None:
        yield (
            f"Im Ordner fehlt {DATEI}, oder es ist unlesbar. Nennen Sie den Ordner, in dem die "
            "erzeugten Dateien liegen, oder erzeugen Sie die Vorlage noch einmal."
        )
    elif not stand.is_vollstaendig:
        yield "Der letzte Bau wurde unterbrochen. Erzeugen Sie die Vorlage noch einmal."
    elif stand.herkunft is None:
        yield f"{DATEI} nennt keine Eingaben; bauen Sie die Vorlage mit dieser Fassung neu."
    else:
        for name in sorted(stand.dateien):
            path = ordner / name
            if not is_plain_file(path):
                yield f"{name} fehlt. {_BUILD_AGAIN}"
            elif not stand.knows(name, path.read_bytes()):
                yield f"{name} wurde nach dem Bau geändert. {_BUILD_AGAIN}"


def _compared(
    ordner: Path, stand: Stand, dateien: Iterable[Datei], damals: Herkunft, heute: Herkunft
) -> Nachweis:
    neu = {datei.name: datei.inhalt for datei in dateien}
    hashes = {name: (sha256(inhalt),) for name, inhalt in neu.items()}
    if hashes == stand.dateien:
        return Nachweis(ordner, Urteil.BYTEGLEICH)
    changed = (
        *differing(damals.eingaben, heute.eingaben),
        *differing(damals.schriften, heute.schriften),
    )
    if changed:
        why = f"Diese Eingaben sind seit dem Bau geändert: {', '.join(changed)}. {_BUILD_AGAIN}"
        return Nachweis(ordner, Urteil.NICHT_PRUEFBAR, (why,))
    versions = _version_differences(damals, heute)
    others = tuple(_other_content(ordner, stand, neu))
    if others:
        why = f"Diese Dateien sagen etwas anderes: {', '.join(others)}."
        return Nachweis(ordner, Urteil.ANDERER_INHALT, (why, versions))
    return Nachweis(ordner, Urteil.GLEICHER_INHALT, (versions,))


def _version_differences(damals: Herkunft, heute: Herkunft) -> str:
    """A sentence that names what had another version at the time."""
    pairs = ((damals.pakete, heute.pakete), (damals.system, heute.system))
    found = [
        f"{name} (damals {then.get(name, 'nicht da')}, jetzt {now.get(name, 'nicht da')})"
        for then, now in pairs
        for name in differing(then, now)
    ]
    if not found:
        return "Alle aufgezeichneten Versionen sind gleich."
    return f"Diese Versionen unterscheiden sich: {', '.join(found)}."


def _other_content(ordner: Path, stand: Stand, neu: Mapping[str, bytes]) -> Iterator[str]:
    """The files that do not say the same; those that name versions and hashes do not count."""
    for name in sorted(set(chain(stand.dateien, neu))):
        is_in_both = name in neu and name in stand.dateien
        is_about_files = name.startswith(BERICHT) or name in (METADATEN, PRUEFSUMMEN)
        if is_about_files or (is_in_both and _is_same(ordner / name, neu[name])):
            continue
        yield name


def _is_same(path: Path, neu: bytes) -> bool:
    return is_same_content(path.name, path.read_bytes(), neu)
