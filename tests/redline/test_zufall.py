"""Redlines of random documents; each proves itself that it reads as both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from PIL import Image
from tests.redline.werkzeug import TAG, bloecke
from tests.render_docx.bausteine import TEMPLATES, absatz
from tests.render_docx.beispiel import beratungsfolge
from tests.zufall.dokumente import PICTURES, Art, Zufall

from vorlagen_gen.document import Block, Document
from vorlagen_gen.redline.redline import redline
from vorlagen_gen.render.docx import render_docx

_OHNE_BILDER = tuple(art for art in Art if art not in {Art.ABBILDUNG, Art.DIAGRAMM})


@pytest.fixture(scope="module")
def projekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("projekt")
    (root / "bilder").mkdir()
    for name, size in PICTURES.items():
        Image.new("RGB", size, "grey").save(root / "bilder" / name)
    return root


def geschrieben(document: Document, projekt: Path) -> bytes:
    return render_docx(document, TEMPLATES, projekt)


def nachbarn(seed: int, projekt: Path) -> Iterator[tuple[bytes, bytes]]:
    """A document with another one, and with a draft of itself that lacks a block."""
    one = Zufall(seed).mixed()
    file = geschrieben(one, projekt)
    yield file, geschrieben(Zufall(seed + 1).mixed(), projekt)
    yield file, geschrieben(replace(one, blocks=one.blocks[:-1], watermark="ENTWURF"), projekt)


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_each_redline_of_a_random_pair_is_exact_both_ways(seed: int, projekt: Path) -> None:
    one, two = (geschrieben(Zufall(each).mixed(_OHNE_BILDER), projekt) for each in (seed, seed + 1))
    assert redline(one, two, TAG)
    assert redline(two, one, TAG)


_SAETZE = tuple(
    f"Der {name} Absatz sagt etwas, das sonst nirgends steht: {name}, {name}."
    for name in ("erste", "zweite", "dritte", "vierte", "fünfte", "sechste")
)


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(6)), st.integers(1, 6), st.integers(0, 6), st.integers(0, 6))
def test_paragraphs_in_any_other_order_are_exact_both_ways(
    order: list[int], kept: int, table: int, changed: int
) -> None:
    alt = [absatz(each) for each in _SAETZE]
    said = (
        _SAETZE[index].replace("sonst", f"sonst{' auch' * (index < changed)}") for index in order
    )
    neu: list[Block] = [absatz(text) for text in list(said)[:kept]]
    neu.insert(min(table, kept - 1), beratungsfolge())
    assert bloecke([*alt], neu)
    assert bloecke(neu, [*alt])


@pytest.mark.gross
@pytest.mark.parametrize("seeds", [range(start, start + 25) for start in range(0, 200, 25)])
def test_redlines_of_many_random_pairs_are_exact_and_valid(
    seeds: range, projekt: Path, tmp_path: Path
) -> None:
    for seed in seeds:
        for alt, neu in nachbarn(seed, projekt):
            for pair in ((alt, neu), (neu, alt)):
                content = redline(*pair, TAG)
        path = tmp_path / "redline.docx"
        path.write_bytes(content)
        assert OpenXmlValidator().validate(path).errors == [], seed
