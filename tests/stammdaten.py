"""The shipped ``content/`` and templates, read once and laid into the projects of all tests.

Thousands of tests have a project of their own; copying files one by one takes them longer than
what they ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
_INDIKATOREN = "content/indikatoren/"


def lege_stammdaten(root: Path, *, mit_indikatoren: bool = True) -> None:
    """Lay them into the project ``root``; most papers name no indicator and need none."""
    for name, inhalt in _stammdaten().items():
        if mit_indikatoren or not name.startswith(_INDIKATOREN):
            path = root / name
            try:
                path.write_bytes(inhalt)
            except FileNotFoundError:
                path.parent.mkdir(parents=True)
                path.write_bytes(inhalt)


@cache
def _stammdaten() -> Mapping[str, bytes]:
    folders = (ROOT / "content", ROOT / "templates")
    files = (path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in files}
