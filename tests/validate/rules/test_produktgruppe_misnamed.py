"""A name beside the code of a Produktgruppe must be its own."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf


@pytest.mark.parametrize(
    ("angabe", "remedy"),
    [
        ("1201 Grün- und Freiflächen", "»1201« oder »1301«"),
        ("0301: Schulverwaltung", "nur »0301«"),
        ("0801 – Sportförderung", "nur »0801«"),
        ("1003 Wohngeld", "»1003« oder »0504«"),
        ("1201 Bereitst. v. Grünflächen", "nur »1201«"),
    ],
)
def test_another_name_is_told_with_the_right_one(fall: Fall, angabe: str, remedy: str) -> None:
    fall = entwurf(fall, f"teilfinanzplan:\n  - produktgruppe: '{angabe}'\n")
    (finding,) = fall.findings("F222")
    assert remedy in finding.remedy
    assert fall.typed(finding).strip("'") == angabe


@pytest.mark.parametrize(
    "angabe",
    [
        "1201",
        "1201 Bereitstellung Verkehrsflächen/-anlagen",
        "1201 bereitstellung von verkehrsflaechen",
        "0501 Leistungen der Grundsicherung für Arbeitsuchende",
        "0116 Migrations- u. Integrationsmanagment",
        "9999 Was auch immer",
        "Wohnen",
    ],
)
def test_its_own_names_shortened_or_with_a_typing_error_are_silent(fall: Fall, angabe: str) -> None:
    assert entwurf(fall, f"teilfinanzplan:\n  - produktgruppe: {angabe}\n").findings("F222") == []


def test_each_entry_of_anlage_a_is_looked_at(fall: Fall) -> None:
    fall = entwurf(fall, formular="produktgruppe: [1201, 1601 Wohnen]\n")
    (finding,) = fall.findings("F222")
    assert fall.typed(finding) == "1601 Wohnen"
