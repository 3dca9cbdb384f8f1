"""Strings are found however they are written, and nothing is found that is not there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorlagen_gen.paket.suche import Suche, Suchwort

SATZ = "Das Angebot der Firma Flüsterbau ist niedriger als erwartet."


def found(text: str, *woerter: str) -> str | None:
    wort = Suche(Suchwort(each, "etwas") for each in woerter).find(text)
    return wort.text if wort else None


@pytest.mark.parametrize(
    "text",
    [
        "Herr Müller sagt",
        "MÜLLER",
        "Mu\u0308ller",
        "V-0101-2025_Anlage-Mueller.pdf",
        "Mül\u00adler",
        "Mül-\nler kommt",
        "Mül\ufffeler",
    ],
)
def test_a_name_is_found_in_each_way_it_is_written(text: str) -> None:
    assert found(text, "Müller") == "Müller"


@pytest.mark.parametrize("text", ["Müllerstraße", "Windmüller", "Muller", "M ü l l e r", ""])
def test_other_words_are_no_hit(text: str) -> None:
    assert found(text, "Müller") is None


def test_numbers_are_found_with_other_signs_between_them() -> None:
    assert found("Tel. (0251) 492 / 7000", "492-7000") == "492-7000"
    assert found("14927000", "492-7000") is None


@pytest.mark.parametrize("wort", ["", "ab", "12:30", "66.1", "–"])
def test_what_stands_everywhere_by_chance_is_not_looked_for(wort: str) -> None:
    assert Suche([Suchwort(wort, "etwas")]).is_empty


def test_a_sentence_is_found_in_tags_lines_and_capitals() -> None:
    assert found(f"xx{SATZ.upper()}yy", SATZ) == SATZ
    assert found("\n".join(SATZ), SATZ) == SATZ
    assert found(SATZ.replace(" ", "\u00a0").replace("er", "e\u00adr"), SATZ) == SATZ
    assert found(SATZ.replace("niedriger", "höher"), SATZ) is None


WORTE = st.lists(st.text("abcäß", min_size=1, max_size=4), min_size=7, max_size=12).map(" ".join)


@settings(deadline=None)
@given(WORTE, st.lists(WORTE, max_size=3), st.text("abcäß .\n", max_size=60))
def test_long_strings_are_found_exactly_where_letters_follow_each_other(
    wort: str, others: list[str], text: str
) -> None:
    from vorlagen_gen.paket.suche import spoken

    needles = [wort, *others]
    long = [each for each in needles if len(spoken(each)) >= 24]
    is_there = any(spoken(each) in spoken(text) for each in long)
    assert (found(text, *long) is not None) is is_there
    for each in long:
        assert found(f"{text}\n{each}\n{text}", each) == each
