"""``pruefen`` tells what it found to people and to programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.cli import main
from vorlagen_gen.errors import ExitCode


def test_people_see_the_line_with_the_text_underlined(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fall = Fall(tmp_path).ersetze("datum: 17.09.2026", "datum: 31.09.2026")
    assert main(["pruefen", "--projekt", str(fall.root)]) == ExitCode.CONTENT_REJECTED
    assert capsys.readouterr().out == (
        "vorlagen/fall/vorlage.yaml:15:13: Fehler F102: Den Tag »31.09.2026« gibt es nicht.\n"
        "    15 |   - {datum: 31.09.2026, gremium: Bezirksvertretung Münster-Hiltrup, rolle: "
        "Anhörung}\n"
        "       |             ~~~~~~~~~~\n"
        "    Schreiben Sie Tag, Monat und Jahr, zum Beispiel 03.02.2025.\n"
        "1 Vorlage geprüft: 1 Fehler, 0 Warnungen.\n"
    )


def test_programs_get_the_same_with_all_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fall = Fall(tmp_path).ersetze("datum: 17.09.2026", "datum: 31.09.2026")
    arguments = ["pruefen", "fall", "--format", "json", "--projekt", str(fall.root)]
    assert main(arguments) == ExitCode.CONTENT_REJECTED
    said = json.loads(capsys.readouterr().out)
    assert (said["version"], said["fehler"], said["warnungen"]) == (1, 1, 0)
    (paper,) = said["vorlagen"]
    assert (paper["ordner"], paper["abgelehnt"], paper["ausnahmen"]) == ("fall", True, [])
    assert paper["befunde"] == [
        {
            "datei": "vorlagen/fall/vorlage.yaml",
            "zeile": 15,
            "spalte": 13,
            "bis_zeile": 15,
            "bis_spalte": 23,
            "schwere": "Fehler",
            "regel": "F102",
            "text": "Den Tag »31.09.2026« gibt es nicht.",
            "abhilfe": "Schreiben Sie Tag, Monat und Jahr, zum Beispiel 03.02.2025.",
        }
    ]


def test_a_paper_without_findings_is_told_as_such_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fall = Fall(tmp_path)
    assert main(["pruefen", "--format=json", "--projekt", str(fall.root)]) == ExitCode.OK
    said = json.loads(capsys.readouterr().out)
    assert [paper["befunde"] for paper in said["vorlagen"]] == [[]]


@pytest.mark.parametrize("arguments", [["pruefen", "--format", "xml"], ["bauen", "--format=json"]])
def test_another_format_is_a_wrong_call(arguments: list[str]) -> None:
    assert main(arguments) == ExitCode.USAGE
