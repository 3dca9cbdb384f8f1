"""The files of the shipped papers, written once for all tests of a run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from tests.geteilt import geteilt

from vorlagen_gen.document import Document
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf

ROOT = Path(__file__).parents[1]
NAMEN = tuple(ordner.name for ordner in Projekt.open(ROOT).ordner())
NAMEN_DIE_LANGE_GROSS = tuple(
    pytest.param(name, marks=pytest.mark.gross) if "monitoring" in name else pytest.param(name)
    for name in NAMEN
)
"""The same as parameters; the paper with 60 pages is left to the large tests."""


@dataclass(frozen=True, slots=True)
class Musterdatei:
    """A document of a shipped paper in both formats."""

    dateistamm: str
    document: Document
    word: bytes
    pdf: bytes


@cache
def musterdateien(name: str) -> tuple[Musterdatei, ...]:
    """The documents of the paper ``name``, the paper itself first."""
    return geteilt(f"muster-{name}", lambda: dateien(Projekt.open(ROOT), name))


def dateien(projekt: Projekt, name: str) -> tuple[Musterdatei, ...]:
    """The documents of the paper ``name`` of any project, the paper itself first."""
    (geprueft,) = pruefen(projekt, [name])
    assert geprueft.vorlage is not None
    template_dir = projekt.template_dir(geprueft.vorlage.stadt)
    return tuple(
        Musterdatei(
            each.dateistamm,
            each.document,
            render_docx(each.document, template_dir, projekt.root),
            render_pdf(each.document, template_dir, projekt.root),
        )
        for each in geprueft.ausgaben
    )
