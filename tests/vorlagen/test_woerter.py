"""The words of the house: in order, and only those that the dictionary lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.woerterbuch import load_woerterbuch

ROOT = Path(__file__).parents[2]
FOLD = str.maketrans("äöüß", "aous")


def sections() -> list[list[str]]:
    """The words of each section of ``content/woerter.txt``."""
    text = (ROOT / "content" / "woerter.txt").read_text("utf-8")
    parts = re.split(r"^# .*\n", text, flags=re.MULTILINE)
    listed = [[line.partition("#")[0].strip() for line in part.splitlines()] for part in parts]
    return [words for part in listed if (words := list(filter(None, part)))]


@pytest.mark.parametrize("words", sections(), ids=lambda words: words[0])
def test_each_section_is_in_the_order_of_the_alphabet(words: list[str]) -> None:
    assert words == sorted(set(words), key=lambda word: word.lower().translate(FOLD))


@pytest.mark.parametrize("words", sections(), ids=lambda words: words[0])
def test_no_word_is_listed_that_the_dictionary_knows(words: list[str]) -> None:
    woerterbuch = load_woerterbuch(Projekt.open(ROOT))
    assert woerterbuch
    assert [word for word in words if woerterbuch.knows(word)] == []
