"""The measures of the shipped templates."""

from __future__ import annotations

from pathlib import Path

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt

ROOT = Path(__file__).parents[1]
SATZSPIEGEL = Bibliothek(Projekt.open(ROOT)).labels("muenster").satzspiegel
