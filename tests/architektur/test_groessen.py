from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

WURZEL = Path(__file__).parents[2]
MODULES = sorted((WURZEL / "src").rglob("*.py"))
PROGRAMS = [*MODULES, WURZEL / "einrichten.py", *sorted((WURZEL / "werkzeuge").rglob("*.py"))]
TESTS = sorted((WURZEL / "tests").rglob("*.py"))
FORBIDDEN_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "base", "misc"}


def _id(file: Path) -> str:
    return file.relative_to(WURZEL).as_posix()


def _function_lengths(file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{file.name}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


@pytest.mark.parametrize("file", PROGRAMS, ids=_id)
def test_a_module_has_at_most_300_lines(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("file", PROGRAMS, ids=_id)
def test_a_function_has_at_most_40_lines(file: Path) -> None:
    assert [pair for pair in _function_lengths(file) if pair[1] > 40] == []


def test_half_of_all_functions_have_at_most_8_lines() -> None:
    assert median(length for file in MODULES for _, length in _function_lengths(file)) <= 8


@pytest.mark.parametrize("file", [*PROGRAMS, *TESTS], ids=_id)
def test_a_name_says_what_is_in_the_module(file: Path) -> None:
    assert not FORBIDDEN_NAMES & {*file.relative_to(WURZEL).with_suffix("").parts}


@pytest.mark.parametrize("file", PROGRAMS, ids=_id)
def test_nothing_is_left_to_do_later(file: Path) -> None:
    words = ("TO" + "DO", "FIX" + "ME", "X" * 3)
    assert [word for word in words if word in file.read_text(encoding="utf-8")] == []
