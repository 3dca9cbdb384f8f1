"""Rules that need the pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.check.muster import ROOT, gestaltung, hauptdokument, write

from vorlagen_gen.check.blatt import read_blaetter
from vorlagen_gen.check.lage import sachentscheidung_not_on_first_page
from vorlagen_gen.document import Block, Document, Heading, Paragraph, Quote, Run, plain
from vorlagen_gen.findings import Finding, Place

ORT = Place("vorlagen/x/vorlage.yaml", 7, 3, 7, 9)


def findings(document: Document, pdf: bytes) -> list[Finding]:
    label = gestaltung().sachentscheidung
    return list(sachentscheidung_not_on_first_page(document, read_blaetter(pdf), label))


def pushed_down(document: Document, *resolution: Block) -> Document:
    """``document`` with forty lines before its resolution; ``resolution`` in place of its own."""
    blocks = document.blocks
    index = next(i for i, b in enumerate(blocks) if _text(b) == "I. Sachentscheidung:")
    rest = (*resolution, *blocks[index + 2 :]) if resolution else blocks[index + 1 :]
    line = Paragraph((Run("Eine Zeile davor.", ORT),), ORT)
    return replace(document, blocks=(*blocks[:index], *([line] * 40), blocks[index], *rest))


def _text(block: Block) -> str:
    return plain(block.inlines) if isinstance(block, Heading) else ""


def test_a_resolution_on_page_1_is_where_it_belongs() -> None:
    papier = hauptdokument()
    assert findings(papier.document, papier.pdf) == []


def test_a_resolution_on_page_2_is_told_where_it_was_typed() -> None:
    document = pushed_down(hauptdokument().document)
    (finding,) = findings(document, write(document).pdf)
    lines = (ROOT / finding.place.file).read_text(encoding="utf-8").splitlines()
    assert lines[finding.place.line - 1][finding.place.column - 1 :].startswith("Das Migrations")
    assert str(finding).split(": ", 1)[1] == (
        "Warnung S101: Die Sachentscheidung beginnt nicht auf der ersten Seite; wer die Vorlage "
        "aufschlägt, soll den Beschluss sofort sehen.\n    Kürzen Sie, was davor steht: den "
        "Betreff und seine Zusatzzeilen oder die Beratungsfolge."
    )


@pytest.mark.parametrize("is_quoted", [False, True])
def test_a_resolution_in_one_sentence_is_found_too(is_quoted: bool) -> None:  # noqa: FBT001 -- a parameter
    sentence = Paragraph((Run("Der Vorlage wird zugestimmt.", ORT),), ORT)
    block = Quote((sentence,), ORT) if is_quoted else sentence
    document = pushed_down(hauptdokument().document, block)
    (finding,) = findings(document, write(document).pdf)
    assert finding.place == ORT


def test_a_paper_without_a_resolution_has_no_such_rule() -> None:
    papier = hauptdokument()
    report = replace(papier.document, blocks=papier.document.blocks[-1:])
    assert findings(report, papier.pdf) == []
