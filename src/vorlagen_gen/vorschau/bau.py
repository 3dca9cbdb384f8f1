"""Previews of the papers of one project, one state after the other, warm and without a trace.

load → validate → assemble here, in the thread that asks; pages, pictures and checks in the
processes of the Werkstatt. If one of these is killed, another one does its work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from threading import Lock
from typing import NamedTuple, TypeAlias

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.bestand.inhalt import inhalt_of
from vorlagen_gen.load.ablage import ueberlagert
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import Geprueft, Zusammengestellt, zusammenstellen
from vorlagen_gen.satz import ort_der_sachentscheidung
from vorlagen_gen.vorschau import arbeit
from vorlagen_gen.vorschau.bogen import Bogen, Satzauftrag
from vorlagen_gen.vorschau.ergebnis import Seite
from vorlagen_gen.vorschau.grundstock import Grundstock
from vorlagen_gen.vorschau.vorrat import Einmal, Vorrat
from vorlagen_gen.vorschau.vorschau import Dokumentvorschau, Gedrucktes, UeberholtError, Vorschau
from vorlagen_gen.werkstatt import AbsturzError, Werkstatt
from vorlagen_gen.werkstatt.halle import cpus

BREITEN = range(1, 4001)
"""So many pixels wide a picture may be: 4000 are 480 on an inch."""
_DOCUMENTS = 40
_PICTURES = 200
_WINDOWS = 30
_Stelle: TypeAlias = tuple[str, str]
"""A paper and a window in which it is edited."""


class Turn(NamedTuple):
    """The right to show a paper in a window: a later one, with a higher number, overtakes it."""

    name: str
    fenster: str
    number: int

    @property
    def stelle(self) -> _Stelle:
        """The paper and the window."""
        return self.name, self.fenster


class Vorschaubau:
    """Makes previews. Any thread may ask; states are read one after the other."""

    def __init__(self, root: Path, werkstatt: Werkstatt) -> None:
        """Nothing is read yet; ``werkstatt`` stays the caller's to close."""
        self._projekt = Projekt(root)
        self._werkstatt = werkstatt
        self._grundstock = Grundstock(self._projekt)
        self._counting, self._reading = Lock(), Lock()
        self._verlangt: Counter[_Stelle] = Counter()
        self._letzte: Vorrat[_Stelle, Vorschau] = Vorrat(_WINDOWS)
        self._gedruckt: dict[str, dict[str, Gedrucktes]] = {}
        self._boegen: Vorrat[tuple[str, str, str], Bogen] = Vorrat(_DOCUMENTS)
        self._bilder: Vorrat[tuple[str, int], Einmal[bytes]] = Vorrat(_PICTURES)

    def turn(self, name: str, fenster: str = "") -> Turn:
        """The turn to show the paper ``name`` in a window.

        States overtake each other within one ``fenster`` only: somebody may have the paper open
        twice. What a window shows is to be read after its turn was taken: then the last turn
        shows all that any turn before it showed.
        """
        with self._counting:
            self._verlangt[name, fenster] += 1
            return Turn(name, fenster, self._verlangt[name, fenster])

    def vorschau(self, turn: Turn, ueberlagerung: Mapping[PurePosixPath, bytes]) -> Vorschau:
        """The paper with unsaved contents of its files, by their paths in the project.

        All other files are as they lie on disk; the paper's folder need not lie there at all.
        No page is made before the preview is asked for it.

        Raises:
            UeberholtError: Somebody took a later turn before this one was begun.
            ValueError: One of the files does not belong to the paper.
            VorlagenError: There is no such paper.
        """
        _require_own(turn.name, ueberlagerung)
        projekt = Projekt(self._projekt.root, ueberlagert(self._projekt.root, ueberlagerung))
        with self._reading:
            self._require_newest(turn)
            vorschau = self._read(projekt, turn)
            self._letzte.put(turn.stelle, vorschau)
        return vorschau

    def warm_up(self, name: str) -> None:
        """Let each process make the shortest document of a paper: its first takes much longer.

        This waits for no page. Errors as above.
        """
        dokumente = self.vorschau(self.turn(name, "warm"), {}).dokumente
        if dokumente:
            shortest = min(dokumente, key=lambda each: each.bogen.umfang)
            shortest.bogen.rehearse(cpus())

    def _read(self, projekt: Projekt, turn: Turn) -> Vorschau:
        name = turn.name
        if self._grundstock.look():
            self._boegen.clear()
        bibliothek, gemerkt = self._grundstock.bibliothek, self._grundstock.gemerkt
        (paper,) = zusammenstellen(projekt, (name,), bibliothek, gemerkt=gemerkt)
        dokumente, before = tuple(self._dokumente(name, paper)), self._letzte.find(turn.stelle)
        if before and dokumente:
            self._withdraw(before, dokumente)
        is_letzte = before is not None and not dokumente
        shown = before.dokumente if before and not dokumente else dokumente
        require_newest = partial(self._require_newest, turn)
        pruefe = partial(self._pruefe, paper, require_newest)
        return Vorschau(name, shown, is_letzte, paper, pruefe, require_newest)

    def _dokumente(self, name: str, paper: Zusammengestellt) -> Iterator[Dokumentvorschau]:
        ausgaben = paper.entwurf()
        if paper.vorlage is None or not ausgaben:
            return
        stadt = paper.vorlage.stadt
        ort = ort_der_sachentscheidung(self._grundstock.bibliothek.labels(stadt))
        templates, root = self._projekt.template_dir(stadt), self._projekt.root
        auftrag = Satzauftrag(self._werkstatt, templates, root, ort)
        letztes = self._gedruckt.setdefault(name, {})
        for each in ausgaben:
            yield self._dokument(each, stadt, auftrag, letztes)

    def _dokument(
        self, ausgabe: Ausgabe, stadt: str, auftrag: Satzauftrag, letztes: dict[str, Gedrucktes]
    ) -> Dokumentvorschau:
        """A document; what says the same is made once, wherever its words were typed."""
        inhalt = inhalt_of(ausgabe.getippt)
        kind = "rahmen" if ausgabe.rahmen else "document"
        bogen = self._boegen.get(
            (stadt, kind, inhalt.text), lambda: Bogen(auftrag, ausgabe, inhalt.places)
        )
        bogen.want()
        orte = dict(zip(bogen.places, inhalt.places, strict=True))
        stamm, titel = ausgabe.dateistamm, ausgabe.getippt.title
        return Dokumentvorschau(stamm, titel, bogen, orte, letztes, self._male)

    def _pruefe(self, paper: Zusammengestellt, require_newest: Callable[[], None]) -> Geprueft:
        """What the rules say."""
        with self._reading:
            require_newest()
            return paper.geprueft()

    def _require_newest(self, turn: Turn) -> None:
        if self._verlangt[turn.stelle] != turn.number:
            raise UeberholtError(turn)

    def _withdraw(self, before: Vorschau, dokumente: tuple[Dokumentvorschau, ...]) -> None:
        """What was begun for an earlier state and is needed in no window any more is not made."""
        others = (each for each in self._letzte.values() if each is not before)
        shown = (dokument for each in others for dokument in each.dokumente)
        wanted = {each.bogen for each in (*dokumente, *shown)}
        for each in before.dokumente:
            if each.bogen not in wanted:
                each.bogen.withdraw()

    def _male(self, pdf: bytes, seite: Seite, breite: int) -> bytes:
        """The picture of a page, made once as long as it shows the same."""
        if breite not in BREITEN:
            raise ValueError(breite)
        paint = partial(self._painted, pdf, seite, breite)
        return self._bilder.get((seite.abdruck, breite), lambda: Einmal(paint)).result()

    def _painted(self, pdf: bytes, seite: Seite, breite: int) -> bytes:
        def paint() -> bytes:
            what = f"dem Bild der Seite {seite.nummer}"
            return self._werkstatt.submit(what, arbeit.bild, pdf, seite.nummer, breite).result()

        try:
            return paint()
        except AbsturzError:
            return paint()


def _require_own(name: str, ueberlagerung: Mapping[PurePosixPath, bytes]) -> None:
    """Stop at files that lie anywhere but in the folder of the paper."""
    for path in ueberlagerung:
        parts = [nfc(part) for part in path.parts]
        if parts[:2] != ["vorlagen", nfc(name)] or ".." in parts or len(parts) < _DEEPEST:
            raise ValueError(path)


_DEEPEST = 3
"""``vorlagen``, the folder, the file."""
