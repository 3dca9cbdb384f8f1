"""A paper made from indicators, built as a whole: its files, and what they were made from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.validate.indikatorfall import indikatorprojekt

from vorlagen_gen.cli import main

DATEN = "content/indikatoren/daten"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = indikatorprojekt(tmp_path)
    assert main(["bauen", "--projekt", str(root)]) == 0
    return root


def test_a_paper_names_the_tables_it_was_made_from_and_changes_with_them(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ausgabe = root / "ausgabe" / "2026-monitoring"
    assert (ausgabe / "V-9871-2026_Anlage-1_Uebersicht-der-Indikatoren.pdf").is_file()
    eingaben = json.loads((ausgabe / "herkunft.json").read_text("utf-8"))["eingaben"]
    tables = {label for label in eingaben if label.startswith("content/indikatoren/")}
    named = {f"{DATEN}/{name}.csv" for name in ("abschluesse", "kita", "kurse", "wohnen")}
    assert tables == {"content/indikatoren/katalog.yaml", *named}
    assert main(["nachweisen", str(ausgabe), "--projekt", str(root)]) == 0
    table = root / DATEN / "kita.csv"
    table.write_text(table.read_text("utf-8").replace("68,4", "68,5"), encoding="utf-8")
    assert main(["nachweisen", str(ausgabe), "--projekt", str(root)]) != 0
    assert f"{DATEN}/kita.csv" in capsys.readouterr().out
