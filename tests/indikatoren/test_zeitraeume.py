"""Periods of all kinds that tables name."""

from __future__ import annotations

from datetime import date

import pytest

from vorlagen_gen.indikatoren.zeitraeume import read_zeitraum


@pytest.mark.parametrize(
    ("text", "von", "bis"),
    [
        ("31.12.2019", "2019-12-31", "2019-12-31"),
        ("2019-12-31", "2019-12-31", "2019-12-31"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("Juni 2024", "2024-06-01", "2024-06-30"),
        ("Februar 2024", "2024-02-01", "2024-02-29"),
        ("2. Quartal 2020", "2020-04-01", "2020-06-30"),
        ("WS 2019/20", "2019-10-01", "2020-03-31"),
        ("Wintersemester 2019/2020", "2019-10-01", "2020-03-31"),
        ("SS 2020", "2020-04-01", "2020-09-30"),
        ("2015/16", "2015-08-01", "2016-07-31"),
        ("2015/2016", "2015-08-01", "2016-07-31"),
        ("1999/00", "1999-08-01", "2000-07-31"),
        ("2003-2006", "2003-01-01", "2006-12-31"),
        ("2003–2006", "2003-01-01", "2006-12-31"),
    ],
)
def test_a_period_has_its_first_and_last_day(text: str, von: str, bis: str) -> None:
    found = read_zeitraum(text)
    assert found is not None
    zeitraum, marken = found
    assert (zeitraum.von, zeitraum.bis) == (date.fromisoformat(von), date.fromisoformat(bis))
    assert (zeitraum.label, marken.fussnoten) == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19",
        "31.02.2019",
        "2003-06",
        "2015/20",
        "2015/17",
        "2006-2003",
        "0000",
        "9999",
        "Jahr 2019",
        "insgesamt",
        "5. Quartal 2020",
        "٢٠١٩",
    ],
)
def test_what_may_be_another_period_or_is_none_is_refused(text: str) -> None:
    assert read_zeitraum(text) is None


@pytest.mark.parametrize(
    ("text", "marks"),
    [("2011*", ("*",)), ("2011 1)", ("1)",)), ("20111)", ("1)",)), ("31.12.201112)", ("12)",))],
)
def test_marks_of_footnotes_at_a_period_are_kept(text: str, marks: tuple[str, ...]) -> None:
    found = read_zeitraum(text)
    assert found is not None
    assert (found[0].jahr, found[1].fussnoten) == (2011, marks)


def test_a_line_at_a_period_marks_a_break() -> None:
    found = read_zeitraum("2011 |")
    assert found is not None
    assert (found[0].label, found[1].hat_bruch) == ("2011", True)


def test_periods_sort_by_their_last_day() -> None:
    texts = ["2020", "WS 2019/20", "31.12.2018", "2015/16", "2003-2006"]
    found = [each[0] for each in map(read_zeitraum, texts) if each]
    assert [each.label for each in sorted(found)] == texts[::-1]
