from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

WURZEL = Path(__file__).parents[2]
MODULES = sorted((WURZEL / "src").rglob("*.py"))
PROGRAMS = [*MODULES, WURZEL / "einrichten.py", *sorted((WURZEL / "werkzeuge").rglob("*.py"))]
TESTS = sorted((WURZEL / "tests").rglob("*.py"))
FORBIDDEN_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "base", "misc"}


def _found_in(files: Iterable[Path], find: Callable[[Path], object]) -> dict[str, object]:
    """What ``find`` finds, by the files in which it finds anything."""
    found = ((file.relative_to(WURZEL).as_posix(), find(file)) for file in files)
    return {name: faults for name, faults in found if faults}


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _function_lengths(file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(_text(file))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{file.name}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def _too_long(file: Path) -> list[int]:
    lines = len(_text(file).splitlines())
    return [lines] if lines > 300 else []


def test_a_module_has_at_most_300_lines() -> None:
    assert _found_in(PROGRAMS, _too_long) == {}


def _long_functions(file: Path) -> list[tuple[str, int]]:
    return [pair for pair in _function_lengths(file) if pair[1] > 40]


def test_a_function_has_at_most_40_lines() -> None:
    assert _found_in(PROGRAMS, _long_functions) == {}


def test_half_of_all_functions_have_at_most_8_lines() -> None:
    assert median(length for file in MODULES for _, length in _function_lengths(file)) <= 8


def _empty_names(file: Path) -> set[str]:
    return FORBIDDEN_NAMES & {*file.relative_to(WURZEL).with_suffix("").parts}


def test_a_name_says_what_is_in_the_module() -> None:
    assert _found_in([*PROGRAMS, *TESTS], _empty_names) == {}


def _left_to_do(file: Path) -> list[str]:
    return [word for word in ("TO" + "DO", "FIX" + "ME", "X" * 3) if word in _text(file)]


def test_nothing_is_left_to_do_later() -> None:
    assert _found_in(PROGRAMS, _left_to_do) == {}


@pytest.mark.parametrize(
    ("text", "find"),
    [
        ("\n" * 301, _too_long),
        ("def f():\n" + "    pass\n" * 40, _long_functions),
        ("TO" + "DO", _left_to_do),
    ],
)
def test_what_is_wrong_with_one_of_many_files_is_found(
    text: str, find: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.architektur.test_groessen.WURZEL", tmp_path)
    files = [tmp_path / "gut.py", tmp_path / "schlecht.py"]
    for file, inhalt in zip(files, ("", text), strict=True):
        file.write_text(inhalt, encoding="utf-8")
    assert list(_found_in(files, find)) == ["schlecht.py"]
