"""What stands in quotation marks is told from what does not."""

from __future__ import annotations

import pytest

from vorlagen_gen.validate.anfuehrung import is_angefuehrt


@pytest.mark.parametrize(
    "text",
    ["Er sagte: „Wir *x bleiben.“", "Der »Plan *x« gilt.", 'Die "Stadt *x" wächst.', "Die „*x"],
)
def test_words_between_marks_are_quoted(text: str) -> None:
    assert is_angefuehrt(text, text.index("*x"), text.index("*x") + 2)


@pytest.mark.parametrize(
    "text",
    [
        "Ohne Zeichen *x.",
        "Der „Plan“ *x gilt.",
        "Der „Plan” *x gilt, der »Rest« auch.",
        'Die "Stadt" *x "wächst".',
        'Ein 5" *x Rohr.',
        "*x „Plan“",
    ],
)
def test_words_beside_marks_are_not(text: str) -> None:
    assert not is_angefuehrt(text, text.index("*x"), text.index("*x") + 2)
