"""YAML that would run, grow, nest or repeat without end."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from vorlagen_gen.load.quelle import read_quelle
from vorlagen_gen.load.yaml import MAX_VALUES, parse_yaml

ALIASES = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9)
)
BOMBEN = {
    "alias bomb": (ALIASES, "Y114"),
    "merge key": ("x: &x {a: b}\n<<: *x\n", "Y114"),
    "python object": ("betreff: !!python/object/apply:os.system ['id']\n", "Y114"),
    "deep lists": ("betreff: " + "[" * 10_000 + "]" * 10_000, "Y107"),
    "deep braces": ("betreff: " + "{a: " * 10_000, "Y107"),
    "deep indentation": ("\n".join(" " * i + "a:" for i in range(1900)), "Y107"),
    "deep questions": ("? " * 100_000, "Y107"),
    "huge key": ("k" * 1_900_000 + ": x\n", "Y118"),
    "duplicate keys": ("art: x\n" * 270_000, "Y129"),
    "anchors": ("a: &a\n" * 200_000, "Y129"),
    "long list": ("betreff_zusatz: [" + "a," * 900_000 + "]", "Y129"),
    "control characters": ('betreff: "\\ud800"', "Y115"),
}


@pytest.mark.parametrize(("text", "code"), BOMBEN.values(), ids=BOMBEN.keys())
def test_a_bomb_is_told_of_in_bounded_time(text: str, code: str) -> None:
    start = time.process_time()
    _, findings = parse_yaml(text, "vorlage.yaml")
    assert time.process_time() - start < 5
    assert code in {finding.code for finding in findings}
    assert len(findings) <= 2 * MAX_VALUES + 1


def test_a_file_without_end_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert [finding.code for finding in read_quelle(path, "vorlage.yaml").findings] == ["Y102"]
