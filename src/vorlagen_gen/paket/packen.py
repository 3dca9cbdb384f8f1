"""Build papers and write their packages, each folder and its ZIP as one set."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.deliver.ausgabe import Geschrieben, free_name, write_file, write_set
from vorlagen_gen.deliver.freigabe import obstacles
from vorlagen_gen.deliver.herkunft import differing
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.deliver.stand import Stand, read_stand
from vorlagen_gen.einlesen import read_vorlagen
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import has_errors
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.paket.archiv import is_own
from vorlagen_gen.paket.fassung import paketname
from vorlagen_gen.paket.frueher import keep
from vorlagen_gen.paket.zusammenstellung import Paket, stelle_zusammen
from vorlagen_gen.pipeline import Gebaut, Melde, bauen
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.satz import Gesetzt
from vorlagen_gen.werkstatt import Werkstatt

_MOST_NAMES = 3
"""More reasons than these are counted."""


@dataclass(frozen=True, slots=True)
class Gepackt:
    """A package that lies in ``ordner``, with its ZIP beside it.

    ``grund`` says what changed since it was packed last: empty if nothing did; None if there
    was none. ``bearbeitet`` are old and new names of what a person had changed; ``frueher`` is
    where the version is kept now that lay there before.
    """

    ordner: Path
    is_oeffentlich: bool
    dateien: int
    grund: str | None
    bearbeitet: tuple[tuple[str, str], ...]
    was_unterbrochen: bool
    frueher: Path | None = None


@dataclass(frozen=True, slots=True)
class Packung:
    """What became of a paper: its packages, or why there are none.

    ``hindernisse`` are German sentences. ``veraltet`` are the folders of packages from before
    that do not hold any more.
    """

    gebaut: Gebaut
    pakete: tuple[Gepackt, ...] = ()
    hindernisse: tuple[str, ...] = ()
    fehler: VorlagenError | None = None
    veraltet: tuple[Path, ...] = ()


def find_packbare(
    projekt: Projekt, namen: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The papers to pack, and those that are passed over because nobody named them.

    Named papers are all packed, or it is told why not. Else the final ones are, if they are no
    samples; one that cannot be read counts as final, so that its faults are told.

    Raises:
        VorlagenError: There is no paper of such a name.
    """
    ordner = projekt.select(namen)
    if namen:
        return tuple(each.name for each in ordner), ()
    passed_over = {each.name for each, vorlage in read_vorlagen(projekt) if _is_unfinished(vorlage)}
    names = [each.name for each in ordner]
    return (
        tuple(name for name in names if name not in passed_over),
        tuple(name for name in names if name in passed_over),
    )


def _is_unfinished(vorlage: Vorlage | None) -> bool:
    return vorlage is not None and (vorlage.status is not Status.FINAL or vorlage.muster)


def packen(  # noqa: PLR0913 -- each is told by the caller
    projekt: Projekt,
    namen: Sequence[str],
    ausgabe: Path,
    ziel: Path,
    heute: date,
    *,
    melde: Melde,
    werkstatt: Werkstatt,
    is_neu: bool = False,
) -> Generator[Packung, None, None]:
    """Build the papers ``namen`` into ``ausgabe`` and put their packages into ``ziel``.

    A paper is packed only if it may be uploaded: final, no sample, all checks passed. One that
    fails stops no other. Close the iterator if you leave it early: papers in work are locked.
    """
    packer = _Packer(projekt, ziel, heute, werkstatt, {})
    papers = bauen(
        projekt,
        namen,
        ausgabe,
        heute,
        melde,
        werkstatt=werkstatt,
        is_neu=is_neu,
        uebergabe=packer.packe,
    )
    with closing(papers):
        for gebaut in papers:
            yield packer.packung(gebaut)


@dataclass(frozen=True, slots=True)
class _Packer:
    """Packs what is built, paper by paper."""

    projekt: Projekt
    ziel: Path
    heute: date
    werkstatt: Werkstatt
    fertig: dict[Vorlagenordner, tuple[tuple[Gepackt, ...], tuple[str, ...], VorlagenError | None]]

    def packe(self, geprueft: Geprueft, gesetzt: Gesetzt) -> None:
        """Write the packages of a paper that was built; what stands against it is kept."""
        hindernisse = tuple(_hindernisse(geprueft, gesetzt))
        pakete: tuple[Gepackt, ...] = ()
        fehler = None
        if not hindernisse:
            try:
                pakete = self._write(
                    stelle_zusammen(self.projekt, geprueft, gesetzt, self.ziel, self.werkstatt)
                )
            except VorlagenError as error:
                fehler = error
        self.fertig[geprueft.ordner] = (pakete, hindernisse, fehler)

    def _write(self, pakete: Sequence[Paket]) -> tuple[Gepackt, ...]:
        for paket in pakete:
            if paket.lage.hindernis:
                raise paket.lage.hindernis
        return tuple(write_paket(self.ziel, paket, self.heute) for paket in pakete)

    def packung(self, gebaut: Gebaut) -> Packung:
        """What became of a paper that was or was not built."""
        pakete, hindernisse, fehler = self.fertig.pop(gebaut.geprueft.ordner, ((), (), None))
        written = {each.ordner for each in pakete}
        old = (each for each in self._folders(gebaut.geprueft) if each not in written)
        veraltet = tuple(folder for folder in old if read_stand(folder))
        return Packung(gebaut, pakete, hindernisse, fehler, veraltet)

    def _folders(self, geprueft: Geprueft) -> Iterator[Path]:
        """Where its packages may lie; what was delivered is none of those that hold no more."""
        if geprueft.vorlage and geprueft.vorlage.eingestellt is None:
            for leser in Leser:
                yield self.ziel / paketname(geprueft.vorlage, geprueft.ordner.name, leser)


def _hindernisse(geprueft: Geprueft, gesetzt: Gesetzt) -> Iterator[str]:
    """What keeps a paper from being packed."""
    assert geprueft.vorlage is not None  # noqa: S101 -- what was built could be read
    on_files = (each for every in gesetzt.ergebnisse.values() for each in every.pruefungen)
    yield from obstacles(geprueft.vorlage, (*geprueft.pruefungen, *on_files))
    if has_errors(gesetzt.findings):
        yield "Nicht zum Hochladen bereit: Die Vorlage hat Fehler."


def write_paket(ziel: Path, paket: Paket, heute: date) -> Gepackt:
    """Write folder and ZIP; both stay untouched where they lie there already just so.

    The folder is written as a set like those of ``ausgabe/``, then the ZIP replaces the old one in
    one step. What a person changed is kept under a new name. Another version that lies there is
    kept below the folder; one that was delivered and says the same stays as it was handed over.

    Raises:
        VorlagenError: The folder cannot be written, or another run is at work in it.
    """
    ordner, archiv = ziel / paket.name, paket.archiv()
    path = ziel / f"{paket.name}.zip"
    with ExitStack() as sperre:
        sperre.enter_context(gesperrt(ordner))
        alt, lage = read_stand(ordner), paket.lage
        if lage.fertig and alt and alt.dateien != paket.stand.dateien:
            return _gepackt(ordner, paket, "", Geschrieben((), was_unterbrochen=False), ())
        frueher = None
        if lage.ersetzt and lage.ersetzt.stand == alt:
            frueher = keep(lage.ersetzt, heute, is_eingestellt=lage.is_eingestellt)
        grund = _grund(alt, paket.stand) if alt else None
        written = write_set(ordner, paket.dateien, heute, paket.herkunft)
        kept = _keep_edited(path, archiv, heute)
        write_file(path, archiv)
    return replace(_gepackt(ordner, paket, grund, written, kept), frueher=frueher)


def _gepackt(
    ordner: Path,
    paket: Paket,
    grund: str | None,
    written: Geschrieben,
    kept: tuple[tuple[str, str], ...],
) -> Gepackt:
    return Gepackt(
        ordner,
        paket.is_oeffentlich,
        len(paket.dateien) + 1,
        grund,
        (*written.bearbeitet, *kept),
        written.was_unterbrochen,
    )


def _keep_edited(path: Path, neu: bytes, heute: date) -> tuple[tuple[str, str], ...]:
    """Rename a ZIP that we did not write."""
    if not path.exists() and not path.is_symlink():
        return ()
    if is_plain_file(path):
        found = path.read_bytes()
        if found == neu or is_own(found):
            return ()
    kept = free_name(path, heute)
    path.rename(kept)
    return ((path.name, kept.name),)


def _grund(alt: Stand, neu: Stand) -> str:
    """What changed since the package was written; empty if nothing did."""
    if alt == neu:
        return ""
    if not alt.is_vollstaendig or alt.herkunft is None or neu.herkunft is None:
        return "das letzte Mal unterbrochen wurde"
    damals, heute = alt.herkunft, neu.herkunft
    inputs = differing(damals.eingaben, heute.eingaben)
    if inputs:
        return f"sich geändert hat: {_counted(inputs)}"
    pairs = (
        (damals.schriften, heute.schriften),
        (damals.pakete, heute.pakete),
        (damals.system, heute.system),
    )
    others = [name for then, now in pairs for name in differing(then, now)]
    if others:
        return f"eine andere Version da ist: {_counted(others)}"
    files = {name: ", ".join(known) for name, known in alt.dateien.items()}
    files_now = {name: ", ".join(known) for name, known in neu.dateien.items()}
    return f"diese Dateien anders sind: {_counted(differing(files, files_now))}"


def _counted(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return f"{shown} und {more} weitere" if more > 0 else shown
