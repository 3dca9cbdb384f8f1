"""No false alarm: the shipped papers, and papers as offices rightly write them, are silent.

Each folder in ``tests/cases/accepted`` is a project: one or more papers, with ``content/`` only
where it differs from the shipped one.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.stammdaten import lege_stammdaten

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefe

ROOT = Path(__file__).parents[2]
ACCEPTED = ROOT / "tests" / "cases" / "accepted"
VARIANTEN = sorted(path.name for path in ACCEPTED.iterdir() if path.name != "grundfall")
A_PAGE = 200
"""So many words are a page with its head."""


def said_of(root: Path) -> str:
    """Everything that the checks say of the papers of a project."""
    projekt = Projekt.open(root)
    papers = list(pruefe(projekt, [], Bibliothek(projekt)))
    assert len(papers) > 0
    assert all(each.ausgaben for each in papers)
    return "".join(f"{finding}\n" for each in papers for finding in each.findings)


def test_there_are_at_least_twenty() -> None:
    assert len(VARIANTEN) >= 20


@pytest.mark.parametrize("name", VARIANTEN)
def test_a_paper_without_fault_has_no_finding(name: str, tmp_path: Path) -> None:
    lege_stammdaten(tmp_path)
    shutil.copytree(ACCEPTED / name, tmp_path, dirs_exist_ok=True)
    assert said_of(tmp_path) == ""


@pytest.mark.parametrize("name", VARIANTEN)
def test_each_holds_a_page_of_prose_for_the_rules_about_prose(name: str) -> None:
    files = [path for path in (ACCEPTED / name).rglob("*") if path.suffix in {".md", ".yaml"}]
    words = sum(len(re.findall(r"[^\W\d_]{2,}", path.read_text("utf-8"))) for path in files)
    assert words > A_PAGE


def test_the_shipped_papers_have_no_finding() -> None:
    assert said_of(ROOT) == ""
