"""What is said of many indicators; ``make golden`` writes it anew, people read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from tests.assemble.indikatoren.faelle import FAELLE, GRUENDE, LESEFAELLE, Fall
from tests.assemble.indikatoren.felder import FELDER
from tests.golden import reviewed

from vorlagen_gen.assemble.indikatoren.abstaende import abstand_satz
from vorlagen_gen.assemble.indikatoren.feldtexte import feld_zusammenfassung
from vorlagen_gen.assemble.indikatoren.lesehilfe import lesehilfe
from vorlagen_gen.assemble.indikatoren.saetze import satz
from vorlagen_gen.assemble.indikatoren.statuswoerter import SYMBOLE, grund

GOLDEN = Path(__file__).parent / "golden"


def _listed(cases: Iterable[Fall], say: Callable[[Fall], str]) -> str:
    return "\n".join(f"# {each.beschreibung}\n{say(each)}\n" for each in cases)


def _grund(each: Fall) -> str:
    wetter = each.zusammenfassung.bewertung.wetter
    return f"{SYMBOLE[wetter]} {wetter}: {grund(each.zusammenfassung, each.katalog)}"


def _felder() -> str:
    return "\n".join(
        f"# {beschreibung}\n{feld_zusammenfassung(feld, stand)}\n"
        for beschreibung, feld, stand in FELDER
    )


def test_indicators_are_said_as_was_reviewed() -> None:
    with_groups = [each for each in FAELLE if each.zusammenfassung.abstand_aktuell]
    said = {
        "saetze.txt": _listed(FAELLE, lambda each: satz(each.zusammenfassung, each.katalog)),
        "abstaende.txt": _listed(with_groups, lambda each: abstand_satz(each.zusammenfassung)),
        "lesehilfen.txt": _listed(
            LESEFAELLE, lambda each: lesehilfe(each.zusammenfassung, each.katalog)
        ),
        "gruende.txt": _listed(GRUENDE, _grund),
        "felder.txt": _felder(),
    }
    assert said == reviewed(GOLDEN, "*.txt", said)
