"""The fields of a paper that was delivered, and of one that takes its place."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

EINGESTELLT = "eingestellt: 01.09.2026"
NEUFASSUNG = "neufassung: {vom: 03.09.2026, grund: Die Kosten sind neu berechnet.}"


def add(fall: Fall, *lines: str) -> None:
    fall.ersetze("muster: ja", "\n".join(("muster: ja", *lines)))


@pytest.mark.parametrize("tag", ["30.08.2026", "31.08.2025", "2026-07-31"])
def test_a_paper_is_not_delivered_before_its_day(fall: Fall, tag: str) -> None:
    add(fall, f"eingestellt: {tag}")
    (found,) = fall.findings()
    assert (found.code, fall.typed(found)) == ("F280", tag)


@pytest.mark.parametrize("tag", ["31.08.2026", "01.09.2026", "2027-01-31"])
def test_a_paper_is_delivered_on_its_day_or_later(fall: Fall, tag: str) -> None:
    add(fall, f"eingestellt: {tag}")
    assert fall.findings("F280") == fall.findings("F281") == []


@pytest.mark.parametrize("tag", ["31.08.2026", "01.09.2026", "2027-01-31"])
def test_a_draft_is_not_delivered(fall: Fall, tag: str) -> None:
    fall.ersetze("status: final", "status: entwurf")
    add(fall, f"eingestellt: {tag}")
    (found,) = fall.findings("F281")
    assert fall.typed(found) == tag


@pytest.mark.parametrize("tag", ["02.09.2026", "31.12.2026", "2027-01-31"])
def test_the_draft_of_a_neufassung_may_say_when_the_first_was_delivered(
    fall: Fall, tag: str
) -> None:
    fall.ersetze("status: final", "status: entwurf")
    add(fall, EINGESTELLT, NEUFASSUNG.replace("03.09.2026", tag))
    assert fall.findings("F281") == []


@pytest.mark.parametrize("tag", ["30.08.2026", "31.08.2025", "2026-07-31"])
def test_a_neufassung_is_not_older_than_the_paper(fall: Fall, tag: str) -> None:
    add(fall, EINGESTELLT, NEUFASSUNG.replace("03.09.2026", tag))
    (found,) = fall.findings()
    assert (found.code, fall.typed(found)) == ("F282", tag)


@pytest.mark.parametrize("tag", ["31.08.2026", "01.09.2026", "2027-01-31"])
def test_a_neufassung_may_come_on_any_day_from_then_on(fall: Fall, tag: str) -> None:
    add(fall, EINGESTELLT, NEUFASSUNG.replace("03.09.2026", tag))
    assert fall.codes() == []


GRUENDE = ["Die Kosten sind neu berechnet.", "Der Lageplan war falsch.", "Beschluss der BV"]


@pytest.mark.parametrize("grund", GRUENDE)
def test_a_neufassung_follows_what_was_delivered(fall: Fall, grund: str) -> None:
    add(fall, f"neufassung: {{vom: 03.09.2026, grund: {grund}}}", "# Ende")
    (found,) = fall.findings()
    assert (found.code, fall.typed(found)) == ("F283", "neufassung")


@pytest.mark.parametrize("grund", GRUENDE)
def test_a_neufassung_of_a_delivered_paper_is_no_fault(fall: Fall, grund: str) -> None:
    add(fall, f"neufassung:\n  vom: 03.09.2026\n  grund: {grund}", EINGESTELLT)
    assert (fall.findings("F283"), fall.codes()) == ([], [])


@pytest.mark.parametrize(
    ("form", "feld"),
    [("{vom: 03.09.2026}", "grund"), ("{grund: Der Plan war falsch.}", "vom"), ("{}", "grund")],
)
def test_a_final_neufassung_says_when_and_why(fall: Fall, form: str, feld: str) -> None:
    add(fall, EINGESTELLT, f"neufassung: {form}")
    assert any(f"»{feld}«" in found.text for found in fall.findings("F112"))
