"""Codes of the budget may be typed with their names, or by the names alone."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.lesefolge import runs
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.bezeichnung import Nennung, fits
from vorlagen_gen.model.haushalt import Haushalt

VERKEHR = "Bereitstellung von Verkehrsflächen und -anlagen"


@pytest.fixture
def haushalt(fall: Fall) -> Haushalt:
    return Bibliothek(Projekt.open(fall.root)).wissen.haushalt


@pytest.mark.parametrize(
    ("typed", "code", "name"),
    [
        ("1201", "1201", ""),
        ("1201 Bereitstellung von Verkehrsflächen", "1201", "Bereitstellung von Verkehrsflächen"),
        ("1201: Verkehr", "1201", "Verkehr"),
        ("0116 – Migrationsmanagement", "0116", "Migrationsmanagement"),
        ("Wohnen", "", "Wohnen"),
        ("12O1", "", "12O1"),
    ],
)
def test_what_was_typed_is_split_into_code_and_name(typed: str, code: str, name: str) -> None:
    assert Nennung.of(typed) == Nennung(code, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (VERKEHR, VERKEHR),
        ("bereitstellung verkehrsflaechen/-anlagen", VERKEHR),
        ("Bereitst. v. Verkehrsfl.", VERKEHR),
        ("Leistungen für Schule", "Leistungen für Schulen"),
        (
            "Zentrale Leistungen für am Schulleben Beteiligte",
            "Zentr. Leist. f. am Schulleben Beteiligte",
        ),
        ("Sportentwicklung …", "Sportentwicklung, Sportanlagen/-stätten"),
        ("Gru\u0308n- und Freiflächen", "Grün- und Freiflächen"),
    ],
)
def test_a_name_fits_however_it_is_shortened(typed: str, name: str) -> None:
    assert fits(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Verkehrsflächen", VERKEHR),
        ("Recht", "Rechtlich unselbständige Stiftungen"),
        ("Wohngeld", "Wohnen"),
        ("Wohnen und Bauen", "Wohnen"),
        ("…", VERKEHR),
    ],
)
def test_another_name_does_not_fit(typed: str, name: str) -> None:
    assert not fits(typed, name)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Wohnen", "1003"),
        ("Recht", "0110"),
        (VERKEHR, "1201"),
        ("Bereitstellung Verkehrsflächen/-anlagen", "1201"),
        ("GF für polit. Gremien, internat. Beziehungen", "0102"),
        ("1201 Wohnen", "1201"),
        ("12O1", "12O1"),
        ("Bildung", "Bildung"),
    ],
)
def test_a_code_is_found_by_either_name_of_the_budget(
    haushalt: Haushalt, typed: str, code: str
) -> None:
    assert haushalt.produktgruppencode(typed) == code


def test_every_name_of_the_budget_leads_to_its_code(haushalt: Haushalt) -> None:
    for code in haushalt.produktgruppen:
        for name in haushalt.produktgruppennamen(code):
            assert haushalt.produktgruppencode(name) == code
            assert haushalt.produktgruppencode(f"{code} {name}") == code


def test_printed_are_code_and_name_of_the_budget(fall: Fall) -> None:
    fall.ersetze(
        "    teilfinanzplan:\n      - produktgruppe: 1201\n",
        "    teilfinanzplan:\n      - produktgruppe: 1201 Bereitst. von Verkehrsflächen\n",
    )
    fall.ersetze("zeilen: [{zeile: 02,", "zeilen: [{zeile: Zuwendungen und allg. Umlagen,")
    fall.ersetze(
        "    produktgruppe: 1201\n    ergebnis", f"    produktgruppe: {VERKEHR}\n    ergebnis"
    )
    geprueft = fall.geprueft()
    assert geprueft.findings == ()
    documents = [ausgabe.document for ausgabe in geprueft.ausgaben]
    texts = [run.text for each in documents for run in runs(each)]
    assert texts.count("1201") == 3
    assert "02" in texts
    assert not any("Bereitst." in text or "allg." in text for text in texts)
