"""What the shipped papers say, as reviewable text; ``make golden`` writes it anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.assemble.niederschrift import niederschrift

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
NAMES = [ordner.name for ordner in Projekt.open(ROOT).ordner()]


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_paper_says_exactly_what_was_reviewed(name: str) -> None:
    (geprueft,) = pruefen(Projekt.open(ROOT), [name])
    assert geprueft.findings == ()
    said = {f"{each.dateistamm}.txt": niederschrift(each.document) for each in geprueft.ausgaben}
    if os.environ.get("GOLDEN") == "neu":
        _rewrite(GOLDEN / name, said)
    reviewed = {path.name: path.read_text("utf-8") for path in (GOLDEN / name).glob("*.txt")}
    assert said == reviewed


def test_golden_files_of_papers_that_are_gone_are_removed() -> None:
    assert sorted(folder.name for folder in GOLDEN.iterdir()) == sorted(NAMES)


def _rewrite(folder: Path, said: dict[str, str]) -> None:
    assert not os.environ.get("CI"), "CI never rewrites what people reviewed"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.txt"):
        old.unlink()
    for name, text in said.items():
        (folder / name).write_text(text, encoding="utf-8")
