"""The text of a cell: value, sign and state are kept apart, and what is not certain is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vorlagen_gen.indikatoren.bemerkungen import apply_bemerkung
from vorlagen_gen.indikatoren.marken import strip_label
from vorlagen_gen.indikatoren.zellen import Zahlform, Zelle, read_zelle
from vorlagen_gen.model.indikatordaten import Dezimal, Tausender
from vorlagen_gen.model.zeitreihe import Wertstand, Wertstatus

KOMMA = Zahlform()
PUNKT = Zahlform(dezimal=Dezimal.PUNKT)
TAUSENDERPUNKT = Zahlform(Tausender.PUNKT)
LEERZEICHEN = Zahlform(Tausender.LEERZEICHEN)
TAUSENDERKOMMA = Zahlform(Tausender.KOMMA, Dezimal.PUNKT)
PROZENT = Zahlform(prozent=True)


def read(text: str, form: Zahlform = KOMMA) -> Zelle:
    zelle = read_zelle(text, form)
    assert zelle is not None
    return zelle


@pytest.mark.parametrize(
    ("text", "form", "wert"),
    [
        ("12", KOMMA, "12"),
        ("12,50", KOMMA, "12.50"),
        ("-23", KOMMA, "-23"),
        ("-  23", KOMMA, "-23"),
        ("−23,5", KOMMA, "-23.5"),
        ("+11.2", PUNKT, "11.2"),
        ("80.444", PUNKT, "80.444"),
        ("568.242", TAUSENDERPUNKT, "568242"),
        ("1.234.567,8", TAUSENDERPUNKT, "1234567.8"),
        ("1234,5", TAUSENDERPUNKT, "1234.5"),
        ("65 205", LEERZEICHEN, "65205"),
        ("65\u00a0205", LEERZEICHEN, "65205"),
        ("65\u202f205", LEERZEICHEN, "65205"),
        ("1,120", TAUSENDERKOMMA, "1120"),
        ("22,4 %", PROZENT, "22.4"),
        ("22,4%", PROZENT, "22.4"),
        ("0", KOMMA, "0"),
        ("123456789012345", KOMMA, "123456789012345"),
        ("-123456789012,345", KOMMA, "-123456789012.345"),
        ("123.456.789.012.345", TAUSENDERPUNKT, "123456789012345"),
        ("0,000123456789012345", KOMMA, "0.000123456789012345"),
    ],
)
def test_numbers_are_read_as_the_file_declares_them(text: str, form: Zahlform, wert: str) -> None:
    zelle = read(text, form)
    assert (str(zelle.wert), zelle.status) == (wert, Wertstatus.WERT)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1.40", KOMMA),
        ("568.242", KOMMA),
        ("65 205", KOMMA),
        ("1.40", TAUSENDERPUNKT),
        ("0.123", TAUSENDERPUNKT),
        ("1234.567", TAUSENDERPUNKT),
        ("1.23.456", TAUSENDERPUNKT),
        ("22,4", PUNKT),
        ("6 5205", LEERZEICHEN),
        ("22,4 %", KOMMA),
        ("12,51)", KOMMA),
        ("1e5", KOMMA),
        ("٣", KOMMA),
        ("½", KOMMA),
        ("gesperrt", KOMMA),
        ("#DIV/0!", KOMMA),
        ("True", KOMMA),
        ("--", KOMMA),
        ("..", KOMMA),
        ("*", KOMMA),
        ("(", KOMMA),
        ("1" * 61, KOMMA),
        ("123456789012345678901", KOMMA),
        ("100000000000000000000", KOMMA),
        ("-12345678901234567,3456", KOMMA),
        ("123.456.789.012.345.678.901", TAUSENDERPUNKT),
    ],
)
def test_what_may_mean_two_things_or_nothing_is_no_value(text: str, form: Zahlform) -> None:
    assert read_zelle(text, form) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (".", Wertstatus.UNBEKANNT),
        ("…", Wertstatus.FOLGT),
        ("...", Wertstatus.FOLGT),
        ("x", Wertstatus.SINNLOS),
        ("X", Wertstatus.SINNLOS),
        ("/", Wertstatus.UNSICHER),
        ("( )", Wertstatus.EINGESCHRAENKT),
        ("()", Wertstatus.EINGESCHRAENKT),
    ],
)
def test_a_sign_stands_for_a_value_that_is_not_there(text: str, status: Wertstatus) -> None:
    assert read(text) == Zelle(None, status)


@pytest.mark.parametrize("text", ["-", "–", "—", "−"])
def test_a_dash_is_exactly_zero(text: str) -> None:
    assert read(text) == Zelle(Decimal(0), Wertstatus.NICHTS)


def test_a_zero_is_a_rounded_value_and_no_dash() -> None:
    assert read("0").status is Wertstatus.WERT


def test_a_value_in_brackets_is_of_limited_use() -> None:
    assert read("(12,5)") == Zelle(Decimal("12.5"), Wertstatus.EINGESCHRAENKT)


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("23 180r", Wertstand.BERICHTIGT),
        ("23 180 r", Wertstand.BERICHTIGT),
        ("23 180p", Wertstand.VORLAEUFIG),
        ("23 180s", Wertstand.GESCHAETZT),
        ("23 180s 1)", Wertstand.GESCHAETZT),
        ("23 180", Wertstand.ENDGUELTIG),
    ],
)
def test_a_letter_behind_the_value_says_how_final_it_is(text: str, stand: Wertstand) -> None:
    zelle = read(text, LEERZEICHEN)
    assert (zelle.wert, zelle.stand) == (Decimal(23180), stand)


@pytest.mark.parametrize("text", ["12,5|", "12,5 |", "|12,5", "12,5p|", "12,5|p"])
def test_a_line_at_a_value_marks_a_break(text: str) -> None:
    zelle = read(text)
    assert (zelle.wert, zelle.marken.hat_bruch) == (Decimal("12.5"), True)


@pytest.mark.parametrize(
    ("text", "mark"),
    [("12,5*", "*"), ("12,5 1)", "1)"), ("12,5 a)", "a)"), ("12,5²", "²"), ("12,5 **", "**")],
)
def test_footnote_marks_are_kept_beside_the_value(text: str, mark: str) -> None:
    zelle = read(text)
    assert (zelle.wert, zelle.marken.fussnoten) == (Decimal("12.5"), (mark,))


def test_an_empty_cell_says_nothing() -> None:
    assert read("  ") == Zelle(None, Wertstatus.UNBEKANNT, is_leer=True)


@pytest.mark.parametrize(
    ("text", "label", "marks"),
    [
        ("Fachhochschulreife1)", "Fachhochschulreife", ("1)",)),
        ("Bevölkerung*", "Bevölkerung", ("*",)),
        ("Deutsche ¹", "Deutsche", ("¹",)),
        ("Deutsche¹⁾", "Deutsche", ("¹⁾",)),
        ("unter 18 (Jahre)2)", "unter 18 (Jahre)", ("2)",)),
        ("mehr 1) 2)", "mehr", ("2)", "1)")),
        ("Anzahl\nder Personen", "Anzahl der Personen", ()),
        ("Anzahl (in 10)", "Anzahl (in 10)", ()),
        ("Fälle (Stufe a)", "Fälle (Stufe a)", ()),
        ("Bürger*innen", "Bürger*innen", ()),
        ("Klasse 10", "Klasse 10", ()),
    ],
)
def test_labels_lose_their_marks_and_nothing_else(
    text: str, label: str, marks: tuple[str, ...]
) -> None:
    found, marken = strip_label(text)
    assert (found, marken.fussnoten) == (label, marks)


@pytest.mark.parametrize("text", ["gesperrt", "GESPERRT", "Wert ist geheim zu halten"])
def test_a_remark_takes_a_secret_value_away(text: str) -> None:
    assert apply_bemerkung(read("12"), text) == Zelle(None, Wertstatus.UNBEKANNT)


@pytest.mark.parametrize("text", ["Statistisch unsicher", "nicht belastbar"])
def test_a_remark_takes_an_uncertain_value_away(text: str) -> None:
    assert apply_bemerkung(read("12"), text) == Zelle(None, Wertstatus.UNSICHER)


def test_a_remark_may_limit_a_value_or_say_how_final_it_is() -> None:
    limited = apply_bemerkung(read("12"), "eingeschränkte Aussagekraft")
    assert limited == Zelle(Decimal(12), Wertstatus.EINGESCHRAENKT)
    provisional = apply_bemerkung(read("12"), "Vorläufig")
    assert provisional == Zelle(Decimal(12), stand=Wertstand.VORLAEUFIG)


@pytest.mark.parametrize("text", ["nicht gesperrt", "ohne Geheimhaltung", "siehe Anhang"])
def test_a_remark_that_is_not_understood_is_none(text: str) -> None:
    assert apply_bemerkung(read("12"), text) is None


def test_no_remark_changes_nothing() -> None:
    assert apply_bemerkung(read("12"), " ") == read("12")
