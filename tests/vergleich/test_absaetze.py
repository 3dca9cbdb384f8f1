"""Paragraphs of two texts: hand-made cases, and what holds for all texts."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.vergleich.absaetze import Absatz, Art, Gruppe, Paar, compare

EINLEITUNG = "Die Verwaltung legt dem Rat den Bericht über das vergangene Jahr vor."
KOSTEN = "Die Kosten betragen 1.250,00 Euro und sind im Haushaltsplan veranschlagt."
ZIELE = "Das Leitbild nennt vier Ziele, die bis zum Jahr 2030 erreicht werden sollen."
SCHLUSS = "Über die Ergebnisse wird der Ausschuss nach einem Jahr unterrichtet."
BEIDES = f"{KOSTEN} {ZIELE}"
NEUES = "Zusätzlich prüft das Amt, ob Fördermittel des Landes zur Verfügung stehen."


def arts(alt: list[str], neu: list[str]) -> list[tuple[Art, tuple[int, ...], tuple[int, ...]]]:
    paare = compare([Absatz(each) for each in alt], [Absatz(each) for each in neu])
    return [(paar.art, paar.alt, paar.neu) for paar in paare if paar.art is not Art.UNVERAENDERT]


def test_nothing_changed() -> None:
    assert arts([EINLEITUNG, KOSTEN], [EINLEITUNG, KOSTEN]) == []


def test_one_word_changed() -> None:
    changed = KOSTEN.replace("1.250,00", "1.350,00")
    found = arts([EINLEITUNG, KOSTEN, SCHLUSS], [EINLEITUNG, changed, SCHLUSS])
    assert found == [(Art.GEAENDERT, (1,), (1,))]


def test_each_of_two_changed_neighbours_finds_its_own() -> None:
    neu = [KOSTEN.replace("Euro", "EUR"), NEUES, ZIELE.replace("vier", "fünf")]
    found = arts([KOSTEN, ZIELE], neu)
    assert found == [
        (Art.GEAENDERT, (0,), (0,)),
        (Art.NEU, (), (1,)),
        (Art.GEAENDERT, (1,), (2,)),
    ]


def test_a_date_in_the_place_of_another_is_changed() -> None:
    found = arts([EINLEITUNG, "20.01.2025", KOSTEN], [EINLEITUNG, "21.01.2030", KOSTEN])
    assert found == [(Art.GEAENDERT, (1,), (1,))]


def test_of_two_short_texts_none_is_taken_for_another() -> None:
    found = arts([EINLEITUNG, "20.01.2025", "Rat"], [EINLEITUNG, "Ausschuss"])
    assert [art for art, *_ in found] == [Art.ENTFALLEN, Art.ENTFALLEN, Art.NEU]


def test_rows_of_one_name_are_the_same_whatever_else_changed() -> None:
    alt = [Absatz(f"{year} | {year - 2000}", Gruppe.ZEILE, kopf=str(year)) for year in (2014, 2016)]
    neu = [
        Absatz(f"{year} | {year - 1990}", Gruppe.ZEILE, kopf=str(year))
        for year in (2014, 2015, 2016)
    ]
    assert compare(alt, neu) == (
        Paar(Art.GEAENDERT, (0,), (0,)),
        Paar(Art.NEU, (), (1,)),
        Paar(Art.GEAENDERT, (1,), (2,)),
    )


def test_what_moved_does_not_tear_apart_what_changed_around_it() -> None:
    changed = KOSTEN.replace("1.250,00", "1.350,00"), ZIELE.replace("vier", "fünf")
    found = arts([KOSTEN, ZIELE, SCHLUSS], [SCHLUSS, *changed])
    assert found == [
        (Art.VERSCHOBEN_VON, (2,), (0,)),
        (Art.GEAENDERT, (0,), (1,)),
        (Art.GEAENDERT, (1,), (2,)),
        (Art.VERSCHOBEN_NACH, (2,), (0,)),
    ]


def test_one_went_and_another_came() -> None:
    found = arts([EINLEITUNG, KOSTEN], [EINLEITUNG, NEUES])
    assert found == [(Art.ENTFALLEN, (1,), ()), (Art.NEU, (), (1,))]


def test_moved_text_is_known_at_both_places() -> None:
    found = arts([EINLEITUNG, KOSTEN, ZIELE, SCHLUSS], [KOSTEN, ZIELE, SCHLUSS, EINLEITUNG])
    assert found == [(Art.VERSCHOBEN_NACH, (0,), (3,)), (Art.VERSCHOBEN_VON, (0,), (3,))]


def test_moved_text_is_known_though_a_word_changed() -> None:
    changed = EINLEITUNG.replace("vergangene", "letzte")
    found = arts([EINLEITUNG, KOSTEN, ZIELE, SCHLUSS], [KOSTEN, ZIELE, SCHLUSS, changed])
    assert found == [(Art.VERSCHOBEN_NACH, (0,), (3,)), (Art.VERSCHOBEN_VON, (0,), (3,))]


def test_a_point_that_was_changed_in_a_section_that_moved_is_known_there() -> None:
    section = ["Zeitplan", ZIELE, "Baubeginn im Frühjahr", "2027", SCHLUSS]
    later = ["Zeitplan", ZIELE, "Baubeginn im Herbst", "2028", SCHLUSS]
    rest = [EINLEITUNG, KOSTEN, NEUES, f"{NEUES} {KOSTEN}"]
    found = arts([*section, *rest], [*rest, *later])
    assert found == [
        *((Art.VERSCHOBEN_NACH, (i,), (i + 4,)) for i in range(5)),
        *((Art.VERSCHOBEN_VON, (i,), (i + 4,)) for i in range(5)),
    ]


def test_a_row_that_was_changed_in_a_table_that_moved_is_known_by_its_name() -> None:
    def table(*numbers: int) -> list[Absatz]:
        rows = zip(("Masten", "Leuchten", "Schilder"), numbers, strict=True)
        return [
            Absatz("Was | Wie viele davon", Gruppe.ZEILE, kopf="Was"),
            *(Absatz(f"{name} | {number}", Gruppe.ZEILE, kopf=name) for name, number in rows),
        ]

    rest = [Absatz(each) for each in (EINLEITUNG, KOSTEN, ZIELE)]
    found = compare([*table(1, 2, 3), *rest], [*rest, *table(4, 2, 6)])
    assert [each for each in found if each.art is not Art.UNVERAENDERT] == [
        *(Paar(Art.VERSCHOBEN_NACH, (i,), (i + 3,)) for i in range(4)),
        *(Paar(Art.VERSCHOBEN_VON, (i,), (i + 3,)) for i in range(4)),
    ]


def test_what_came_beside_what_moved_is_new_and_what_went_is_gone() -> None:
    alt, neu = "Die Feuerwehr wurde gehört.", "Gebaut wird in zwei Abschnitten."
    found = arts([ZIELE, alt, EINLEITUNG, KOSTEN], [EINLEITUNG, KOSTEN, ZIELE, neu])
    assert found == [
        (Art.VERSCHOBEN_NACH, (0,), (2,)),
        (Art.ENTFALLEN, (1,), ()),
        (Art.VERSCHOBEN_VON, (0,), (2,)),
        (Art.NEU, (), (3,)),
    ]


@pytest.mark.parametrize(
    "parts",
    [[KOSTEN, ZIELE], [KOSTEN.replace("Euro", "EUR"), ZIELE], [KOSTEN, ZIELE, NEUES]],
    ids=["zwei", "zwei, ein Wort anders", "drei"],
)
def test_parted_and_joined_paragraphs_are_known(parts: list[str]) -> None:
    whole = " ".join([KOSTEN, ZIELE, NEUES][: len(parts)])
    places = tuple(range(1, len(parts) + 1))
    assert arts([EINLEITUNG, whole, SCHLUSS], [EINLEITUNG, *parts, SCHLUSS]) == [
        (Art.GETEILT, (1,), places)
    ]
    assert arts([EINLEITUNG, *parts, SCHLUSS], [EINLEITUNG, whole, SCHLUSS]) == [
        (Art.ZUSAMMENGEFASST, places, (1,))
    ]


def test_a_text_with_a_new_neighbour_is_not_parted() -> None:
    assert arts([EINLEITUNG, KOSTEN], [EINLEITUNG, KOSTEN, ZIELE]) == [(Art.NEU, (), (2,))]


def test_renumbered_points_are_no_other_points() -> None:
    alt = [Absatz(text, marke=f"{n}.") for n, text in enumerate([KOSTEN, ZIELE, SCHLUSS], 1)]
    neu = [Absatz(text, marke=f"{n}.") for n, text in enumerate([KOSTEN, NEUES, ZIELE, SCHLUSS], 1)]
    assert [each.art for each in compare(alt, neu)] == [
        Art.UNVERAENDERT,
        Art.NEU,
        Art.UMNUMMERIERT,
        Art.UMNUMMERIERT,
    ]


def test_a_row_of_a_table_never_becomes_a_paragraph() -> None:
    zeile = Absatz("Mast 12 Stück im Beispielweg", Gruppe.ZEILE)
    assert [each.art for each in compare([zeile], [Absatz(zeile.text)])] == [
        Art.ENTFALLEN,
        Art.NEU,
    ]


def test_rows_are_parted_by_no_row() -> None:
    alt = [Absatz("Mast zwölf Stück\nWand drei Stück", Gruppe.ZEILE)]
    neu = [Absatz("Mast zwölf Stück", Gruppe.ZEILE), Absatz("Wand drei Stück", Gruppe.ZEILE)]
    assert Art.GETEILT not in {each.art for each in compare(alt, neu)}


def test_repeated_texts_mislead_nobody() -> None:
    alt = ["Ja", "Nein", KOSTEN, "Ja", "Nein"]
    assert arts(alt, ["Ja", "Nein", "Ja", "Nein"]) == [(Art.ENTFALLEN, (2,), ())]


ABSAETZE = st.lists(
    st.builds(
        Absatz,
        st.lists(st.sampled_from([*KOSTEN.split(), "Ja", "Ziel"]), max_size=6).map(" ".join)
        | st.sampled_from([KOSTEN, ZIELE, BEIDES, EINLEITUNG]),
        st.sampled_from(Gruppe),
        st.sampled_from(["", "1.", "2."]),
    ),
    max_size=12,
)


@given(ABSAETZE, ABSAETZE)
def test_every_paragraph_has_its_place(alt: list[Absatz], neu: list[Absatz]) -> None:
    paare = compare(alt, neu)
    moved_from = Counter(paar for paar in paare if paar.art is Art.VERSCHOBEN_VON)
    olds = [i for paar in paare if paar.art is not Art.VERSCHOBEN_VON for i in paar.alt]
    news = [j for paar in paare if paar.art is not Art.VERSCHOBEN_NACH for j in paar.neu]
    assert (olds, news) == ([*range(len(alt))], [*range(len(neu))])
    assert all(Paar(Art.VERSCHOBEN_NACH, each.alt, each.neu) in paare for each in moved_from)


@given(ABSAETZE)
def test_the_same_text_is_unchanged(absaetze: list[Absatz]) -> None:
    assert {paar.art for paar in compare(absaetze, absaetze)} <= {Art.UNVERAENDERT}


@given(ABSAETZE, ABSAETZE)
def test_backwards_it_is_the_same_mirrored(alt: list[Absatz], neu: list[Absatz]) -> None:
    there = Counter(compare(alt, neu))
    assert there == Counter(each.mirrored for each in compare(neu, alt))


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    def seconds(count: int) -> float:
        alt = [Absatz(f"Absatz {n}: {KOSTEN}") for n in range(count)]
        neu = [Absatz(each.text.replace("Kosten", f"Mittel {n}")) for n, each in enumerate(alt)]
        start = process_time()
        assert {paar.art for paar in compare(alt, neu)} == {Art.GEAENDERT}
        return process_time() - start

    seconds(20)
    few, many = (min(seconds(count) for _ in range(3)) for count in (40, 400))
    assert many < 30 * few
