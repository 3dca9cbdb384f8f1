"""Anlage A affirms effects on a plan, and nothing in the paper says how large they are."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Antwort, Art
from vorlagen_gen.validate.betragsprosa import betragsnennungen
from vorlagen_gen.validate.nennungen import auswirkungen, finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V220",
    was="Anlage A bejaht Auswirkungen, die weder eine Finanztabelle noch der Text beziffert.",
    warum="Wer entscheidet, muss wissen, um wie viel es geht.",
)

_NAMEN = {"finanzplan": "Teilfinanzplan", "ergebnisplan": "Teilergebnisplan"}
_FELD = "beschlussvorschlag.finanzielle_auswirkungen"


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each „ja“; a supplement may leave the figures to its Hauptvorlage."""
    vorlage, table = pruefling.vorlage, finanzierung(pruefling.vorlage)
    section = auswirkungen(vorlage)
    is_elsewhere = vorlage.art is not Art.BESCHLUSSVORLAGE or vorlage.hauptvorlage
    if is_elsewhere or section.text is None or _has_amount(pruefling):
        return
    for feld, name in _NAMEN.items():
        if getattr(table, feld) is Antwort.JA and not getattr(section, f"teil{feld}"):
            yield REGEL.befund(
                table.ort(feld),
                f"»{feld}: ja«, aber die Vorlage hat keinen {name} und nennt unter II. keinen "
                "Betrag.",
                f"Ergänzen Sie »teil{feld}« oder einen Satz mit dem Betrag, oder schreiben Sie "
                f"»{feld}: nein«.",
            )


def _has_amount(pruefling: Pruefling) -> bool:
    return any(each.absatz.feld.startswith(_FELD) for each in betragsnennungen(pruefling))
