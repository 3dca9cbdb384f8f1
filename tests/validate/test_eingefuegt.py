"""Texts built like published papers, pasted unchanged, get just the warnings they deserve."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.validate.fall import Fall

from vorlagen_gen.findings import Finding, Severity

TESTS = Path(__file__).parents[1]
IN_FIELDS = TESTS / "validate" / "daten" / "eingefuegt"
WHOLE = TESTS / "markdown" / "daten"
ENTWURF = """\
art: Beschlussvorlage
begruendung: {datei: beschlussvorlage.md}
anlagen: [{nummer: 1, titel: Spielplatzplan 2025-2030, nachgereicht: 10.03.2025}]
anlage_a: {ziele: {datei: anlage.md}}
"""


def told(fall: Fall) -> list[tuple[str, int, str, str]]:
    """File, line and code of each finding, and the start of the text it stands at."""
    findings = fall.findings()
    assert {each.severity for each in findings} == {Severity.WARNUNG}
    return [_told(fall, each) for each in findings]


def _told(fall: Fall, finding: Finding) -> tuple[str, int, str, str]:
    path = fall.root / finding.place.file
    typed = path.read_text("utf-8").split("\n")[finding.place.line - 1]
    return path.name, finding.place.line, finding.code, typed[finding.place.column - 1 :][:12]


def test_a_paper_pasted_field_by_field(fall: Fall) -> None:
    shutil.rmtree(fall.ordner)
    shutil.copytree(IN_FIELDS, fall.ordner)
    assert told(fall) == [
        ("begruendung.md", 7, "V282", "Durch eine f"),
        ("begruendung.md", 9, "V282", "Im Laufe der"),
        ("begruendung.md", 11, "V245", "vierten Aufl"),
        ("begruendung.md", 19, "V257", "u.a. die Unt"),
        ("vorlage.yaml", 35, "V242", "weiterbauen"),
    ]


def test_papers_pasted_whole_with_head_and_tables_of_another_program(fall: Fall) -> None:
    shutil.rmtree(fall.ordner)
    fall.schreibe("vorlage.yaml", ENTWURF)
    for name in ("beschlussvorlage.md", "anlage.md"):
        fall.schreibe(name, (WHOLE / name).read_text("utf-8"))
    assert told(fall) == [
        ("anlage.md", 5, "V267", "V/9901/2019 "),
        ("anlage.md", 36, "V240", "<i>Grün- und"),
        ("anlage.md", 43, "V240", "<p>Der Besch"),
        ("anlage.md", 43, "V267", "V/9902/2014)"),
        ("anlage.md", 45, "V240", "<u>Relevanz "),
        ("anlage.md", 47, "V240", "<p>Kinder si"),
        ("beschlussvorlage.md", 10, "V281", "Ansprechpart"),
        ("beschlussvorlage.md", 16, "V253", "Mustermann-B"),
        ("beschlussvorlage.md", 42, "V267", "V/9903/2022)"),
        ("beschlussvorlage.md", 52, "V257", "u.a. neue We"),
    ]
