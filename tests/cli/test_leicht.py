"""``pruefen`` answers while one waits: nothing heavy is loaded, each paper costs the same."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.validate.fall import Fall
from tests.validate.indikatorfall import indikatorprojekt

WRITERS = ("docx", "docxtpl", "jinja2", "matplotlib", "pydyf", "weasyprint")
READERS = ("fontTools", "lxml", "numpy", "openpyxl", "page", "pandas", "pikepdf", "pypdfium2")
HEAVY = (*WRITERS, *READERS, "PIL")
SPARED = ("email", "pyphen", "rapidfuzz", "socket", "subprocess", "tempfile", "zipfile")
"""What takes as long to import as several starts of Python and a faultless paper does not need."""
CHECK = """
import json, sys
from vorlagen_gen.cli import main
code = main([*(sys.argv[3:] or ["pruefen"]), "--projekt", sys.argv[1]])
heavy = sorted(set(sys.argv[2].split(",")) & {name.partition(".")[0] for name in sys.modules})
print(json.dumps([code, heavy]))
"""
COUNT = """
import sys
steps = 0
def count(frame, event, argument):
    global steps
    steps += 1
from vorlagen_gen.cli import main
main(["pruefen", "--projekt", sys.argv[1]])
sys.setprofile(count)
main(["pruefen", "--projekt", sys.argv[1]])
sys.setprofile(None)
print(steps)
"""


def run(program: str, root: Path, *arguments: str) -> str:
    command = [sys.executable, "-c", program, str(root), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout.strip().split("\n")[-1]


def with_papers(root: Path, number: int) -> Fall:
    fall = Fall(root)
    for index in range(1, number):
        copy = shutil.copytree(fall.ordner, fall.ordner.parent / f"fall-{index:03}")
        path = copy / "vorlage.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("V/9800/2026", f"V/{index:04}/2026"), encoding="utf-8")
    return fall


def test_pruefen_loads_neither_a_writer_nor_pandas(tmp_path: Path) -> None:
    assert json.loads(run(CHECK, Fall(tmp_path).root, ",".join(HEAVY))) == [0, []]


def test_a_faultless_paper_is_checked_without_what_only_faults_need(tmp_path: Path) -> None:
    root = Fall(tmp_path).root
    run(CHECK, root, "")  # keeps the words that were looked up
    assert json.loads(run(CHECK, root, ",".join(SPARED))) == [0, []]


def test_a_paper_without_indicators_loads_nothing_that_knows_them(tmp_path: Path) -> None:
    code = CHECK.replace('.partition(".")[0]', "")
    parts = ("assemble.indikatoren", "indikatoren", "model.indikator", "model.katalog")
    known = ",".join(f"vorlagen_gen.{part}" for part in (*parts, "model.zusammenfassung"))
    assert json.loads(run(code, Fall(tmp_path).root, known)) == [0, []]


@pytest.mark.parametrize("befehl", ["schema", "--version", "--hilfe"])
def test_other_commands_that_write_no_paper_load_nothing_heavy(befehl: str, tmp_path: Path) -> None:
    root = Fall(tmp_path).root
    assert json.loads(run(CHECK, root, ",".join(HEAVY), befehl)) == [0, []]


def test_the_version_is_told_without_any_model(tmp_path: Path) -> None:
    models = "pydantic,yaml,hunspell,pyphen"
    assert json.loads(run(CHECK, Fall(tmp_path).root, models, "--version")) == [0, []]


def test_pruefen_loads_nothing_of_the_stages_behind_it(tmp_path: Path) -> None:
    code = CHECK.replace('.partition(".")[0]', "")
    behind = ",".join(f"vorlagen_gen.{part}" for part in ("satz", "deliver", "render", "read_back"))
    assert json.loads(run(code, Fall(tmp_path).root, behind)) == [0, []]


def test_pruefen_reads_tables_of_indicators_once_and_then_from_what_it_kept(tmp_path: Path) -> None:
    root = indikatorprojekt(tmp_path)
    assert json.loads(run(CHECK, root, ",".join(HEAVY))) == [0, ["numpy", "pandas"]]
    assert json.loads(run(CHECK, root, ",".join(HEAVY))) == [0, []]


def test_a_paper_that_uses_no_indicator_does_not_read_them(tmp_path: Path) -> None:
    fall = Fall(tmp_path)
    fall.schreibe("../../content/indikatoren/katalog.yaml", "handlungsfelder: [")
    geprueft = fall.geprueft()
    assert geprueft.findings == ()
    assert not [each for each in geprueft.gelesen if "indikatoren" in each.label]


@pytest.mark.parametrize(("few", "many"), [(4, 16)])
def test_the_cost_grows_as_the_papers_do(tmp_path: Path, few: int, many: int) -> None:
    steps = [int(run(COUNT, with_papers(tmp_path / str(n), n).root)) for n in (1, few, many)]
    per_paper = (steps[1] - steps[0]) / (few - 1)
    assert (steps[2] - steps[0]) / (many - 1) == pytest.approx(per_paper, rel=0.05)
