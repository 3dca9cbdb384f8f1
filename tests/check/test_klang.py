"""Word and PDF sound alike."""

from __future__ import annotations

from tests.check.conftest import Papier, Schreibe
from tests.render_docx.beispiel import reiches_dokument

from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.read_back.vorgelesen import vorgelesen


def sounds(papier: Papier) -> list[str]:
    return [vorgelesen(read_docx(papier.word)), vorgelesen(read_pdf(papier.pdf))]


def test_every_kind_of_block_sounds_the_same_in_both_formats(schreibe: Schreibe) -> None:
    word, pdf = sounds(schreibe(reiches_dokument()))
    assert word == pdf
