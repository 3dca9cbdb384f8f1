"""The faultless paper in a project with a small catalogue of indicators."""

from __future__ import annotations

import shutil

from tests.validate.fall import ROOT, Fall

KATALOG = ROOT / "tests" / "cases" / "accepted" / "indikatoren" / "content" / "indikatoren"


def mit_katalog(fall: Fall) -> Fall:
    """``fall`` with two Handlungsfelder, 1 Bildung and 2 Wohnen und Zusammenleben.

    1.1 is a quote of two groups, 1.2 a number, 1.3 made up, 2.1 a mean without earlier values.
    """
    ziel = fall.root / "content" / "indikatoren"
    shutil.rmtree(ziel)
    shutil.copytree(KATALOG, ziel)
    return fall
