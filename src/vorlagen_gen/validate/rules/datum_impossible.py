"""The text names a day that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.datumsangaben import datumsangaben
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import wortlaut

REGEL = warnung(
    "V249",
    was="Im Text steht ein Tag, den es nicht gibt.",
    warum="Eine Frist bis zum 31.02. kann niemand einhalten.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each."""
    for stueck in wortlaut(pruefling):
        for angabe in datumsangaben(stueck.text):
            if not angabe.is_moeglich:
                tag = angabe.typed.removesuffix(".") if angabe.jahr else angabe.typed
                yield REGEL.befund(
                    stueck.place(angabe.start, angabe.end),
                    f"Den {tag} gibt es nicht.",
                    "Berichtigen Sie das Datum.",
                )
