"""Things in a row are joined as German joins them."""

from __future__ import annotations

import pytest

from vorlagen_gen.model.aufzaehlung import aufgezaehlt


@pytest.mark.parametrize(
    ("items", "said"),
    [("", ""), ("a", "a"), ("ab", "a und b"), ("abc", "a, b und c"), ("abcd", "a, b, c und d")],
)
def test_the_last_two_are_joined_by_a_word_and_no_comma(items: str, said: str) -> None:
    assert aufgezaehlt(items) == said
    assert aufgezaehlt(iter(items), "oder") == said.replace("und", "oder")
