"""The values of indicators that two papers print in their lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.read_back.blocks import Cell, Gelesenes, Paragraph, Row, Run, Table
from vorlagen_gen.synopse.indikatoren import compare_indikatoren, has_werte

STADT = Bibliothek(Projekt.open(Path(__file__).parents[2])).labels("muenster")
KOPF = ("Indikator", "Stand", "seit der letzten Ausgabe", "Status")
QUOTE = ("2.1 Einbürgerungsquote", "2,20 % (2023)", "+0,53 Prozentpunkte", "⚡ Blitz")


def row(*texts: str) -> Row:
    return Row(tuple(Cell((Paragraph((Run(text),)),)) for text in texts))


def paper(*rows: tuple[str, ...], kopf: tuple[str, ...] = KOPF) -> list[Gelesenes]:
    return [Gelesenes("", "de", (Table((row(*kopf), *(row(*each) for each in rows))),), (), ())]


def wandel(alt: tuple[str, ...], neu: tuple[str, ...]) -> list[str]:
    return [each.wandel for each in compare_indikatoren(paper(alt), paper(neu), STADT)]


def stand(wert: str, veraenderung: str = "+1", name: str = "1.1 Personen") -> tuple[str, ...]:
    return (name, wert, veraenderung, "○ Nicht bewertbar")


@pytest.mark.parametrize(
    ("alt", "neu", "told"),
    [
        ("23,2 % (2019)", "24,5 % (2024)", "+1,3 Prozentpunkte"),
        ("23,2 % (2019)", "22,9 % (2024)", "−0,3 Prozentpunkte"),
        ("312.169 Personen (31.12.2019)", "319.000 Personen (2024)", "+6.831 Personen"),
        ("23,2 %", "24,5 % (2024)", "+1,3 Prozentpunkte"),
        ("312.169 Personen (2019)", "319.000 Personen", "+6.831 Personen"),
        ("12 Familien (2019)", "13 Familien (2024)", "+1 Familie"),
        ("−1,5 Punkte (2019)", "1 Punkte (2024)", "+2,5 Punkte"),
        ("2,20 % (2019)", "2,20 % (2024)", "Wert unverändert"),
        ("2,20 % (2019)", "220 Personen (2024)", "geändert"),
        ("2,20 % (2019)", "keine Daten", "geändert"),
    ],
)
def test_the_change_is_computed_from_what_is_printed(alt: str, neu: str, told: str) -> None:
    assert [each.replace("\u00a0", " ") for each in wandel(stand(alt), stand(neu))] == [told]


def test_across_a_break_nothing_is_computed() -> None:
    neu = stand("25,0 % (2024)", STADT.indikatoren.ueber_bruch)
    assert wandel(stand("23,2 % (2019)"), neu) == ["nicht vergleichbar (Bruch in der Reihe)"]


def test_an_indicator_is_known_by_its_name_whatever_its_number() -> None:
    alt, neu = paper(stand("5 %")), paper(stand("6 %", name="1.2 Personen Beispieldaten"))
    (found,) = compare_indikatoren(alt, neu, STADT)
    assert found.name == "1.2 Personen Beispieldaten, bisher 1.1 Personen"


def test_another_status_of_the_same_value_is_told() -> None:
    (found,) = compare_indikatoren(paper(QUOTE), paper((*QUOTE[:3], "☁ Wolke")), STADT)
    assert (found.alt, found.neu) == ("2,20 % (2023)\n⚡\u00a0Blitz", "2,20 % (2023)\n☁\u00a0Wolke")


def test_what_came_and_went_is_told() -> None:
    found = compare_indikatoren(paper(QUOTE), paper(stand("5 %")), STADT)
    assert [(each.name, each.wandel) for each in found] == [
        ("1.1 Personen", "neu"),
        ("2.1 Einbürgerungsquote", "entfallen"),
    ]


def test_without_a_list_in_both_papers_nothing_is_compared() -> None:
    other = paper(("1", "2", "3", "4"), kopf=("a", "b", "c", "d"))
    assert has_werte(paper(QUOTE), STADT)
    assert not has_werte(other, STADT)
    assert compare_indikatoren(other, paper(QUOTE), STADT) == ()
