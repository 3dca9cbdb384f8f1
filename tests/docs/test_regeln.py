"""The catalogue of rules says what the rules are today."""

from __future__ import annotations

import re

import pytest
from werkzeuge.regeln import ZIEL, regeln_text

from vorlagen_gen.findings import Severity
from vorlagen_gen.validate.ausnahmen import REGELN
from vorlagen_gen.validate.regel import Regel


def test_the_catalogue_is_current() -> None:
    assert ZIEL.read_text(encoding="utf-8") == regeln_text()


@pytest.mark.parametrize("regel", REGELN.values(), ids=REGELN)
def test_a_rule_is_described_in_whole_sentences(regel: Regel) -> None:
    for text in (regel.was, regel.warum):
        assert re.fullmatch(r"[A-ZÄÖÜ„].*[.?“]", text), text
    assert regel.was != regel.warum


@pytest.mark.parametrize("regel", REGELN.values(), ids=REGELN)
def test_fields_and_bindings_give_errors_and_prose_gives_warnings(regel: Regel) -> None:
    is_data = re.match("F|I20|I210", regel.code)
    assert regel.severity is (Severity.FEHLER if is_data else Severity.WARNUNG)
