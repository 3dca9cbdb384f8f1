"""The text must call a Produktgruppe as the budget does."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import schreibe_text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Mittel der Produktgruppe 0301 „Schulverwaltung“ reichen.", "Schulverwaltung"),
        (
            "In der Produktgruppe 0801 (Sportförderung und Bäder) ist Geld.",
            "Sportförderung und Bäder",
        ),
        ("Produktgruppe 1201 Grün- und Freiflächen", "Grün- und Freiflächen"),
        ("Aus Produktgruppe 1201 – Grün- und Freiflächen – bezahlt.", "Grün- und Freiflächen"),
        ("Die **Produktgruppe 0116** »Integrationsarbeit« ist betroffen.", "Integrationsarbeit"),
    ],
)
def test_another_name_is_told_where_it_stands(fall: Fall, text: str, name: str) -> None:
    fall = schreibe_text(fall, text)
    (finding,) = fall.findings("V221")
    assert f"nicht »{name}«" in finding.text
    assert fall.typed(finding) == name


@pytest.mark.parametrize(
    "text",
    [
        "Die Produktgruppe 0301 „Leistungen für Schulen“ reicht.",
        "In der Produktgruppe 0801 (Sportentwicklung …) ist Geld.",
        "Produktgruppe 1201 Bereitstellung Verkehrsflächen/-anlagen",
        "In Produktgruppe 1201 Mittel bereitzustellen, ist möglich.",
        "Aus der Produktgruppe 1201 (Zeile 13) und 1601 (Anlage B).",
        "Die Produktgruppe 1201 nennt „Radweg Musterstraße“ als Maßnahme.",
        "Produktgruppe 0116 „Migrations- und Integrationsmanagment“",
    ],
)
def test_its_name_and_other_words_behind_it_are_silent(fall: Fall, text: str) -> None:
    assert schreibe_text(fall, text).findings("V221") == []


def test_two_names_of_a_code_that_the_budget_does_not_have_are_told(fall: Fall) -> None:
    fall = schreibe_text(
        fall,
        "Die Produktgruppe 9901 „Alte Brücken“ wird neu.\n\nProduktgruppe 9901 „Neue Tunnel“.",
    )
    (finding,) = fall.findings("V221")
    assert "an anderer Stelle dieser Vorlage »Alte Brücken«" in finding.text
    assert fall.typed(finding) == "Neue Tunnel"
