"""What stands for one person, account or amount, however it is written."""

from __future__ import annotations

import time

import pytest

from vorlagen_gen.validate.kennzeichen import Kennzeichen, read_kennzeichen


def found(text: str) -> set[tuple[Kennzeichen, str]]:
    return {(each.art, each.wert) for each in read_kennzeichen(text)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DE02 1203 0000 0000 2020 51", "Konto DE02120300000000202051."),
        ("Post an Erika@Muster.example", "erika@muster.example;"),
        ("Telefon 0171 555 0199", "+49 171 / 555-0199"),
        ("437.512,00 €", "EUR 437.512"),
        ("1.437.512,50", "rund 1.437.512,50 Euro"),
        ("Herrn Dr. Theo Muster,", "mit Herr Muster"),
        ("Eheleute Muster", "der Familie Muster"),
        ("Torfstich GmbH", "der TORFSTICH GmbH & Co. KG"),
    ],
)
def test_two_ways_to_write_the_same_are_the_same(one: str, other: str) -> None:
    assert found(one)
    assert found(one) & found(other)


@pytest.mark.parametrize(
    "text",
    [
        "100.000 €, 12.500 € und 1.330.000 €",
        "am 12.03.2026 um 18.30 Uhr",
        "V/0101/2026, Produktgruppe 1201, Seiten 12 bis 14",
        "die Firma, der Herr, eine Frau",
        "§ 27 GO NRW, Art. 6 DSGVO, 48143 Münster",
    ],
)
def test_what_stands_anywhere_is_none(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize("text", ["A-", "1.111", "0 ", "AB12 ", "a.a@", "Frau Dr. ", "(0"])
def test_no_text_takes_long(text: str) -> None:
    begin = time.process_time()
    found(text * 30_000)
    assert time.process_time() - begin < 3
