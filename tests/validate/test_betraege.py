"""Amounts are read however they are typed, and only amounts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.model.finanzen import euro
from vorlagen_gen.validate.betraege import Betrag, Form, read_betraege

CENTS = st.integers(min_value=0, max_value=10**13)
DIGITS = st.integers(min_value=1, max_value=9_999)
WORDS = st.sampled_from(["", "Kosten von ", "(", "– ", "Im Jahr 2027 ", "am 03.02.2025: ", "„"])
BEHIND = st.sampled_from(["", ".", ", davon", " je Jahr", ")", "\n", " im Jahr 2028"])


def read(text: str) -> Betrag:
    (betrag,) = read_betraege(text)
    return betrag


@given(CENTS, WORDS, st.sampled_from(["€", "Euro", "EUR"]), BEHIND)
def test_a_printed_amount_is_read_as_it_was(
    cents: int, before: str, einheit: str, behind: str
) -> None:
    wert = Decimal(cents) / 100
    printed = f"{euro(wert)} {einheit}"
    betrag = read(f"{before}{printed}{behind}")
    assert (betrag.wert, betrag.einheit) == (wert, einheit)
    assert (betrag.start, betrag.end) == (len(before), len(before) + len(printed))
    assert betrag.schreibweise == printed
    assert betrag.formen == frozenset()
    assert betrag.means(wert)


@given(CENTS, st.sampled_from(["{}€", "{},-", "{},– €", "€ {}", "EUR {}", "{}Euro"]))
def test_an_unusual_form_says_its_usual_one(cents: int, form: str) -> None:
    euros = Decimal(cents // 100)
    betrag = read(f"Es sind {form.format(euro(euros))}.")
    assert betrag.wert == euros
    assert betrag.formen
    assert read(betrag.schreibweise).formen == frozenset()
    assert read(betrag.schreibweise).wert == euros


@given(
    DIGITS,
    st.integers(0, 999),
    st.sampled_from([("Mio.", 6), ("Mio", 6), ("Mrd.", 9), ("Tsd.", 3), ("Millionen", 6)]),
)
def test_large_units_multiply_and_leave_room_for_rounding(
    whole: int, decimals: int, unit: tuple[str, int]
) -> None:
    word, exponent = unit
    betrag = read(f"{whole},{decimals:03} {word} €")
    assert betrag.wert == Decimal(whole * 1000 + decimals) * 10 ** (exponent - 3)
    assert betrag.means(betrag.wert + Decimal(10) ** (exponent - 3) / 2)
    assert not betrag.means(betrag.wert + Decimal(10) ** (exponent - 3))


@pytest.mark.parametrize(
    ("text", "wert"),
    [
        ("500 T€", 500_000),
        ("500 TEUR", 500_000),
        ("2 Millionen Euro", 2_000_000),
        ("1,5 Milliarden €", 1_500_000_000),
        ("1,33Mio.€", 1_330_000),
        ("4.5 Mio. €", 4_500_000),
        ("1 330 000 €", 1_330_000),
        ("1330000 €", 1_330_000),
        ("-500 €", -500),
        ("−3.200 €", -3_200),
        ("1.330.000\n€", 1_330_000),
        ("Euro: 49.000,-", 49_000),
    ],
)
def test_forms_that_offices_use(text: str, wert: int) -> None:
    assert read(text).wert == wert


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("100.000€", Form.OHNE_LEERZEICHEN),
        ("49.000,-", Form.STRICH),
        ("€ 500", Form.EINHEIT_VORN),
        ("862000 €", Form.OHNE_PUNKTE),
        ("1 330 000 €", Form.MIT_LEERZEICHEN),
        ("1.33.000 €", Form.FALSCH_GRUPPIERT),
        ("862.00 €", Form.FALSCH_GRUPPIERT),
    ],
)
def test_each_deviation_has_its_name(text: str, form: Form) -> None:
    assert read(text).formen == {form}


@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from(["", " €", "€", ",- "]))
def test_a_date_is_no_amount(day: date, behind: str) -> None:
    assert read_betraege(f"am {day:%d.%m.%Y}{behind}") == ()


@pytest.mark.parametrize(
    "text",
    [
        "V/0101/2025 €",
        "Telefon: 492-7000 €",
        "nach § 27 €",
        "Abs. 2 Euro",
        "S. 8 €",
        "20 Euro-Scheine",
        "5 Europapokale",
        "500 Tonnen",
        "43 Indikatoren",
        "EUR 2027",
        "x500 €",
        "1" * 40 + " €",
        "",
    ],
)
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert read_betraege(text) == ()


@given(st.text(alphabet="0123456789.,- €EuroTMi§/V", max_size=60))
def test_any_text_is_read_and_every_amount_lies_in_it_without_overlap(text: str) -> None:
    ends = [0]
    for betrag in read_betraege(text):
        assert ends[-1] <= betrag.start < betrag.end <= len(text)
        ends.append(betrag.end)


@pytest.mark.parametrize(
    ("text", "wert", "is_meant"),
    [
        ("rund 1,33 Mio. €", 1_334_000, True),
        ("1,33 Mio. €", 1_336_000, False),
        ("rund 860.000 €", 862_000, True),
        ("etwa 1.300.000 €", 1_330_000, True),
        ("über 1,3 Mio. €", 1_390_000, True),
        ("knapp 900.000 €", 830_000, True),
        ("rund 20.000 €", 13_300, False),
        ("rund 860.000 €", 872_000, False),
        ("862.000 €", 862_001, False),
        ("40.000 €", 40_000, True),
        ("ca. 1 Mio. €", 1_330_000, True),
    ],
)
def test_rounding_is_as_wide_as_it_is_worded(text: str, wert: int, *, is_meant: bool) -> None:
    assert read(text).means(Decimal(wert)) is is_meant


def test_cents_may_be_left_out() -> None:
    assert read("40.000 €").means(Decimal("40000.50"))
    assert not read("40.000,50 €").means(Decimal(40000))


@pytest.mark.parametrize(
    ("text", "is_grenze", "is_satz"),
    [
        ("bis zu 5.000 €", True, False),
        ("zwischen 100.000 und 200.000 €", True, False),
        ("100 € bis 200", True, False),
        ("mindestens 300 €", True, False),
        ("12 €/m²", False, True),
        ("5 € je Einwohner", False, True),
        ("9 € monatlich", False, True),
        ("300 € je Jahr", False, False),
        ("300 € pro Jahr", False, False),
        ("genau 300 € und 400", False, False),
    ],
)
def test_limits_and_prices_are_told_apart(text: str, *, is_grenze: bool, is_satz: bool) -> None:
    betrag = read_betraege(text)[0]
    assert (betrag.is_grenze, betrag.is_satz) == (is_grenze, is_satz)


@pytest.mark.parametrize("text", ["1.1" * 50_000, "1 " * 50_000, "€" * 50_000, "9" * 100_000])
def test_long_texts_take_no_longer_than_their_length(text: str) -> None:
    assert read_betraege(text) == ()
