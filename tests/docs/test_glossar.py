"""The glossary names every class of the model once, and none that is not there."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections import Counter
from importlib import import_module
from pathlib import Path

from vorlagen_gen import model

GLOSSAR = Path(__file__).parents[2] / "docs" / "glossar.md"


def model_classes() -> set[str]:
    modules = (
        import_module(f"{model.__name__}.{found.name}")
        for found in pkgutil.iter_modules(model.__path__)
    )
    return {
        name
        for module in modules
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__ and name[0] != "_"
    }


def entries() -> list[tuple[str, str, str, str]]:
    """Begriff, Klasse, Bedeutung and OParl of every row, without the heads of the tables."""
    rows = re.findall(
        r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", GLOSSAR.read_text("utf-8"), re.MULTILINE
    )
    return [row for row in rows if row[0] != "Begriff"]


def test_every_model_class_has_exactly_one_entry() -> None:
    named = Counter(klasse.strip("`") for _, klasse, _, _ in entries() if klasse != "–")
    assert named == Counter(model_classes())


def test_every_term_is_explained_once() -> None:
    terms = Counter(begriff for begriff, _, _, _ in entries())
    assert [begriff for begriff, times in terms.items() if times > 1] == []


def test_no_row_of_a_table_escapes_the_test() -> None:
    rows = [line for line in GLOSSAR.read_text("utf-8").splitlines() if line.startswith("| ")]
    heads = [row for row in rows if row.startswith("| Begriff |")]
    assert len(rows) - len(heads) == len(entries())
