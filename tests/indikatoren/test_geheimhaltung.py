from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.indikatoren.reihenbau import Zahl, Zelle, indikator, punkt, reihe

from vorlagen_gen.indikatoren.geheimhaltung import sperre
from vorlagen_gen.model.indikator import Gruppe, Indikator, Indikatorart
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus

MIT, OHNE, ALLE, LAND = Gruppe.MIT, Gruppe.OHNE, Gruppe.INSGESAMT, Gruppe.VERGLEICH
GEHEIM, UNSICHER = Wertstatus.UNBEKANNT, Wertstatus.UNSICHER
ANZAHL = indikator(art=Indikatorart.ANZAHL, geheimhaltung=True)
QUOTE = indikator(art=Indikatorart.QUOTE)
GEHEIME_QUOTE = indikator(art=Indikatorart.QUOTE, geheimhaltung=True, mindestzahl_zaehler=0)
Anteil = tuple[Zahl, Zahl] | Wertstatus
"""Numerator and denominator, or what stands instead."""


def anteil(value: Anteil) -> Punkt:
    if isinstance(value, Wertstatus):
        return punkt(2018, value)
    zaehler, nenner = value
    wert = Decimal(zaehler) * 100 / Decimal(nenner) if Decimal(nenner) else Decimal(0)
    return punkt(2018, wert, zaehler, nenner)


def published(beurteilt: Indikator, **gruppen: Zelle) -> dict[str, Decimal | Wertstatus | None]:
    """What is left of one year: the value, or the sign instead."""
    reihen = tuple(reihe([wert], Gruppe(gruppe)) for gruppe, wert in gruppen.items())
    left = sperre(reihen, beurteilt)
    return {
        each.gruppe.value: each.punkte[0].status
        if each.punkte[0].wert is None
        else each.punkte[0].wert
        for each in left
    }


@pytest.mark.parametrize(
    ("zaehler", "expected"), [(0, UNSICHER), (19, UNSICHER), (20, Wertstatus.WERT)]
)
@pytest.mark.parametrize("art", [Indikatorart.QUOTE, Indikatorart.ANTEIL])
def test_a_share_with_a_numerator_below_twenty_is_too_uncertain(
    zaehler: int, expected: Wertstatus, art: Indikatorart
) -> None:
    (left,) = sperre((reihe([anteil((zaehler, 100))]),), indikator(art=art))
    (got,) = left.punkte
    assert got.status is expected
    assert (got.wert is None) is (expected is UNSICHER)
    assert (got.zaehler is None, got.nenner is None) == (got.wert is None, got.wert is None)


def test_the_smallest_numerator_is_that_of_the_catalogue() -> None:
    less = indikator(art=Indikatorart.QUOTE, mindestzahl_zaehler=5)
    assert published(less, mit=anteil((5, 100))) == {"mit": 5}
    assert published(less, mit=anteil((4, 100))) == {"mit": UNSICHER}


@pytest.mark.parametrize("art", [Indikatorart.MITTELWERT, Indikatorart.INDEX, Indikatorart.ANZAHL])
def test_other_kinds_have_no_smallest_numerator(art: Indikatorart) -> None:
    assert published(indikator(art=art), mit=punkt(2018, 4, 4, 100)) == {"mit": 4}


@pytest.mark.parametrize("zeichen", [each for each in Wertstatus if each is not Wertstatus.WERT])
def test_a_point_without_a_value_keeps_its_sign_and_no_counts(zeichen: Wertstatus) -> None:
    leaky = Punkt(punkt(2018, 1).zeitraum, None, zeichen, zaehler=Decimal(7), nenner=Decimal(90))
    (left,) = sperre((Reihe(MIT, (leaky,)),), QUOTE)
    assert left.punkte == (punkt(2018, zeichen),)


def test_a_value_beside_the_sign_for_secret_is_secret() -> None:
    leaky = Punkt(punkt(2018, 1).zeitraum, Decimal(7), GEHEIM)
    assert published(QUOTE, mit=leaky) == {"mit": GEHEIM}


def test_a_limited_value_stays() -> None:
    limited = Punkt(punkt(2018, 1).zeitraum, Decimal(7), Wertstatus.EINGESCHRAENKT)
    assert published(ANZAHL, mit=limited) == {"mit": 7}


def test_without_geheimhaltung_small_counts_stay() -> None:
    assert published(indikator(art=Indikatorart.ANZAHL), mit=1) == {"mit": 1}


@pytest.mark.parametrize(("anzahl", "is_secret"), [(0, False), (1, True), (2, True), (3, False)])
@pytest.mark.parametrize("gruppe", ["mit", "insgesamt", "vergleich"])
def test_one_and_two_are_secret(anzahl: int, gruppe: str, *, is_secret: bool) -> None:
    assert published(ANZAHL, **{gruppe: anzahl}) == {gruppe: GEHEIM if is_secret else anzahl}


@pytest.mark.parametrize(
    ("mit", "ohne", "insgesamt", "hidden"),
    [
        (2, 50, 52, {"mit", "ohne"}),
        (50, 1, 51, {"mit", "ohne"}),
        (1, 2, 3, {"mit", "ohne"}),
        (2, 0, 2, {"mit", "insgesamt"}),
        (1, 1, 2, {"mit", "ohne", "insgesamt"}),
        (30, 20, 50, set()),
        (0, 20, 20, set()),
        (GEHEIM, 20, 50, {"mit", "ohne"}),
        (30, 20, GEHEIM, {"insgesamt", "ohne"}),
        (20, 30, GEHEIM, {"insgesamt", "mit"}),
        (Wertstatus.FOLGT, 20, 50, {"mit"}),  # not secret, only late
        (Wertstatus.FOLGT, 48, 50, {"mit", "ohne"}),  # but two would be
        (GEHEIM, Wertstatus.FOLGT, 50, {"mit", "ohne"}),
    ],
)
def test_a_second_value_goes_where_the_sum_would_reveal_the_first(
    mit: Zelle, ohne: Zelle, insgesamt: Zelle, hidden: set[str]
) -> None:
    left = published(ANZAHL, mit=mit, ohne=ohne, insgesamt=insgesamt)
    assert {gruppe for gruppe, value in left.items() if isinstance(value, Wertstatus)} == hidden


def test_what_two_series_reveal_of_a_third_is_secret_too() -> None:
    assert published(ANZAHL, insgesamt=50, mit=48) == {"insgesamt": 50, "mit": GEHEIM}
    assert published(ANZAHL, insgesamt=50, ohne=48) == {"insgesamt": 50, "ohne": GEHEIM}
    assert published(ANZAHL, insgesamt=50, mit=50) == {"insgesamt": 50, "mit": 50}
    assert published(ANZAHL, insgesamt=50, mit=47) == {"insgesamt": 50, "mit": 47}


def test_the_comparison_is_no_part_of_the_sum() -> None:
    left = published(ANZAHL, mit=2, ohne=50, insgesamt=52, vergleich=100)
    assert left["vergleich"] == 100


@pytest.mark.parametrize(
    ("mit", "hidden"),
    [
        ((2, 50), True),
        ((48, 50), True),  # the two that do not have it
        ((0, 1), True),
        ((30, 50), False),
        ((0, 50), False),
        ((50, 50), False),
    ],
)
def test_a_share_is_secret_if_it_rests_on_one_or_two(mit: Anteil, *, hidden: bool) -> None:
    left = published(
        GEHEIME_QUOTE, mit=anteil(mit), ohne=anteil((300, 500)), insgesamt=punkt(2018, 60, 330, 550)
    )
    assert (left["mit"] is GEHEIM, left["ohne"] is GEHEIM) == (hidden, hidden)
    assert left["insgesamt"] == 60


@pytest.mark.parametrize(
    ("zaehler", "nenner", "hidden"),
    [(2, None, True), (30, None, False), (None, 2, True), (None, 30, False)],
)
def test_a_point_may_hold_only_one_of_its_counts(
    zaehler: int | None, nenner: int | None, *, hidden: bool
) -> None:
    left = published(GEHEIME_QUOTE, mit=punkt(2018, 50, zaehler, nenner))
    assert (left["mit"] is GEHEIM) is hidden


def test_with_geheimhaltung_an_uncertain_share_is_not_revealed_by_the_others() -> None:
    secret = indikator(art=Indikatorart.QUOTE, geheimhaltung=True)
    left = published(
        secret, mit=anteil((15, 50)), ohne=anteil((300, 500)), insgesamt=anteil((315, 550))
    )
    assert (left["mit"], left["ohne"]) == (UNSICHER, GEHEIM)


def test_shares_without_counts_reveal_nothing_and_stay() -> None:
    left = published(GEHEIME_QUOTE, mit=GEHEIM, ohne=40, insgesamt=50)
    assert (left["ohne"], left["insgesamt"]) == (Decimal(40), Decimal(50))


def test_each_time_is_looked_at_by_itself() -> None:
    reihen = (reihe([2, 20], MIT), reihe([50, 30], OHNE), reihe([52, 50], ALLE))
    left = sperre(reihen, ANZAHL)
    assert [each.punkte[0].wert for each in left] == [None, None, 52]
    assert [each.punkte[1].wert for each in left] == [20, 30, 50]


CELLS = st.one_of(
    st.integers(0, 6), st.integers(0, 10**5), st.sampled_from([GEHEIM, UNSICHER, Wertstatus.FOLGT])
)


def counted(value: int | Wertstatus, of: int, art: Indikatorart) -> Punkt:
    if isinstance(value, Wertstatus) or art is Indikatorart.ANZAHL:
        return punkt(2018, value)
    return anteil((value, value + of))


@st.composite
def years(draw: st.DrawFn) -> tuple[Indikatorart, tuple[Reihe, ...]]:
    """The series of one year; the total is there, secret, late or not asked for."""
    art = draw(st.sampled_from([Indikatorart.ANZAHL, Indikatorart.QUOTE]))
    parts, others = draw(st.tuples(CELLS, CELLS)), draw(st.integers(0, 60))
    numbers = [each for each in parts if isinstance(each, int)]
    total: int | Wertstatus = sum(numbers) if len(numbers) == 2 else GEHEIM
    mit, ohne = (
        reihe([counted(c, others, art)], g) for c, g in zip(parts, (MIT, OHNE), strict=True)
    )
    whole = draw(st.sampled_from([total, GEHEIM, Wertstatus.FOLGT, None]))
    if whole is None:
        return art, (mit, ohne)
    return art, (reihe([counted(whole, 2 * others, art)], ALLE), mit, ohne)


def counts(point: Punkt, art: Indikatorart) -> Sequence[Decimal | None]:
    return (point.wert,) if art is Indikatorart.ANZAHL else (point.zaehler, point.nenner)


@given(years())
def test_nobody_can_compute_a_suppressed_count(
    made: tuple[Indikatorart, tuple[Reihe, ...]],
) -> None:
    """Of insgesamt = mit + ohne never two numbers are left beside one that is suppressed."""
    art, reihen = made
    left = sperre(reihen, indikator(art=art, geheimhaltung=True))
    points = [each.punkte[0] for each in left]
    hidden = [each for each in points if each.status in {GEHEIM, UNSICHER}]
    assert all((each.wert, each.zaehler, each.nenner) == (None, None, None) for each in hidden)
    for column in zip(*(counts(each, art) for each in points), strict=True):
        known = [each for each in column if each is not None]
        assert not any(0 < each < 3 for each in known)
        assert not (hidden and len(points) == 3 and len(known) == 2)


@given(st.integers(1, 2), st.integers(0, 12))
def test_what_is_left_fits_more_than_one_set_of_counts(mit: int, ohne: int) -> None:
    """All ways to fill the suppressed cells, by trying: the small count is not the only one."""
    left = published(ANZAHL, insgesamt=mit + ohne, mit=mit, ohne=ohne)
    fillings = [
        (a, b)
        for a, b in product(range(16), repeat=2)
        if left["mit"] in {GEHEIM, a}
        and left["ohne"] in {GEHEIM, b}
        and left["insgesamt"] in {GEHEIM, a + b}
    ]
    assert len({a for a, _ in fillings}) > 1


@given(years(), st.booleans())
def test_suppressing_twice_changes_nothing(
    made: tuple[Indikatorart, tuple[Reihe, ...]],
    is_secret: bool,  # noqa: FBT001 -- given by position
) -> None:
    art, reihen = made
    judged = indikator(art=art, geheimhaltung=is_secret)
    once = sperre(reihen, judged)
    assert sperre(once, judged) == once
