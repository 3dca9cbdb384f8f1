"""Work in several processes: all of it is done or told, whatever becomes of the processes."""

from __future__ import annotations

import math
import operator
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.werkstatt.prozesse import alive, children, eventually, needs_proc

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.werkstatt import AbsturzError, ProgrammError, Werkstatt
from vorlagen_gen.werkstatt.werkbank import MOST_BYTES

FOREVER = 600
PID = "__import__('os').getpid()"
WAITING = "sum(iter(lambda: __import__('os').path.exists({!r}), True))"
"""Keeps a process busy until there is such a file."""
ORPHANING = """
import os, signal, sys, time
from vorlagen_gen.werkstatt import Werkstatt
werkstatt = Werkstatt(2)
asked = [werkstatt.submit("x", os.getpid) for _ in range(2)]
sleeping = werkstatt.submit("x", time.sleep, 600)
print(os.getpid(), *{each.result() for each in asked}, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def werkstatt() -> Iterator[Werkstatt]:
    with Werkstatt(2) as werkstatt:
        yield werkstatt


@pytest.fixture(params=[1, 2])
def any_werkstatt(request: pytest.FixtureRequest) -> Iterator[Werkstatt]:
    with Werkstatt(request.param) as werkstatt:
        yield werkstatt


def test_each_result_is_that_of_its_work(any_werkstatt: Werkstatt) -> None:
    asked = [any_werkstatt.submit(f"{n}", math.factorial, n) for n in range(50)]
    assert [each.result() for each in reversed(asked)] == [
        math.factorial(n) for n in reversed(range(50))
    ]


def test_what_other_work_gave_takes_its_place(any_werkstatt: Werkstatt) -> None:
    first = any_werkstatt.submit("a", operator.add, 1, 2)
    second = any_werkstatt.submit("b", operator.add, first, 10)
    both = any_werkstatt.submit("c", operator.mul, first, second)
    assert both.result() == 39
    assert (first.result(), second.result()) == (3, 13)


def test_work_that_must_wait_keeps_none_from_what_can_be_done(werkstatt: Werkstatt) -> None:
    slow = werkstatt.submit("langsam", time.sleep, FOREVER)
    after = werkstatt.submit("danach", operator.not_, slow)
    assert werkstatt.submit("schnell", operator.add, 1, 1).result() == 2
    assert not after.is_fertig


def test_what_is_withdrawn_before_it_is_begun_is_not_done(
    werkstatt: Werkstatt, tmp_path: Path
) -> None:
    made, kept, weiter = (tmp_path / name for name in ("zurückgezogen", "behalten", "weiter"))
    busy = [werkstatt.submit("x", eval, WAITING.format(str(weiter))) for _ in range(2)]
    withdrawn = werkstatt.submit("a", os.mkdir, made)
    werkstatt.withdraw([withdrawn, werkstatt.submit("b", operator.not_, withdrawn)])
    weiter.touch()
    werkstatt.submit("c", os.mkdir, kept).result()
    assert [each.result() for each in busy] == [0, 0]
    assert werkstatt.submit("d", operator.add, 1, 1).result() == 2
    assert (made.exists(), kept.exists()) == (False, True)


def test_processes_do_it_if_there_may_be_several_and_this_one_if_not() -> None:
    for number, is_here in ((1, True), (2, False)):
        with Werkstatt(number) as werkstatt:
            assert (werkstatt.submit("x", os.getpid).result() == os.getpid()) == is_here


@needs_proc
def test_nothing_is_started_before_it_is_needed_and_then_no_more_than_that() -> None:
    before = children(os.getpid())
    with Werkstatt(4) as werkstatt:
        assert children(os.getpid()) == before
        werkstatt.submit("x", os.getpid).result()
        assert len(children(os.getpid()) - before) == 1
        werkstatt.warm_up(3)
        assert eventually(lambda: len(children(os.getpid()) - before) == 3)
        werkstatt.warm_up()
        assert eventually(lambda: len(children(os.getpid()) - before) == 4)
    assert children(os.getpid()) == before


@needs_proc
def test_nothing_is_left_even_if_a_process_is_busy() -> None:
    before = children(os.getpid())
    with Werkstatt(2) as werkstatt:
        for _ in range(3):
            werkstatt.submit("x", time.sleep, FOREVER)
        assert eventually(lambda: len(children(os.getpid()) - before) == 2)
    assert children(os.getpid()) == before


def test_files_that_a_process_left_are_removed() -> None:
    with Werkstatt(2) as werkstatt:
        folder = Path(werkstatt.submit("x", tempfile.mkdtemp).result())
        assert folder.is_dir()
    assert not folder.parent.exists()
    assert folder.parent.parent == Path(tempfile.gettempdir())


@needs_proc
def test_no_process_outlives_a_caller_that_was_killed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ORPHANING], stdout=subprocess.PIPE, text=True, check=False
    )
    caller, *pids = map(int, done.stdout.split())
    assert done.returncode == -signal.SIGKILL
    assert pids
    assert caller not in pids
    assert eventually(lambda: not alive(set(pids)))


def test_an_error_with_a_remedy_is_told_as_it_is(any_werkstatt: Werkstatt, tmp_path: Path) -> None:
    with pytest.raises(VorlagenError) as here:
        Projekt.open(tmp_path)
    asked = any_werkstatt.submit("x", Projekt.open, tmp_path)
    after = any_werkstatt.submit("y", operator.not_, asked)
    for each in (asked, asked, after):
        with pytest.raises(VorlagenError) as error:
            each.result()
        assert str(error.value) == str(here.value)
        assert error.value.exit_code is ExitCode.USAGE


def test_a_mistake_of_ours_is_told_with_its_name_and_place(any_werkstatt: Werkstatt) -> None:
    asked = any_werkstatt.submit("Anlage-1.pdf", operator.truediv, 1, 0)
    with pytest.raises(ProgrammError, match=r"An Anlage-1.pdf .* \(ZeroDivisionError\)") as error:
        asked.result()
    assert "Traceback" in error.value.ablauf
    assert any_werkstatt.submit("x", operator.add, 1, 1).result() == 2


def test_what_cannot_be_sent_is_a_mistake_of_ours(werkstatt: Werkstatt) -> None:
    asked = werkstatt.submit("x", operator.not_, lambda: None)
    with pytest.raises(ProgrammError):
        asked.result()
    with pytest.raises(AbsturzError):  # nor can it be sent back
        werkstatt.submit("x", eval, "lambda: None").result()
    assert werkstatt.submit("x", operator.add, 1, 1).result() == 2


@pytest.mark.skipif(sys.platform == "win32", reason="kennt keine Signale")
def test_a_process_that_is_killed_loses_only_what_it_did(werkstatt: Werkstatt) -> None:
    before = [werkstatt.submit("x", math.factorial, n) for n in range(5)]
    killed = werkstatt.submit("Anlage-A.pdf", signal.raise_signal, signal.SIGKILL)
    after = [werkstatt.submit("x", math.factorial, n) for n in range(5)]
    with pytest.raises(AbsturzError, match=r"an Anlage-A.pdf arbeitete.*\(Signal 9\)"):
        killed.result()
    for asked in (before, after):
        assert [each.result() for each in asked] == [1, 1, 2, 6, 24]


@needs_proc
def test_a_process_that_died_while_it_waited_is_replaced(werkstatt: Werkstatt) -> None:
    pid = werkstatt.submit("x", os.getpid).result()
    os.kill(pid, signal.SIGKILL)
    assert eventually(lambda: not alive({pid}))
    assert werkstatt.submit("x", os.getpid).result() != pid


@needs_proc
def test_a_process_that_holds_much_memory_makes_way_for_another_one(werkstatt: Werkstatt) -> None:
    hoard = f"__import__('builtins').__dict__.update(_=bytearray({MOST_BYTES})) or {PID}"
    pids = {werkstatt.submit("x", eval, hoard).result() for _ in range(4)}
    assert len(pids) == 4
    assert len({werkstatt.submit("x", eval, PID).result() for _ in range(20)}) <= 2


def test_an_interrupt_of_the_whole_group_is_for_the_caller_to_heed(werkstatt: Werkstatt) -> None:
    asked = werkstatt.submit("x", signal.raise_signal, signal.SIGINT)
    assert asked.result() is None


@pytest.mark.parametrize("program", ["/gibt/es/nicht", "/bin/false"])
def test_where_no_process_can_be_started_the_work_is_done_here(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    with Werkstatt(3) as werkstatt:
        werkstatt.warm_up()
        asked = [werkstatt.submit("x", os.getpid) for _ in range(5)]
        both = werkstatt.submit("y", operator.eq, asked[0], asked[1])
        assert {each.result() for each in asked} == {os.getpid()}
        assert both.result() is True


def test_a_process_knows_no_setting_that_may_be_secret(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZUGANG_ZUM_RATSSYSTEM", "geheim")
    assert werkstatt.submit("x", os.getenv, "ZUGANG_ZUM_RATSSYSTEM").result() is None
    assert werkstatt.submit("x", os.getenv, "PATH").result() == os.environ["PATH"]


def test_a_process_prints_nothing(werkstatt: Werkstatt, capfd: pytest.CaptureFixture[str]) -> None:
    werkstatt.submit("x", print, "gesagt").result()
    werkstatt.submit("x", os.write, 1, b"geschrieben").result()
    werkstatt.submit("x", os.write, 2, b"geklagt").result()
    assert capfd.readouterr() == ("", "")


def test_python_finds_the_same_in_a_process_and_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with Werkstatt(2) as werkstatt:
        assert werkstatt.submit("x", eval, "__import__('sys').path").result() == sys.path
