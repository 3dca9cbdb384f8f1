"""Anlage A: one answer in each row, of those that the form has; one Grad; years filled in."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

ZEILEN = ("ergebnisplan: ja", "finanzplan: ja", "belastungen_zukuenftig: ja")


@pytest.mark.parametrize("zeile", [*ZEILEN, "bereits_veranschlagt: ja"])
@pytest.mark.parametrize(
    ("antwort", "code"),
    [
        ("teilweise", "F107"),
        ("[ja, nein]", "F108"),
        ("ja/nein", "F107"),
        ("X", "F107"),
        ("true", "F107"),
        ("", "F112"),
    ],
)
def test_a_row_takes_one_of_its_answers_and_no_other(
    fall: Fall, zeile: str, antwort: str, code: str
) -> None:
    feld, _, _ = zeile.partition(": ")
    fall.ersetze(f"    {zeile}\n", f"    {feld}: {antwort}\n")
    finding = next(each for each in fall.findings() if each.code == code)
    if code == "F107":
        assert finding.remedy == "Möglich sind: ja, nein, entfaellt."


@pytest.mark.parametrize("antwort", ["ja", "nein", "teilweise", "entfällt"])
def test_the_rows_of_the_budgets_may_say_partly(fall: Fall, antwort: str) -> None:
    fall.ersetze(
        "{jahr: 2028/2029, nachtrag: nein, enthalten: entfaellt}",
        f"{{jahr: 2028/2029, nachtrag: nein, enthalten: {antwort}}}",
    )
    assert fall.codes() == []


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        ("{jahr: JJJJ, enthalten: entfaellt}", "F106"),
        ("{jahr: 2028/2030, enthalten: entfaellt}", "F106"),
        ("{jahr: 28, enthalten: entfaellt}", "F106"),
        ("{enthalten: entfaellt}", "F112"),
        ("{jahr: 2028/2029}", "F112"),
        ("nein", "F108"),
    ],
)
def test_a_budget_has_a_year_and_an_answer(fall: Fall, plan: str, code: str) -> None:
    fall.ersetze("{jahr: 2028/2029, nachtrag: nein, enthalten: entfaellt}", plan)
    assert fall.codes() == [code]


@pytest.mark.parametrize(
    ("angaben", "code"),
    [
        ("{grad: pflichtig, begruendung: Die Straße ist da.}", "F107"),
        ("{grad: [überwiegend pflichtig, überwiegend freiwillig], begruendung: So.}", "F108"),
        ("{grad: überwiegend freiwillig}", "F112"),
        ("{grad: überwiegend freiwillig, begruendung: ' '}", "F112"),
        ("{begruendung: Die Straße ist schon beleuchtet.}", "F112"),
    ],
)
def test_exactly_one_grad_with_a_reason(fall: Fall, angaben: str, code: str) -> None:
    fall.ersetze(
        "{grad: überwiegend freiwillig, begruendung: Die Straße ist schon beleuchtet.}", angaben
    )
    assert code in fall.codes()
