"""An address holds the contact's name or something else altogether."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall


def codes(fall: Fall, name: str, local: str) -> list[str]:
    fall.ersetze("name: Mustermann, telefon", f"name: {name}, telefon")
    fall.ersetze("email: mustermann@", f"email: {local}@")
    return [f"{found.code} {found.place.line}" for found in fall.findings("V269")]


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("Mustermann", "musterman"),
        ("Mustermann", "erika.mustremann"),
        ("Mustermann", "e.musterrmann2"),
        ("Müller-Beispiel", "mueler-beipiel"),
        ("Schröder", "schroeter"),
    ],
)
def test_a_letter_wrong_is_found(fall: Fall, name: str, local: str) -> None:
    assert codes(fall, name, local) == ["V269 11"]


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("Muster Beispiel-Probe", "Muster-Beispiel-Probe"),
        ("Mustermann", "erika.mustermann"),
        ("Mustermann", "mustermanne"),
        ("Mustermann-Beispiel", "mustermann"),
        ("Müller", "mueller"),
        ("Groß", "gross"),
        ("Mustermann", "stadtplanungsamt"),
        ("Mustermann", "integration"),
        ("Beyer", "Bauen"),
    ],
)
def test_what_is_the_name_or_another_mailbox_is_silent(fall: Fall, name: str, local: str) -> None:
    assert codes(fall, name, local) == []
