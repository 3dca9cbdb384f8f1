"""The verdicts on the targets, from what was measured."""

from __future__ import annotations

from statistics import median

from werkzeuge.benchmark.laeufe import GROESSTE_TABELLE, NACKT, PANDAS, UNVERAENDERT
from werkzeuge.benchmark.programme import DOCXTPL, UNSER
from werkzeuge.benchmark.protokoll import Protokoll
from werkzeuge.benchmark.urteil import ZIELE, Urteil, verhaeltnisse
from werkzeuge.benchmark.vorschau import TASTE

VIELE, WENIGER = 200, 50
"""The growth is judged from the smaller number of papers to the larger."""


def urteile(protokoll: Protokoll) -> list[Urteil]:
    """The verdict on each target, in the order of the list."""
    werte = {
        "pruefen": _slowest(protokoll, "pruefen "),
        "unveraendert": _slowest(protokoll, UNVERAENDERT),
        "kalt": _ratio(protokoll, "1 kalt", UNSER, DOCXTPL),
        "durchsatz": _ratio(protokoll, f"{VIELE} kalt", DOCXTPL, UNSER),
        "wachstum": _growth(protokoll),
        "speicher": [each.groesster for each in protokoll.of(f"{VIELE} kalt", UNSER)],
        "beobachten": protokoll.sekunden("ein Wort", UNSER),
        "vorschau": protokoll.sekunden(TASTE, UNSER),
        "tabellen": _ratio(protokoll, f"{GROESSTE_TABELLE} Zeilen", UNSER, PANDAS),
    }
    return [ziel.beurteilt(werte[ziel.kennung], protokoll.paare) for ziel in ZIELE]


def _ratio(protokoll: Protokoll, was: str, wer: str, gegen: str) -> list[float]:
    return verhaeltnisse(protokoll.sekunden(was, wer), protokoll.sekunden(was, gegen))


def _slowest(protokoll: Protokoll, prefix: str) -> list[float]:
    """The ratios to a bare start of what takes longest: the others are then faster still."""
    found = [_ratio(protokoll, was, UNSER, NACKT) for was in protokoll.names(prefix)]
    return max((each for each in found if each), key=median, default=[])


def _growth(protokoll: Protokoll) -> list[float]:
    """How many times longer than proportionally the larger number takes."""
    many, few = (protokoll.sekunden(f"{each} kalt", UNSER) for each in (VIELE, WENIGER))
    return [each * WENIGER / VIELE for each in verhaeltnisse(many, few)]
