"""Whoever ends a build ends all of it at once, and the next one completes it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.werkstatt.prozesse import alive, children, eventually, needs_proc

from vorlagen_gen.deliver.stand import DATEI, read_stand

ROOT = Path(__file__).parents[2]
NAMEN = ("2025-migrationsleitbild-ergaenzung", "2026-radweg-beispiel")
ABGEBROCHEN = (1, -signal.SIGINT)
"""Python takes SIGINT for its own end where the signal struck within ``exec``, as dataclasses use
it, whatever was said since."""
_BALD = 120
"""Within so many seconds it has ended, even on a machine that does much else."""

pytestmark = needs_proc
"""Without /proc nobody knows which processes there are; nor has Windows these signals."""


def start(root: Path) -> subprocess.Popen[str]:
    """A build as a process with a group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "vorlagen_gen", "bauen", "--projekt", str(root)],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def snapshot(root: Path) -> dict[str, bytes]:
    files = (path for path in (root / "ausgabe").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def gebaut(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A project of two papers, and what a build makes of it."""
    root = tmp_path_factory.mktemp("abbruch")
    for name in ("content", "templates", *(f"vorlagen/{name}" for name in NAMEN)):
        shutil.copytree(ROOT / name, root / name)
    with start(root) as process:
        out, err = process.communicate()
    assert process.returncode == 0, out + err
    return root, snapshot(root)


def to_the_group(process: subprocess.Popen[str]) -> None:
    """Ctrl-C in a terminal."""
    os.killpg(process.pid, signal.SIGINT)


def to_the_caller(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)


def terminate(process: subprocess.Popen[str]) -> None:
    process.terminate()


WAYS = (to_the_group, to_the_caller, terminate)


def interrupt(
    gebaut: tuple[Path, dict[str, bytes]],
    way: Callable[[subprocess.Popen[str]], None],
    seconds: float,
) -> None:
    """End a build ``seconds`` after its processes began, and look at what is left."""
    root, whole = gebaut
    shutil.rmtree(root / "ausgabe")
    shutil.rmtree(root / ".zwischenspeicher")
    with start(root) as process:
        assert eventually(lambda: _is_at_work(root, process))
        time.sleep(seconds)
        started = children(process.pid)
        way(process)
        begun = time.monotonic()
        out, err = process.communicate()
        assert time.monotonic() - begun < _BALD
    assert eventually(lambda: not alive(started))
    said = err.endswith("Abgebrochen.\n")
    if process.returncode in (-signal.SIGTERM, -signal.SIGINT) and not said:
        assert snapshot(root) == whole, "only a process that was done may end without a word"
    elif process.returncode != 0:
        assert process.returncode in ABGEBROCHEN, out + err
        assert said, err
    assert "Traceback" not in err
    _demand_whole(root, whole)


def _is_at_work(root: Path, process: subprocess.Popen[str]) -> bool:
    return list((root / "ausgabe").glob(".*.sperre")) != [] or process.poll() is not None


def _demand_whole(root: Path, whole: dict[str, bytes]) -> None:
    """No file is half, none is left over, no lock; each folder knows whether it is complete."""
    for name, data in snapshot(root).items():
        assert name in whole
        assert data == whole[name] or name.endswith(DATEI)
    for name in NAMEN:
        files = {each for each in whole if f"/{name}/" in each}
        stand = read_stand(root / "ausgabe" / name)
        is_complete = stand is not None and stand.is_vollstaendig
        assert not is_complete or files <= snapshot(root).keys()


def test_a_build_that_is_interrupted_stops_at_once_and_leaves_nothing_half(
    gebaut: tuple[Path, dict[str, bytes]],
) -> None:
    interrupt(gebaut, to_the_group, 0.8)


@pytest.mark.gross
def test_the_build_after_one_that_was_interrupted_completes_it(
    gebaut: tuple[Path, dict[str, bytes]],
) -> None:
    interrupt(gebaut, to_the_group, 2)
    root, whole = gebaut
    with start(root) as process:
        out, err = process.communicate()
    assert process.returncode == 0, out + err
    assert snapshot(root) == whole


@pytest.mark.gross
@pytest.mark.parametrize("way", WAYS)
def test_a_build_may_be_interrupted_at_any_moment(
    gebaut: tuple[Path, dict[str, bytes]], way: Callable[[subprocess.Popen[str]], None]
) -> None:
    for hundredths in range(0, 600, 25):
        interrupt(gebaut, way, hundredths / 100)


def test_two_builds_at_once_write_what_one_does(gebaut: tuple[Path, dict[str, bytes]]) -> None:
    root, whole = gebaut
    shutil.rmtree(root / "ausgabe")
    shutil.rmtree(root / ".zwischenspeicher", ignore_errors=True)
    with start(root) as one, start(root) as other:
        said = [process.communicate()[0] for process in (one, other)]
    assert {one.returncode, other.returncode} <= {0, 3}
    for process, out in zip((one, other), said, strict=True):
        assert ("wird gerade schon gebaut" in out) == (process.returncode == 3)
    assert snapshot(root) == whole
