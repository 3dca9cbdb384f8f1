"""Measures a command with all processes it starts: time, CPU, memory. Linux only."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from resource import struct_rusage
from threading import Event, Thread

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER
_PAUSES = (0.1, 1.0)
"""Seconds between two looks at the memory, a tenth of the time so far: each look costs some."""


class MessungError(Exception):
    """A run that failed: what it took says nothing."""


@dataclass(frozen=True, slots=True)
class Messwert:
    """What a run took: seconds, CPU seconds, and memory in MB at its peak.

    ``groesster`` is the largest process, as the kernel keeps it, and never less than what the
    process that measures held itself when it started the run; ``zusammen`` are all processes,
    shared pages counted once, as seen now and then.
    """

    sekunden: float
    cpu: float
    groesster: float
    zusammen: float


def messe(aufruf: Sequence[str | Path], mitschrift: Path) -> Messwert:
    """Run a command to the end of its last process; what it says goes to ``mitschrift``.

    Raises:
        MessungError: It failed.
    """
    with mitschrift.open("wb") as said, _adopting():
        begin = time.perf_counter()
        process = subprocess.Popen(
            aufruf, stdout=said, stderr=said, env=umgebungsvariablen(), process_group=0
        )
        watch = _Speicherwache(process.pid)
        with _ended_with_us(process.pid):
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - begin
            usages = [usage, *_left_behind(process.pid)]
    process.returncode = os.waitstatus_to_exitcode(status)
    largest = max(each.ru_maxrss for each in usages) / 1024
    together = max(watch.stop(), largest)
    if process.returncode:
        tail = mitschrift.read_text("utf-8", errors="replace")[-2000:]
        raise MessungError(f"{aufruf[0]} endete mit {process.returncode}:\n{tail}")
    cpu = sum(each.ru_utime + each.ru_stime for each in usages)
    return Messwert(seconds, cpu, largest, together)


@contextmanager
def _adopting() -> Iterator[None]:
    """Processes whose parents end become our children, so that their usage is told to us."""
    libc = ctypes.CDLL(None)
    libc.prctl(_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        libc.prctl(_SUBREAPER, 0, 0, 0, 0)


@contextmanager
def _ended_with_us(group: int) -> Iterator[None]:
    """Whatever stops us stops the processes of ``group``, too."""
    try:
        yield
    except BaseException:
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
        raise


def umgebungsvariablen() -> dict[str, str]:
    """The environment without what steers Python, so that all start alike."""
    return {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}


def _left_behind(group: int) -> Iterator[struct_rusage]:
    """The usage of processes of ``group`` whose parents ended before them."""
    with suppress(ChildProcessError):
        while True:
            yield os.wait4(-group, 0)[2]


class _Speicherwache(Thread):
    """Looks at the memory of a process and all below it until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._peak = 0.0
        self._is_over = Event()
        self.start()

    def run(self) -> None:
        """Keep the highest sum."""
        shortest, longest = _PAUSES
        begin = time.monotonic()
        while not self._is_over.wait(min(longest, max(shortest, (time.monotonic() - begin) / 10))):
            self._peak = max(self._peak, sum(map(megabytes, familie(self._pid))))

    def stop(self) -> float:
        """The highest sum in MB."""
        self._is_over.set()
        self.join()
        return self._peak


def familie(pid: int) -> Iterable[int]:
    """The process ``pid`` and all it started, directly or not."""
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from familie(int(child))


def megabytes(pid: int) -> float:
    """The memory of a process; pages that several share count in parts. 0 if it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def cpu_of(pids: Iterable[int]) -> float:
    """The CPU seconds of running processes and of those they waited for."""
    return sum(_ticks(pid) for pid in pids) / os.sysconf("SC_CLK_TCK")


def _ticks(pid: int) -> int:
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15]))
    return 0
