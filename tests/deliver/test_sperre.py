"""No two builds write into one folder, and no lock outlives its build."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from vorlagen_gen.deliver import sperre
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.errors import VorlagenError

HOLD = """
import sys
from pathlib import Path
from vorlagen_gen.deliver.sperre import gesperrt
with gesperrt(Path(sys.argv[1])):
    print("gesperrt", flush=True)
    sys.stdin.read()
"""


def holding(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "gesperrt\n"
    return process


def demand_free(folder: Path) -> None:
    with gesperrt(folder):
        pass
    assert list(folder.parent.iterdir()) == []


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    folder = tmp_path / "vorlage"
    with holding(folder) as process:
        with pytest.raises(VorlagenError, match="»vorlage« wird gerade schon gebaut") as error:
            demand_free(folder)
        assert "Warten Sie" in error.value.remedy
        with gesperrt(tmp_path / "eine andere"):
            pass
        process.communicate()
    demand_free(folder)


def test_a_build_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vorlage"
    with holding(folder) as process:
        process.kill()
    assert [path.name for path in tmp_path.iterdir()] == [".vorlage.sperre"]
    demand_free(folder)


def test_a_lock_is_lifted_when_the_build_fails(tmp_path: Path) -> None:
    folder = tmp_path / "vorlage"
    with pytest.raises(ZeroDivisionError), gesperrt(folder):
        raise ZeroDivisionError
    demand_free(folder)


def test_a_lock_that_was_removed_by_its_owner_is_not_taken_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening the file and locking it, its owner may remove it."""
    from vorlagen_gen.deliver import sperre

    folder = tmp_path / "vorlage"
    take = sperre._take  # noqa: SLF001 -- there the race is
    opened: list[int] = []

    def late(handle: int) -> None:
        if not opened:
            (tmp_path / ".vorlage.sperre").unlink()
        opened.append(handle)
        take(handle)

    monkeypatch.setattr(sperre, "_take", late)
    with gesperrt(folder):
        assert len(opened) == 2
        with pytest.raises(VorlagenError):
            demand_free(folder)


def test_where_no_lock_can_lie_one_builds_without(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("hier ist kein Ordner", encoding="utf-8")
    with gesperrt(tmp_path / "datei" / "vorlage"):
        pass
    (tmp_path / ".vorlage.sperre").symlink_to(tmp_path / "datei")
    with gesperrt(tmp_path / "vorlage"):
        pass
    assert (tmp_path / "datei").read_text(encoding="utf-8") == "hier ist kein Ordner"


@contextmanager
def interrupted_at(step: int) -> Iterator[list[int]]:
    """Ctrl-C at the ``step``-th instruction of the module; yields the steps taken."""
    steps: list[int] = []

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename != sperre.__file__:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            steps.append(len(steps))
            if len(steps) == step:
                raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield steps
    finally:
        sys.settrace(before)


def lock_and_release(folder: Path) -> None:
    with ExitStack() as stack:
        stack.enter_context(gesperrt(folder))


def test_whenever_an_interruption_comes_no_lock_is_left(tmp_path: Path) -> None:
    for step in count(1):
        with suppress(KeyboardInterrupt), interrupted_at(step) as steps:
            lock_and_release(tmp_path / "vorlage")
        assert list(tmp_path.iterdir()) == [], step
        if len(steps) < step:
            break
    assert step > 100


def test_who_is_interrupted_while_being_refused_leaves_the_lock_of_the_other(
    tmp_path: Path,
) -> None:
    with gesperrt(tmp_path / "vorlage"):
        for step in count(1):
            with suppress(KeyboardInterrupt, VorlagenError), interrupted_at(step) as steps:
                lock_and_release(tmp_path / "vorlage")
            assert [each.name for each in tmp_path.iterdir()] == [".vorlage.sperre"], step
            if len(steps) < step:
                break
    assert step > 100
