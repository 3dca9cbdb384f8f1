"""Twice the text is twice the work, whatever the text."""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

BOMBEN = {
    "prose": "Die Bürger*innen **sind** eingeladen, ",
    "openers": "*a **b ",
    "closers": "a* b** ",
    "alternating": "*a **b* ",
    "triple": "***a b* ",
    "brackets": "[",
    "reserved": "[[ a ",
    "pictures": "![",
    "targets": "](https://",
    "half targets": "[a](b(",
    "languages": "[a]{lang=",
    "marks": "[^1] ",
    "addresses": "a.b-c+d",
    "at signs": "a@b.",
    "links": "[a](https://b.de) ",
    "backslashes": "\\",
    "blanks": " x\t ",
    "unprintable": "\x00\x01",
    "lines": "eins\n",
    "paragraphs": "eins\n\n",
    "blank lines": "2. a\n\n\n\n\n",
    "points": "- a\n",
    "numbers": "3. a\n  b\n",
    "letters": "1. a\nz. b\n",
    "quotations": "> ",
    "quoted lines": "> > a\n",
    "bars": "|",
    "rows": "| a | b |\n|---|---|\n",
    "titles": "Tabelle 1: a\n\n",
    "definitions": "[^1]: a\n\n  b\n",
    "headings": "# a\n",
    "dashes": "|-",
}


def _calls(text: str) -> int:
    count = 0

    def count_call(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    parse.cache_clear()
    sys.setprofile(count_call)
    try:
        parse(Quelltext.of_file(text, "t.md"))
    finally:
        sys.setprofile(None)
    return count


def _seconds(text: str) -> float:
    parse.cache_clear()
    start = time.process_time()
    parse(Quelltext.of_file(text, "t.md"))
    return time.process_time() - start


@pytest.mark.parametrize("stueck", BOMBEN.values(), ids=BOMBEN.keys())
def test_calls_grow_with_the_text(stueck: str) -> None:
    assert _calls(stueck * 500) <= 2.3 * _calls(stueck * 250) + 500


@pytest.mark.parametrize("number", [250, pytest.param(1000, marks=pytest.mark.gross)])
@pytest.mark.parametrize("stueck", BOMBEN.values(), ids=BOMBEN.keys())
def test_a_long_text_takes_no_more_than_its_share(stueck: str, number: int) -> None:
    """Calls do not count the work inside a regular expression; time does, with a wide margin.

    A busy machine may take too long once, but not three times.
    """
    least = 0.002 if number == 1000 else 0.001
    short = max(min(_seconds(stueck * number) for _ in range(2)), least)
    assert any(_seconds(stueck * 6 * number) < 6 * 3 * short for _ in range(3))


@pytest.mark.parametrize("opening", ["- ", "1. ", "5. ", "> "])
def test_a_deep_nest_takes_no_more_than_its_share(opening: str) -> None:
    def nest(depth: int) -> str:
        return "\n".join("  " * level + opening + "x" for level in range(depth))

    growth = len(nest(300)) / len(nest(150))
    assert _calls(nest(300)) <= 1.2 * growth * _calls(nest(150)) + 1000


def test_a_paragraph_of_five_thousand_words_stays_one_run() -> None:
    blocks, findings = parse(Quelltext.of_file("Bürger*innen " * 5000, "t.md"))
    assert len(blocks) == 1
    assert not findings
