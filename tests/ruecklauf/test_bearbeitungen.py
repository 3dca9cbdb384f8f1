"""What colleagues change in LibreOffice comes back into the sources, byte by byte."""

from __future__ import annotations

import pytest
from tests.ruecklauf.bearbeitungen import (
    ALLE,
    BEFUNDE,
    FELDER,
    FLIESSTEXT,
    FUSSNOTEN,
    LISTEN,
    TABELLEN,
    Bearbeitung,
    Dokument,
)
from tests.ruecklauf.person import Person, Sitzung
from tests.ruecklauf.rundweg import Papierordner, maengel

_AUTOR = ("autor", "Erika", "Mustermann")


def test_each_kind_of_edit_is_in_the_table() -> None:
    assert len({each.name for each in ALLE}) == len(ALLE) >= 60
    kinds = {(each.dokument, each.wo) for each in ALLE}
    assert {wo for dokument, wo in kinds if dokument is Dokument.HAUPT} >= {
        "Text",
        "Überschrift",
        "Liste",
        "Tabelle",
        "Fußnote",
        "Feld",
        "Betrag",
    }
    assert {wo for dokument, wo in kinds if dokument is Dokument.ANLAGE_A} >= {
        "Text",
        "Liste",
        "Fußnote",
        "Feld",
        "Kreuz",
    }


@pytest.mark.gross
@pytest.mark.parametrize(
    "bearbeitungen",
    [FLIESSTEXT, LISTEN, TABELLEN, FUSSNOTEN, FELDER, BEFUNDE],
    ids=["text", "lists", "tables", "footnotes", "fields", "findings"],
)
def test_each_edit_comes_back_and_nothing_else(
    bearbeitungen: tuple[Bearbeitung, ...],
    papier: Papierordner,
    gebaut: dict[Dokument, bytes],
    person: Person,
) -> None:
    """Each alone, in a copy of its own, without and with tracked changes."""
    sitzungen = {
        Sitzung(
            f"{each.name}_{'verfolgt' if is_tracked else 'offen'}",
            gebaut[each.dokument],
            (_AUTOR, ("verfolge", "ja" if is_tracked else "nein"), *each.griffe),
        ): each
        for each in bearbeitungen
        for is_tracked in each.verfolgt
    }
    person.bearbeite(list(sitzungen))
    found = {
        sitzung.name: maengel(papier, each, person.kopie(sitzung.name))
        for sitzung, each in sitzungen.items()
    }
    wrong = [f"{name}: {what}" for name, all_wrong in found.items() for what in all_wrong]
    assert not wrong, "\n".join(wrong)
