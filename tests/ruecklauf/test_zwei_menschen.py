"""A copy on which a second person decides about the first one's changes, and goes on writing."""

from __future__ import annotations

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument, Ersatz
from tests.ruecklauf.person import Griff, Person, Sitzung
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf

_ERSTE: tuple[Griff, ...] = (
    ("autor", "Erika", "Mustermann"),
    ("verfolge", "ja"),
    ("ersetze", "mehrfach", "oft"),
    ("tippe_hinter", "Mietvertrag bereit", ", auch sofort"),
    ("tippe_hinter", "nach zwei Jahren", " in der Sitzung"),
    ("neuer_absatz_hinter", "Mietvertrag bereit, auch sofort.", "Ein zweites Haus fehlt."),
)
_ZWEITER: tuple[Griff, ...] = (
    ("autor", "Max", "Mustermann"),
    ("nimm_an", "oft"),
    ("lehne_ab", ", auch sofort"),
    ("ersetze", "in der Sitzung", "im Rat"),
    ("ersetze", "seit Herbst", "seit Mai"),
)


@pytest.mark.gross
def test_what_was_refused_is_gone_and_the_rest_is_told_of_whom_it_is(
    papier: Papierordner, gebaut: dict[Dokument, bytes], person: Person
) -> None:
    person.bearbeite([Sitzung("zwei", gebaut[Dokument.HAUPT], (*_ERSTE, *_ZWEITER))])
    rueck = ruecklauf(papier.projekt, person.kopie("zwei"))
    assert not rueck.befunde
    told = {each.neu: {quelle.autor for quelle in each.quellen} for each in rueck.vorschlaege}
    erika, max_ = "Erika Mustermann", "Max Mustermann"
    assert told == {
        "oft": {erika},
        "Mai": {max_},
        "Ein zweites Haus fehlt.": {erika},
        " im Rat": {erika, max_},
    }
    assert nach_annahme(rueck) == papier.erwartet(
        [
            Ersatz(BEGRUENDUNG, "mehrfach", "oft"),
            Ersatz(BEGRUENDUNG, "seit Herbst", "seit Mai"),
            Ersatz(
                BEGRUENDUNG, "vertrag bereit.\n", "vertrag bereit.\n\nEin zweites Haus fehlt.\n"
            ),
            Ersatz(BEGRUENDUNG, "nach zwei Jahren", "nach zwei Jahren im Rat"),
        ]
    )
