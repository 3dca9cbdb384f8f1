"""Where the text cites Anlagen, it cites all of them."""

from __future__ import annotations

import pytest
from tests.validate.anlagenfall import begruendung, weitere
from tests.validate.fall import Fall


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Siehe die Pläne (Anlagen 2a-2c).", ["2d"]),
        ("Siehe Anlage 2a, 2b und 2d.", ["2c"]),
        ("Nichts davon.", ["2a", "2b", "2c", "2d"]),
        ("Anlage 2a; zu den Anlagen 2b bis 2d der Vorlage V/0026/2008.", ["2b", "2c", "2d"]),
    ],
)
def test_an_anlage_that_is_left_out_is_found(fall: Fall, text: str, missing: list[str]) -> None:
    begruendung(weitere(fall, "2a", "2b", "2c", "2d"), text)
    found = fall.findings("V262")
    assert [finding.text.split()[2] for finding in found] == missing
    assert {finding.place.file for finding in found} == {"vorlagen/fall/vorlage.yaml"}
    assert {finding.place.column for finding in found} == {14}


@pytest.mark.parametrize(
    "text",
    [
        "Siehe Anlage 2.",
        "Die Anlagen 2a bis 2d zeigen es.",
        "Siehe Anlage 2a und b sowie die Anlagen 2c und 2d.",
        "Siehe Anlage 2a und alle weiteren Anlagen.",
        "Die Einzelheiten gehen aus den Beilagen hervor.",
        "In Anlage 2a und 2b, 2c und 2d Pläne.",
        "Nach den Anlagen 2a-2d zum Vertrag.",
    ],
)
def test_what_is_mentioned_in_any_way_is_silent(fall: Fall, text: str) -> None:
    begruendung(weitere(fall, "2a", "2b", "2c", "2d"), text)
    assert fall.findings("V262") == []


def test_a_paper_that_cites_none_of_its_anlagen_is_silent(fall: Fall) -> None:
    weitere(fall, "2", "3").ersetze(" (Anlage 1)", "")
    assert fall.findings("V262") == []


def test_a_range_counts_as_cited_with_any_of_its_parts(fall: Fall) -> None:
    begruendung(weitere(fall, "2a-2c"), "Siehe Anlage 2b.")
    assert fall.findings("V262") == []
