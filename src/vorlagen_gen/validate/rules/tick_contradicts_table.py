"""Anlage A denies the effect on a plan of which the paper has a table."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import FinanzielleAuswirkungen, Finanzposition
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.nennungen import auswirkungen, finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F227",
    was="Anlage A verneint Auswirkungen, die in einer Finanztabelle stehen.",
    warum="Die Vorlage widerspricht sich; wer nur das Formular liest, erfährt die Kosten nicht.",
)

_NAMEN = {"finanzplan": "Teilfinanzplan", "ergebnisplan": "Teilergebnisplan"}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each answer that a table with amounts contradicts."""
    section = auswirkungen(pruefling.vorlage)
    table = finanzierung(pruefling.vorlage)
    for feld, name in _NAMEN.items():
        antwort = getattr(table, feld)
        if antwort not in (Antwort.NEIN, Antwort.ENTFAELLT) or not any(
            position.betrag for position in _positionen(section, feld)
        ):
            continue
        key = f"teil{feld}"
        place = section.schluessel_ort(key)
        where = f" (Zeile {place.line})" if place else ""
        yield REGEL.befund(
            table.ort(feld),
            f"»{feld}: {antwort}« widerspricht dem {name}{where}: Dort stehen Beträge.",
            f"Schreiben Sie »{feld}: ja«, oder löschen Sie die Tabelle.",
        )


def _positionen(section: FinanzielleAuswirkungen, feld: str) -> Iterator[Finanzposition]:
    if feld == "finanzplan":
        for plan in section.teilfinanzplan:
            yield from (*plan.auszahlungen, *plan.einzahlungen)
    else:
        for block in section.teilergebnisplan:
            yield from block.zeilen
