"""Editions of the same document are counted alike throughout the paper."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

REFERENZ = """Die dritte überarbeitete Fassung des Leitbildes wird beschlossen.

Entsprechend wurde die nunmehr dritte Neuauflage des Leitbildes 2025-2030 fertiggestellt.

Neu in der ⟦vierten Auflage⟧ des Leitbildes sind drei Kategorien."""


@pytest.mark.parametrize(
    "text",
    [
        REFERENZ,
        "Die 2. Fortschreibung liegt vor.\n\n- Die ⟦dritte Fortschreibung⟧ ist länger.",
        "Die fünfte Ausgabe erscheint. Die fünfte Ausgabe ist kurz. Die **⟦6. Ausgabe⟧** nicht.",
    ],
)
def test_contradictory_editions_are_found(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V245", text)


@pytest.mark.parametrize(
    "text",
    [
        "Nach der ersten Aktualisierung 2014 und der zweiten 2019 folgt die dritte Aktualisierung.",
        "Die dritte Fortschreibung ist die vierte Auflage.",
        "Gegenüber der dritten Auflage ist sie kürzer. Die vierte Auflage gilt.",
        "Die vierte Auflage des Leitbildes gilt. Die dritte Auflage des Mietspiegels liegt aus.",
        "| Erste Fortschreibung | 2014 |\n|---|---|\n| Zweite Fortschreibung | 2019 |",
        "Die zweite Ausgabe aus dem Jahr 2012 und die dritte Ausgabe (2015). Die sechste Ausgabe.",
    ],
)
def test_years_comparisons_and_other_documents_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V245", text)


def test_the_message_names_both_with_their_lines(fall: Fall) -> None:
    (finding,) = unterstrichen(
        fall,
        "V245",
        "Die dritte Fassung gilt.\nDie dritte Auflage auch.\n\nDie ⟦vierte Fassung⟧ auch.",
    )
    assert finding.text == (
        "Hier heißt es »vierte Fassung«, an anderer Stelle »dritte Fassung« (in Zeile 1, 2)."
    )
