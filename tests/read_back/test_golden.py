"""How the shipped papers sound, and their tag trees; ``make golden`` writes both anew."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests.golden import reviewed
from tests.mustervorlagen import NAMEN, musterdateien
from tests.read_back.tagbaum import tagbaum

from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.read_back.vorgelesen import vorgelesen, vorgelesenes_papier

GOLDEN = Path(__file__).parent / "golden"


@cache
def pdf_sounds(name: str) -> str:
    read = ((each.dateistamm, vorgelesen(read_pdf(each.pdf))) for each in musterdateien(name))
    return vorgelesenes_papier(read)


def word_sounds(name: str) -> str:
    read = ((each.dateistamm, vorgelesen(read_docx(each.word))) for each in musterdateien(name))
    return vorgelesenes_papier(read)


@pytest.mark.parametrize("name", NAMEN)
def test_a_shipped_paper_sounds_as_was_reviewed(name: str) -> None:
    said = {"VORGELESEN.txt": pdf_sounds(name)}
    assert said == reviewed(GOLDEN / name, "VORGELESEN.txt", said)


@pytest.mark.parametrize("name", NAMEN)
def test_a_shipped_paper_sounds_the_same_in_both_formats(name: str) -> None:
    assert word_sounds(name) == pdf_sounds(name)


@pytest.mark.parametrize("name", NAMEN)
def test_a_shipped_paper_has_the_tag_trees_that_were_reviewed(name: str) -> None:
    trees = {f"{each.dateistamm}.tags.txt": tagbaum(each.pdf) for each in musterdateien(name)}
    assert trees == reviewed(GOLDEN / name, "*.tags.txt", trees)


def test_golden_files_of_papers_that_are_gone_are_removed() -> None:
    assert sorted(folder.name for folder in GOLDEN.iterdir()) == sorted(NAMEN)
