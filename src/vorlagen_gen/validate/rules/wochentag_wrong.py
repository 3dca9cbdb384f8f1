"""The weekday does not fit the date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.datumsangaben import datumsangaben
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import wortlaut

REGEL = warnung(
    "V251",
    was="Ein Wochentag passt nicht zum Datum.",
    warum="Wer zur Sitzung kommen will, kommt am falschen Tag.",
)

_TAGE = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_DAVOR = re.compile(
    r"\b(?P<tag>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag"
    r"|(?:Mo|Di|Mi|Do|Fr|Sa|So)(?=[.,]))s?[.,]{0,2}\s*(?:(?:den|dem|der)\s+)?$"
)
_REICHWEITE = 24


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the weekday and its date; without a year nothing can be said."""
    for stueck in wortlaut(pruefling):
        for angabe in datumsangaben(stueck.text):
            before = stueck.text[max(0, angabe.start - _REICHWEITE) : angabe.start]
            davor = _DAVOR.search(before)
            if not davor or not angabe.datum:
                continue
            typed = davor["tag"].replace("Sonnabend", "Samstag")
            wanted = _TAGE[angabe.datum.weekday()]
            if not wanted.startswith(typed):
                meant = next(tag for tag in _TAGE if tag.startswith(typed))
                start = angabe.start - len(before) + davor.start()
                yield REGEL.befund(
                    stueck.place(start, angabe.end),
                    f"Der {angabe.datum:%d.%m.%Y} ist ein {wanted}, kein {meant}.",
                    "Berichtigen Sie den Wochentag oder das Datum.",
                )
