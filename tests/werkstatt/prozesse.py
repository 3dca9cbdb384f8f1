"""Which processes there are, read from /proc; elsewhere these tests do not run."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

PROC = Path("/proc")
needs_proc = pytest.mark.skipif(not (PROC / "self/stat").exists(), reason="/proc fehlt")


def children(parent: int) -> set[int]:
    """The processes that ``parent`` started and that still run."""
    return {pid for pid, (ppid, state) in _all().items() if ppid == parent and state not in "ZX"}


def alive(pids: set[int]) -> set[int]:
    """Those of ``pids`` that still run."""
    return {pid for pid, (_, state) in _all().items() if pid in pids and state not in "ZX"}


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether ``holds`` says so within minutes: much may be done elsewhere meanwhile."""
    end = time.monotonic() + 600
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def _all() -> dict[int, tuple[int, str]]:
    """Parent and state of each; whoever waits for it learns of its end with its last thread."""
    found = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                state, ppid = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
                threads = len([*(folder / "task").iterdir()])
            except OSError:
                continue
            found[int(folder.name)] = int(ppid), "R" if threads > 1 else state
    return found
