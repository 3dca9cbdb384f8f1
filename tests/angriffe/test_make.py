"""What is typed behind ``make vorlage NAME=`` is a name, for make and for the shell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT

PROGRAM = '#!/bin/sh\nfor word; do printf "<%s>" "$word"; done\n'


@pytest.mark.skipif(sys.platform == "win32", reason="make is for Linux")
@pytest.mark.parametrize(
    "name",
    [
        "2025-migrationsleitbild",
        "a b",
        "x'; touch fremd; '",
        '"; touch fremd; "',
        "$(touch fremd)",
        "$(shell touch fremd)",
        "`touch fremd`",
        "--ausgabe=/tmp",
    ],
)
@pytest.mark.parametrize(("target", "befehl"), [("vorlage", "bauen"), ("beobachten", "beobachten")])
def test_a_name_is_handed_on_as_typed(tmp_path: Path, name: str, target: str, befehl: str) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "einrichten.py").write_text("pass\n", encoding="utf-8")
    program = tmp_path / ".venv" / "bin" / "vorlagen-gen"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM, encoding="utf-8")
    program.chmod(0o755)
    make = shutil.which("make")
    assert make
    command = [make, "-s", target, f"NAME={name}", f"PYTHON={sys.executable}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == f"<{befehl}><--><{name}>"
    assert not (tmp_path / "fremd").exists()
