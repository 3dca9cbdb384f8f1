"""Abbreviations of several words have blanks."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Wege, ⟦z.B.⟧ am Ufer, und (⟦d.h.⟧ auch) Plätze nach § 3 ⟦i.V.m.⟧ § 4.

- Der Verein **Muster ⟦e.V.⟧** nimmt teil.[^1]

| Ort | Zeit |
|---|---|
| Süd | ⟦i.d.R.⟧ 2027 |

[^1]: Siehe ⟦s.o.⟧"""

SILENT = [
    "Wege, z. B. am Ufer, u. a. und d. h. auch Plätze; § 3 i. V. m. § 4, s. o.",
    "Die Adresse ist muster@z.b.de, die Datei plan.u.a.pdf, die Seite www.e.v.de.",
    "Punkt 3.5. und 1.a. auch",
    "> Wege, z.B. am Ufer, blieben frei.",
    "usw., ggf., vgl. Nr. 3, S.8 und I.V.",
]


def test_what_stands_without_blanks_is_found(fall: Fall) -> None:
    first, *_ = unterstrichen(fall, "V257", FAULTY)
    assert first.text == "In »z.B.« fehlt ein Leerzeichen."
    assert first.remedy.startswith("Schreiben Sie »z. B.«;")


@pytest.mark.parametrize("text", SILENT)
def test_what_has_blanks_or_is_an_address_or_quoted_is_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V257", text)


def test_each_is_named_once_with_its_other_lines(fall: Fall) -> None:
    fall.schreibe("texte/begruendung.md", "Es gilt z.B. hier.\n\nUnd z.B. dort, u.a. so.\n")
    assert [found.text for found in fall.findings("V257")] == [
        "In »z.B.« fehlt ein Leerzeichen (auch in Zeile 3).",
        "In »u.a.« fehlt ein Leerzeichen.",
    ]


@pytest.mark.parametrize("typed", ["2028 p.a.", "2028 ff."])
def test_narrow_fields_may_be_short(fall: Fall, typed: str) -> None:
    fall.ersetze("{zeile: 02, jahr: 2028 ff.", f"{{zeile: 02, jahr: {typed}")
    assert fall.findings("V257") == []
