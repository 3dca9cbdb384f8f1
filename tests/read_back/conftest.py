"""A paper with every kind of block, written once in both formats."""

from __future__ import annotations

import pytest
from tests.render_docx.bausteine import TEMPLATES
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.conftest import png

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf


@pytest.fixture(scope="session")
def gelesen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Gelesenes]:
    project = tmp_path_factory.mktemp("projekt")
    (project / "bilder").mkdir()
    (project / "bilder" / "karte.png").write_bytes(png(1200, 300))
    document = reiches_dokument()
    return {
        "Word": read_docx(render_docx(document, TEMPLATES, project)),
        "PDF": read_pdf(render_pdf(document, TEMPLATES, project)),
    }
