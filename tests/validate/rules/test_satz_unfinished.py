"""Sentences that break off or lack their full stop are found; catchwords are none."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

from vorlagen_gen.validate.satzende import is_satz_ohne_ende

FAULTY = """Kosten können nicht vermieden werden, ⟦wer⟧

Wir werden den Weg zu einem sicheren Schulweg ⟦weiterentwickeln⟧

Der Rat hat zugestimmt. Die Verwaltung legt danach jährlich einen ⟦Bericht⟧

## Punkte

- Der erste Punkt ist fertig.
- Der zweite Punkt gilt nur, ⟦wenn⟧
- Der dritte Punkt nennt die Kosten **für ⟦die⟧**

Er steht „in ⟦Klammern“⟧

Ein Wort[^1] genügt.

> Die Stadt ist für alle da, ⟦die⟧

[^1]: Dazu gehört auch die Prüfung ⟦der⟧"""
FAULTY = FAULTY.replace("Er steht „in ⟦Klammern“⟧\n\n", "")

SILENT = [
    "Drei Kategorien, die in\n\n- Schwerpunkten und\n- Lebensfeldern\n\nentfaltet werden.",
    "Erika Mustermann\nMusterstraße 5",
    "Stand: Mai 2026",
    "Sachstand zur Umsetzung der Maßnahmen aus dem Leitbild",
    "s. Hauptvorlage",
    "Quelle: eigene Berechnung",
    "→ Das Monitoring zeigt den Stand",
    "Die Kosten verteilen sich wie folgt\n\n| 2027 ist | der erste, der |\n|---|---|",
    "Er sagte: „Das ist gut.“",
    "So ist es (siehe Anlage 1.)",
    "Das ist gut so!  Oder …",
    "> Ein Zitat ist zu Ende. (Leitbild, S. 8)",
    "> Das wird auf der Tafel stehen",
    "„Das ist die Aufschrift, die dort stehen wird“",
    "Die Verwaltung wird beauftragt,\n\n- zu prüfen und\n- zu berichten",
]


def test_what_breaks_off_or_has_no_end_is_found(fall: Fall) -> None:
    first, second, *_ = unterstrichen(fall, "V242", FAULTY)
    assert first.text == "Der Satz bricht ab: »… nicht vermieden werden, wer«."
    assert second.text.startswith("Am Ende des Satzes fehlt das Satzzeichen")


@pytest.mark.parametrize("text", SILENT)
def test_catchwords_lists_and_lines_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V242", text)


def test_texts_of_anlage_a_end_too(fall: Fall) -> None:
    fall.ersetze("Die Straße ist schon beleuchtet.", "Die Straße ist schon beleuchtet")
    (finding,) = fall.findings("V242")
    assert finding.place.file.endswith("vorlage.yaml")
    assert finding.place.end_column == 98


@pytest.mark.parametrize(
    "text", ["Der Weg wird gebaut. Dann", "Anlage 1", "So ist das im Jahr 2027", ""]
)
def test_what_is_too_short_to_tell_is_no_sentence(text: str) -> None:
    assert not is_satz_ohne_ende(text)
