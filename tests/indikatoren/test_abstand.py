from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.indikatoren.reihenbau import Zelle, indikator, monat, punkt, reihe, zusammenfassung

from vorlagen_gen.indikatoren.abstand import abstand, abstandsfall
from vorlagen_gen.model.indikator import Gruppe, Richtung
from vorlagen_gen.model.zeitreihe import Reihe, Wertstatus
from vorlagen_gen.model.zusammenfassung import Abstandsfall, Zusammenfassung

MIT_ANGLEICHUNG, OHNE_ANGLEICHUNG, DURCH_VERSCHLECHTERUNG, RUECKSCHRITT = Abstandsfall
GEHEIM = Wertstatus.UNBEKANNT


def summary(
    mit: list[Zelle],
    ohne: list[Zelle],
    *,
    vorige_bis: int | None = None,
    brueche: tuple[int, ...] = (),
) -> Zusammenfassung:
    return zusammenfassung(
        indikator(brueche=brueche),
        reihe(mit, Gruppe.MIT),
        reihe(ohne, Gruppe.OHNE),
        vorige_bis=vorige_bis,
    )


def years(known: Zusammenfassung) -> tuple[int | None, int | None]:
    beginn, aktuell = known.abstand_beginn, known.abstand_aktuell
    return (
        beginn.mit.zeitraum.jahr if beginn else None,
        aktuell.mit.zeitraum.jahr if aktuell else None,
    )


@pytest.mark.parametrize(
    ("mit", "ohne", "differenz", "verhaeltnis"),
    [
        ("16", "5", "11", "3.2"),
        ("5", "16", "-11", "0.3125"),
        ("7", "7", "0", "1"),
        ("0.5", "0.25", "0.25", "2"),
        ("7", "0", "7", None),
        ("0", "7", "-7", None),
        ("0", "0", "0", None),
        ("-3", "6", "-9", None),
        ("-6", "-3", "-3", None),
    ],
)
def test_there_is_a_difference_always_and_a_ratio_only_of_positive_values(
    mit: str, ohne: str, differenz: str, verhaeltnis: str | None
) -> None:
    got = abstand(punkt(2020, mit), punkt(2020, ohne))
    assert got is not None
    assert (got.differenz, got.verhaeltnis) == (
        Decimal(differenz),
        None if verhaeltnis is None else Decimal(verhaeltnis),
    )


def test_a_value_that_is_missing_leaves_no_gap() -> None:
    assert abstand(punkt(2020, GEHEIM), punkt(2020, 1)) is None
    assert abstand(punkt(2020, 1), punkt(2020, GEHEIM)) is None


@pytest.mark.parametrize(
    ("damals", "jetzt", "expected"),
    [
        ((50, 60), (55, 62), MIT_ANGLEICHUNG),
        ((50, 60), (52, 60), MIT_ANGLEICHUNG),
        ((50, 60), (51, 60), MIT_ANGLEICHUNG),
        ((50, 60), (52, 66), OHNE_ANGLEICHUNG),
        ((50, 60), (52, 62), OHNE_ANGLEICHUNG),  # a gap that stands still is not closed
        ((50, 60), (48, 55), DURCH_VERSCHLECHTERUNG),
        ((50, 60), (48, 62), RUECKSCHRITT),
        ((50, 60), (48, 58), RUECKSCHRITT),
        ((50, 60), (50, 60), None),  # a level that stands still is none of the four
        ((50, 60), (50, 55), None),
        ((50, 60), (50, 65), None),
        ((60, 50), (65, 62), MIT_ANGLEICHUNG),
        ((60, 50), (55, 50), None),  # the group that was ahead fell back by itself
        ((60, 50), (55, 52), None),
        ((60, 50), (55, 48), DURCH_VERSCHLECHTERUNG),
        ((50, 60), (65, 60), MIT_ANGLEICHUNG),  # overtook, by less than it had lagged
    ],
)
def test_level_and_gap_make_four_cases(
    damals: tuple[int, int], jetzt: tuple[int, int], expected: Abstandsfall | None
) -> None:
    known = summary([damals[0], jetzt[0]], [damals[1], jetzt[1]])
    assert known.abstandsfall is expected
    falling = abstandsfall(
        abstand(punkt(2018, -damals[0]), punkt(2018, -damals[1])),
        abstand(punkt(2019, -jetzt[0]), punkt(2019, -jetzt[1])),
        Richtung.SINKEN,
    )
    assert falling is expected


@pytest.mark.parametrize("richtung", [Richtung.KEINE, Richtung.ANGLEICHUNG, None])
def test_without_a_better_and_a_worse_there_is_no_case(richtung: Richtung | None) -> None:
    known = summary([50, 55], [60, 62])
    assert abstandsfall(known.abstand_beginn, known.abstand_aktuell, richtung) is None


def test_difference_and_ratio_can_move_in_opposite_directions() -> None:
    known = summary([20, 30], [10, 16])
    assert known.abstand_beginn is not None
    assert known.abstand_aktuell is not None
    assert (known.abstand_beginn.differenz, known.abstand_beginn.verhaeltnis) == (
        Decimal(10),
        Decimal(2),
    )
    assert (known.abstand_aktuell.differenz, known.abstand_aktuell.verhaeltnis) == (
        Decimal(14),
        Decimal("1.875"),
    )


def test_both_groups_are_compared_at_the_same_time() -> None:
    assert years(summary([1, 2, 3, 4], [1, GEHEIM, 3, GEHEIM])) == (2018, 2020)
    assert years(summary([GEHEIM, 2, 3], [1, 2, 3])) == (2019, 2020)


def test_a_time_of_only_one_group_is_left_out() -> None:
    earlier = reihe([1, 2], Gruppe.OHNE, ab=2017)
    known = zusammenfassung(indikator(), reihe([1, 2, 3], Gruppe.MIT), earlier)
    assert years(known) == (None, 2018)


def test_how_a_time_is_written_does_not_part_the_groups() -> None:
    ohne = reihe([1, 2], Gruppe.OHNE)
    relabelled = Reihe(
        Gruppe.OHNE,
        tuple(replace(p, zeitraum=replace(p.zeitraum, label="Jahr")) for p in ohne.punkte),
    )
    known = zusammenfassung(indikator(), reihe([1, 2], Gruppe.MIT), relabelled)
    assert years(known) == (2018, 2019)


def test_then_is_the_previous_edition_if_it_had_a_gap_else_the_first_time() -> None:
    numbers: list[Zelle] = [1, 2, 3, 4]
    assert years(summary(numbers, numbers, vorige_bis=2020)) == (2020, 2021)
    assert years(summary(numbers, [1, 2, GEHEIM, 4], vorige_bis=2020)) == (2019, 2021)
    assert years(summary(numbers, numbers, vorige_bis=2010)) == (2018, 2021)
    assert years(summary(numbers, numbers)) == (2018, 2021)


def test_a_gap_is_never_compared_across_a_break() -> None:
    numbers: list[Zelle] = [1, 2, 3, 4]
    assert years(summary(numbers, numbers, vorige_bis=2019, brueche=(2020,))) == (2020, 2021)
    lonely = summary(numbers, numbers, vorige_bis=2019, brueche=(2021,))
    assert years(lonely) == (None, 2021)
    assert lonely.abstandsfall is None


@pytest.mark.parametrize("gruppe", [Gruppe.MIT, Gruppe.OHNE])
def test_one_group_has_no_gap(gruppe: Gruppe) -> None:
    assert years(zusammenfassung(indikator(), reihe([1, 2], gruppe))) == (None, None)


def test_gaps_of_several_months_are_compared_in_the_same_month() -> None:
    months = [monat(y, m, m) for y in range(2020, 2023) for m in (3, 6, 12)]
    gruppen = [Reihe(each, tuple(months[:-1])) for each in (Gruppe.MIT, Gruppe.OHNE)]
    known = zusammenfassung(indikator(), *gruppen, vorige_bis=2021)
    assert known.abstand_beginn is not None
    assert known.abstand_beginn.mit == monat(2021, 6, 6)
