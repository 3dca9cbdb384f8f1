"""Charts of indicators: what they say and show, and what they must not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.assemble.indikatoren.faelle import KATALOG, anteil, anzahl, fall, gruppen
from tests.render_docx.bausteine import ORT, TEMPLATES
from tests.render_pdf.papiere import document, ueberschrift

from vorlagen_gen.assemble.indikatoren.achsen import decimals, value_steps, year_steps
from vorlagen_gen.assemble.indikatoren.diagramm import liniendiagramm, vergleichsdiagramm
from vorlagen_gen.chart import Chart, ChartKind
from vorlagen_gen.model.indikator import Bruch, Gruppe, Indikator
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Zusammenfassung
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf.charts import draw_chart

SECRET = ("77.7", "7777", "9999", "77,7")
BRUCH = (Bruch.model_construct(ab=2011, grund="neue Zählbasis"),)


def diagramm(indikator: Indikator, **reihen: str) -> Chart:
    zusammenfassung = fall("", indikator, KATALOG, **reihen).zusammenfassung
    chart = liniendiagramm(zusammenfassung, KATALOG, ORT)
    assert chart
    return chart


def jahre(first: int, *werte: str) -> str:
    return "; ".join(f"31.12.{first + index}: {wert}" for index, wert in enumerate(werte))


@pytest.mark.parametrize(
    ("werte", "kind"),
    [
        (("1,0", "2,0", "3,0", "4,0"), ChartKind.LINE),
        (("1,0", "2,0", "3,0"), ChartKind.SLOPE),
        (("1,0", "2,0"), ChartKind.SLOPE),
        (("1,0", "2,0", ".", "4,0"), ChartKind.SLOPE),
    ],
)
def test_four_values_make_a_line_two_or_three_a_slope(
    werte: tuple[str, ...], kind: ChartKind
) -> None:
    assert diagramm(anteil(), insgesamt=jahre(2016, *werte)).kind is kind


def test_one_value_makes_no_chart() -> None:
    one = fall("", anteil(), insgesamt=jahre(2018, "1,0", ".")).zusammenfassung
    assert liniendiagramm(one, KATALOG, ORT) is None


def test_the_axis_of_shares_begins_at_0_and_that_of_counts_where_the_values_are() -> None:
    shares = diagramm(anteil(), insgesamt=jahre(2016, "51,0", "52,0", "53,0", "54,0"))
    assert [tick.label for tick in shares.values] == ["0", "20", "40", "60"]
    counts = diagramm(anzahl(), insgesamt=jahre(2016, "300.267", "305.235", "309.429", "312.169"))
    assert [tick.label for tick in counts.values] == [
        "300.000", "302.500", "305.000", "307.500", "310.000", "312.500",
    ]  # fmt: skip


def test_a_point_is_printed_as_tables_print_it_and_holds_no_digit_more() -> None:
    exact = diagramm(anteil(), insgesamt=jahre(2016, "1,04", "2,0", "(3,06)", "4,0p"))
    points = exact.series[0].points
    assert [point.label for point in points] == ["1,0", "2,0", "(3,1)", "4,0p"]
    assert [str(point.value) for point in points] == ["1.0", "2.0", "3.1", "4.0"]


def test_the_same_group_comes_first_wherever_it_stands() -> None:
    werte = jahre(2016, "1,0", "2,0", "3,0", "4,0")
    chart = diagramm(gruppen(), insgesamt=werte, ohne=werte, mit=werte)
    assert [each.name for each in chart.series] == ["Ausländer*innen", "Deutsche", "insgesamt"]


def test_a_break_lies_between_the_years_it_parts() -> None:
    werte = jahre(2009, "20,8", "20,9", "20,8", "21,0")
    chart = diagramm(anteil(brueche=BRUCH), insgesamt=werte)
    assert [(str(each.position), each.label) for each in chart.breaks] == [("2010.5", "Bruch 2011")]


def test_no_change_is_said_over_a_break() -> None:
    werte = jahre(2009, "30,8", "30,9", "20,8", "21,0")
    assert diagramm(anteil(brueche=BRUCH), insgesamt=werte).alternativtext == (
        "Liniendiagramm: Einbürgerungsquote (Prozent), 31.12.2009 bis 31.12.2012. "
        "Insgesamt: 30,8 (31.12.2009), nach dem Bruch 20,8 (31.12.2011), 21,0 (31.12.2012), "
        "gestiegen. Bruch in der Reihe ab 2011: neue Zählbasis; "
        "die Werte davor und danach sind nicht vergleichbar."
    )


def test_the_text_says_groups_first_and_last_values_the_gap_and_that_data_are_made_up() -> None:
    chart = diagramm(
        gruppen(beispieldaten=True),
        mit=jahre(2016, "18,0", "17,0", ".", "15,0"),
        ohne=jahre(2016, "6,0", "5,9", "5,8", "6,0"),
    )
    assert chart.title == "Arbeitslosenquote (Prozent) – Beispieldaten"
    assert chart.alternativtext == (
        "Liniendiagramm: Arbeitslosenquote (Prozent), 31.12.2016 bis 31.12.2019. Beispieldaten. "
        "Ausländer*innen: 18,0 (31.12.2016), 15,0 (31.12.2019), gesunken. "
        "Deutsche: 6,0 (31.12.2016), 6,0 (31.12.2019), unverändert. "
        "Abstand der Gruppen: 9,0 Prozentpunkte (31.12.2019), "
        "zuvor 11,1 Prozentpunkte (31.12.2017); Fortschritt mit Angleichung. "
        "Es fehlt ein Wert; dort ist die Linie unterbrochen."
    )


def test_school_years_are_printed_as_such() -> None:
    chart = diagramm(anteil(), insgesamt="2015/16: 1,0; 2016/17: 2,0; 2017/18: 3,0; 2018/19: 4,0")
    assert [tick.label for tick in chart.positions] == ["2015/16", "2016/17", "2017/18", "2018/19"]


def test_two_periods_of_a_year_stand_apart() -> None:
    chart = diagramm(anteil(), insgesamt="Juni 2018: 1,0; Dezember 2018: 2,0; Juni 2019: 3,0")
    assert [str(point.position) for point in chart.series[0].points] == [
        "2018.41", "2018.91", "2019.41",
    ]  # fmt: skip


def test_a_field_compares_the_groups_of_its_shares() -> None:
    chart = vergleichsdiagramm(*_feld(("31.12.2023", "31.12.2023")), ORT)
    assert chart
    assert chart.kind is ChartKind.DUMBBELL
    assert chart.title == "Arbeit: Anteile der Gruppen (Prozent), 31.12.2023 – Beispieldaten"
    assert [tick.label for tick in chart.positions] == ["Quote 0", "Quote 1"]
    assert [[str(p.value) for p in each.points] for each in chart.series] == [
        ["15.0", "15.0"], ["6.0", "6.0"],
    ]  # fmt: skip
    assert chart.alternativtext == (
        "Vergleichsdiagramm: Anteile der Gruppen im Handlungsfeld Arbeit in Prozent. "
        "Beispieldaten. Quote 0 (31.12.2023): Ausländer*innen 15,0, Deutsche 6,0. "
        "Quote 1 (31.12.2023): Ausländer*innen 15,0, Deutsche 6,0. "
        "Am weitesten liegen die Gruppen bei »Quote 0« auseinander: 9,0 Prozentpunkte."
    )


def test_dates_that_differ_stand_at_the_indicators() -> None:
    chart = vergleichsdiagramm(*_feld(("31.12.2022", "31.12.2023")), ORT)
    assert chart
    assert "jeweils jüngster Wert" in chart.title
    assert [tick.label for tick in chart.positions] == [
        "Quote 0, 31.12.2022",
        "Quote 1, 31.12.2023",
    ]


def test_one_indicator_is_no_comparison() -> None:
    assert vergleichsdiagramm(*_feld(("31.12.2023",)), ORT) is None


def test_a_value_that_is_not_said_is_nowhere_in_the_files() -> None:
    chart = liniendiagramm(_with_secret(), KATALOG, ORT)
    assert chart
    assert not any(secret in repr(chart) for secret in SECRET)
    word = render_docx(document(ueberschrift(1, "Bild"), chart), TEMPLATES, TEMPLATES)
    parts = [draw_chart(chart), *_parts(word)]
    assert len(parts) > 20
    assert not [secret for part in parts for secret in SECRET if secret.encode() in part]


@pytest.mark.parametrize(
    ("values", "from_zero", "steps"),
    [
        (("0", "0"), True, ("0", "0.2", "0.4", "0.6", "0.8", "1")),
        (("-5", "3"), False, ("-6", "-4", "-2", "0", "2", "4")),
        (("-5", "-4.5"), False, ("-5", "-4.9", "-4.8", "-4.7", "-4.6", "-4.5")),
        (("99.9", "102"), True, ("0", "25", "50", "75", "100", "125")),
        (("7", "7"), False, ("0", "2", "4", "6", "8")),
    ],
)
def test_an_axis_has_round_steps_around_all_values(
    values: tuple[str, ...],
    from_zero: bool,  # noqa: FBT001 -- a case
    steps: tuple[str, ...],
) -> None:
    found = value_steps(map(Decimal, values), from_zero=from_zero)
    assert tuple(map(str, found)) == steps
    assert decimals(found) == max(len(step.partition(".")[2]) for step in steps)


def test_the_last_year_always_has_its_label() -> None:
    assert [int(year) for year in year_steps(2006, 2019)] == [*range(2007, 2020, 2)]
    assert [int(year) for year in year_steps(2018, 2019)] == [2018, 2019]


def _feld(dates: tuple[str, ...]) -> tuple[Handlungsfeld, Indikatorenstand]:
    indikatoren = [
        gruppen(kennung=f"5.{number}", name=f"Quote {number}", beispieldaten=True)
        for number in range(len(dates))
    ]
    known = {
        str(each.kennung): fall("", each, mit=f"{date}: 15,0", ohne=f"{date}: 6,0").zusammenfassung
        for each, date in zip(indikatoren, dates, strict=True)
    }
    feld = Handlungsfeld.model_construct(name="Arbeit", indikatoren=tuple(indikatoren))
    return feld, Indikatorenstand(KATALOG, known)


def _with_secret() -> Zusammenfassung:
    """A share whose second value is known and may not be said."""
    known = fall("", anteil(), insgesamt=jahre(2015, "1,0", ".", "3,0", "4,0", "5,0"))
    (reihe,) = known.zusammenfassung.reihen
    secret = Punkt(
        reihe.punkte[1].zeitraum,
        Decimal("77.7"),
        Wertstatus.UNSICHER,
        zaehler=Decimal(7777),
        nenner=Decimal(9999),
    )
    punkte = (reihe.punkte[0], secret, *reihe.punkte[2:])
    return replace(known.zusammenfassung, reihen=(Reihe(Gruppe.INSGESAMT, punkte),))


def _parts(package: bytes) -> list[bytes]:
    """All parts of a Word file, and those of the workbooks in it."""
    with ZipFile(BytesIO(package)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    inner = [
        part
        for name, content in parts.items()
        if name.endswith(".xlsx")
        for part in _parts(content)
    ]
    return [*(content for name, content in parts.items() if not name.endswith(".xlsx")), *inner]
