from __future__ import annotations

import pytest
from tests.indikatoren.reihenbau import (
    indikator,
    jahr,
    katalog,
    monat,
    punkt,
    reihe,
    zusammenfassung,
)

from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.model.indikator import Gruppe, Indikatorart, Richtung
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus
from vorlagen_gen.model.zusammenfassung import Bewertungsgrund, Wetter

MIT, OHNE, ALLE, LAND = Gruppe.MIT, Gruppe.OHNE, Gruppe.INSGESAMT, Gruppe.VERGLEICH


@pytest.mark.parametrize(
    ("named", "gruppen", "expected"),
    [
        (None, (ALLE, MIT, OHNE), MIT),
        (None, (ALLE, LAND), ALLE),
        (ALLE, (ALLE, MIT), ALLE),
        (OHNE, (MIT, OHNE), OHNE),
    ],
)
def test_the_judged_series_is_the_named_one_else_mit_else_insgesamt(
    named: Gruppe | None, gruppen: tuple[Gruppe, ...], expected: Gruppe
) -> None:
    reihen = [reihe([1, 2, 3, 4], gruppe) for gruppe in gruppen]
    known = zusammenfassung(indikator(hauptreihe=named), *reihen)
    assert known.hauptreihe.gruppe is expected
    assert known.aktuell == punkt(2021, 4)


@pytest.mark.parametrize("reihen", [(), (reihe([1, 2, 3, 4], MIT),)])
def test_a_judged_series_without_data_is_empty_and_not_rated(reihen: tuple[Reihe, ...]) -> None:
    known = zusammenfassung(indikator(hauptreihe=ALLE), *reihen)
    assert known.hauptreihe == Reihe(ALLE, ())
    assert (known.aktuell, known.beginn, known.vorausgabe) == (None, None, None)
    assert (known.seit_beginn, known.seit_vorausgabe) == (None, None)
    assert known.bewertung.grund is Bewertungsgrund.OHNE_WERTE


def test_a_catalogue_with_gaps_is_judged_as_far_as_it_goes() -> None:
    unfinished = Katalog.model_construct(ausgabe=None)
    open_indikator = indikator(richtung=None, art=None)  # type: ignore[arg-type] # as in a draft
    known = fasse_zusammen(open_indikator, (reihe([1, 2, 3, 4]),), unfinished)
    assert known.bewertung.grund is Bewertungsgrund.OHNE_RICHTUNG
    assert known.vorausgabe is None
    assert known.seit_beginn is not None


def test_the_comparison_is_of_the_year_of_the_latest_value() -> None:
    city, land = reihe([1, 2, 3]), reihe([10, 20, 30, 40], LAND)
    assert zusammenfassung(indikator(), city, land).vergleich == punkt(2020, 30)
    assert zusammenfassung(indikator(), city, reihe([10, 20], LAND)).vergleich is None
    assert zusammenfassung(indikator(), city).vergleich is None
    assert zusammenfassung(indikator(), reihe([]), land).vergleich is None


def test_of_two_comparisons_of_a_year_that_of_the_same_day_counts() -> None:
    june = punkt(2020, 25)
    half = Punkt(
        jahr(2020).__class__(
            jahr(2020).bis.replace(month=6, day=30), jahr(2020).von, "1. Halbjahr"
        ),
        june.wert,
    )
    land = Reihe(LAND, (half, punkt(2020, 30)))
    assert zusammenfassung(indikator(), reihe([1, 2, 3]), land).vergleich == punkt(2020, 30)
    city = Reihe(ALLE, (half,))
    assert zusammenfassung(indikator(), city, land).vergleich == half


def test_nothing_in_a_summary_holds_a_value_that_may_not_be_published() -> None:
    few = Reihe(MIT, tuple(punkt(2018 + n, "17.5", zaehler=19 + n, nenner=120) for n in range(4)))
    known = zusammenfassung(indikator(art=Indikatorart.QUOTE), few, reihe([1, 2, 3, 4], OHNE))
    assert [each.wert is None for each in known.hauptreihe.punkte] == [True, False, False, False]
    assert known.reihe(MIT) == known.hauptreihe
    assert known.beginn == few.punkte[1]
    assert known.bewertung.grund is Bewertungsgrund.UNTERDRUECKT
    assert known.unterdrueckt == 1


def test_suppressed_are_the_unknown_secret_and_uncertain_values_of_all_series() -> None:
    signs = [Wertstatus.UNBEKANNT, Wertstatus.UNSICHER, Wertstatus.FOLGT, Wertstatus.SINNLOS]
    known = zusammenfassung(indikator(), reihe([1, *signs], MIT), reihe([*signs, 1], OHNE))
    assert known.unterdrueckt == 4


def test_the_limits_of_the_catalogue_hold() -> None:
    strict = katalog(punkte_mindestens=5)
    four = fasse_zusammen(indikator(Richtung.STEIGEN), (reihe([1, 2, 3, 4]),), strict)
    assert four.bewertung.wetter is Wetter.NICHT_BEWERTBAR


def test_counts_of_two_groups_have_no_gap() -> None:
    gruppen = reihe([410, 440, 480, 520], MIT), reihe([2310, 2300, 2295, 2290], OHNE)
    known = zusammenfassung(indikator(art=Indikatorart.ANZAHL), *gruppen)
    assert (known.abstand_beginn, known.abstand_aktuell, known.abstandsfall) == (None, None, None)


def test_the_values_of_several_months_are_compared_with_those_of_the_same_month() -> None:
    months = [monat(y, m, y * 100 + m) for y in range(2020, 2024) for m in (3, 6, 9, 12)]
    known = zusammenfassung(indikator(), Reihe(ALLE, tuple(months[:-2])), vorige_bis=2021)
    assert known.aktuell == monat(2023, 6, 202306)
    assert known.vorausgabe == monat(2021, 6, 202106)
    assert known.beginn == monat(2020, 6, 202006)


def test_a_month_that_is_hidden_now_does_not_decide_what_the_latest_value_is_compared_with() -> (
    None
):
    geheim = Wertstatus.UNBEKANNT
    months = [monat(2021, 3, 1), monat(2021, 6, 2), monat(2022, 3, 3), monat(2022, 6, geheim)]
    known = zusammenfassung(indikator(), Reihe(ALLE, tuple(months)), vorige_bis=2021)
    assert (known.vorausgabe, known.aktuell) == (months[0], months[2])


def test_a_year_whose_month_is_hidden_is_not_compared_in_another_one() -> None:
    geheim = Wertstatus.UNBEKANNT
    months = [monat(2021, 6, 1), monat(2022, 6, geheim), monat(2022, 12, 9), monat(2023, 6, 2)]
    known = zusammenfassung(indikator(), Reihe(ALLE, tuple(months)), vorige_bis=2022)
    assert known.vorausgabe == months[0]
