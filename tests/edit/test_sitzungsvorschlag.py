"""When bodies meet next, and what they are called then; not what they are called today."""

from __future__ import annotations

from datetime import date

import pytest

from vorlagen_gen.edit.fortschreibung import Wechsel
from vorlagen_gen.edit.sitzungsvorschlag import sitzungsvorschlaege
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.model.wissen import Organisation, Sitzung, Wissen

HEUTE = date(2029, 11, 5)
WISSEN = Wissen(
    gremien=(
        Organisation("Rat"),
        Organisation("Beirat", gueltig_bis=date(2030, 1, 31), nachfolger="Ausschuss"),
        Organisation("Ausschuss", date(2030, 2, 1), date(2034, 12, 31), "Kommission"),
        Organisation("Kommission", gueltig_ab=date(2035, 1, 1)),
    ),
    sitzungen=(
        Sitzung("Ausschuss", date(2030, 2, 12)),
        Sitzung("Ausschuss", date(2030, 1, 20)),
        Sitzung("Beirat", date(2030, 1, 22), abgabe_bis=date(2029, 11, 1)),
        Sitzung("Beirat", date(2030, 1, 29)),
        Sitzung("Beirat", date(2030, 3, 5)),
        Sitzung("Rat", date(2029, 11, 5)),
        Sitzung("Rat", date(2029, 12, 12), abgabe_bis=date(2029, 11, 5)),
        Sitzung("Rat", date(2030, 2, 6)),
        Sitzung("Rat", date(2030, 2, 13)),
    ),
)


@pytest.mark.parametrize(
    ("gremien", "ab", "expected"),
    [
        (["Beirat", "Rat"], None, [("Beirat", date(2030, 1, 29)), ("Rat", date(2030, 2, 6))]),
        (
            ["Beirat", "Rat"],
            date(2030, 1, 30),
            [("Ausschuss", date(2030, 2, 12)), ("Rat", date(2030, 2, 13))],
        ),
        (["Rat"], None, [("Rat", date(2029, 12, 12))]),
        (["Rat"], date(2028, 1, 1), [("Rat", date(2029, 12, 12))]),
        (["Beirat"], date(2030, 2, 13), [("Ausschuss", None)]),
        (["Beirat", "Rat"], date(2035, 3, 1), [("Kommission", None), ("Rat", None)]),
        (["Kommission"], None, [("Kommission", None)]),
        (["Unbekannt", "Rat"], None, [("Unbekannt", None), ("Rat", date(2029, 12, 12))]),
    ],
)
def test_a_body_is_called_what_it_is_on_the_day_proposed(
    gremien: list[str], ab: date | None, expected: list[tuple[str, date | None]]
) -> None:
    assert list(sitzungsvorschlaege(gremien, WISSEN, HEUTE, ab)) == expected


@pytest.mark.parametrize(
    ("jahr", "bisher", "jetzt", "ab"),
    [
        (2025, "2025-2030", "2030-2035", date(2030, 1, 1)),
        (2024, "2025-2030", "2030-2040", date(2029, 1, 1)),
        (2025, "1000-1005", "9999-9999", None),
    ],
)
def test_an_edition_is_due_as_long_after_the_one_before_as_the_periods_are_apart(
    jahr: int, bisher: str, jetzt: str, ab: date | None
) -> None:
    wechsel = Wechsel(Vorlagennummer(jahr, "0101"), Laufzeit.of(bisher), Laufzeit.of(jetzt))
    assert wechsel.ab == ab


def test_without_a_period_an_edition_is_due_at_once() -> None:
    assert Wechsel(Vorlagennummer(2025, "0101")).ab is None
