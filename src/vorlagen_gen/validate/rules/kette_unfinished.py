"""A carried-over list of earlier papers ends before the one that is carried on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import KETTE, NUMMER, befund, ungelesen

REGEL = warnung(
    "V316",
    was="Eine übernommene Aufzählung früherer Vorlagen nennt die letzte nicht.",
    warum="Wer die Vorlage liest, sieht an der Aufzählung, was der Rat bisher beschlossen hat.",
    is_ausnehmbar=False,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each list of at least two papers, with the list as it would be."""
    uebernommen = pruefling.vorlage.uebernommen
    if uebernommen is None or uebernommen.aus is None:
        return
    aus = str(uebernommen.aus)
    for absatz, stelle in ungelesen(pruefling):
        for match in KETTE.finditer(absatz.text):
            named = re.findall(NUMMER, match[0])
            if aus not in named:
                reihe = f"{', '.join(named)} und {aus}"
                was = f"{aus} fehlt. Vorschlag, wenn es dieselbe Reihe ist: {reihe}."
                yield befund(pruefling, REGEL, absatz, match.span(), stelle, was)
