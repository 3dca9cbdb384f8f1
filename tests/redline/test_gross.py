"""Redlines of the shipped papers, and what LibreOffice makes of them."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from openxml_audit import OpenXmlValidator
from tests.mustervorlagen import NAMEN, ROOT
from tests.redline.werkzeug import TAG, gefunden
from tests.redline.werkzeug import word as _word
from tests.render_docx.bausteine import ORT, absatz, dokument, punkte, run
from tests.render_docx.beispiel import beratungsfolge
from tests.ruecklauf.person import Person, Sitzung

from vorlagen_gen.check.herkunft import herkunft_faults
from vorlagen_gen.check.word_aufbau import verify_word_aufbau
from vorlagen_gen.check.wortdatei import Wortlesung
from vorlagen_gen.document import Block, Document, Heading
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.read_back.blocks import Block as GelesenerBlock
from vorlagen_gen.read_back.blocks import Figure, Gelesenes, Table, plain
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.redline.redline import redline
from vorlagen_gen.render.docx import render_docx

pytestmark = pytest.mark.gross
_ZUFAELLE = 12
"""Random orders of paragraphs, with some of their words changed."""
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


def _texte(blocks: Sequence[GelesenerBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _texte(cell.blocks)
        elif not isinstance(block, Figure) and (text := plain(block.inlines).strip()):
            yield text


def _punkte(*texts: str) -> Block:
    return punkte(*((f"{n}.", (absatz(text),)) for n, text in enumerate(texts, start=1)))


def verschobene() -> Iterator[tuple[Document, Document]]:
    """Pairs of which parts stand elsewhere: paragraphs, points, a section, beside tables."""
    one, two, three, four = (
        f"Der {name} Absatz sagt etwas, das sonst nirgends steht: {name}, {name}."
        for name in ("erste", "zweite", "dritte", "vierte")
    )
    a, b, c, d = map(absatz, (one, two, three, four))
    head = Heading(1, (run("Überschrift eines Abschnitts"),), ORT)
    link = absatz("Siehe ", run("hier", link="https://stadt.example/1"), " und dort und da.")
    bold = absatz("Siehe ", run("hier und dort", is_bold=True), " und da.")
    for alt, neu in (
        ([a, b, c, d], [b, c, a, d]),
        ([a, b, c, d], [c, a, b, d]),
        ([a, b, c, d], [c, d, a, absatz("Neu am Ende.")]),
        ([a, absatz("Das fällt weg."), b, c], [b, absatz("Das kommt."), a, c]),
        ([head, a, b, c, d], [c, head, a, b, d]),
        ([a, beratungsfolge(), b, c], [beratungsfolge(), b, a, c]),
        ([d, _punkte(one, two, three), a], [d, _punkte(two, three, one), a]),
        ([link, bold, b, c, d], [b, c, link, bold, d]),
        ([a, b, c, d], [b, c, absatz(one.replace("sonst", "hier und sonst")), d]),
        ([a, b, c, d], [absatz(three.replace("nirgends steht", "fehlt")), a, b, d]),
        ([d, _punkte(one, two, three), a], [d, _punkte(two, three, f"Neu: {one}"), a]),
        ([a, b, c, d], [b, c, absatz(run(f"{one} Und mehr.", is_bold=True)), d]),
    ):
        yield dokument(*alt), dokument(*neu)
    for number in range(_ZUFAELLE):
        wuerfel = Random(number)  # noqa: S311 -- an order, no secret
        order = wuerfel.sample((one, two, three, four), 4)
        moved = [absatz(_with_other_words(text, wuerfel)) for text in order]
        yield dokument(a, b, c, d), dokument(*moved, absatz("Schluss."))


def _with_other_words(text: str, wuerfel: Random) -> str:
    """``text`` with one of its words left out, exchanged or doubled; or as it is."""
    words = text.split()
    at = wuerfel.randrange(1, len(words))
    words[at : at + 1] = wuerfel.choice(([words[at]], [], ["anders"], [words[at], "dazu"]))
    return " ".join(words)


def test_libreoffice_accepts_and_rejects_what_moved(tmp_path: Path) -> None:
    pairs = [(_word(alt), _word(neu)) for alt, neu in verschobene()]
    redlines = [redline(alt, neu, TAG) for alt, neu in pairs]
    assert all(gefunden(each, "moveFrom") for each in redlines[:-_ZUFAELLE])
    griffe = ("lehne_alles_ab", "nimm_alles_an")
    sitzungen = [
        Sitzung(f"{n}-{griff}", each, ((griff,),))
        for n, each in enumerate(redlines)
        for griff in griffe
    ]
    files = Person(tmp_path).bearbeite(sitzungen)
    for n, pair in enumerate(pairs):
        for griff, meant in zip(griffe, pair, strict=True):
            read = read_docx(files[f"{n}-{griff}"])
            assert gesagt(read) == gesagt(read_docx(meant)), (n, griff)


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
