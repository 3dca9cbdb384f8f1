"""Each folder in ``tests/cases/rejected`` has one fault and the complete message it must give.

A case holds what differs from the faultless paper: files of the paper ``fall``, or a whole
project if it holds ``vorlagen/``.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.anlagen import load_anlagen
from vorlagen_gen.load.haushalt import load_haushalt
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.vorlage import load_vorlage
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate import validate, validate_projekt

ROOT = Path(__file__).parents[2]
REJECTED = ROOT / "tests" / "cases" / "rejected"
GRUNDFALL = ROOT / "tests" / "cases" / "accepted" / "grundfall"
CASES = sorted(path.name for path in REJECTED.iterdir())
EXPECTED = "erwartet.txt"

MADE_IN_TESTS = {
    "Y102",  # a file of more than 2 MB: tests/load/test_quelle.py
    "Y127",  # a link that leads out of the project: tests/angriffe/test_dateien.py
    "Y128",  # an Anlage of more than 100 MB: tests/angriffe/test_dateien.py
    "Y129",  # a file of more than 10,000 values: tests/angriffe/test_yaml.py
    "F123",  # two folders that Windows could not check out: test_projekt.py
}


def lay_out(case: Path, root: Path) -> None:
    """The project of ``case`` in ``root``."""
    if not (case / "vorlagen").is_dir():
        ordner = GRUNDFALL / "vorlagen" / "grundfall"
        root = root / "vorlagen" / "fall"
        shutil.copytree(ordner, root, ignore=shutil.ignore_patterns("vorlage.yaml"))
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))


def check(root: Path) -> list[Finding]:
    """All that loading and validating the project says."""
    projekt = Projekt.open(root)
    haushalt, _, findings = load_haushalt(projekt)
    if not haushalt.produktgruppen:
        haushalt, _, _ = load_haushalt(Projekt.open(ROOT))
    vorlagen = []
    for ordner in projekt.ordner():
        vorlage, found = check_one(projekt, ordner, haushalt)
        findings += found
        vorlagen += [vorlage] if vorlage else []
    return sorted({*findings, *validate_projekt(projekt.ordner(), vorlagen)})


def check_one(
    projekt: Projekt, ordner: Vorlagenordner, haushalt: Haushalt
) -> tuple[Vorlage | None, list[Finding]]:
    geladen, findings = load_vorlage(projekt, ordner)
    if geladen.werte is None:
        return None, findings
    vorlage, faults = validate(geladen.werte, haushalt)
    missing = load_anlagen(vorlage.anlagen, ordner, projekt)[1] if vorlage else []
    return vorlage, [*findings, *faults, *missing]


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
        *(package / "load").glob("*.py"),
        *(package / "validate").rglob("*.py"),
        package / "model" / "werte.py",
    ]
    known = {
        code
        for source in sources
        for code in re.findall(r'"([YF]\d{3})"', source.read_text(encoding="utf-8"))
    }
    assert known == {name[:4] for name in CASES} | MADE_IN_TESTS


def test_the_faultless_paper_has_no_finding(tmp_path: Path) -> None:
    shutil.copytree(GRUNDFALL, tmp_path, dirs_exist_ok=True)
    assert check(tmp_path) == []
