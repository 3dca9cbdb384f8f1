"""The city is data: no code asks which one it is."""

from __future__ import annotations

import ast
from pathlib import Path

WURZEL = Path(__file__).parents[2]
STAEDTE = {path.name for path in (WURZEL / "templates").iterdir()}


def test_one_line_of_the_program_names_a_city_that_of_papers_which_name_none() -> None:
    named = [
        (file.relative_to(WURZEL).as_posix(), node.arg)
        for file in sorted((WURZEL / "src").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword)
        if isinstance(node.value, ast.Constant) and node.value.value in STAEDTE
    ]
    assert named == [("src/vorlagen_gen/model/vorlage.py", "default")]


def test_no_code_compares_with_the_name_of_a_city() -> None:
    compared = [
        file.name
        for file in sorted((WURZEL / "src").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare | ast.IfExp | ast.Return | ast.Assign)
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and part.value in STAEDTE
    ]
    assert compared == []
