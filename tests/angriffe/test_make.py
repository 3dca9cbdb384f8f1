"""What is typed behind ``make vorlage NAME=`` is a name, for make and for the shell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT

PROGRAM = '#!/bin/sh\nfor word; do printf "<%s>" "$word"; done\n'


NAMES = [
    "2025-migrationsleitbild",
    "a b",
    "x'; touch fremd; '",
    '"; touch fremd; "',
    "$(touch fremd)",
    "$(shell touch fremd)",
    "`touch fremd`",
    "--ausgabe=/tmp",
]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make is for Linux")


@pytest.fixture
def ordner(tmp_path: Path) -> Path:
    """A project whose program prints what it is called with."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "einrichten.py").write_text("pass\n", encoding="utf-8")
    program = tmp_path / ".venv" / "bin" / "vorlagen-gen"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM, encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


def _make(ordner: Path, *words: str) -> str:
    make = shutil.which("make")
    assert make
    command = [make, "-s", *words, f"PYTHON={sys.executable}"]
    done = subprocess.run(command, cwd=ordner, capture_output=True, text=True, check=True)
    assert not (ordner / "fremd").exists()
    return done.stdout


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("target", "befehl"), [("vorlage", "bauen"), ("beobachten", "beobachten")])
def test_a_name_is_handed_on_as_typed(ordner: Path, name: str, target: str, befehl: str) -> None:
    assert _make(ordner, target, f"NAME={name}") == f"<{befehl}><--><{name}>"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("target", ["fortschreiben", "synopse"])
def test_two_names_are_handed_on_as_typed(ordner: Path, name: str, target: str) -> None:
    typed = _make(ordner, target, f"ALT={name}", "NEU=2030-x")
    assert typed == f"<{target}><--><{name}><2030-x>"
    assert _make(ordner, target, "ALT=2025-x", f"NEU={name}").endswith(f"<2025-x><{name}>")


@pytest.mark.parametrize("name", NAMES)
def test_a_period_is_handed_on_as_typed(ordner: Path, name: str) -> None:
    typed = _make(ordner, "fortschreiben", "ALT=a", "NEU=b", f"ZEITRAUM={name}")
    assert typed == f"<fortschreiben><--zeitraum={name}><--><a><b>"


@pytest.mark.parametrize("name", NAMES)
def test_places_to_confirm_are_words(ordner: Path, name: str) -> None:
    words = "".join(f"<{word}>" for word in name.split())
    typed = _make(ordner, "bestaetigen", f"NAME={name}", f"STELLE={name} *")
    assert typed == f"<bestaetigen><--><{name}>{words}<*>"


@pytest.mark.parametrize("name", NAMES)
def test_files_to_import_are_words_or_one_name_with_blanks(ordner: Path, name: str) -> None:
    words = "".join(f"<{word}>" for word in name.split())
    assert _make(ordner, "importieren", f"DATEI={name}") == f"<importieren><-->{words}"
    (ordner / "meine Vorlage.docx").touch()
    typed = _make(ordner, "importieren", "DATEI=meine Vorlage.docx")
    assert typed == "<importieren><--><meine Vorlage.docx>"


@pytest.mark.parametrize("wort", ["name", "alt", "neu", "datei"])
def test_a_small_letter_is_told_and_not_run(ordner: Path, wort: str) -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        _make(ordner, "vorlage", f"{wort}=$(shell touch fremd)")
    assert f"»{wort}« in Großbuchstaben" in failed.value.stderr
    assert not (ordner / "fremd").exists()
