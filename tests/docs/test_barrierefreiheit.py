"""The page on accessibility names every requirement, and evidence that exists."""

from __future__ import annotations

import re
from pathlib import Path

from vorlagen_gen.check import konformitaet, papier, seiten, word_aufbau

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "barrierefreiheit.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| 10.")
]
# How many clauses each group of EN 301 549 V3.2.1, chapter 10 has, the void ones included.
GROUPS = {
    "10.1.1": 1, "10.1.2": 5, "10.1.3": 5, "10.1.4": 13,
    "10.2.1": 4, "10.2.2": 2, "10.2.3": 1, "10.2.4": 7, "10.2.5": 4,
    "10.3.1": 2, "10.3.2": 4, "10.3.3": 4, "10.4.1": 3,
}  # fmt: skip
CLAUSES = [f"{group}.{number + 1}" for group, count in GROUPS.items() for number in range(count)]
VERDICTS = {"Maschine", "Maschine + Mensch", "Mensch", "entfällt"}
CHECKS = {
    *konformitaet.STANDARDS,
    konformitaet.AUFBAU,
    papier.PARITAET,
    seiten.SCHRIFTEN,
    word_aufbau.AUFBAU,
}


def test_every_requirement_of_chapter_10_is_there_once_and_in_order() -> None:
    assert [row[0] for row in ROWS] == [*CLAUSES, "10.5", "10.6"]


def test_a_requirement_names_its_criterion_by_the_same_number() -> None:
    for number, name, *_ in ROWS[:-2]:
        criterion = re.search(r"\((\d\.\d\.\d+) A{1,2}\)$", name)
        assert name == "Void" or (criterion and f"10.{criterion[1]}" == number)


def test_each_requirement_says_who_checks_it_and_how() -> None:
    assert {row[2] for row in ROWS} == VERDICTS
    assert all(row[3] for row in ROWS)


def test_what_a_machine_checks_names_a_check_or_a_test() -> None:
    for number, _, verdict, evidence in ROWS:
        if verdict.startswith("Maschine"):
            assert re.search(r"»|`tests/", evidence), number


def test_the_evidence_exists() -> None:
    files = set(re.findall(r"`((?:tests|src)/[\w/.-]+)`", PAGE))
    assert files
    assert [file for file in files if not (ROOT / file).exists()] == []
    assert set(re.findall(r"»([^«]+)«", PAGE)) <= CHECKS
