"""Redlines of the shipped papers, and what LibreOffice makes of them."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from tests.mustervorlagen import NAMEN, ROOT
from tests.redline.werkzeug import TAG
from tests.ruecklauf.person import Person, Sitzung

from vorlagen_gen.check.herkunft import herkunft_faults
from vorlagen_gen.check.word_aufbau import verify_word_aufbau
from vorlagen_gen.check.wortdatei import Wortlesung
from vorlagen_gen.document import Document
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.read_back.blocks import Block, Figure, Gelesenes, Table, plain
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.redline.redline import redline
from vorlagen_gen.render.docx import render_docx

pytestmark = pytest.mark.gross
_LAENGSTENS = 60
"""In seconds, for the longest of the shipped documents; it takes four."""


@cache
def dokumente() -> dict[str, Document]:
    """The documents of all shipped papers by their names."""
    geprueft = pruefen(Projekt.open(ROOT), list(NAMEN))
    return {each.dateistamm: each.document for paper in geprueft for each in paper.ausgaben}


@cache
def word(name: str, stadt: str = "muenster") -> bytes:
    return render_docx(dokumente()[name], ROOT / "templates" / stadt, ROOT)


def paare() -> Iterator[tuple[str, str]]:
    """Main papers among each other, and what lies beside them."""
    for alt, neu in permutations(dokumente(), 2):
        if ("Anlage" in alt) == ("Anlage" in neu):
            yield alt, neu


def test_all_shipped_documents_become_each_other_and_are_valid(tmp_path: Path) -> None:
    for alt, neu in paare():
        started = time.process_time()
        path = tmp_path / "redline.docx"
        path.write_bytes(redline(word(alt), word(neu), TAG))
        assert time.process_time() - started < _LAENGSTENS
        assert OpenXmlValidator().validate(path).errors == [], (alt, neu)
        lesung, document = Wortlesung(path.read_bytes()), dokumente()[neu]
        faults = set(verify_word_aufbau(document, lesung).einzelheiten)
        assert faults == set(herkunft_faults(document, lesung)), (alt, neu)


@pytest.mark.parametrize("stelle", [0, 1])
def test_papers_of_two_cities_become_each_other(stelle: int) -> None:
    names = [name for name in dokumente() if "orlage" in name][:2]
    staedte = ("muenster", "beispielstadt") if stelle else ("beispielstadt", "muenster")
    alt, neu = (word(name, stadt) for name, stadt in zip(names, staedte, strict=True))
    assert redline(alt, neu, TAG)


def gesagt(gelesen: Gelesenes) -> list[str]:
    """The text in the body and the notes, paragraph by paragraph."""
    notes = (text for note in gelesen.footnotes for text in _texte(note.blocks))
    return [*_texte(gelesen.blocks), *notes]


def _texte(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _texte(cell.blocks)
        elif not isinstance(block, Figure) and (text := plain(block.inlines).strip()):
            yield text


def test_libreoffice_accepts_and_rejects_to_the_same_texts(tmp_path: Path) -> None:
    """It drops changes in frames; so a redline whose head changed leaves them to the styles."""
    short = [pair for pair in paare() if not any("Indikatoren" in name for name in pair)]
    pairs = [*short[:3], *[pair for pair in short if "Anlage" in pair[0]][:3]]
    sitzungen = [
        Sitzung(f"{n}-{griff}", redline(word(alt), word(neu), TAG), ((griff,),))
        for n, (alt, neu) in enumerate(pairs)
        for griff in ("nimm_alles_an", "lehne_alles_ab")
    ]
    files = Person(tmp_path).bearbeite(sitzungen)
    for n, (alt, neu) in enumerate(pairs):
        for griff, name in (("nimm_alles_an", neu), ("lehne_alles_ab", alt)):
            read = read_docx(files[f"{n}-{griff}"])
            assert gesagt(read) == gesagt(read_docx(word(name))), (alt, neu, griff)
