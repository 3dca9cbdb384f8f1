"""A paper with every kind of block, written once in both formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.render_docx.bausteine import TEMPLATES
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.conftest import png

from vorlagen_gen.document import Document
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf


@dataclass(frozen=True, slots=True)
class Papier:
    """A document and what was written from it."""

    document: Document
    word: bytes
    pdf: bytes


Schreibe = Callable[[Document], Papier]


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the picture of the papers."""
    root = tmp_path_factory.mktemp("projekt")
    (root / "bilder").mkdir()
    (root / "bilder" / "karte.png").write_bytes(png(1200, 300))
    return root


@pytest.fixture(scope="session")
def schreibe(project: Path) -> Schreibe:
    def write(document: Document) -> Papier:
        word = render_docx(document, TEMPLATES, project)
        return Papier(document, word, render_pdf(document, TEMPLATES, project))

    return write


@pytest.fixture(scope="session")
def papier(schreibe: Schreibe) -> Papier:
    return schreibe(reiches_dokument())
