"""Ctrl-C ends a command with one word, wherever it strikes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vorlagen_gen import cli
from vorlagen_gen.errors import ExitCode


def _interrupted() -> None:
    raise KeyboardInterrupt


def _interrupted_while_loading() -> None:
    """As an extension reports it, and a package what it says."""
    try:
        try:
            _interrupted()
        except KeyboardInterrupt as signal:
            raise ImportError("Encountered an error while initializing the extension.") from signal
    except ImportError as error:
        raise ImportError("_core failed to import.\n  Underlying error") from error


def _missing() -> None:
    raise ImportError("No module named 'pikepdf'")


@pytest.mark.parametrize("happens", [_interrupted, _interrupted_while_loading])
def test_an_interrupt_is_told_in_a_word(
    happens: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cli, "_run", lambda _: happens())
    assert cli.main(["pruefen", "--projekt", str(tmp_path)]) == ExitCode.CONTENT_REJECTED
    assert capsys.readouterr().err == "Abgebrochen.\n"


def test_a_library_that_is_missing_is_no_interrupt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_run", lambda _: _missing())
    with pytest.raises(ImportError, match="No module"):
        cli.main(["pruefen", "--projekt", str(tmp_path)])


def test_a_command_that_is_done_is_not_ended_by_ctrl_c() -> None:
    program = (
        "import os, signal, sys; from vorlagen_gen import cli; code = cli.main();"
        "os.kill(os.getpid(), signal.SIGINT); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--version"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
