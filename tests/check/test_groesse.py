"""What the program sets itself is small; only pictures make it large."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.check.muster import hauptdokument
from tests.mustervorlagen import NAMEN, musterdateien

from vorlagen_gen.check.groesse import MOST, papier_too_large
from vorlagen_gen.document import Document, Figure, Quote
from vorlagen_gen.findings import Place

ORT = Place("vorlagen/x/anlage.md", 1, 1, 1, 2)
LARGE, SMALL = b"x" * (MOST + 1), b"x" * MOST
FOTO = Figure("foto.png", "Ein Foto", ORT)


def told(document: Document, word: bytes, pdf: bytes) -> list[str]:
    return [each.text for each in papier_too_large(document, word, pdf)]


@pytest.mark.parametrize("name", NAMEN)
def test_all_that_is_shipped_stays_below(name: str) -> None:
    for datei in musterdateien(name):
        assert told(datei.document, datei.word, datei.pdf) == []
        assert max(len(datei.word), len(datei.pdf)) < MOST


def test_each_file_above_is_told_at_the_subject() -> None:
    document = hauptdokument().document
    (finding,) = papier_too_large(document, SMALL, LARGE)
    assert finding.code == "S102"
    assert finding.text.startswith("Die PDF-Datei von »V/9901/2025 Beschlussvorlage")
    assert "hat 500 kB" in finding.text
    assert document.kopf is not None
    assert finding.place == document.kopf.betrifft.place
    assert [text[:14] for text in told(document, LARGE, LARGE)] == [
        "Die Word-Datei",
        "Die PDF-Datei ",
    ]


@pytest.mark.parametrize("block", [FOTO, Quote((FOTO,), ORT)], ids=["alone", "inside another"])
def test_with_a_picture_it_may_be_larger(block: Figure | Quote) -> None:
    document = hauptdokument().document
    assert told(replace(document, blocks=(*document.blocks, block)), LARGE, LARGE) == []


def test_without_a_head_it_is_told_at_its_first_block() -> None:
    document = replace(hauptdokument().document, kopf=None)
    (finding,) = papier_too_large(document, LARGE, SMALL)
    assert finding.place == document.blocks[0].place
