"""The official symbols of the Deutsche Nachhaltigkeitsstrategie come out of the official data."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from tests.indikatoren.reihenbau import indikator, punkt, ziel, zusammenfassung

from vorlagen_gen.model.indikator import Gruppe, Richtung
from vorlagen_gen.model.zeitreihe import Reihe
from vorlagen_gen.model.zusammenfassung import Wetter

DATEN = Path(__file__).parent / "daten"
SCHULABSCHLUSS = indikator(Richtung.STEIGEN, ziel(), ziel(0, 2030, abstand=True))


def zeilen(datei: str, trenner: str) -> list[dict[str, str]]:
    with (DATEN / datei).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=trenner))


def reihe_bis(jahr: int, name: str, gruppe: Gruppe) -> Reihe:
    """The totals of a series as they stood when ``jahr`` was the latest year."""
    return Reihe(
        gruppe,
        tuple(
            punkt(int(zeile["Year"]), zeile["Value"])
            for zeile in zeilen("indicator_10-1.csv", ",")
            if (zeile["Series"], zeile["sex"]) == (name, "")
            and zeile["Value"]
            and int(zeile["Year"]) <= jahr
        ),
    )


def symbole(jahr: int) -> list[Wetter]:
    """Ziel 2, Ziel 3 and the whole."""
    known = zusammenfassung(
        SCHULABSCHLUSS,
        reihe_bis(jahr, "foreigns", Gruppe.MIT),
        reihe_bis(jahr, "germans", Gruppe.OHNE),
    )
    return [*(each.wetter for each in known.bewertungen), known.bewertung.wetter]


AMTLICH = {
    int(zeile.pop("jahr")): [Wetter(symbol) for symbol in zeile.values()]
    for zeile in zeilen("symbole_10-1.csv", ";")
}


def test_there_are_eighteen_official_symbols_and_nine_of_the_whole() -> None:
    assert list(AMTLICH) == list(range(2015, 2024))
    assert {len(each) for each in AMTLICH.values()} == {3}


@pytest.mark.parametrize("jahr", range(2016, 2024))
def test_the_official_symbols_come_out(jahr: int) -> None:
    assert symbole(jahr) == AMTLICH[jahr]


def test_in_2015_the_gap_and_the_whole_come_out() -> None:
    assert symbole(2015)[1:] == AMTLICH[2015][1:]


def test_in_2015_the_direction_differs_because_the_value_of_2014_was_revised() -> None:
    """The symbol says that the last change was a fall; in today's file it is a small rise."""
    assert AMTLICH[2015][0] is Wetter.LEICHT_BEWOELKT
    assert symbole(2015)[0] is Wetter.SONNE
    *_, in_2014, in_2015 = reihe_bis(2015, "foreigns", Gruppe.MIT).punkte
    assert (str(in_2014.wert), str(in_2015.wert)) == ("88.057", "88.2")
