"""The way of a paper: load, validate, assemble, render, check, deliver."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.bestand.dokumente import Dokumentbestand
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.deliver.stand import read_stand
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import Geprueft, Zusammengestellt, zusammenstellen
from vorlagen_gen.satz import Gesetzt, Satz
from vorlagen_gen.validate.projekt import Nachbarschaft
from vorlagen_gen.werkstatt import FORMATE, Werkstatt

if TYPE_CHECKING:  # loaded by whoever applies the rules
    from vorlagen_gen.validate.ausnahmen import Ausgenommen

Melde = Callable[[str], None]
Uebergabe = Callable[[Geprueft, Gesetzt], None]
"""Takes a paper and its files when they are written, while nobody else builds it."""


@dataclass(frozen=True, slots=True)
class Gebaut:
    """A paper after the build: its files, or why there are no new ones.

    Neither of the files nor of the documents is the content kept.

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
    werkstatt: Werkstatt,
    is_neu: bool = False,
    nachbarschaft: Nachbarschaft | None = None,
    uebergabe: Uebergabe | None = None,
) -> Generator[Gebaut, None, None]:
    """Check, render and write the papers ``namen``, or all; a failing one stops no other.

    They are made in ``werkstatt``, several at once, and come in the order of their folders. A
    document whose files lie there already, just as they would come out, is not made again,
    except if ``is_neu``. If ``nachbarschaft`` is known, no other papers are read. ``uebergabe`` is
    told each paper. Close the iterator if you leave it early: papers in work are locked.
    """
    ordner = projekt.select(namen)
    bibliothek = Bibliothek(projekt, Lesungen(projekt, is_neu=is_neu))
    baustelle = _Baustelle(projekt, bibliothek, ausgabe, heute, werkstatt, is_neu, uebergabe)
    fortschritt = (f"[{n}/{len(ordner)}] {each.name}" for n, each in enumerate(ordner, start=1))
    im_bau: deque[_ImBau] = deque()
    try:
        for paper in zusammenstellen(projekt, namen, baustelle.bibliothek, nachbarschaft):
            if not im_bau:
                melde(next(fortschritt))
            im_bau.append(baustelle.begin(paper))
            while im_bau and (im_bau[0].is_fertig or len(im_bau) > werkstatt.vorlauf):
                yield baustelle.finish(im_bau.popleft())
                if im_bau:
                    melde(next(fortschritt))
        while im_bau:
            yield baustelle.finish(im_bau.popleft())
            if im_bau:
                melde(next(fortschritt))
    finally:
        for each in im_bau:
            each.aufraeumen.close()


def verwaist(projekt: Projekt, ausgabe: Path) -> tuple[str, ...]:
    """The folders of files that we built of papers which are no longer there."""
    papers = {ordner.name for ordner in projekt.ordner()}
    folders = sorted(ausgabe.iterdir()) if ausgabe.is_dir() else []
    built = (folder.name for folder in folders if folder.is_dir() and read_stand(folder))
    return tuple(name for name in built if name not in papers)


def setzen(projekt: Projekt, name: str, werkstatt: Werkstatt) -> tuple[Geprueft, Gesetzt | None]:
    """The paper ``name`` and its files, with nothing written; no files if it is rejected."""
    werkstatt.warm_up(FORMATE)
    bibliothek = Bibliothek(projekt)
    (paper,) = zusammenstellen(projekt, (name,), bibliothek)
    if not paper.ausgaben:
        return paper.geprueft(), None
    satz = Satz(projekt, paper, bibliothek, werkstatt)
    geprueft = paper.geprueft()
    return geprueft, None if geprueft.is_abgelehnt else satz.gesetzt(geprueft)


@dataclass(frozen=True, slots=True)
class _ImBau:
    """A paper in work, or why it is not.

    Until ``aufraeumen`` is closed nobody else builds it; what nobody waited for is then left.
    """

    geprueft: Geprueft
    ausgabe: Path
    aufraeumen: ExitStack
    satz: Satz | None = None
    fehler: VorlagenError | None = None

    @property
    def is_fertig(self) -> bool:
        """Whether it can be finished without waiting."""
        return self.satz is None or self.satz.is_fertig


@dataclass(frozen=True, slots=True)
class _Baustelle:
    """Where the papers of one build are begun and finished."""

    projekt: Projekt
    bibliothek: Bibliothek
    ausgabe: Path
    heute: date
    werkstatt: Werkstatt
    is_neu: bool
    uebergabe: Uebergabe | None

    def begin(self, paper: Zusammengestellt) -> _ImBau:
        """Have the documents made that have to be, and meanwhile ask whether all is in order."""
        ausgabe = self.ausgabe / paper.ordner.name
        with ExitStack() as aufraeumen:
            satz, fehler = self._hand_in(paper, ausgabe)
            if satz:
                aufraeumen.callback(satz.withdraw)
            geprueft = paper.geprueft()
            if geprueft.is_abgelehnt:
                return _ImBau(geprueft, ausgabe, aufraeumen)
            try:
                aufraeumen.enter_context(gesperrt(ausgabe))
            except VorlagenError as error:
                fehler = error
            if fehler:
                return _ImBau(geprueft, ausgabe, aufraeumen, fehler=fehler)
            return _ImBau(geprueft, ausgabe, aufraeumen.pop_all(), satz)

    def _hand_in(
        self, paper: Zusammengestellt, ausgabe: Path
    ) -> tuple[Satz | None, VorlagenError | None]:
        """The documents of ``paper`` in work, or why they cannot be; neither if it has none."""
        if paper.vorlage is None or not paper.ausgaben:
            return None, None
        try:
            bestand = Dokumentbestand(self.projekt, paper.vorlage.stadt, ausgabe, self.is_neu)
            return Satz(self.projekt, paper, self.bibliothek, self.werkstatt, bestand), None
        except VorlagenError as error:
            return None, error

    def finish(self, im_bau: _ImBau) -> Gebaut:
        """Wait for the documents and write them."""
        with im_bau.aufraeumen:
            gesetzt, fehler = None, im_bau.fehler
            try:
                if im_bau.satz:
                    gesetzt = im_bau.satz.gesetzt(im_bau.geprueft)
                    geschrieben = write_set(
                        im_bau.ausgabe, gesetzt.dateien, self.heute, gesetzt.herkunft
                    )
                    if self.uebergabe:
                        self.uebergabe(im_bau.geprueft, gesetzt)
                    return _gebaut(im_bau, gesetzt, geschrieben)
            except VorlagenError as error:
                fehler = error
            return _nicht_gebaut(im_bau, gesetzt.dateien if gesetzt else (), fehler)


def _gebaut(im_bau: _ImBau, gesetzt: Gesetzt, geschrieben: Geschrieben) -> Gebaut:
    geprueft = im_bau.geprueft
    on_files = {stamm: each.pruefungen for stamm, each in gesetzt.ergebnisse.items()}
    return Gebaut(
        _without_content(geprueft),
        im_bau.ausgabe,
        gesetzt.findings,
        gesetzt.ausgenommen,
        tuple(replace(datei, inhalt=b"") for datei in gesetzt.dateien),
        {geprueft.ordner.name: geprueft.pruefungen, **on_files},
        geschrieben,
    )


def _nicht_gebaut(im_bau: _ImBau, neu: Iterable[Datei], fehler: VorlagenError | None) -> Gebaut:
    geprueft = im_bau.geprueft
    return Gebaut(
        _without_content(geprueft),
        im_bau.ausgabe,
        geprueft.findings,
        geprueft.ausgenommen,
        veraltet=_old_files(im_bau.ausgabe, neu),
        fehler=fehler,
    )


def _without_content(geprueft: Geprueft) -> Geprueft:
    """The paper without what its documents say: of a year of papers that would be too much."""
    ausgaben = tuple(
        Ausgabe.of(each.dateistamm, replace(each.document, blocks=())) for each in geprueft.ausgaben
    )
    return replace(geprueft, ausgaben=ausgaben, anlagen=None, gelesen=())


def _old_files(ausgabe: Path, neu: Iterable[Datei] = ()) -> tuple[str, ...]:
    """The files of an earlier build that lie there still and do not say what ``neu`` says."""
    stand = read_stand(ausgabe)
    current = {datei.name: datei.inhalt for datei in neu}
    return tuple(
        name
        for name in sorted(stand.dateien if stand else ())
        if (ausgabe / name).is_file() and (ausgabe / name).read_bytes() != current.get(name)
    )
