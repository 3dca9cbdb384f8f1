from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assemble.indikatoren.faelle import anteil, anzahl, gruppen

from vorlagen_gen.assemble.indikatoren.zahlen import (
    bei_gruppe,
    dativ,
    gruppenname,
    mit_einheit,
    mit_wort,
    mit_zeichen,
    prozentpunkte,
    punktwert,
    sagbar,
    zahl,
)
from vorlagen_gen.assemble.indikatoren.zeitangaben import gegenueber, kurz, wann
from vorlagen_gen.indikatoren.zeitraeume import read_zeitraum
from vorlagen_gen.model.indikator import Gruppe, Gruppenbegriff
from vorlagen_gen.model.zeitreihe import Punkt, Wertstand, Wertstatus, Zeitraum

JAHR = Zeitraum(date(2019, 12, 31), date(2019, 1, 1), "2019")


@pytest.mark.parametrize(
    ("wert", "stellen", "printed"),
    [
        ("0", 0, "0"),
        ("-0.04", 1, "0,0"),
        ("0.05", 1, "0,1"),
        ("-0.05", 1, "−0,1"),
        ("2.25", 1, "2,3"),
        ("2.5", 0, "3"),
        ("999.95", 1, "1.000,0"),
        ("-1234567.8", 0, "−1.234.568"),
        ("1E+6", 0, "1.000.000"),
        ("0.3333333333333333333333333333", 2, "0,33"),
    ],
)
def test_a_number_is_printed_as_in_german(wert: str, stellen: int, printed: str) -> None:
    assert zahl(Decimal(wert), stellen) == printed


@given(st.decimals(-(10**12), 10**12, places=6), st.integers(0, 4))
def test_a_printed_number_reads_back_within_half_of_its_last_digit(
    wert: Decimal, stellen: int
) -> None:
    printed = zahl(wert, stellen)
    read = Decimal(printed.replace(".", "").replace(",", ".").replace("−", "-"))
    assert abs(read - wert) <= Decimal(5).scaleb(-stellen - 1)
    assert len(printed.partition(",")[2]) == stellen


def test_units_stand_behind_no_break_spaces() -> None:
    assert mit_einheit(Decimal("23.16"), anteil()) == "23,2\u00a0Prozent"
    assert mit_zeichen(Decimal("23.16"), anteil()) == "23,2\u00a0%"
    assert mit_zeichen(Decimal(1200), anzahl()) == "1.200"
    assert mit_einheit(Decimal(1200), anzahl()) == "1.200\u00a0Personen"
    assert prozentpunkte(Decimal("-1.2"), anteil()) == "−1,2\u00a0Prozentpunkte"


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("Personen", "Person"),
        ("Einwohner*innen", "Einwohner*in"),
        ("Einbürgerungen", "Einbürgerung"),
        ("Organisationen", "Organisation"),
        ("Abschlüsse", "Abschluss"),
        ("Familien", "Familie"),
        ("Kinder je Haushalt", "Kind je Haushalt"),
        ("Haushalte", "Haushalt"),
        ("Monate", "Monat"),
        ("Prozentpunkte", "Prozentpunkt"),
        ("Fälle", "Fall"),
        ("Euro", "Euro"),
        ("Prozent", "Prozent"),
    ],
)
def test_one_thing_is_singular(plural: str, singular: str) -> None:
    assert mit_wort("1", plural) == f"1\u00a0{singular}"
    assert mit_wort("−1", plural) == f"−1\u00a0{singular}"
    assert mit_wort("1,0", plural) == f"1,0\u00a0{plural}"
    assert mit_wort("1", "") == "1"


@pytest.mark.parametrize(
    ("einheit", "after_bei"),
    [
        ("Personen", "Personen"),
        ("Haushalte", "Haushalten"),
        ("ausländische Kinder", "ausländischen Kindern"),
        ("Kinder je Haushalt", "Kindern je Haushalt"),
        ("je 1.000 Einwohner*innen", "je 1.000 Einwohner*innen"),
        ("Einwohner*innen", "Einwohner*innen"),
        ("Quadratmeter", "Quadratmetern"),
        ("Euro", "Euro"),
        ("", ""),
    ],
)
def test_a_unit_has_its_dative(einheit: str, after_bei: str) -> None:
    assert dativ(einheit) == after_bei


@pytest.mark.parametrize("status", [each for each in Wertstatus if each is not Wertstatus.WERT])
def test_a_sign_stands_instead_of_a_value(status: Wertstatus) -> None:
    if status is not Wertstatus.EINGESCHRAENKT:
        assert punktwert(Punkt(JAHR, None, status), anteil()) == status.value


def test_a_point_without_value_and_sign_is_unknown() -> None:
    assert punktwert(Punkt(JAHR, None), anteil()) == "."


@pytest.mark.parametrize("status", [Wertstatus.UNBEKANNT, Wertstatus.UNSICHER, Wertstatus.FOLGT])
def test_a_value_beside_a_sign_that_hides_it_is_never_said(status: Wertstatus) -> None:
    punkt = Punkt(JAHR, Decimal("47.11"), status)
    assert punktwert(punkt, anteil()) == status.value
    assert sagbar(punkt) is None


def test_a_value_says_how_final_and_how_sure_it_is() -> None:
    wert = Decimal("23.16")
    assert punktwert(Punkt(JAHR, wert), anteil()) == "23,2"
    assert punktwert(Punkt(JAHR, wert, stand=Wertstand.VORLAEUFIG), anteil()) == "23,2p"
    limited = Punkt(JAHR, wert, Wertstatus.EINGESCHRAENKT, Wertstand.GESCHAETZT)
    assert punktwert(limited, anteil()) == "(23,2)s"


@pytest.mark.parametrize(
    ("begriff", "mit", "bei_ohne"),
    [
        (
            Gruppenbegriff.REGISTER,
            "mit Migrationsvorgeschichte",
            "bei Personen ohne Migrationsvorgeschichte",
        ),
        (Gruppenbegriff.STAATSANGEHOERIGKEIT, "Ausländer*innen", "bei Deutschen"),
        (
            Gruppenbegriff.ZUWANDERUNGSGESCHICHTE,
            "mit Zuwanderungsgeschichte",
            "bei Personen ohne Zuwanderungsgeschichte",
        ),
        (
            Gruppenbegriff.EINWANDERUNGSGESCHICHTE,
            "mit Einwanderungsgeschichte",
            "bei Personen ohne Einwanderungsgeschichte",
        ),
        (None, "mit", "in der Gruppe „ohne“"),
    ],
)
def test_groups_have_the_names_of_their_statistics(
    begriff: Gruppenbegriff | None, mit: str, bei_ohne: str
) -> None:
    indikator = gruppen(gruppenbegriff=begriff, vergleich="im Land Nordrhein-Westfalen")
    assert gruppenname(Gruppe.MIT, indikator) == mit
    assert bei_gruppe(Gruppe.OHNE, indikator) == bei_ohne
    assert gruppenname(Gruppe.INSGESAMT, indikator) == "insgesamt"
    assert gruppenname(Gruppe.VERGLEICH, indikator) == "im Land Nordrhein-Westfalen"


def test_a_comparison_without_name_is_called_one() -> None:
    assert gruppenname(Gruppe.VERGLEICH, gruppen()) == "zum Vergleich"


@pytest.mark.parametrize(
    ("label", "when", "compared", "short"),
    [
        ("31.12.2019", "Ende 2019", "gegenüber Ende 2019", "Ende 2019"),
        (
            "01.01.2019",
            "am 1.\u00a0Januar 2019",
            "gegenüber dem 1.\u00a0Januar 2019",
            "1.\u00a0Januar 2019",
        ),
        ("2019", "im Jahr 2019", "gegenüber 2019", "2019"),
        ("Juni 2024", "im Juni 2024", "gegenüber Juni 2024", "Juni 2024"),
        ("2019/20", "im Schuljahr 2019/20", "gegenüber dem Schuljahr 2019/20", "Schuljahr 2019/20"),
        (
            "Schuljahr 2019/2020",
            "im Schuljahr 2019/2020",
            "gegenüber dem Schuljahr 2019/2020",
            "Schuljahr 2019/2020",
        ),
        (
            "WS 2019/20",
            "im Wintersemester 2019/20",
            "gegenüber dem Wintersemester 2019/20",
            "Wintersemester 2019/20",
        ),
        (
            "SoSe 2020",
            "im Sommersemester 2020",
            "gegenüber dem Sommersemester 2020",
            "Sommersemester 2020",
        ),
        (
            "3. Quartal 2020",
            "im 3.\u00a0Quartal 2020",
            "gegenüber dem 3.\u00a0Quartal 2020",
            "3.\u00a0Quartal 2020",
        ),
        (
            "2003-2006",
            "in den Jahren 2003 bis 2006",
            "gegenüber den Jahren 2003 bis 2006",
            "2003 bis 2006",
        ),
    ],
)
def test_periods_are_said_in_words(label: str, when: str, compared: str, short: str) -> None:
    read = read_zeitraum(label)
    assert read
    assert (wann(read[0]), gegenueber(read[0]), kurz(read[0])) == (when, compared, short)


def test_a_period_of_another_kind_is_said_as_it_is_written() -> None:
    odd = Zeitraum(date(2020, 3, 14), date(2020, 3, 1), "1. bis 14. März 2020")
    assert wann(odd) == "im Zeitraum 1. bis 14. März 2020"
    assert gegenueber(odd) == "gegenüber dem Zeitraum 1. bis 14. März 2020"
