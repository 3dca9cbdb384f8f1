"""References upwards and downwards point to where the table or list stands."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

TABELLE = "| a | b |\n|---|---|\n| c | d |"
ANLAGE = "anlagen/erlaeuterung.md"
"""A document of its own, without tables and lists of the form."""


@pytest.mark.parametrize(
    "text",
    [
        f"{TABELLE}\n\nWie die ⟦u. g. Tabelle⟧ zeigt, ist es so.",
        f"{TABELLE}\n\nDas steht in der ⟦unten stehenden Tabelle⟧ und in der ⟦Tabelle unten⟧.",
        f"Das steht in der ⟦oben genannten Tabelle⟧ und der ⟦o.g. Übersicht⟧.\n\n{TABELLE}",
        "- a\n- b\n\nDie ⟦nachfolgende kurze Aufzählung⟧ nennt alles.",
        "Die **⟦obige\nListe⟧** nennt alles.\n\n1. a\n2. b",
    ],
)
def test_the_wrong_direction_is_found(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V241", text, ANLAGE)


@pytest.mark.parametrize(
    "text",
    [
        f"Wie die u. g. Tabelle zeigt, ist es so.\n\n{TABELLE}\n\nDie o. g. Tabelle zeigt es.",
        f"{TABELLE}\n\nDie u. g. und die o. g. Tabelle.\n\n{TABELLE}\n\nDie Übersicht oben.",
        "Die o. g. Tabelle und die u. g. Liste gibt es hier beide nicht, nur die o. g. Gründe.",
        f"{TABELLE}\n\nDie u. g. Tabelle der Hauptvorlage, die unten stehende Tabelle in Anlage 2.",
        "- a\n- b\n\nDie u. a. genannten Punkte, die folgende Tabelle fehlt.",
    ],
)
def test_the_right_direction_and_other_documents_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V241", text, ANLAGE)
