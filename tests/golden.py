"""Texts that people reviewed; ``make golden`` writes them anew, CI never does."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def is_renewed() -> bool:
    """Whether what was reviewed is to be written anew."""
    is_wanted = os.environ.get("GOLDEN") == "neu"
    assert not (is_wanted and os.environ.get("CI")), "CI never rewrites what people reviewed"
    return is_wanted


def reviewed(folder: Path, pattern: str, said: Mapping[str, str]) -> dict[str, str]:
    """The reviewed texts in ``folder`` by their names; first replaced by ``said`` if wanted."""
    if is_renewed():
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(pattern):
            old.unlink()
        for name, text in said.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return {path.name: path.read_text("utf-8") for path in folder.glob(pattern)}
