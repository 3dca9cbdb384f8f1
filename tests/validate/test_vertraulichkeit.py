"""No exception keeps back what is said of something that must not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.validate.test_faelle import REJECTED, check, lay_out

from vorlagen_gen.validate.ausnahmen import REGELN

if TYPE_CHECKING:
    from pathlib import Path

CODES = ("F270", "F271", "F272", "F288", "V298")
"""What hides in public files, and what public parts say of non-public ones."""

CASES = sorted(each.name for each in REJECTED.iterdir() if each.name.startswith(CODES))
GRUENDE = ("Das ist so gewollt.", "Der Rat hat zugestimmt, die Anlage ist bekannt.")


@pytest.mark.parametrize("name", CASES)
def test_the_finding_stays_and_the_exception_is_one_itself(name: str, tmp_path: Path) -> None:
    code = name[:4]
    lay_out(REJECTED / name, tmp_path)
    before = [(each.text, each.severity) for each in check(tmp_path) if each.code == code]
    assert before
    path = tmp_path / "vorlagen" / "fall" / "vorlage.yaml"
    entries = "".join(f'  - {{regel: {code}, grund: "{grund}"}}\n' for grund in GRUENDE)
    path.write_text(f"{path.read_text(encoding='utf-8')}ausnahmen:\n{entries}", encoding="utf-8")
    after = check(tmp_path)
    assert [(each.text, each.severity) for each in after if each.code == code] == before
    assert [each.code for each in after].count("F291") == len(GRUENDE)


def test_each_of_these_rules_has_a_case() -> None:
    assert {name[:4] for name in CASES} == set(CODES)


def test_none_of_them_may_be_excepted() -> None:
    assert [code for code in CODES if REGELN[code].is_ausnehmbar] == []
