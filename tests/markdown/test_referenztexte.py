"""Texts built like published papers, pasted unchanged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Umriss = Callable[[str], list[str]]
DATEN = Path(__file__).parent / "daten"


def _pasted(name: str) -> str:
    return (DATEN / name).read_text(encoding="utf-8")


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_beschlussvorlage_keeps_lists_stars_dates_and_lines(umriss: Umriss) -> None:
    outline = umriss(_pasted("beschlussvorlage.md"))
    assert "Öffentliche <b>Beschlussvorlage</b>" in outline
    assert "Amt für Grünflächen und⏎Umwelt" in outline
    assert "Mustermann-Beispiel@stadt-⏎muenster.de" in outline
    rows = "19.03.2025 Jugendrat Anhörung⏎26.03.2025 Hauptausschuss Vorberatung⏎"
    assert rows + "26.03.2025 Rat Entscheidung" in outline
    assert "26. Februar 2025 war der letzte Tag der Beteiligung." in outline
    assert [line for line in outline if line.startswith("(")] == [
        "(1.)",
        "(2.)",
        "(-)",
        "(-)",
        "(-)",
    ]
    assert "und ordnet sie nach Jahren. Dazu gehören u.a. neue Wege/ Übergänge." in outline
    assert sum(line.count("*innen") for line in outline) == 3
    assert outline[-1] == "Anlage 1 - Spielplatzplan 2025-2030"


def test_an_anlage_keeps_superscripts_arrow_html_and_odd_tables(umriss: Umriss) -> None:
    outline = umriss(_pasted("anlage.md"))
    assert "2 Die Zählung ist nach den Kriterien des Spielplatzplanes anzulegen." in outline
    assert "→ Die Zählung zeigt, wie weit die Ziele erreicht sind." in outline
    assert "¹ Siehe Spielplatzplan 2024-2029, S. 12." in outline
    assert "| Produktgruppe: | 1301 | <i>Grün- und Freiflächen</i> |  |  |  | " in outline
    assert "| --" in outline
    assert outline.count("Tabelle <>") == 4
    assert outline[-1] == "| <p>Kinder sind das Thema dieser Vorlage.</p>"


@pytest.mark.parametrize("name", ["beschlussvorlage.md", "anlage.md"])
def test_every_word_is_printed_in_order(umriss: Umriss, name: str) -> None:
    marks = str.maketrans("", "", "|*-⏎")
    rows = (line.strip() for line in umriss(_pasted(name)))
    printed = "".join(row for row in rows if row not in {"Liste", "Tabelle <>", "(-)"})
    typed = _pasted(name).replace("1. Die", "(1.) Die").replace("2. Die V", "(2.) Die V")
    assert _squeezed(printed.replace("<b>", "").replace("</b>", "")).translate(marks) == _squeezed(
        typed
    ).translate(marks)
