"""The number of Anlagen in the text is that of the list."""

from __future__ import annotations

import pytest
from tests.validate.anlagenfall import weitere
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen


def test_other_numbers_of_anlagen_are_found(fall: Fall) -> None:
    text = (
        "Die ⟦sechs⟧ beigefügten Anlagen, die beiliegenden ⟦7⟧ Anlagen. "
        "Der Vorlage sind **⟦neun⟧** Anlagen beigefügt; ⟦elf⟧ Anlagen dieser Vorlage fehlen."
    )
    first, *_ = unterstrichen(weitere(fall, "2a", "2b", "2c"), "V256", text)
    assert first.text == "Der Text nennt sechs Anlagen; die Vorlage hat 5, Anlage A mitgezählt."


@pytest.mark.parametrize(
    "text",
    [
        "Die drei beigefügten Anlagen, die vier beigefügten Anlagen, die fünf beigefügten Anlagen",
        "Die acht Anlagen im Stadtgebiet",
        "Mit neun Anlagen der Vorlage V/0026/2008",
    ],
)
def test_all_ways_to_count_and_other_anlagen_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(weitere(fall, "2a", "2b", "2c"), "V256", text)
