"""The Vertretung is written I.V. or In Vertretung, and in one way."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen


@pytest.mark.parametrize("typed", ["i.V.", "I. V.", "in Vertretung", "I.V", "In Vertr."])
def test_other_forms_are_found(fall: Fall, typed: str) -> None:
    fall.ersetze("vertretung: I.V.", f"vertretung: {typed}")
    (finding,) = fall.findings("V248")
    assert (finding.place.column, finding.text) == (
        28,
        f"Die Vertretung ist »{typed}« geschrieben.",
    )


@pytest.mark.parametrize("typed", ["In Vertretung", "Im Auftrag", "I.A."])
def test_both_forms_and_other_authority_are_silent(fall: Fall, typed: str) -> None:
    fall.ersetze("vertretung: I.V.", f"vertretung: {typed}")
    assert fall.findings("V248") == []


def test_a_signature_in_the_text_is_found(fall: Fall) -> None:
    unterstrichen(fall, "V248", "Das gilt.\n\n⟦i. V.⟧\ngez. Mustermann\n\n⟦i.V.⟧ Mustermann")


def test_laws_and_the_same_form_in_the_text_are_silent(fall: Fall) -> None:
    unterstrichen(
        fall, "V248", "§ 3 i. V. m. § 4, i.V.m. Art. 3, im e. V. und\n\nI.V.\ngez. Muster"
    )
