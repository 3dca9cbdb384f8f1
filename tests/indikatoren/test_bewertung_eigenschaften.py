"""What holds for the status of every series."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.indikatoren.reihenbau import bewertung, indikator, reihe, ziel, zusammenfassung

from vorlagen_gen.model.indikator import Gruppe, Richtung, Ziel
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus
from vorlagen_gen.model.zusammenfassung import Bewertung, Wetter

WERTE = st.decimals(-1000, 1000, places=2)
RICHTUNGEN = st.sampled_from([Richtung.STEIGEN, Richtung.SINKEN])
VORZEICHEN = {Richtung.STEIGEN: 1, Richtung.SINKEN: -1}
VON_GUT_NACH_SCHLECHT = list(Wetter)


@st.composite
def punkte(draw: st.DrawFn) -> Reihe:
    """Four to nine points, some years apart."""
    werte = draw(st.lists(WERTE, min_size=4, max_size=9))
    laenger = draw(st.lists(st.integers(0, 2), min_size=len(werte), max_size=len(werte)))
    points: list[Punkt] = []
    jahr = 2000
    for wert, more in zip(werte, laenger, strict=True):
        jahr += 1 + more
        points.extend(reihe([wert], ab=jahr).punkte)
    return Reihe(Gruppe.INSGESAMT, tuple(points))


@st.composite
def ziele(draw: st.DrawFn) -> tuple[Ziel, ...]:
    """Directions, values to be held and values of a year, also intervals; or none."""
    einzelne = st.one_of(
        st.builds(ziel),
        st.builds(ziel, WERTE),
        st.builds(ziel, WERTE, st.integers(2000, 2060)),
        st.builds(ziel, WERTE, st.integers(2000, 2060), bis_wert=WERTE),
    )
    return tuple(draw(st.lists(einzelne, max_size=3)))


def times(factor: int, goal: Ziel) -> Ziel:
    def scaled(wert: Decimal | None) -> Decimal | None:
        return None if wert is None else wert * factor

    return goal.model_copy(update={"wert": scaled(goal.wert), "bis_wert": scaled(goal.bis_wert)})


def series_times(factor: int, series: Reihe) -> Reihe:
    return _mapped(series, lambda wert: wert * factor)


def _mapped(series: Reihe, change: Callable[[Decimal], Decimal]) -> Reihe:
    return replace(
        series,
        punkte=tuple(
            replace(each, wert=None if each.wert is None else change(each.wert))
            for each in series.punkte
        ),
    )


def rank(judged: Bewertung) -> int:
    return VON_GUT_NACH_SCHLECHT.index(judged.wetter)


@given(RICHTUNGEN, ziele(), punkte(), st.decimals(0, 500, places=2))
def test_a_better_latest_value_is_never_rated_worse(
    richtung: Richtung, goals: tuple[Ziel, ...], series: Reihe, more: Decimal
) -> None:
    latest = series.punkte[-1]
    assert latest.wert is not None
    better = replace(latest, wert=latest.wert + VORZEICHEN[richtung] * more)
    improved = replace(series, punkte=(*series.punkte[:-1], better))
    judged = indikator(richtung, *goals)
    assert rank(bewertung(judged, improved)) <= rank(bewertung(judged, series))


@given(RICHTUNGEN, ziele(), punkte(), st.decimals(0, 500, places=2))
def test_a_series_that_is_better_throughout_is_never_rated_worse(
    richtung: Richtung, goals: tuple[Ziel, ...], series: Reihe, more: Decimal
) -> None:
    improved = _mapped(series, lambda wert: wert + VORZEICHEN[richtung] * more)
    judged = indikator(richtung, *goals)
    assert rank(bewertung(judged, improved)) <= rank(bewertung(judged, series))


@given(RICHTUNGEN, ziele(), punkte())
def test_the_unit_does_not_matter(
    richtung: Richtung, goals: tuple[Ziel, ...], series: Reihe
) -> None:
    tenfold = indikator(richtung, *(times(10, goal) for goal in goals))
    plain = bewertung(indikator(richtung, *goals), series)
    scaled = bewertung(tenfold, series_times(10, series))
    assert (scaled.wetter, scaled.grund, scaled.abweichung) == (
        plain.wetter,
        plain.grund,
        plain.abweichung,
    )


@given(ziele(), punkte())
def test_a_series_below_zero_that_is_to_fall_is_the_mirror_of_one_that_is_to_rise(
    goals: tuple[Ziel, ...], series: Reihe
) -> None:
    mirrored = indikator(Richtung.SINKEN, *(times(-1, goal) for goal in goals))
    rising = bewertung(indikator(Richtung.STEIGEN, *goals), series)
    falling = bewertung(mirrored, series_times(-1, series))
    assert (falling.wetter, falling.grund) == (rising.wetter, rising.grund)


@given(st.lists(st.tuples(WERTE, WERTE), min_size=4, max_size=9), WERTE)
def test_which_group_is_ahead_does_not_matter_for_the_gap(
    paare: list[tuple[Decimal, Decimal]], goal: Decimal
) -> None:
    judged = indikator(Richtung.ANGLEICHUNG, ziel(goal, 2040))
    left, right = [a for a, _ in paare], [b for _, b in paare]
    one = bewertung(judged, reihe(left, Gruppe.MIT), reihe(right, Gruppe.OHNE))
    other = bewertung(judged, reihe(right, Gruppe.MIT), reihe(left, Gruppe.OHNE))
    assert one == other


@given(RICHTUNGEN, ziele(), punkte())
def test_the_whole_is_as_bad_as_the_worst_goal(
    richtung: Richtung, goals: tuple[Ziel, ...], series: Reihe
) -> None:
    known = zusammenfassung(indikator(richtung, *goals), series)
    assert known.bewertung in known.bewertungen
    assert rank(known.bewertung) == max(map(rank, known.bewertungen))
    assert Wetter.NICHT_BEWERTBAR not in {each.wetter for each in known.bewertungen}


@given(RICHTUNGEN, ziele(), punkte(), st.data())
def test_a_hidden_value_is_never_guessed(
    richtung: Richtung, goals: tuple[Ziel, ...], series: Reihe, data: st.DataObject
) -> None:
    """Whatever stood behind the sign, what is known of the indicator is the same."""
    where = data.draw(st.integers(0, len(series.punkte) - 1))
    behind = [None, data.draw(WERTE), data.draw(WERTE)]
    first, *others = (
        zusammenfassung(indikator(richtung, *goals), _hidden(series, where, wert))
        for wert in behind
    )
    assert all(each == first for each in others)
    assert first.unterdrueckt == 1


def _hidden(series: Reihe, where: int, behind: Decimal | None) -> Reihe:
    hidden = replace(series.punkte[where], wert=behind, status=Wertstatus.UNBEKANNT)
    return replace(series, punkte=(*series.punkte[:where], hidden, *series.punkte[where + 1 :]))
