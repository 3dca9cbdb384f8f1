"""Which version of a package is installed, told without what Python needs for it.

``importlib.metadata`` brings the parsers of e-mails and of zip files along and takes as long to
import as three starts of Python.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_VERSION = re.compile(r"^Version: (\S+)$", re.MULTILINE)


@cache
def version_of(paket: str) -> str:
    """The version of the first ``paket`` on Python's search path.

    Raises:
        PackageNotFoundError: It is not installed.
    """
    found = next(filter(None, map(_told_in, _descriptions(paket))), None)
    if found:
        return found[1]
    from importlib.metadata import version

    return version(paket)


def _told_in(description: Path) -> re.Match[str] | None:
    try:
        head, _, _ = description.read_text(encoding="utf-8").partition("\n\n")
    except (OSError, ValueError):
        return None
    return _VERSION.search(head)


def _descriptions(paket: str) -> Iterator[Path]:
    """Where each folder on the search path describes it, as installers write it today."""
    for folder in sys.path:
        for name in _names(folder):
            if name.endswith(".dist-info") and _plain(name.partition("-")[0]) == _plain(paket):
                yield Path(folder, name, "METADATA")


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder or "."))  # noqa: PTH208 -- names are all it takes
    except OSError:
        return []


def _plain(name: str) -> str:
    return name.lower().replace("-", "_").replace(".", "_")
