"""What one process of a run has made is there for the others.

Tests stay independent: each asks for what it needs, and it is made if nobody has left it yet.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

import pytest

T = TypeVar("T")
_ordner: list[Path] = []
"""Where the processes of this run leave it; none if there is but one."""


def pytest_configure(config: pytest.Config) -> None:
    """Find the folder that the processes of this run have in common."""
    if hasattr(config, "workerinput"):
        _ordner[:] = [Path(config.option.basetemp).with_name("geteilt")]


def geteilt(name: str, make: Callable[[], T]) -> T:
    """What ``make`` gives, made by the first process that asks for it under ``name``.

    If two ask at once, both make it: that is rarer, and cheaper, than to wait for each other.
    """
    if not _ordner:
        return make()
    path = _ordner[0] / f"{name}.pickle"
    try:
        made: T = pickle.loads(path.read_bytes())  # noqa: S301 -- this run wrote it
    except FileNotFoundError:
        made = make()
        _leave(path, pickle.dumps(made))
    return made


def _leave(path: Path, inhalt: bytes) -> None:
    """Write a file in one step: whoever reads it meanwhile sees none, or all of it."""
    path.parent.mkdir(exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(inhalt)
    Path(file.name).replace(path)
