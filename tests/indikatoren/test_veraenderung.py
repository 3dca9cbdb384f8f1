from __future__ import annotations

from decimal import Decimal

import pytest
from tests.indikatoren.reihenbau import indikator, punkt, reihe, zusammenfassung

from vorlagen_gen.indikatoren.veraenderung import nach_bruch, veraenderung
from vorlagen_gen.model.indikator import Indikatorart, Richtung
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus

ANZAHL = indikator(art=Indikatorart.ANZAHL)
ANTEIL = indikator(art=Indikatorart.ANTEIL)
GEHEIM = Wertstatus.UNBEKANNT


@pytest.mark.parametrize(
    ("von", "bis", "differenz", "prozent"),
    [
        ("0.5", 1, "0.5", "100"),
        (200, 250, "50", "25"),
        (200, 150, "-50", "-25"),
        (200, 200, "0", "0"),
        (200, 0, "-200", "-100"),
        (0, 5, "5", None),
        (-4, 4, "8", None),
        (4, -4, "-8", "-200"),
    ],
)
def test_of_counts_the_change_is_said_in_percent_too_unless_it_starts_from_zero_or_below(
    von: int | str, bis: int, differenz: str, prozent: str | None
) -> None:
    got = veraenderung(punkt(2020, von), punkt(2021, bis), ANZAHL)
    assert got is not None
    assert got.differenz == Decimal(differenz)
    assert got.prozent == (None if prozent is None else Decimal(prozent))


@pytest.mark.parametrize("art", list(Indikatorart))
def test_only_of_shares_and_rates_percent_is_left_out(art: Indikatorart) -> None:
    got = veraenderung(punkt(2020, 2), punkt(2021, 3), indikator(art=art))
    assert got is not None
    assert (got.prozent is None) is (art in {Indikatorart.ANTEIL, Indikatorart.QUOTE})


def test_values_are_not_rounded() -> None:
    got = veraenderung(punkt(2020, "20.04"), punkt(2021, "20.05"), ANTEIL)
    assert got is not None
    assert got.differenz == Decimal("0.01")


@pytest.mark.parametrize(
    ("von", "bis"),
    [
        (None, punkt(2021, 1)),
        (punkt(2020, 1), None),
        (punkt(2020, GEHEIM), punkt(2021, 1)),
        (punkt(2020, 1), punkt(2021, GEHEIM)),
        (punkt(2021, 1), punkt(2021, 1)),
        (punkt(2021, 1), punkt(2020, 1)),
    ],
)
def test_there_is_no_change_without_two_values_one_after_the_other(
    von: Punkt | None, bis: Punkt | None
) -> None:
    assert veraenderung(von, bis, ANTEIL) is None


@pytest.mark.parametrize(
    ("ab", "crosses"), [(2019, False), (2020, False), (2021, True), (2022, True), (2023, False)]
)
def test_a_change_says_whether_it_crosses_a_break(ab: int, *, crosses: bool) -> None:
    got = veraenderung(punkt(2020, 1), punkt(2022, 2), indikator(brueche=[ab]))
    assert got is not None
    assert got.crosses_bruch is crosses


def test_after_the_latest_break_means_from_its_year_on() -> None:
    punkte = reihe([1, 2, 3, 4, 5], ab=2018).punkte
    brueche = indikator(brueche=[2021, 2019, 2030]).brueche
    assert [each.zeitraum.jahr for each in nach_bruch(punkte, brueche)] == [2021, 2022]


def test_the_beginning_never_lies_before_a_break() -> None:
    known = zusammenfassung(indikator(brueche=[2020]), reihe([10, 11, 30, 32], ab=2018))
    assert known.beginn == punkt(2020, 30)
    assert known.seit_beginn is not None
    assert (known.seit_beginn.differenz, known.seit_beginn.crosses_bruch) == (Decimal(2), False)


def test_the_beginning_is_the_first_point_that_has_a_value() -> None:
    known = zusammenfassung(
        indikator(brueche=[2020]), reihe([10, 11, GEHEIM, 32, 33, GEHEIM], ab=2018)
    )
    assert (known.beginn, known.aktuell) == (punkt(2021, 32), punkt(2022, 33))


def test_a_break_after_the_last_value_does_not_hide_the_beginning() -> None:
    known = zusammenfassung(indikator(brueche=[2020]), reihe([10, 11, GEHEIM], ab=2018))
    assert known.beginn == punkt(2018, 10)


def test_the_change_since_the_previous_edition_may_cross_a_break_and_says_so() -> None:
    known = zusammenfassung(
        indikator(brueche=[2020]), reihe([10, 11, 30, 32], ab=2018), vorige_bis=2019
    )
    assert known.vorausgabe == punkt(2019, 11)
    assert known.seit_vorausgabe is not None
    assert (known.seit_vorausgabe.differenz, known.seit_vorausgabe.crosses_bruch) == (
        Decimal(21),
        True,
    )


@pytest.mark.parametrize(("vorige_bis", "expected"), [(None, None), (2017, None), (2021, 2019)])
def test_the_previous_edition_has_the_latest_value_up_to_its_year(
    vorige_bis: int | None, expected: int | None
) -> None:
    known = zusammenfassung(
        indikator(Richtung.KEINE),
        reihe([10, 11, GEHEIM, GEHEIM, 14], ab=2018),
        vorige_bis=vorige_bis,
    )
    assert (known.vorausgabe and known.vorausgabe.zeitraum.jahr) == expected


def test_without_a_newer_value_nothing_changed_since_the_previous_edition() -> None:
    known = zusammenfassung(indikator(), reihe([10, 11], ab=2018), vorige_bis=2019)
    assert known.vorausgabe == known.aktuell
    assert known.seit_vorausgabe is None
