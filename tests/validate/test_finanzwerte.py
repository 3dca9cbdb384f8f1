"""Sums of the financial tables, reckoned twice: in decimals by us, in whole cents here."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, entwurf

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.finanzen import euro
from vorlagen_gen.model.haushalt import Haushalt, Zeile, Zeilenart
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.finanzwerte import Finanzwerte, Posten, read_finanzwerte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rules import saldo_different, summe_different
from vorlagen_gen.validate.vorlage import read_vorlage

HAUSHALT = Haushalt(
    zeilen={
        "02": Zeile("Zuwendungen", Zeilenart.ERTRAG),
        "13": Zeile("Sachaufwand", Zeilenart.AUFWAND),
    }
)
CENTS = st.integers(0, 10**13)


def vorlage(tabellen: str) -> Vorlage:
    rows = "".join(f"    {row}\n" for row in tabellen.rstrip().split("\n"))
    text = f"beschlussvorschlag:\n  finanzielle_auswirkungen:\n{rows}"
    werte, findings = parse_yaml(text, "vorlage.yaml")
    assert werte is not None
    assert findings == []
    read, faults = read_vorlage(werte)
    assert read is not None
    assert faults == []
    return read


def different(tabellen: str) -> list[Finding]:
    pruefling = Pruefling(vorlage(tabellen), Wissen(haushalt=HAUSHALT))
    return [*saldo_different.find(pruefling), *summe_different.find(pruefling)]


def printed(cents: int) -> str:
    return f"'{euro(Decimal(cents) / 100)}'"


def finanzplan(auszahlungen: list[int], einzahlungen: list[int], **typed: int) -> str:
    out = "".join(f"      - {{jahr: 2027, betrag: {printed(each)}}}\n" for each in auszahlungen)
    back = "".join(f"      - {{jahr: 2028, betrag: {printed(each)}}}\n" for each in einzahlungen)
    sums = "".join(f"    {name}: {printed(cents)}\n" for name, cents in typed.items())
    lists = (f"    auszahlungen:\n{out}" if out else "") + (
        f"    einzahlungen:\n{back}" if back else ""
    )
    return f"teilfinanzplan:\n  - produktgruppe: 1201\n{lists}{sums}"


GOLDEN = [
    ([500_000, 830_000], [468_000], 862_000),
    ([800_000], [540_000], 260_000),
    ([340_000], [238_000], 102_000),
    ([400_000, 800_000, 400_000], [800_000], 800_000),
    ([15_895_000, 15_564_000, 4_737_000], [], 36_196_000),
]


@pytest.mark.parametrize(("auszahlungen", "einzahlungen", "saldo"), GOLDEN)
def test_the_sums_of_printed_papers_hold_and_a_cent_less_does_not(
    auszahlungen: list[int], einzahlungen: list[int], saldo: int
) -> None:
    out, back = ([100 * each for each in some] for some in (auszahlungen, einzahlungen))
    assert sum(auszahlungen) - sum(einzahlungen) == saldo
    assert different(finanzplan(out, back, saldo=100 * saldo)) == []
    (finding,) = different(finanzplan(out, back, saldo=100 * saldo - 1))
    assert "beträgt 0,01 €" in finding.text


def test_the_sum_of_all_spending_of_a_printed_paper_holds() -> None:
    out = [100 * each for each in (15_895_000, 15_564_000, 4_737_000)]
    typed = {"bisher_bereitgestellt": 115_000_000, "summe_auszahlungen": 3_734_600_000}
    assert sum(out) + typed["bisher_bereitgestellt"] == typed["summe_auszahlungen"]
    assert different(finanzplan(out, [], **typed)) == []


def test_the_follow_up_costs_of_a_printed_paper_hold(fall: Fall) -> None:
    assert 1_330_000 + 3_325_000 + 1_293_000 - 1_170_000 == 4_778_000
    assert entwurf(fall, f"{TEILERGEBNISPLAN}saldo_teilergebnisplan: 47.780").findings("F") == []


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CENTS, max_size=6), st.lists(CENTS, max_size=6), st.integers(-1, 1))
def test_any_sums_are_those_of_whole_cents(
    auszahlungen: list[int], einzahlungen: list[int], off: int
) -> None:
    saldo = sum(auszahlungen) - sum(einzahlungen) + off
    found = different(finanzplan(auszahlungen, einzahlungen, saldo=saldo))
    assert len(found) == abs(off)
    whole = sum(einzahlungen) + off
    found = different(finanzplan(auszahlungen, einzahlungen, summe_einzahlungen=whole))
    assert len(found) == abs(off)


def werte(tabellen: str) -> Finanzwerte:
    found = read_finanzwerte(vorlage(tabellen), HAUSHALT)
    assert found is not None
    return found


def test_years_entries_and_the_whole_may_be_spoken_of() -> None:
    found = werte(TEILFINANZPLAN)
    assert found.of(Posten.AUSZAHLUNG) == {500_000, 830_000, 1_330_000}
    assert found.of(Posten.EINZAHLUNG) == {468_000}
    assert found.of(Posten.SALDO_TEILFINANZPLAN) == {862_000, 500_000, 830_000, 468_000}
    assert found.of(Posten.AUFWAND, Posten.ERTRAG) == frozenset()


def test_sums_of_years_that_follow_one_another_and_no_others() -> None:
    rows = ", ".join(
        f"{{jahr: {year}, betrag: {betrag}}}"
        for year, betrag in ((2027, 1), (2028, 20), (2029, 300))
    )
    found = werte(f"teilfinanzplan:\n  - auszahlungen: [{rows}]\n")
    assert found.of(Posten.AUSZAHLUNG) == {1, 20, 300, 21, 320, 321}


def test_a_yearly_amount_counts_once_and_for_each_of_its_years() -> None:
    rows = "[{zeile: 13, jahr: 2027-2029 p.a., betrag: 10}, {zeile: 02, jahr: 2027, betrag: 4}]"
    found = werte(f"teilergebnisplan:\n  - zeilen: {rows}\n")
    assert found.of(Posten.AUFWAND) == {10, 30}
    assert found.of(Posten.ERTRAG) == {4}
    assert 6 in found.of(Posten.SALDO_TEILERGEBNISPLAN)


def test_what_was_provided_before_counts_alone_and_with_the_rest() -> None:
    found = werte(f"{TEILFINANZPLAN}    bisher_bereitgestellt: 70.000\n")
    assert {70_000, 1_400_000} <= found.of(Posten.AUSZAHLUNG)


@pytest.mark.parametrize(
    "tabellen",
    [
        "text: Nichts.",
        TEILFINANZPLAN.replace("betrag: 830.000", "betrag: "),
        "teilfinanzplan:\n  - auszahlungen: [{jahr: 2027, betrag: 0}]\n",
    ],
    ids=["no table", "gap", "nothing"],
)
def test_nothing_to_compare_with(tabellen: str) -> None:
    assert read_finanzwerte(vorlage(tabellen), HAUSHALT) is None
