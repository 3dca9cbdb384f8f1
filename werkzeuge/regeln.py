"""Write ``docs/regeln.md``: every rule and every message, from the rules and the rejected cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from vorlagen_gen.validate.ausnahmen import REGELN
from vorlagen_gen.validate.regel import Regel

ROOT = Path(__file__).parents[1]
ZIEL = ROOT / "docs" / "regeln.md"
FAELLE = ROOT / "tests" / "cases" / "rejected"

KOPF = """\
# Regeln

Was `vorlagen-gen pruefen` findet, geordnet nach dem Kürzel, das in jeder Meldung steht. Diese
Seite wird aus den Regeln und ihren Prüffällen erzeugt (`werkzeuge/regeln.py`).

Ein **Fehler** ergibt sich aus Feldern und Daten; mit einem Fehler wird keine fertige Vorlage
erzeugt. Eine **Warnung** hält nichts auf: Sie betrifft den Text, und ob er stimmt, entscheiden Sie.
Wo „Ausnahme möglich“ steht, lässt sich die Regel
[für eine Vorlage abschalten](handbuch.md#ausnahmen-von-regeln).
"""

LESEN = """\
## Beim Lesen der Dateien

Diese Meldungen kommen, bevor die Regeln gefragt werden: wenn eine Datei oder ein Feld nicht zu
lesen ist oder etwas nicht gedruckt werden kann. Je Kürzel ein Beispiel.
"""


def regeln_text() -> str:
    """The page as it should be."""
    beispiele = _beispiele()
    rules = (part for code, regel in sorted(REGELN.items()) for part in _regel(regel, beispiele))
    others = (_block(text) for code, text in beispiele.items() if code not in REGELN)
    return "\n".join([KOPF, "## Die Regeln\n", *_inhalt(), *rules, LESEN, *others])


def _inhalt() -> Iterator[str]:
    yield "| Kürzel | | Was gemeldet wird |\n|---|---|---|"
    for code, regel in sorted(REGELN.items()):
        yield f"| [{code}](#{code.lower()}) | {regel.severity.label} | {regel.was} |"
    yield ""


def _regel(regel: Regel, beispiele: Mapping[str, str]) -> Iterator[str]:
    yield f"### {regel.code}\n"
    ausnahme = "Ausnahme möglich" if regel.is_ausnehmbar else "keine Ausnahme"
    yield f"**{regel.was}** {regel.severity.label}, {ausnahme}.\n"
    yield f"{regel.warum}\n"
    if regel.code in beispiele:
        yield _block(beispiele[regel.code])


def _block(text: str) -> str:
    return f"```\n{text}\n```\n"


def _beispiele() -> dict[str, str]:
    """The first message of the first case of each code, in the order of the codes."""
    found: dict[str, str] = {}
    for case in sorted(FAELLE.iterdir()):
        lines = (case / "erwartet.txt").read_text(encoding="utf-8").split("\n")
        found.setdefault(case.name.partition("_")[0], "\n".join(lines[:2]))
    return found


if __name__ == "__main__":
    ZIEL.write_text(regeln_text(), encoding="utf-8")
