from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.read_back.blocks import (
    Inline,
    Mark,
    Run,
    normalised,
    normalised_link,
    normalised_text,
    plain,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("u\u0308ber", "über"),
        ("Migrations\u00adleit\u00adbild", "Migrationsleitbild"),
        ("1.330.000\u00a0€", "1.330.000 €"),
        ("  a \t b\u202fc ", "a b c"),
        ("a \n b", "a\nb"),
        ("Bürger*innen", "Bürger*innen"),
        ("2025–2030", "2025–2030"),
    ],
)
def test_only_unicode_forms_blanks_and_soft_hyphens_are_evened_out(
    text: str, expected: str
) -> None:
    assert normalised_text(text) == expected
    assert normalised([Run(text)]) == (Run(expected),)


def test_neighbours_of_equal_look_are_one_run() -> None:
    runs = [Run("a", is_bold=True), Run("b", is_bold=True), Run(""), Run("c")]
    assert normalised(runs) == (Run("ab", is_bold=True), Run("c"))


def test_an_accent_joins_the_letter_of_the_run_before() -> None:
    assert normalised([Run("u"), Run("\u0308ber")]) == (Run("über"),)


def test_blanks_at_the_border_of_two_looks_are_one() -> None:
    runs = [Run("a "), Run(" b ", is_bold=True), Run("\n c ")]
    assert normalised(runs) == (Run("a "), Run("b", is_bold=True), Run("\nc"))


def test_a_blank_before_or_after_a_mark_stays() -> None:
    inlines: list[Inline] = [Run("a "), Mark("1"), Run(" b")]
    assert normalised(inlines) == tuple(inlines)


@given(st.lists(st.builds(Run, st.text("ab \n\u00a0\u00ad\u0308", max_size=4), st.booleans())))
def test_evening_out_twice_changes_nothing_more(runs: list[Run]) -> None:
    once = normalised(runs)
    assert normalised(once) == once


@given(st.lists(st.builds(Run, st.text("ab \u00a0\u00ad", max_size=4), st.booleans())))
def test_runs_say_what_their_text_says(runs: list[Run]) -> None:
    assert plain(normalised(runs)) == normalised_text("".join(run.text for run in runs))


def test_a_link_is_the_same_escaped_and_unescaped() -> None:
    assert normalised_link("https://x.de/ä b") == normalised_link("https://x.de/%C3%A4%20b")
    assert normalised_link("") is None
