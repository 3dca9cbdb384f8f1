"""Blanks stand behind marks, not before them."""

from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Ein Wort⟦ ,⟧ noch eins⟦ .⟧Dann Ende⟦.⟧Neuer Satz⟦,⟧kein Blank⟦;⟧aus.

- ⟦( ⟧Klammer⟦ )⟧ und Wege⟦(⟧Plätze)⟦ :⟧ gut
- Frage⟦ ?⟧ **Ja⟦ !⟧**

| Name⟦:⟧Wert |
|---|
| a |"""

SILENT = """Ein Maßstab 1 : 500, eine Pause … und weiter ... so. Bürger:innen um 12:30 Uhr.

Plan.pdf, z.B. so, u.a.Die, 49.000,- €, 1.000,50 €, (Familien-)Geschichte, Bürger(innen), d.h. ja.

Siehe https://www.stadt.de/Weg.Ziel,1 und muster@stadt-muenster.de, die Datei .gitignore; e.V. usw.

Zwei  Leerzeichen druckt das Programm als eines."""


def test_misplaced_blanks_are_found(fall: Fall) -> None:
    first, *_ = unterstrichen(fall, "V254", FAULTY)
    assert first.text == "Vor »,« steht ein Leerzeichen zu viel: »Wort ,«."


def test_numbers_addresses_and_abbreviations_are_silent(fall: Fall) -> None:
    unterstrichen(fall, "V254", SILENT)


def test_fields_are_read_too(fall: Fall) -> None:
    fall.ersetze('["- Baubeschluss -"]', '["Bau,Beschluss"]')
    (finding,) = fall.findings("V254")
    assert (finding.place.column, finding.text) == (
        18,
        "Hinter »,« fehlt ein Leerzeichen: »Bau,Beschluss«.",
    )
