"""Word and PDF sound alike."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from tests.check.conftest import Papier, Schreibe
from tests.check.zufall import documents
from tests.render_docx.beispiel import reiches_dokument

from vorlagen_gen.document import Document
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.read_back.vorgelesen import vorgelesen


def sounds(papier: Papier) -> list[str]:
    return [vorgelesen(read_docx(papier.word)), vorgelesen(read_pdf(papier.pdf))]


def test_every_kind_of_block_sounds_the_same_in_both_formats(schreibe: Schreibe) -> None:
    word, pdf = sounds(schreibe(reiches_dokument()))
    assert word == pdf


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(document=documents)
def test_random_papers_sound_the_same_in_both_formats(
    document: Document,
    schreibe: Schreibe,
) -> None:
    word, pdf = sounds(schreibe(document))
    assert word == pdf
