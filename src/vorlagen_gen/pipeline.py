"""The way of a paper: load, validate, assemble, render, check, deliver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath

from vorlagen_gen.bestand.dokumente import Dokumentbestand
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.deliver.stand import read_stand
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import Geprueft, pruefe
from vorlagen_gen.satz import Gesetzt, setze
from vorlagen_gen.validate.ausnahmen import Ausgenommen

Melde = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Gebaut:
    """A paper after the build: its files (without content), or why there are no new ones.

    ``pruefungen`` are the verdicts on the text by the name of the paper, and on the files by
    the names of the documents.
    """

    geprueft: Geprueft
    ausgabe: Path
    findings: tuple[Finding, ...]
    ausgenommen: tuple[Ausgenommen, ...] = ()
    dateien: tuple[Datei, ...] = ()
    pruefungen: Mapping[str, tuple[Pruefung, ...]] = field(default_factory=dict)
    geschrieben: Geschrieben | None = None
    veraltet: tuple[str, ...] = ()
    fehler: VorlagenError | None = None

    @property
    def is_wiederholbar(self) -> bool:
        """Whether the next build would say the same of it, if nothing is changed until then."""
        written = self.geschrieben
        is_calm = written is None or not (written.bearbeitet or written.was_unterbrochen)
        has_run = all(each.verdict is not Verdict.NOT_RUN for each in self.all_pruefungen)
        koepfe = (each.document.kopf for each in self.geprueft.ausgaben)
        logos = (kopf.logo.file for kopf in koepfe if kopf and kopf.logo)
        is_inside = all(".." not in PurePosixPath(file).parts for file in logos)
        return is_calm and has_run and is_inside and self.fehler is None

    @property
    def all_pruefungen(self) -> tuple[Pruefung, ...]:
        """The verdicts on its text and on all its files."""
        return tuple(each for pruefungen in self.pruefungen.values() for each in pruefungen)


def bauen(  # noqa: PLR0913 -- each is told by the caller
    projekt: Projekt,
    namen: Sequence[str],
    ausgabe: Path,
    heute: date,
    melde: Melde,
    *,
    is_neu: bool = False,
) -> Iterator[Gebaut]:
    """Check, render and write the papers ``namen``, or all; a rejected one stops no other.

    A document whose files lie there already, just as they would come out, is not made again,
    except if ``is_neu``.
    """
    ausgewaehlt = len(projekt.select(namen))
    bibliothek = Bibliothek(projekt)
    for number, geprueft in enumerate(pruefe(projekt, namen, bibliothek), start=1):
        melde(f"[{number}/{ausgewaehlt}] {geprueft.ordner.name}")
        folder = ausgabe / geprueft.ordner.name
        yield _baue(projekt, geprueft, bibliothek, folder, heute, is_neu=is_neu)


def verwaist(projekt: Projekt, ausgabe: Path) -> tuple[str, ...]:
    """The folders of files that we built of papers which are no longer there."""
    papers = {ordner.name for ordner in projekt.ordner()}
    folders = sorted(ausgabe.iterdir()) if ausgabe.is_dir() else []
    built = (folder.name for folder in folders if folder.is_dir() and read_stand(folder))
    return tuple(name for name in built if name not in papers)


def setzen(projekt: Projekt, name: str) -> tuple[Geprueft, Gesetzt | None]:
    """The paper ``name`` and its files, with nothing written; no files if it is rejected."""
    bibliothek = Bibliothek(projekt)
    (geprueft,) = pruefe(projekt, (name,), bibliothek)
    return geprueft, None if geprueft.is_abgelehnt else setze(projekt, geprueft, bibliothek)


def _baue(  # noqa: PLR0913 -- as above
    projekt: Projekt,
    geprueft: Geprueft,
    bibliothek: Bibliothek,
    ausgabe: Path,
    heute: date,
    *,
    is_neu: bool,
) -> Gebaut:
    befunde = geprueft.findings, geprueft.ausgenommen
    if geprueft.vorlage is None or geprueft.is_abgelehnt:
        return Gebaut(geprueft, ausgabe, *befunde, veraltet=_old_files(ausgabe))
    gesetzt = None
    bestand = Dokumentbestand(projekt, geprueft.vorlage.stadt, ausgabe, is_neu)
    try:
        with gesperrt(ausgabe):
            gesetzt = setze(projekt, geprueft, bibliothek, bestand)
            geschrieben = write_set(ausgabe, gesetzt.dateien, heute, gesetzt.herkunft)
    except VorlagenError as error:
        old = _old_files(ausgabe, gesetzt.dateien if gesetzt else ())
        return Gebaut(geprueft, ausgabe, *befunde, veraltet=old, fehler=error)
    without_content = tuple(replace(datei, inhalt=b"") for datei in gesetzt.dateien)
    on_files = {stamm: each.pruefungen for stamm, each in gesetzt.ergebnisse.items()}
    pruefungen = {geprueft.ordner.name: geprueft.pruefungen, **on_files}
    return Gebaut(
        geprueft,
        ausgabe,
        gesetzt.findings,
        gesetzt.ausgenommen,
        without_content,
        pruefungen,
        geschrieben,
    )


def _old_files(ausgabe: Path, neu: Iterable[Datei] = ()) -> tuple[str, ...]:
    """The files of an earlier build that lie there still and do not say what ``neu`` says."""
    stand = read_stand(ausgabe)
    current = {datei.name: datei.inhalt for datei in neu}
    return tuple(
        name
        for name in sorted(stand.dateien if stand else ())
        if (ausgabe / name).is_file() and (ausgabe / name).read_bytes() != current.get(name)
    )
