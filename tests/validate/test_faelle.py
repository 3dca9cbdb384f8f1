"""Each folder in ``tests/cases/rejected`` has one fault and the complete message it must give.

A case holds what differs from the faultless paper: files of the paper ``fall``, or a whole
project if it holds ``vorlagen/``.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.stammdaten import lege_stammdaten

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefe

ROOT = Path(__file__).parents[2]
REJECTED = ROOT / "tests" / "cases" / "rejected"
GRUNDFALL = ROOT / "tests" / "cases" / "accepted" / "grundfall"
CASES = sorted(path.name for path in REJECTED.iterdir())
EXPECTED = "erwartet.txt"

MADE_IN_TESTS = {
    "I119",  # an empty catalogue, told beside I206: tests/indikatoren/test_stand.py
    "I122",  # a table of more than 100 MB: tests/indikatoren/test_tabellen.py
    "I125",  # a sheet of a workbook: tests/indikatoren/test_tabellen.py
    "S101",  # needs pages: tests/check/test_lage.py
    "S102",  # needs files: tests/check/test_groesse.py
    "F275",  # comes with the warning on what is wrong: rules/test_anlage_not_accessible.py
    "F273",  # a file of more than a megabyte: rules/test_anlagendateien.py
    "F274",  # files of more than a megabyte: rules/test_anlagendateien.py
    "I206",  # a project without a catalogue: rules/test_bindungen.py
    "I207",  # comes with what is wrong with the data: rules/test_bindungen.py
    "V290",  # an exception that is not needed: test_ausnahmen.py
    "V311",  # these six come with V310 or F310: rules/test_uebernommenes.py
    "V312",
    "V313",
    "V314",
    "V315",
    "V316",
    "D103",  # too much of anything: tests/angriffe/test_templates.py
    "D105",  # a table that is too wide: tests/assemble/test_spaltenbreiten.py
    "Y102",  # a file of more than 2 MB: tests/load/test_quelle.py
    "Y127",  # a link that leads out of the project: tests/angriffe/test_dateien.py
    "Y128",  # an Anlage of more than 100 MB: tests/angriffe/test_dateien.py
    "Y129",  # a file of more than 10,000 values: tests/angriffe/test_yaml.py
    "F128",  # what a city declares: test_eigenfelder.py
    "F123",  # two folders that Windows could not check out: test_projekt.py
}


def lay_out(case: Path, root: Path) -> None:
    """The project of ``case`` in ``root``; what it does not bring is the shipped one's."""
    if not (case / "vorlagen").is_dir():
        ordner = GRUNDFALL / "vorlagen" / "grundfall"
        own = root / "vorlagen" / "fall"
        shutil.copytree(ordner, own, ignore=shutil.ignore_patterns("vorlage.yaml"))
    else:
        own = root
    lege_stammdaten(root)
    shutil.copytree(case, own, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))


def check(root: Path) -> list[Finding]:
    """All that is said of the project before any page is made."""
    projekt = Projekt.open(root)
    found = (
        finding for each in pruefe(projekt, [], Bibliothek(projekt)) for finding in each.findings
    )
    return sorted(set(found))


@pytest.mark.parametrize("name", CASES)
def test_a_rejected_case_gives_exactly_its_message(name: str, tmp_path: Path) -> None:
    lay_out(REJECTED / name, tmp_path)
    found = "".join(f"{finding}\n" for finding in check(tmp_path))
    assert found == (REJECTED / name / EXPECTED).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_case_shows_the_code_it_is_named_after_and_no_other(name: str) -> None:
    text = (REJECTED / name / EXPECTED).read_text(encoding="utf-8")
    assert set(re.findall(r"(?:Fehler|Warnung) ([A-Z]\d{3}):", text)) == {name[:4]}


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    package = ROOT / "src" / "vorlagen_gen"
    sources = [
        *(package / "indikatoren").glob("*.py"),
        *(package / "load").glob("*.py"),
        *(package / "validate").rglob("*.py"),
        *(package / "model" / f"{name}.py" for name in ("auftrag", "paketregeln", "werte")),
        package / "bibliothek.py",
    ]
    known = {
        code
        for source in sources
        for code in re.findall(r'"([A-Z]\d{3})"', source.read_text(encoding="utf-8"))
    }
    assert known == {name[:4] for name in CASES} | MADE_IN_TESTS


def test_the_faultless_paper_has_no_finding(tmp_path: Path) -> None:
    lay_out(GRUNDFALL, tmp_path)
    assert check(tmp_path) == []
