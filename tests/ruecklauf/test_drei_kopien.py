"""Three offices edit the same paper; what they disagree on stands side by side."""

from __future__ import annotations

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, PAPIER, Dokument, Ersatz
from tests.ruecklauf.person import Griff, Person, Sitzung
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Zustand

_SCHULAMT: tuple[Griff, ...] = (
    ("ersetze", "langen", "kurzen"),
    ("ersetze", "beklagt", "bemängelt"),
    ("ersetze", "vier Nachmittagen", "drei Nachmittagen"),
    ("ersetze", "17.03.2026", "18.03.2026"),
    ("ersetze", "zehn Jahre", "acht Jahre"),
)
_KAEMMEREI: tuple[Griff, ...] = (
    ("ersetze", "langen", "befristeten"),
    ("ersetze", "beklagt", "bemängelt"),
    ("ersetze", "17.03.2026", "19.03.2026"),
    ("ersetze", "48.000", "52.000"),
    ("tippe_hinter", "nach zwei Jahren.", " Sie wird veröffentlicht."),
)
_RECHTSAMT: tuple[Griff, ...] = (
    ("ersetze", "seit Herbst leer", "seit Mai leer"),
    ("loesche_absatz", "Hilfe bei den"),
    ("ersetze", "dem Ausschuss jährlich", "dem Ausschuss halbjährlich"),
)
_KONFLIKTE = {
    frozenset({"langen → kurzen", "langen → befristeten"}),
    frozenset({"17.03.2026 → 18.03.2026", "17.03.2026 → 19.03.2026"}),
    frozenset({"vier → drei", "- Hilfe bei den Hausaufgaben an vier Nachmittagen → "}),
}


def _said(each: Aenderungsvorschlag) -> str:
    return f"{each.alt} → {each.neu}"


@pytest.mark.gross
def test_the_conflicts_of_three_copies_are_exactly_the_expected_ones(
    papier: Papierordner, gebaut: dict[Dokument, bytes], person: Person
) -> None:
    """Two are tracked, one is not; the same words of two offices are one proposal."""
    haupt = gebaut[Dokument.HAUPT]
    kopien = person.bearbeite(
        [
            Sitzung("schulamt", haupt, (("autor", "Schul", "Amt"), ("verfolge", "ja"), *_SCHULAMT)),
            Sitzung("kaemmerei", haupt, (("verfolge", "nein"), *_KAEMMEREI)),
            Sitzung("recht", haupt, (("autor", "Rechts", "Amt"), ("verfolge", "ja"), *_RECHTSAMT)),
        ]
    )
    rueck = ruecklauf(papier.projekt, *map(person.kopie, kopien))
    by_number = {each.nummer: each for each in rueck.vorschlaege}
    conflicts = {
        frozenset({_said(each), _said(by_number[other])})
        for each in rueck.vorschlaege
        for other in each.gegen
    }
    assert conflicts == _KONFLIKTE
    clear = [each for each in rueck.vorschlaege if each.zustand is Zustand.OFFEN]
    (same,) = (each for each in clear if each.neu == "bemängelt")
    assert [quelle.datei for quelle in same.quellen] == ["schulamt.docx", "kaemmerei.docx"]
    assert same.quellen[0].autor == "Schul Amt"

    wanted = papier.erwartet(
        [
            Ersatz(BEGRUENDUNG, "beklagt", "bemängelt"),
            Ersatz(BEGRUENDUNG, "seit Herbst", "seit Mai"),
            Ersatz(BEGRUENDUNG, "zwei Jahren.", "zwei Jahren. Sie wird veröffentlicht."),
            Ersatz(PAPIER, "zehn Jahre", "acht Jahre"),
            Ersatz(PAPIER, "Ausschuss jährlich", "Ausschuss halbjährlich"),
            Ersatz(PAPIER, "48.000", "52.000"),
        ]
    )
    assert nach_annahme(rueck, [each.nummer for each in clear]) == wanted

    one, *others = (each for each in rueck.vorschlaege if each.gegen)
    with pytest.raises(VorlagenError, match="ändern dieselbe Stelle verschieden"):
        nach_annahme(rueck, [one.nummer, *one.gegen])
    assert others
    chosen = nach_annahme(rueck, [*(each.nummer for each in clear), one.nummer])
    assert chosen != wanted
