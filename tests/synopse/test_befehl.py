"""``vorlagen-gen synopse``: a shipped paper against its changed copy, file to file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from vorlagen_gen.cli import main
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.read_back.blocks import Gelesenes, Table, plain
from vorlagen_gen.read_back.docx import read_docx

ROOT = Path(__file__).parents[2]
ALT, NEU = "2026-radweg-beispiel", "2026-radweg-beispiel-neu"
KONTAKT = "  - {anrede: Herr, name: Geheimfried, telefon: 492-1111, email: g@stadt-muenster.de"


@pytest.fixture
def projekt(tmp_path: Path) -> Path:
    for name in ("templates", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in (ALT, NEU):
        shutil.copytree(ROOT / "vorlagen" / ALT, tmp_path / "vorlagen" / name)
    yaml = tmp_path / "vorlagen" / NEU / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    start = next(i for i, line in enumerate(lines) if line.startswith("ansprechpersonen:"))
    lines.insert(start + 1, f"{KONTAKT}, oeffentlich: nein}}\n")
    yaml.write_text("".join(lines), encoding="utf-8")
    return tmp_path


def cells(gelesen: Gelesenes) -> list[list[str]]:
    return [
        [
            "".join(plain(getattr(block, "inlines", ())) for block in cell.blocks)
            for cell in row.cells
        ]
        for table in gelesen.blocks
        if isinstance(table, Table)
        for row in table.rows
    ]


@pytest.mark.gross
def test_a_contact_that_is_not_public_stands_in_the_edition_for_the_bodies_only(
    projekt: Path,
) -> None:
    assert main(["synopse", ALT, NEU, "--projekt", str(projekt)]) == ExitCode.OK
    folder = projekt / "synopse" / f"{ALT}_{NEU}"
    words = {path.stem: read_docx(path.read_bytes(), path.name) for path in folder.glob("*.docx")}
    assert {path.stem for path in folder.glob("*.pdf")} == words.keys()
    told = {name.endswith("_nichtoeffentlich"): cells(each) for name, each in words.items()}
    assert sorted(told) == [False, True]
    assert not any("Geheimfried" in cell for row in told[False] for cell in row)
    assert ["Ansprechpersonen – Geheimfried", "keine Angabe"] in [row[:2] for row in told[True]]


def test_a_paper_is_not_compared_with_itself(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["synopse", ALT, ALT, "--projekt", str(projekt)]) == ExitCode.USAGE
    assert "dieselbe Vorlage" in capsys.readouterr().err
    assert not (projekt / "synopse").exists()
