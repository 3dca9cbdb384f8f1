"""The accessible version of an Anlage is promised, and nobody says where it is."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F276",
    was="Eine barrierefreie Alternative nennt weder eine Datei noch einen Kontakt.",
    warum="Gedruckt würde nichts, was jemandem hilft.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each."""
    for anlage in pruefling.vorlage.anlagen:
        angabe = anlage.barrierefreie_alternative
        if angabe and not angabe.datei and not angabe.kontakt:
            yield REGEL.befund(
                angabe.place,
                "Hier fehlt, wo die barrierefreie Fassung zu finden ist.",
                "Nennen Sie mit »datei« eine Datei oder mit »kontakt«, wer auf Anfrage hilft.",
            )
