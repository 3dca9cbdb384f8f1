"""An effect that Anlage A affirms must be told in euros somewhere."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import (
    TEILERGEBNISPLAN,
    TEILFINANZPLAN,
    entwurf,
    schreibe_text,
)

TEXT = "Die Mittel stehen bereit."


@pytest.mark.parametrize(
    ("tabellen", "formular", "feld"),
    [
        ("", "finanzplan: ja\n", "finanzplan"),
        ("", "ergebnisplan: ja\n", "ergebnisplan"),
        (TEILERGEBNISPLAN, "ergebnisplan: ja\nfinanzplan: ja\n", "finanzplan"),
        (TEILFINANZPLAN, "ergebnisplan: ja\nfinanzplan: ja\n", "ergebnisplan"),
    ],
)
def test_a_yes_without_figures_is_told_at_the_answer(
    fall: Fall, tabellen: str, formular: str, feld: str
) -> None:
    fall = schreibe_text(fall, TEXT, tabellen, formular)
    (finding,) = fall.findings("V220")
    assert f"»{feld}: ja«" in finding.text
    assert fall.typed(finding) == "ja"


@pytest.mark.parametrize(
    ("text", "tabellen", "formular"),
    [
        (TEXT, TEILFINANZPLAN, "finanzplan: ja\nergebnisplan: nein\n"),
        (TEXT, TEILERGEBNISPLAN, "ergebnisplan: ja\n"),
        ("Die Personalkosten von 62.000 € im Jahr sind gedeckt.", "", "ergebnisplan: ja\n"),
        (TEXT, "", "ergebnisplan: nein\nfinanzplan: entfaellt\n"),
    ],
    ids=["investment", "running", "a sentence says it", "no"],
)
def test_figures_in_a_table_or_in_the_text_are_enough(
    fall: Fall, text: str, tabellen: str, formular: str
) -> None:
    assert schreibe_text(fall, text, tabellen, formular).findings("V220") == []


@pytest.mark.parametrize(
    "kopf",
    ["art: Berichtsvorlage\n", "art: Beschlussvorlage\nhauptvorlage: V/0101/2026\n"],
    ids=["report", "supplement"],
)
def test_a_report_has_no_tables_and_a_supplement_may_leave_them_to_its_hauptvorlage(
    fall: Fall, kopf: str
) -> None:
    assert entwurf(fall, formular="ergebnisplan: ja\n", kopf=kopf).findings("V220") == []
