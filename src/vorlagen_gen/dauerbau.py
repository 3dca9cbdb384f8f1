"""A project that is built again and again in one process.

What a paper is made from is its own files, those all papers share, and its ``Umfeld``. As long as
the contents of all these are the same, and its output folder holds what was written, it is not
even read again. Nothing else is remembered from one round to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from vorlagen_gen.bestand.dateien import Eingabe
from vorlagen_gen.bestand.eingang import Eingang, changed, read_ausgang, read_eingang, read_files
from vorlagen_gen.deliver.stand import BERICHT, DATEI
from vorlagen_gen.document import Document
from vorlagen_gen.einlesen import read_eintrag
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.pipeline import Gebaut, Melde, bauen, verwaist
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.validate.projekt import Eintrag, Nachbarschaft, Umfeld
from vorlagen_gen.werkstatt import Werkstatt, arbeiten
from vorlagen_gen.werkstatt.halle import cpus

_Inhalte: TypeAlias = tuple[tuple[str, str], ...]
"""Paths and fingerprints."""
_Dateien: TypeAlias = tuple[Eingabe, ...]
_Notiz: TypeAlias = tuple[_Dateien | None, Eintrag | None]


@dataclass(frozen=True, slots=True)
class Neuerung:
    """A paper that was looked at again.

    ``is_angefasst`` says that its own files are others than in the round before;
    ``geschrieben`` are the documents that are new or gone.
    """

    gebaut: Gebaut
    is_angefasst: bool
    geschrieben: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Grundlage:
    """All that decides what becomes of a paper."""

    gemeinsam: _Inhalte
    eigene: _Inhalte
    umfeld: Umfeld


class Dauerbau:
    """The papers ``namen`` of the project in ``root``, or all, built into ``ausgabe``."""

    def __init__(
        self, root: Path, namen: Sequence[str], ausgabe: Path, werkstatt: Werkstatt
    ) -> None:
        """Nothing is read before the first round."""
        self._root = root
        self._namen = namen
        self._ausgabe = ausgabe
        self._werkstatt = werkstatt
        self._projekt = Projekt(root)
        self._ordner: tuple[Vorlagenordner, ...] = ()
        self._eingang: Eingang | None = None
        self._vorher: Eingang | None = None
        self._eintraege: dict[str, _Notiz] = {}
        self._nachbarschaft = Nachbarschaft((), ())
        self._muster: tuple[Document, str] | None = None
        self._is_warm = False
        self._fertige: dict[str, tuple[_Grundlage, _Inhalte]] = {}

    def look(self) -> tuple[str, ...]:
        """The files whose content is not what it was at the last look; then it is noted.

        Raises:
            VorlagenError: There is no such project or paper any more.
        """
        self._projekt = Projekt.open(self._root)
        self._ordner = self._projekt.select(self._namen)
        self._vorher, self._eingang = self._eingang, read_eingang(self._projekt)
        self._meet()
        return changed(self._vorher, self._eingang, self._root) if self._vorher else ()

    def require_project(self) -> None:
        """Stop if nothing is left that could be built.

        Raises:
            VorlagenError: The project's folder is gone.
        """
        if not self._root.is_dir():
            raise VorlagenError(
                f"Den Projektordner {self._root} gibt es nicht mehr.",
                "Liegt er jetzt woanders, rufen Sie »beobachten« dort noch einmal auf.",
            )

    @property
    def anzahl(self) -> int:
        """How many papers are built here."""
        return len(self._ordner)

    def baue(self, heute: date, melde: Melde) -> Iterator[Neuerung]:
        """Build the papers that may have become others since they were built last.

        Raises:
            VorlagenError: Something that all papers need is missing.
        """
        faellig = [each for each in self._ordner if not self._is_current(each)]
        if not faellig:
            return
        before = {each.name: self._ausgang(each) for each in faellig}
        results: list[tuple[Vorlagenordner, bool]] = []
        papers = bauen(
            self._projekt,
            [each.name for each in faellig],
            self._ausgabe,
            heute,
            melde,
            werkstatt=self._werkstatt,
            nachbarschaft=self._nachbarschaft,
        )
        with closing(papers):
            for gebaut in papers:
                ordner = gebaut.geprueft.ordner
                results.append((ordner, gebaut.is_wiederholbar))
                self._muster = self._muster or _muster(gebaut.geprueft)
                new = _written(before[ordner.name], self._ausgang(ordner))
                yield Neuerung(gebaut, self._is_angefasst(ordner), new)
        self._remember(results)

    def warm_up(self) -> None:
        """Let each process make a document that nobody needs: its first takes much longer.

        It is one of an earlier round. Once is enough; this waits for nothing.
        """
        if self._muster is None or self._is_warm:
            return
        self._is_warm = True
        document, stadt = self._muster
        templates, submit = self._projekt.template_dir(stadt), self._werkstatt.submit
        for _ in range(cpus()):
            pdf = submit("der Probe", arbeiten.pdf, document, templates, self._root)
            word = submit("der Probe", arbeiten.word, document, templates, self._root)
            nowhere = Place.at("templates")
            submit("der Probe", arbeiten.pruefe, document, word, pdf, templates, nowhere)
            submit("der Probe", arbeiten.pruefe_normen, pdf)

    def verwaist(self) -> tuple[str, ...]:
        """The output folders of papers that are no longer there, if one came or went just now."""
        if self._namen or not self._vorher or not self._eingang:
            return ()
        is_same = self._vorher.vorlagen.keys() == self._eingang.vorlagen.keys()
        return () if is_same else verwaist(self._projekt, self._ausgabe)

    def _meet(self) -> None:
        """Read what others see of the papers whose files have changed."""
        files = self._eingang.vorlagen if self._eingang else {}
        known, ordner = self._eintraege, self._projekt.ordner()
        self._eintraege = {each.label: self._note(each, files.get(each.label)) for each in ordner}
        if self._eintraege != known:
            eintraege = (eintrag for _, eintrag in self._eintraege.values() if eintrag)
            self._nachbarschaft = Nachbarschaft(ordner, eintraege)

    def _note(self, ordner: Vorlagenordner, files: _Dateien | None) -> _Notiz:
        """What others see of the paper, with the files that say so; none if they just change."""
        known = self._eintraege.get(ordner.label)
        if known and known[0] == files:
            return known
        eintrag = read_eintrag(self._projekt, ordner)
        return (files if files == read_files(ordner) else None), eintrag

    def _grundlage(self, ordner: Vorlagenordner) -> _Grundlage | None:
        if self._eingang is None:
            return None
        eigene = _inhalte(self._eingang.vorlagen[ordner.label])
        umfeld = self._nachbarschaft.umfeld(ordner)
        return _Grundlage(_inhalte(self._eingang.gemeinsam), eigene, umfeld)

    def _is_current(self, ordner: Vorlagenordner) -> bool:
        fertig = self._fertige.get(ordner.label)
        if fertig is None:
            return False
        return fertig == (self._grundlage(ordner), self._ausgang(ordner))

    def _is_angefasst(self, ordner: Vorlagenordner) -> bool:
        if self._vorher is None or self._eingang is None:
            return False
        before = self._vorher.vorlagen.get(ordner.label, ())
        return _inhalte(before) != _inhalte(self._eingang.vorlagen[ordner.label])

    def _ausgang(self, ordner: Vorlagenordner) -> _Inhalte | None:
        return read_ausgang(self._ausgabe / ordner.name)

    def _remember(self, results: Iterable[tuple[Vorlagenordner, bool]]) -> None:
        """Note what need not be built again: nothing must have changed while it was built."""
        now = read_eingang(self._projekt)
        for ordner, is_wiederholbar in results:
            grundlage, ausgang = self._grundlage(ordner), self._ausgang(ordner)
            is_calm = now is not None and self._is_untouched(ordner, now)
            self._fertige.pop(ordner.label, None)
            if grundlage and ausgang and is_calm and is_wiederholbar:
                self._fertige[ordner.label] = grundlage, ausgang

    def _is_untouched(self, ordner: Vorlagenordner, now: Eingang) -> bool:
        """Whether nothing that it is made from was written since the last look."""
        seen = self._eingang
        return (
            seen is not None
            and seen.gemeinsam == now.gemeinsam
            and seen.vorlagen[ordner.label] == now.vorlagen.get(ordner.label)
        )


def _muster(geprueft: Geprueft) -> tuple[Document, str] | None:
    """The shortest document of a paper, and its city."""
    documents = [each.document for each in geprueft.ausgaben]
    if geprueft.vorlage is None or not documents:
        return None
    return min(documents, key=lambda each: len(each.blocks)), geprueft.vorlage.stadt


def _inhalte(eingaben: Iterable[Eingabe]) -> _Inhalte:
    return tuple(each[:2] for each in eingaben)


def _written(before: _Inhalte | None, after: _Inhalte | None) -> tuple[str, ...]:
    """The names of the documents that are new, other than they were, or gone."""
    names = {Path(path).name for path, _ in {*(before or ())} ^ {*(after or ())}}
    return tuple(
        sorted(name for name in names if name != DATEI and not name.startswith((BERICHT, ".")))
    )
