"""A paper may switch a rule off for itself, with a written reason; never one about structure."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.validate.ausnahmen import REGELN, except_findings, is_effective
from vorlagen_gen.validate.seitenregeln import SEITENREGELN

EXCEPTABLE = sorted(code for code, regel in REGELN.items() if regel.is_ausnehmbar)
OTHERS = sorted(code for code, regel in REGELN.items() if not regel.is_ausnehmbar)


def with_ausnahme(fall: Fall, regel: str, grund: str = "Das ist hier so gewollt.") -> Fall:
    entry = f'  - {{regel: {regel}, grund: "{grund}"}}'
    return fall.ersetze("intern:", f"ausnahmen:\n{entry}\nintern:")


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_not_a_matter_of_taste_cannot_be_switched_off(fall: Fall, code: str) -> None:
    assert "F291" in with_ausnahme(fall, code).codes()


@pytest.mark.parametrize("code", [code for code in EXCEPTABLE if code not in SEITENREGELN])
def test_an_exception_that_is_not_needed_is_told(fall: Fall, code: str) -> None:
    (found,) = with_ausnahme(fall, code).findings()
    assert (found.code, found.place.line) == ("V290", fall_line(fall, "regel: "))
    assert code in found.text


@pytest.mark.parametrize("code", SEITENREGELN)
def test_a_rule_about_pages_is_not_unneeded_before_there_are_pages(fall: Fall, code: str) -> None:
    assert with_ausnahme(fall, code).codes() == []


def test_an_exception_without_a_reason_switches_nothing_off(fall: Fall) -> None:
    fall.ersetze("intern:", "ausnahmen: [{regel: S101}]\nintern:")
    assert fall.codes() == ["F112"]
    vorlage = fall.geprueft().vorlage
    assert vorlage is not None
    assert not is_effective(vorlage.ausnahmen[0])
    assert except_findings(vorlage, (), ["S101"]).findings == ()


def fall_line(fall: Fall, typed: str) -> int:
    lines = (fall.ordner / "vorlage.yaml").read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if typed in line)
