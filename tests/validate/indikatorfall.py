"""Projects with a small catalogue of indicators."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.stammdaten import lege_stammdaten
from tests.validate.fall import ROOT, Fall

PROJEKT = ROOT / "tests" / "cases" / "accepted" / "indikatoren"
KATALOG = PROJEKT / "content" / "indikatoren"


def indikatorprojekt(root: Path) -> Path:
    """The project in ``root`` whose only paper has bindings of every kind."""
    lege_stammdaten(root)
    return Path(shutil.copytree(PROJEKT, root, dirs_exist_ok=True))


def mit_katalog(fall: Fall) -> Fall:
    """``fall`` with two Handlungsfelder, 1 Bildung and 2 Wohnen und Zusammenleben.

    1.1 is a quote of two groups, 1.2 a number, 1.3 made up, 2.1 a mean without earlier values.
    """
    ziel = fall.root / "content" / "indikatoren"
    shutil.copytree(KATALOG, ziel)
    return fall
