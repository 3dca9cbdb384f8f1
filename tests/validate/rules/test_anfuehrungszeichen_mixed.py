"""Quotation marks have one form in a paper."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen


@pytest.mark.parametrize(
    "text",
    [
        'Das „alte“ und das ⟦"neue"⟧ Licht, auch "hell".',
        "Das „alte“ Licht ist ⟦„neu”⟧.",
        "Das „alte“ Licht.\n\n- **⟦“neu”⟧**\n- hell",
        "So heißt es ⟦„neu”⟧.",
    ],
)
def test_mixed_forms_are_found(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V255", text)


@pytest.mark.parametrize(
    "text",
    [
        "Das „alte“ und das ‚neue‘ Licht, „so „wie“ immer“.",
        'Das "alte" und das "neue" Licht.',
        "Das »alte« und das »neue« Licht, „so“ genannt.",
        'Ein „altes“ Rohr von 5" und eines von 6" Breite.',
    ],
)
def test_one_form_is_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V255", text)


def test_the_message_says_which_and_where(fall: Fall) -> None:
    (finding,) = unterstrichen(fall, "V255", 'Das „alte“ und das ⟦"neue"⟧\nLicht, auch "hell".')
    assert (
        finding.text
        == 'Um "neue" stehen "gerade" Anführungszeichen (auch in Zeile 2), sonst „deutsche“.'
    )
