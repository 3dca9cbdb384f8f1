"""Sums that hold in papers the city has published (reference §2)."""

from __future__ import annotations

import pytest
from tests.assemble.conftest import Assemble
from tests.assemble.niederschrift import niederschrift

HEAD = """
art: Beschlussvorlage
beschlussvorschlag:
  finanzielle_auswirkungen:
"""


def investition(auszahlungen: list[str], einzahlungen: list[str], bisher: str = "") -> str:
    rows = "".join(
        f"        {kind}: [{', '.join(map(_position, betraege))}]\n"
        for kind, betraege in (("auszahlungen", auszahlungen), ("einzahlungen", einzahlungen))
    )
    before = f"        bisher_bereitgestellt: {bisher}\n" if bisher else ""
    return f"{HEAD}    teilfinanzplan:\n      - produktgruppe: 1201\n{before}{rows}"


def _position(betrag: str) -> str:
    return f'{{jahr: 2027, betrag: "{betrag}"}}'


@pytest.mark.parametrize(
    ("auszahlungen", "einzahlungen", "saldo"),
    [
        (["500.000", "830.000"], ["468.000"], "862.000"),
        (["800.000"], ["540.000"], "260.000"),
        (["340.000"], ["238.000"], "102.000"),
        (["400.000", "800.000", "400.000"], ["800.000"], "800.000"),
        (["100,50"], ["0,75"], "99,75"),
        (["1.000"], ["5.000"], "−4.000"),
        ([], [], "0"),
    ],
)
def test_the_saldo_is_spending_minus_income(
    auszahlungen: list[str], einzahlungen: list[str], saldo: str, assembled: Assemble
) -> None:
    (main, *_) = assembled(investition(auszahlungen, einzahlungen))
    assert f"| *Saldo |  |  |  | {saldo} | \n" in niederschrift(main.document)


def test_large_projects_print_what_was_provided_and_the_sum(assembled: Assemble) -> None:
    text = investition(["15.895.000", "15.564.000", "4.737.000"], [], bisher="1.150.000")
    (main, *_) = assembled(text)
    said = niederschrift(main.document)
    assert "| *Bisher bereitgestellt |  |  |  | 1.150.000 | \n" in said
    assert "| *Summe aller Auszahlungen |  |  |  | 37.346.000 | \n" in said
    assert "| *Saldo |  |  |  | 36.196.000 | \n" in said


def test_a_zero_provided_so_far_prints_no_row(assembled: Assemble) -> None:
    (main, *_) = assembled(investition(["500.000"], [], bisher="0"))
    assert "Bisher" not in niederschrift(main.document)


def test_expense_adds_and_revenue_subtracts_in_the_teilergebnisplan(assembled: Assemble) -> None:
    rows = [("02", "11.700"), ("13", "13.300"), ("14", "33.250"), ("20", "12.930")]
    zeilen = ", ".join(f"{{zeile: {z}, jahr: 2029 ff., betrag: {b}}}" for z, b in rows)
    plan = f"    teilergebnisplan:\n      - produktgruppe: 1201\n        zeilen: [{zeilen}]\n"
    (main, *_) = assembled(HEAD + plan)
    said = niederschrift(main.document)
    assert "| *Zeile | 02 | Zuwendungen und allgemeine Umlagen | 2029~ff. | 11.700 | \n" in said
    assert "| *Saldo |  |  |  | 47.780 | \n" in said


def test_several_produktgruppen_share_one_table_and_one_saldo(assembled: Assemble) -> None:
    text = investition(["500.000"], ["100.000"])
    second = "      - produktgruppe: 1301\n        auszahlungen: [{jahr: 2028, betrag: 50.000}]\n"
    (main, *_) = assembled(text + second)
    said = niederschrift(main.document)
    assert said.count("Teilfinanzplan") == 1
    assert said.count("*Saldo") == 1
    assert "| *Saldo |  |  |  | 450.000 | \n" in said


def test_amounts_of_a_table_have_cents_if_one_has(assembled: Assemble) -> None:
    (main, *_) = assembled(investition(["500.000", "100,50"], ["468.000"]))
    said = niederschrift(main.document)
    for amount in ("500.000,00", "100,50", "468.000,00", "32.100,50"):
        assert f"| {amount} |" in said


def test_cents_that_only_the_sum_has_not_are_printed_there_too(assembled: Assemble) -> None:
    (main, *_) = assembled(investition(["100,50", "0,50"], []))
    assert "| *Saldo |  |  |  | 101,00 | \n" in niederschrift(main.document)


@pytest.mark.parametrize(
    ("zeile", "printed"), [("zeile: 99", "99 | [Zeile"), ("bemerkung: x", "[fehlt] |  ")]
)
def test_a_row_that_the_scheme_does_not_know_is_a_gap_and_no_part_of_the_saldo(
    zeile: str, printed: str, assembled: Assemble
) -> None:
    zeilen = f"[{{zeile: 13, jahr: 2027, betrag: 300}}, {{{zeile}, jahr: 2027, betrag: 50}}]"
    plan = f"    teilergebnisplan:\n      - produktgruppe: 1201\n        zeilen: {zeilen}\n"
    (main, *_) = assembled(f"status: entwurf\n{HEAD}{plan}")
    said = niederschrift(main.document)
    assert f"| *Zeile | {printed}" in said
    assert "| *Saldo |  |  |  | 300 | \n" in said
