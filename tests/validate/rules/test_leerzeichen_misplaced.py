"""Blanks stand behind marks, not before them."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Ein Wort⟦ ,⟧ noch eins⟦ .⟧Dann Ende⟦.⟧Neuer Satz⟦,⟧kein Blank⟦;⟧aus.

- ⟦( ⟧Klammer⟦ )⟧ und Wege⟦(⟧Plätze)⟦ :⟧ gut
- Frage⟦ ?⟧ **Ja⟦ !⟧**

| Name⟦:⟧Wert |
|---|
| a |"""

SILENT = [
    "Ein Maßstab 1 : 500, eine Pause … und weiter ... so.",
    "Bürger:innen um 12:30 Uhr",
    "Plan.pdf, z.B. so, u.a.Die, d.h. ja.",
    "Für 49.000,- € oder 1.000,50 €",
    "(Familien-)Geschichte, Bürger(innen)",
    "Siehe https://www.stadt.de/Weg.Ziel,1 und muster@stadt-muenster.de.",
    "die Datei .gitignore; e.V. usw.",
    "Zwei  Leerzeichen druckt das Programm als eines.",
]


def test_misplaced_blanks_are_found(fall: Fall) -> None:
    first, *_ = unterstrichen(fall, "V254", FAULTY)
    assert first.text == "Vor »,« steht ein Leerzeichen zu viel: »Wort ,«."


@pytest.mark.parametrize("text", SILENT)
def test_numbers_addresses_and_abbreviations_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V254", text)


def test_fields_are_read_too(fall: Fall) -> None:
    fall.ersetze('["- Baubeschluss -"]', '["Bau,Beschluss"]')
    (finding,) = fall.findings("V254")
    assert (finding.place.column, finding.text) == (
        22,
        "Hinter »,« fehlt ein Leerzeichen: »Bau,Beschluss«.",
    )
