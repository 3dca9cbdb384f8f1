"""What was read is kept until a file of it changes; nobody notices whether it was."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.indikatoren.katalogfall import katalog_text
from tests.validate.test_faelle import lay_out

from vorlagen_gen.indikatoren.stand import load_indikatorenstand
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.zusammenfassung import Indikatorenstand

DATEI = ".zwischenspeicher/indikatoren.json"
DATEN = "content/indikatoren/daten.csv"
LOADED = """
import json, sys
from pathlib import Path
from vorlagen_gen.indikatoren.stand import load_indikatorenstand
from vorlagen_gen.load.projekt import Projekt
stand, findings, gelesen = load_indikatorenstand(Projekt(Path(sys.argv[1])))
heavy = sorted({"pandas", "openpyxl", "numpy"} & sys.modules.keys())
print(json.dumps([len(stand.zusammenfassungen), heavy]))
"""
PRUEFEN = """
import json, sys
from vorlagen_gen.cli import main
main(["pruefen", "--projekt", sys.argv[1]])
print(json.dumps(sorted({"pandas", "openpyxl", "numpy"} & sys.modules.keys())))
"""
CASE = Path(__file__).parents[1] / "cases" / "rejected" / "I156_periods"


@pytest.fixture
def projekt(tmp_path: Path) -> Projekt:
    """A project with one indicator, not read yet."""
    ordner = tmp_path / "content" / "indikatoren"
    ordner.mkdir(parents=True)
    (ordner / "katalog.yaml").write_text(katalog_text(), "utf-8")
    (ordner / "daten.csv").write_text("Jahr;Wert\n2018;1290\n2019;1340\n", "utf-8")
    return Projekt(tmp_path)


def heavy_after_pruefen(root: Path) -> list[str]:
    command = [sys.executable, "-c", PRUEFEN, str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    found: list[str] = json.loads(done.stdout.strip().split("\n")[-1])
    return found


def stand(projekt: Projekt) -> Indikatorenstand:
    found, _, _ = load_indikatorenstand(projekt)
    assert found is not None
    return found


def wert(projekt: Projekt) -> str:
    aktuell = stand(projekt).zusammenfassungen["1.1"].aktuell
    assert aktuell is not None
    return str(aktuell.wert)


def in_process(projekt: Projekt) -> tuple[int, list[str]]:
    command = [sys.executable, "-c", LOADED, str(projekt.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    number, heavy = json.loads(done.stdout)
    return number, heavy


def test_what_was_read_once_needs_neither_pandas_nor_openpyxl_again(projekt: Projekt) -> None:
    first = in_process(projekt)
    assert (first[0], "pandas" in first[1]) == (1, True)
    assert in_process(projekt) == (1, [])


def test_pruefen_reads_the_tables_once(tmp_path: Path) -> None:
    lay_out(CASE, tmp_path)
    assert "pandas" in heavy_after_pruefen(tmp_path)
    assert heavy_after_pruefen(tmp_path) == []


def test_the_kept_reading_is_the_same_as_a_new_one(projekt: Projekt) -> None:
    first = load_indikatorenstand(projekt)
    assert (projekt.root / DATEI).is_file()
    assert load_indikatorenstand(projekt) == first


def test_one_number_changed_is_read_again(projekt: Projekt) -> None:
    assert wert(projekt) == "1340"
    path = projekt.root / DATEN
    path.write_text(path.read_text("utf-8").replace("1340", "1341"), "utf-8")
    assert wert(projekt) == "1341"


def test_findings_are_kept_with_the_reading(projekt: Projekt) -> None:
    path = projekt.root / DATEN
    path.write_text(path.read_text("utf-8").replace("1340", "1.340"), "utf-8")
    first = load_indikatorenstand(projekt)[1]
    assert [each.code for each in first] == ["I131"]
    assert load_indikatorenstand(projekt)[1] == first


@pytest.mark.parametrize("inhalt", [b"", b"{", b"[]", b'{"schluessel": 1}', b"\xff\x00"])
def test_a_broken_file_is_read_over(inhalt: bytes, projekt: Projekt) -> None:
    first = load_indikatorenstand(projekt)
    (projekt.root / DATEI).write_bytes(inhalt)
    assert load_indikatorenstand(projekt) == first
    assert (projekt.root / DATEI).read_bytes() != inhalt


def test_a_reading_of_another_state_is_not_taken(projekt: Projekt) -> None:
    assert wert(projekt) == "1340"
    path = projekt.root / DATEI
    kept = json.loads(path.read_text("utf-8"))
    kept["schluessel"] = "0" * 64
    kept["lesung"]["reihen"] = {}
    path.write_text(json.dumps(kept), "utf-8")
    assert wert(projekt) == "1340"


def test_a_file_in_the_way_of_the_folder_keeps_nothing(projekt: Projekt) -> None:
    (projekt.root / DATEI).parent.write_text("im Weg")
    assert wert(projekt) == "1340"
    assert (projekt.root / DATEI).parent.read_text() == "im Weg"


def test_a_folder_in_the_way_of_the_file_leaves_nothing_behind(projekt: Projekt) -> None:
    (projekt.root / DATEI).mkdir(parents=True)
    assert wert(projekt) == "1340"
    assert [path.name for path in (projekt.root / DATEI).parent.iterdir()] == ["indikatoren.json"]


def test_a_link_out_of_the_project_is_neither_read_nor_written(
    projekt: Projekt, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("fremd")
    (projekt.root / DATEI).parent.symlink_to(outside, target_is_directory=True)
    assert wert(projekt) == "1340"
    assert list(outside.iterdir()) == []
