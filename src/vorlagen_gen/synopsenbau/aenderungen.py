"""The Word files with tracked changes that go with a Synopse: one for each document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from vorlagen_gen.assemble.dateinamen import dateistamm
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.read_back.wortlaut import texts
from vorlagen_gen.synopsenbau.papier import Papier, Papierteil
from vorlagen_gen.synopsenbau.teile import paired
from vorlagen_gen.werkstatt import Auftrag, Werkstatt, arbeiten

_UNDATED = date(2000, 1, 1)
_NUR_EIGENE = "Word-Dateien mit Änderungsverfolgung gibt es nur für zwei Vorlagen des Projekts."
_NICHT_OEFFENTLICH = (
    "Für »{}« gibt es keine öffentliche Word-Datei mit Änderungsverfolgung: Der alte Text "
    "enthält, was jetzt nicht öffentlich ist."
)


@dataclass(slots=True)
class Aenderungen:
    """Writes what became of the documents of ``alt``; ``hinweise`` say what could not be."""

    projekt: Projekt
    werkstatt: Werkstatt
    alt: Papier
    neu: Papier
    hinweise: list[str] = field(default_factory=list)
    _begonnen: list[tuple[str, str, Auftrag[bytes]]] = field(default_factory=list)

    def begin(self, leser: Leser, is_geheim: Callable[[str], bool]) -> None:
        """Have both sides of all documents for ``leser`` written.

        Reject all changes, and the old text is there: one that holds what ``is_geheim`` says is
        not public any more has no such file.
        """
        if not (self.alt.geprueft and self.neu.geprueft):
            self.hinweise[:] = [_NUR_EIGENE]
            return
        for alt, neu in self._paare(leser):
            if alt and alt.gelesen and any(map(is_geheim, texts(alt.gelesen))):
                self.hinweise.append(_NICHT_OEFFENTLICH.format(alt.name))
            else:
                self._begin(alt, neu, leser)

    def dateien(self) -> Iterator[Datei]:
        """The files, as soon as they are written."""
        for name, stamm, auftrag in self._begonnen:
            try:
                yield Datei(f"{stamm}.docx", auftrag.result())
            except VorlagenError as error:
                self.hinweise.append(f"{name}: {error}")

    def _paare(self, leser: Leser) -> Iterator[tuple[Papierteil | None, Papierteil | None]]:
        """The documents that both papers have, then those of one; foreign files are none."""
        one, two = self.alt.fassung(leser), self.neu.fassung(leser)
        for pair in paired(one.teile, two.teile):
            alt, neu = (each if each and each.document else None for each in pair)
            if alt or neu:
                yield alt, neu

    def _begin(self, alt: Papierteil | None, neu: Papierteil | None, leser: Leser) -> None:
        teil = neu or alt
        assert teil is not None  # noqa: S101 -- a pair has one of them
        assert teil.document is not None  # noqa: S101 -- both are documents
        ending = f"_{teil.teil}" if neu else f"_{teil.teil}_entfallen"
        name = f"Aenderungen-zu-{self.alt.kennung}{ending}"
        stamm = dateistamm(self.neu.vorlage, self.neu.name, name, leser)
        tag = self.neu.vorlage.datum or _UNDATED
        sides = self._word(alt, self.alt), self._word(neu, self.neu)
        auftrag = self.werkstatt.submit(f"{stamm}.docx", arbeiten.redline, *sides, tag)
        self._begonnen.append((teil.name, stamm, auftrag))

    def _word(self, teil: Papierteil | None, papier: Papier) -> Auftrag[bytes] | None:
        if teil is None:
            return None
        templates = self.projekt.template_dir(papier.vorlage.stadt)
        name = f"{teil.teil}.docx"
        root = self.projekt.root
        return self.werkstatt.submit(name, arbeiten.word, teil.document, templates, root)
