from __future__ import annotations

import pytest

from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.validate.vorlage import read_vorlage


@pytest.mark.parametrize(
    ("typed", "code"),
    [("0", "F111"), ("2", "F111"), ("10", "F111"), ("9" * 20_000, "F105"), ("1.0", "F105")],
)
def test_a_format_that_is_not_known_is_told(typed: str, code: str) -> None:
    werte, _ = parse_yaml(f"format: {typed}\n", "vorlage.yaml")
    assert werte is not None
    _, findings = read_vorlage(werte)
    assert [finding.code for finding in findings] == [code]
