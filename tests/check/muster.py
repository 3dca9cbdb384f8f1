"""The files of a shipped paper with their documents, written once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.check.conftest import Papier

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.papier import Gestaltung
from vorlagen_gen.check.satzspiegel import load_satzspiegel
from vorlagen_gen.document import Document
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates" / "muenster"
NAME = "2025-migrationsleitbild"


@cache
def documents() -> tuple[Document, ...]:
    """The main paper, Anlage A and the Anlage written as text."""
    (geprueft,) = pruefen(Projekt.open(ROOT), [NAME])
    return tuple(ausgabe.document for ausgabe in geprueft.ausgaben)


@cache
def written(index: int) -> Papier:
    """One of them with both files."""
    return write(documents()[index])


def write(document: Document, template_dir: Path = TEMPLATES) -> Papier:
    word = render_docx(document, TEMPLATES, ROOT)
    return Papier(document, word, render_pdf(document, template_dir, ROOT))


def hauptdokument() -> Papier:
    return written(0)


def anlage_a() -> Papier:
    return written(1)


@cache
def gestaltung() -> Gestaltung:
    stadt = Bibliothek(Projekt.open(ROOT)).labels("muenster")
    return Gestaltung(load_satzspiegel(TEMPLATES), stadt.texte.ort("sachentscheidung"))
