"""Papers of two pages, in which hardly a line is full, are read as well as long ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.importe.conftest import ROOT, Eingang
from tests.importe.test_rundweg import again
from tests.mustervorlagen import dateien

from vorlagen_gen.load.projekt import Projekt

FAELLE = (
    "berichtsvorlage",
    "ein_satz",
    "grundfall",
    "haushaltsneutral",
    "oberbuergermeister",
)
ZWEITE = """  - {anrede: Herr, name: Ößler-Ñandú, telefon: 492-7011, email: oessler@example.org}
"""
STAEDTE = {
    "muenster": "stadt: muenster\n",
    "beispielstadt": "stadt: beispielstadt\nfelder: {klimarelevanz: keine}\n",
}


def _lay_out(root: Path, fall: str, stadt: str, *, zweite: bool) -> Projekt:
    for folder in ("content", "templates", f"tests/cases/accepted/{fall}"):
        target = root if folder.startswith("tests") else root / folder
        shutil.copytree(ROOT / folder, target, dirs_exist_ok=True)
    (paper,) = (root / "vorlagen").glob("*/vorlage.yaml")
    text = paper.read_text(encoding="utf-8")
    assert text.count(STAEDTE["muenster"]) == 1
    text = text.replace(STAEDTE["muenster"], STAEDTE[stadt])
    if zweite:
        text = text.replace("\nbetreff:", f"\n{ZWEITE}betreff:", 1)
    paper.write_text(text, encoding="utf-8")
    return Projekt.open(root)


@pytest.mark.gross
@pytest.mark.parametrize("stadt", STAEDTE)
@pytest.mark.parametrize(
    ("fall", "zweite"), [*((fall, False) for fall in FAELLE), ("grundfall", True)]
)
def test_a_short_paper_is_printed_the_same_again_from_its_pdf(
    eingang: Eingang, tmp_path: Path, *, fall: str, zweite: bool, stadt: str
) -> None:
    projekt = _lay_out(tmp_path / "quelle", fall, stadt, zweite=zweite)
    (name,) = (ordner.name for ordner in projekt.ordner())
    again(eingang, name, "pdf", dateien(projekt, name))
