"""Numbers in words and figures are read alike."""

from __future__ import annotations

import re

import pytest

from vorlagen_gen.validate.zahlwoerter import (
    ORDNUNGSZAHL,
    ZAHL,
    read_ordnungszahl,
    read_zahl,
)


@pytest.mark.parametrize(
    ("typed", "zahl"),
    [("zwei", 2), ("Zwölf", 12), ("elf", 11), ("43", 43), ("dreien", None), ("zwanzig", 20)],
)
def test_numbers(typed: str, zahl: int | None) -> None:
    assert read_zahl(typed) == zahl
    assert zahl is None or re.fullmatch(ZAHL, typed)


@pytest.mark.parametrize(
    ("typed", "zahl"),
    [("dritte", 3), ("Vierten", 4), ("erster", 1), ("siebtem", 7), ("3.", 3), ("letzte", None)],
)
def test_ordinals(typed: str, zahl: int | None) -> None:
    assert read_ordnungszahl(typed) == zahl
    assert zahl is None or re.fullmatch(ORDNUNGSZAHL, typed)
