"""What is built from each seed, and what is found wrong with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from tests.render_docx.conftest import png
from tests.zufall.dokumente import PICTURES, Art, Zufall
from tests.zufall.vorlagen import Zufallsvorlage

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.papier import Gestaltung, check
from vorlagen_gen.check.satzspiegel import load_satzspiegel
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.document import Document
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pipeline import setzen
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.read_back.vorgelesen import vorgelesen
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf
from vorlagen_gen.werkstatt import Werkstatt

ROOT = Path(__file__).parents[2]
ALLE = range(1000)
WENIGE = (*range(12), *range(12, 156, 2), *range(157, 169), 175, 325, 350, 400)
"""A hundred of them for the tests: 80 s of one core."""
RASCH = (*range(12), *range(12, 156, 10), *range(157, 163), 350, 400)
"""Those of them that each run makes: each kind alone and before another, what is harder, papers."""
PAARE = tuple(product(Art, repeat=2))
PAPERS_EVERY = 25
"""Each so many seeds a whole paper is written as YAML, with 0 to 12 Anlagen."""
_FIRST_PAIR = len(Art)
_FIRST_MIXED = _FIRST_PAIR + len(PAARE)


def document(seed: int) -> Document:
    """Each kind of block alone, then each pair of kinds, then what is harder."""
    zufall = Zufall(seed)
    if seed < _FIRST_PAIR:
        return zufall.of(tuple(Art)[seed])
    if seed < _FIRST_MIXED:
        return zufall.of(*PAARE[seed - _FIRST_PAIR])
    match seed % 8:
        case 0:
            return zufall.long_table(pages=1 + seed // 8 % 5)
        case 1:
            return zufall.notes()
        case 2:
            return zufall.deep_list()
        case _:
            return zufall.mixed()


def is_paper(seed: int) -> bool:
    """Whether the seed stands for a paper that goes through the whole program."""
    return seed >= _FIRST_MIXED and seed % PAPERS_EVERY == 0


class Werkbank:
    """A project in ``root`` to build in."""

    def __init__(self, root: Path) -> None:
        (root / "bilder").mkdir()
        for name, size in PICTURES.items():
            (root / "bilder" / name).write_bytes(png(*size))
        for folder in ("templates", "content"):
            shutil.copytree(ROOT / folder, root / folder)
        (root / "vorlagen").mkdir()
        self._projekt = Projekt.open(root)
        self._templates = self._projekt.template_dir("muenster")
        ort = Bibliothek(self._projekt).labels("muenster").texte.ort("sachentscheidung")
        self._gestaltung = Gestaltung(load_satzspiegel(self._templates), ort)

    def faults(self, seed: int) -> tuple[int, list[str]]:
        """How many documents the seed gives, and all that is wrong with them."""
        return self._paper(seed) if is_paper(seed) else (1, list(self._document(document(seed))))

    def _document(self, document: Document) -> Iterator[str]:
        word = render_docx(document, self._templates, self._projekt.root)
        pdf = render_pdf(document, self._templates, self._projekt.root)
        yield from _failed(check(document, word, pdf, self._gestaltung).pruefungen)
        yield from _sounds(word, pdf)

    def _paper(self, seed: int) -> tuple[int, list[str]]:
        name = f"zufall-{seed}"
        Zufallsvorlage(seed, seed // PAPERS_EVERY % 13).write(
            self._projekt.root / "vorlagen" / name
        )
        geprueft, gesetzt = setzen(self._projekt, name, Werkstatt(1))
        shutil.rmtree(self._projekt.root / "vorlagen" / name)
        if gesetzt is None:
            return 0, [str(each) for each in geprueft.findings]
        files = {datei.name: datei.inhalt for datei in gesetzt.dateien}
        found: list[str] = []
        for stamm, ergebnis in gesetzt.ergebnisse.items():
            wrong = [*_failed(ergebnis.pruefungen)]
            wrong += _sounds(files[f"{stamm}.docx"], files[f"{stamm}.pdf"])
            found += [f"{stamm}: {each}" for each in wrong]
        return len(gesetzt.ergebnisse), found


def report(seed: int, faults: Iterable[str]) -> str:
    """What is wrong with a seed, and how to build it alone."""
    again = f"Noch einmal: .venv/bin/python -m tests.zufall --nur dokumente --seed {seed}"
    return "\n    ".join((f"Fall {seed}:", *faults, again))


def _failed(pruefungen: Iterable[Pruefung]) -> Iterator[str]:
    for pruefung in pruefungen:
        if pruefung.verdict is not Verdict.PASSED:
            yield f"{pruefung.name} {pruefung.verdict}: {'; '.join(pruefung.einzelheiten)}"


def _sounds(word: bytes, pdf: bytes) -> Iterator[str]:
    if vorgelesen(read_docx(word)) != vorgelesen(read_pdf(pdf)):
        yield "Word und PDF werden verschieden vorgelesen."
