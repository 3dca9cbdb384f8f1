"""Numbers of Anlagen have a form, are used once, leave no gap; A is taken."""

from __future__ import annotations

import pytest
from tests.validate.anlagenfall import statt_der_ersten, weitere
from tests.validate.fall import Fall


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Anlage 2", " Meinten Sie »2«?"),
        ("2.", " Meinten Sie »2«?"),
        ("1a bis 1c", " Meinten Sie »1a-1c«?"),
        ("02", " Meinten Sie »2«?"),
        ("II", ""),
        ("B", ""),
        ("2 - Lageplan", ""),
        ("1 und 2", ""),
    ],
)
def test_a_number_in_another_form_is_found(fall: Fall, typed: str, hint: str) -> None:
    statt_der_ersten(fall, f"nummer: {typed}, titel: Plan, nachgereicht: 10.09.2026")
    (finding,) = fall.findings("F250")
    assert finding.text == f"»{typed}« ist keine Anlagennummer.{hint}"
    assert (finding.place.line, finding.place.column) == (36, 14)


@pytest.mark.parametrize("typed", ["2", "2a", "4.1", "4.1b", "1a-1c", "1-3", "2a-c", "12", "2A"])
def test_a_number_or_a_range_of_numbers_is_in_order(fall: Fall, typed: str) -> None:
    statt_der_ersten(fall, f"nummer: {typed}, titel: Plan, nachgereicht: 10.09.2026")
    assert fall.findings("F25") == []


@pytest.mark.parametrize("typed", ["A", "Anlage A", "Anl. A"])
def test_the_name_of_the_form_is_taken(fall: Fall, typed: str) -> None:
    weitere(fall, typed)
    (finding,) = fall.findings("F251")
    assert finding.place.line == 37
    assert fall.findings("F250") == []


@pytest.mark.parametrize("typed", ["1a", "Aa", "1A", "10"])
def test_other_numbers_are_not_the_form(fall: Fall, typed: str) -> None:
    weitere(fall, typed)
    assert fall.findings("F251") == []


@pytest.mark.parametrize(
    ("typed", "same"), [("Anlage 1", "1"), ("1.", "1"), ("01", "1"), ("1-3", "1"), ("Anl. 1", "1")]
)
def test_a_number_that_is_there_already_is_found_however_it_is_typed(
    fall: Fall, typed: str, same: str
) -> None:
    weitere(fall, typed)
    (finding,) = fall.findings("F116")
    assert finding.text == f"Die Anlagennummer {same} gibt es schon in Zeile 36."
    assert finding.place.line == 37


@pytest.mark.parametrize("nummern", [("1a-1c", "1b"), ("4.1", "4.1"), ("2B", "2b"), ("x", "X")])
def test_overlapping_ranges_and_equal_numbers_are_found(
    fall: Fall, nummern: tuple[str, ...]
) -> None:
    weitere(fall, *nummern)
    assert [found.place.line for found in fall.findings("F116")] == [38]


@pytest.mark.parametrize("nummern", [("2", "3"), ("1a", "1b"), ("2a-2c", "2d"), ("4.1", "4.10")])
def test_different_numbers_are_silent(fall: Fall, nummern: tuple[str, ...]) -> None:
    weitere(fall, *nummern)
    assert fall.findings("F116") == []


@pytest.mark.parametrize(
    ("nummern", "text"),
    [
        (("3",), "Vor der Anlage 3 fehlt die Anlage 2."),
        (("2a", "2c"), "Vor der Anlage 2c fehlt die Anlage 2b."),
        (("5",), "Vor der Anlage 5 fehlen die Anlagen 2, 3 und 4."),
        (("2.1", "2.3"), "Vor der Anlage 2.3 fehlt die Anlage 2.2."),
        (("3a", "3b"), "Vor der Anlage 3a fehlt die Anlage 2."),
        (("2b",), "Vor der Anlage 2b fehlt die Anlage 2a."),
        (("2-4", "6"), "Vor der Anlage 6 fehlt die Anlage 5."),
    ],
)
def test_a_gap_is_found_at_the_number_behind_it(
    fall: Fall, nummern: tuple[str, ...], text: str
) -> None:
    weitere(fall, *nummern)
    (finding,) = fall.findings("V261")
    assert finding.text == text
    assert finding.place.column == 14


@pytest.mark.parametrize(
    "nummern",
    [("2", "3"), ("3", "2"), ("2a", "2b"), ("2a-2c", "3"), ("2.1", "2.2"), ("1a", "1b"), ("x",)],
)
def test_numbers_without_gap_are_silent_in_any_order(fall: Fall, nummern: tuple[str, ...]) -> None:
    weitere(fall, *nummern)
    assert fall.findings("V261") == []


def test_a_supplement_may_go_on_where_its_paper_ended(fall: Fall) -> None:
    fall.ersetze("nummer: V/9800/2026", "nummer: V/9800/2026/1\nhauptvorlage: V/9800/2026")
    fall.ersetze("nummer: 1, titel", "nummer: 4, titel")
    assert fall.findings("V261") == []
    weitere_nummern = "{nummer: 4, titel: Erläuterung, datei: anlagen/erlaeuterung.md}"
    fall.ersetze(
        weitere_nummern,
        f"{weitere_nummern}\n  - {{nummer: 6, titel: Plan, nachgereicht: 10.09.2026}}",
    )
    (finding,) = fall.findings("V261")
    assert finding.text == "Vor der Anlage 6 fehlt die Anlage 5."
