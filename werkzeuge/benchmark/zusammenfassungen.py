"""Reads the indicators of a project up to their summaries: ``python zusammenfassungen.py FOLDER``.

It runs by itself, since the time of the whole process counts. Exit code 1: there are none, or
something is wrong with them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from vorlagen_gen.indikatoren.stand import load_indikatorenstand
from vorlagen_gen.load.projekt import Projekt

if __name__ == "__main__":
    stand, findings, _ = load_indikatorenstand(Projekt.open(Path(sys.argv[1])))
    print(*findings[:1])
    sys.exit(0 if stand and stand.zusammenfassungen and not findings else 1)
