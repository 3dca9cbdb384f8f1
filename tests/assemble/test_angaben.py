from decimal import Decimal

import pytest

from vorlagen_gen.assemble.angaben import fill
from vorlagen_gen.document import Run
from vorlagen_gen.findings import Place
from vorlagen_gen.model.finanzen import euro

HERE = Place.at("stadt.yaml", 3, 5)
THERE = Place.at("vorlage.yaml", 7, 9)


@pytest.mark.parametrize(
    ("betrag", "gedruckt"),
    [
        ("0", "0"),
        ("500000", "500.000"),
        ("1330000", "1.330.000"),
        ("10200.50", "10.200,50"),
        ("10200.00", "10.200"),
        ("-4000", "−4.000"),
        ("-0.05", "−0,05"),
    ],
)
def test_amounts_are_printed_the_german_way(betrag: str, gedruckt: str) -> None:
    assert euro(Decimal(betrag)) == gedruckt


def test_a_label_with_holes_keeps_the_places_of_label_and_values() -> None:
    runs = fill(
        Run("Anlage {nummer} - {titel}", HERE),
        {"nummer": Run("1", THERE), "titel": Run("{nummer} & <b>", THERE)},
    )
    assert [(run.text, run.place) for run in runs] == [
        ("Anlage ", HERE),
        ("1", THERE),
        (" - ", HERE),
        ("{nummer} & <b>", THERE),
    ]


def test_a_hole_without_a_value_stays_visible() -> None:
    assert [run.text for run in fill(Run("a {b} c", HERE), {})] == ["a ", "{b}", " c"]
