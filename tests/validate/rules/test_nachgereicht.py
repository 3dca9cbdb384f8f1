"""What comes later comes in time; an Anlage is a file, or comes later, or lies open."""

from __future__ import annotations

import pytest
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall
from tests.validate.indikatorfall import mit_katalog

DATEI = "datei: anlagen/erlaeuterung.md"


def codes(fall: Fall, entry: str) -> list[tuple[str, int]]:
    statt_der_ersten(mit_katalog(fall), f"nummer: 1, titel: Erläuterung, {entry}")
    mine = ("F112", "F253", "F254", "F255", "V265")
    return [(found.code, found.place.column) for found in fall.findings() if found.code in mine]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (f"{DATEI}, nachgereicht: 10.09.2026", [("F253", 83)]),
        (f"einsicht: Ratsbüro, {DATEI}", [("F253", 64)]),
        ("nachgereicht: 10.09.2026, einsicht: Ratsbüro", [("F253", 73)]),
        (f"erzeugt: indikatorenuebersicht, {DATEI}", [("F253", 76)]),
        ("nachgereicht: 24.09.2026", [("F254", 51)]),
        ("nachgereicht: 2027-01-02", [("F254", 51)]),
        ("nachgereicht: 01.10.2026", [("F254", 51)]),
        ("nachgereicht: 18.09.2026", [("V265", 51)]),
        ("nachgereicht: 23.09.2026", [("V265", 51)]),
        ("nachgereicht: 2026-09-20", [("V265", 51)]),
        ("nachgereicht: 30.08.2026", [("F255", 51)]),
        ("nachgereicht: 10.09.2025", [("F255", 51)]),
        ("nachgereicht: 2026-01-10", [("F255", 51)]),
        ("oeffentlich: ja", [("F112", 5)]),
        ("datei: ''", [("F112", 37)]),
    ],
)
def test_what_contradicts_itself_or_comes_too_late_is_found(
    fall: Fall, entry: str, expected: list[tuple[str, int]]
) -> None:
    assert codes(fall, entry) == expected


@pytest.mark.parametrize(
    "entry",
    [
        "nachgereicht: 10.09.2026",
        "nachgereicht: 17.09.2026",
        "nachgereicht: 31.08.2026",
        "einsicht: 'Ratsbüro, Raum 12'",
        "erzeugt: indikatorenuebersicht",
        DATEI,
    ],
)
def test_one_of_them_in_time_is_in_order(fall: Fall, entry: str) -> None:
    assert codes(fall, entry) == []
