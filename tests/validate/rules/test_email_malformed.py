"""E-mail addresses that reach nobody are found."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """An ⟦muster@stadt-muenster.d⟧, ⟦a@stadt-münster.de⟧ oder ⟦muster@ stadt-muenster.de⟧.

- **⟦muster@stadtmuenster.de⟧**
- ⟦muster@stadt- muenster.de⟧, ⟦muster@stadt-muenster⟧[^1]

[^1]: ⟦müller@stadt-muenster.de⟧"""

SILENT = [
    "An muster@stadt-muenster.de, max@uni-muenster.de, a+b@lwl.org.",
    "- x@bv.stadt-muenster.de",
    "Das Projekt Kultur @ Schule und kultur@schule, Twitter @stadt",
    "5 @ 3 Euro.",
]


def test_faulty_addresses_are_found(fall: Fall) -> None:
    unterstrichen(fall, "V253", FAULTY)


@pytest.mark.parametrize("text", SILENT)
def test_other_addresses_and_names_with_the_sign_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V253", text)


@pytest.mark.parametrize(
    "typed", ["mustermann", "maxx.muster", "mustermann@stadt-muenster.d", "muster@münster.de"]
)
def test_addresses_of_contacts_are_found(fall: Fall, typed: str) -> None:
    fall.ersetze("email: mustermann@stadt-muenster.de", f"email: {typed}")
    (finding,) = fall.findings("V253")
    assert finding.place.column == 64
