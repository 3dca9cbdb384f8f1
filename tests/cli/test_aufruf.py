from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from vorlagen_gen.cli import main
from vorlagen_gen.load.zwischenspeicher import ORDNER

if TYPE_CHECKING:
    from tests.cli.conftest import Werkstatt


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--hilfe"]) == 0
    shown = capsys.readouterr().out
    for befehl in ("bauen", "pruefen", "schema", "nummerieren", "nachweisen", "templates pruefen"):
        assert f"\n  {befehl} " in shown
    assert "usage" not in shown


def test_without_arguments_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("Aufruf: vorlagen-gen")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["buaen"], "Den Befehl »buaen« gibt es nicht. Meinten Sie »bauen«?"),
        (["bauen", "--schnell"], "»--schnell« ist hier nicht vorgesehen."),
        (["pruefen", "--neu"], "»--neu« gehört zu »bauen« und »paket«."),
        (["bauen", "--projekt"], "Dieser Aufruf ist unvollständig."),
    ],
)
def test_a_wrong_call_is_told_in_german(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err == (
        f"{expected}\n    Alle Befehle zeigt: vorlagen-gen --hilfe\n"
    )


@pytest.mark.parametrize(
    ("arguments", "usage"),
    [
        (["nummerieren", "x"], "nummerieren NAME V/…"),
        (["nummerieren", "x", "V/0123/2026", "y"], "nummerieren NAME V/…"),
        (["nachweisen"], "nachweisen NAME"),
        (["templates"], "templates pruefen"),
        (["schema", "x"], "schema"),
    ],
)
def test_wrong_arguments_are_answered_with_how_the_command_is_typed(
    arguments: list[str], usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err == (
        f"Zu »{arguments[0]}« passen diese Angaben nicht.\n    Aufruf: vorlagen-gen {usage}\n"
    )


def test_swapped_arguments_are_put_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nummerieren", "V/0123/2026", "2026-spielplatz"]) == 2
    said = capsys.readouterr().err
    assert "Schreiben Sie: vorlagen-gen nummerieren 2026-spielplatz V/0123/2026\n" in said


@pytest.mark.parametrize("arguments", [["nummerieren", "--hilfe"], ["-h", "nummerieren", "x"]])
def test_help_on_a_command_is_about_that_command(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    assert capsys.readouterr().out == (
        "Aufruf: vorlagen-gen nummerieren NAME V/…\n\n"
        "gibt einer Vorlage ihre Nummer, auch in Ergänzungen und eigenen Zitaten\n\n"
        "Alle Befehle und Optionen zeigt: vorlagen-gen --hilfe\n"
    )


def test_help_on_a_command_tells_its_own_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ruecklauf", "--hilfe"]) == 0
    shown = capsys.readouterr().out
    assert "  --annehmen, --ablehnen WAHL\n" in shown
    assert "--zeitraum" not in shown


def test_every_command_has_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    for befehl in ("bauen", "pruefen", "schema", "nummerieren", "nachweisen", "templates"):
        assert main([befehl, "--hilfe"]) == 0
        usage, _, text, *_ = capsys.readouterr().out.split("\n")
        assert usage.startswith(f"Aufruf: vorlagen-gen {befehl}")
        assert len(text) > 30


def test_an_unknown_paper_is_a_wrong_call_with_the_near_miss(werkstatt: Werkstatt) -> None:
    ergebnis = werkstatt.run("bauen", "2025-migrationsleitbild-erganzung")
    assert ergebnis.code == 2
    assert "Meinten Sie »2025-migrationsleitbild-ergaenzung«?" in ergebnis.err


def test_options_may_stand_before_the_command(werkstatt: Werkstatt) -> None:
    assert main(["--projekt", str(werkstatt.root), "pruefen"]) == 0


def test_pruefen_counts_and_writes_only_what_it_keeps_for_itself(werkstatt: Werkstatt) -> None:
    before = sorted(werkstatt.root.rglob("*"))
    ergebnis = werkstatt.run("pruefen")
    assert ergebnis.out == "1 Vorlage geprüft: 0 Fehler, 0 Warnungen.\n"
    kept = werkstatt.root / ORDNER
    assert sorted({*werkstatt.root.rglob("*")} - {kept, *kept.iterdir()}) == before


def test_a_console_in_cp1252_gets_question_marks_instead_of_a_crash(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    werkstatt.edit("gremium: Hauptausschuss", "gremium: Hauptausschuss, unbekannt: →")
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    assert main(["pruefen", "--projekt", str(werkstatt.root)]) == 1
    sys.stdout.flush()
    assert "»unbekannt«" in raw.getvalue().decode("cp1252")


def test_the_module_can_be_run() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "vorlagen_gen", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "vorlagen-gen 0.1.0\n"


def test_version_and_help_load_no_heavy_library() -> None:
    code = (
        "import sys; from vorlagen_gen.cli import main; main(['--hilfe']);"
        "heavy = {'weasyprint', 'docxtpl', 'docx', 'pandas', 'fontTools'} & set(sys.modules);"
        "sys.exit(bool(heavy))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=False, capture_output=True)
    assert done.returncode == 0
