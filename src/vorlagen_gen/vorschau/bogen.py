"""One document of a preview on its way to pages and verdicts; made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.document import Document
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.validate.umfang import find_oversized
from vorlagen_gen.vorschau import arbeit
from vorlagen_gen.vorschau.arbeit import Gedruckt
from vorlagen_gen.vorschau.druckbares import printable
from vorlagen_gen.vorschau.vorrat import Einmal
from vorlagen_gen.werkstatt import (
    AbsturzError,
    Auftrag,
    Werkstatt,
    ZurueckgezogenError,
    arbeiten,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Satzauftrag:
    """Who makes documents of a city, and with what; see ``arbeiten.pruefe``."""

    werkstatt: Werkstatt
    template_dir: Path
    root: Path
    sachentscheidung: Place | None


class Bogen:
    """A document; several previews share it as long as it says the same.

    Any thread may ask. While one waits for an answer, others who ask the same wait for it.
    """

    def __init__(self, auftrag: Satzauftrag, ausgabe: Ausgabe, places: tuple[Place, ...]) -> None:
        """Nothing is made yet; ``places`` are those that its boxes and findings name."""
        self.places = places
        self._auftrag = auftrag
        self._ausgabe = ausgabe
        self._druck: Einmal[Gedruckt] = Einmal(self._make_pages)
        self._pruefung: Einmal[Ergebnis] = Einmal(self._make_ergebnis)
        self._offen: set[Auftrag[Any]] = set()
        self._is_wanted = True

    @property
    def is_gedruckt(self) -> bool:
        """Whether its pages are there, or it is known why not."""
        return self._druck.is_found

    @property
    def umfang(self) -> int:
        """About how much there is to be made."""
        return len(self._ausgabe.getippt.blocks)

    def rehearse(self, times: int) -> None:
        """Have all of it done so many times; nobody waits for it."""
        ort, submit = self._auftrag.sachentscheidung, self._auftrag.werkstatt.submit
        for _ in range(times):
            submit("der Probe", arbeit.probe, self._document(), *self._folders, ort)

    def gedruckt(self) -> Gedruckt:
        """Its pages.

        Raises:
            ZurueckgezogenError: It was withdrawn before anybody began.
            VorlagenError: It has none.
        """
        return self._druck.result()

    def ergebnis(self) -> Ergebnis:
        """What the checks say of its PDF and its Word file; errors as above."""
        return self._pruefung.result()

    def want(self) -> None:
        """Somebody needs it, perhaps again."""
        self._is_wanted = True

    def withdraw(self) -> None:
        """What is not begun is not made; who waits for it is told."""
        self._is_wanted = False
        self._auftrag.werkstatt.withdraw(tuple(self._offen))

    def _document(self) -> Document:
        document = self._ausgabe.document
        for found in find_oversized(document):
            raise VorlagenError(found.text, found.remedy)
        return printable(document)

    def _make_pages(self) -> Gedruckt:
        return self._do(arbeit.drucke, self._document(), *self._folders)

    def _make_ergebnis(self) -> Ergebnis:
        """One step after the other, so that other processes are free for whoever waits."""
        document, pdf = self._document(), self.gedruckt().placed.pdf
        templates, root = self._folders
        word = self._do(arbeiten.word, document, templates, root)
        ort = self._auftrag.sachentscheidung
        inhalt = self._do(arbeiten.pruefe, document, word, pdf, templates, ort)
        return inhalt.with_normen(self._do(arbeiten.pruefe_normen, pdf))

    @property
    def _folders(self) -> tuple[Path, Path]:
        return self._auftrag.template_dir, self._auftrag.root

    def _do(self, function: Callable[..., T], *arguments: object) -> T:
        """What a process makes of it; another one, if the first was ended."""
        try:
            return self._ask(function, *arguments)
        except AbsturzError:
            return self._ask(function, *arguments)

    def _ask(self, function: Callable[..., T], *arguments: object) -> T:
        if not self._is_wanted:
            raise ZurueckgezogenError
        auftrag = self._auftrag.werkstatt.submit(self._ausgabe.dateistamm, function, *arguments)
        self._offen.add(auftrag)
        try:
            return auftrag.result()
        finally:
            self._offen.discard(auftrag)
