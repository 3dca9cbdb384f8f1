"""The paper that circulates, as a project of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAPIER = Path(__file__).parent / "papier"
NAME = "2026-lernwerkstatt"


def lege_projekt_an(root: Path) -> Path:
    """A project with the paper alone; the path of the paper's folder."""
    for name in ("templates", "content"):
        shutil.copytree(ROOT / name, root / name)
    return Path(shutil.copytree(PAPIER, root / "vorlagen" / NAME))
