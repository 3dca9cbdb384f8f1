"""A person whom a carried-over text names may no longer hold the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import places

REGEL = warnung(
    "V314",
    was="Ein übernommener Text nennt eine Person.",
    warum="Menschen wechseln ihre Ämter, bevor ein Papier fortgeschrieben wird.",
    is_ausnehmbar=False,
)

_PERSON = re.compile(
    r"\b(?:Frau|Herrn?|(?:Ober)?[Bb]ürgermeister(?:in)?|Stadträt(?:in|e)|Stadtrat|Dezernent(?:in)?)"
    r"\s(?:(?:Prof|Dr)\.\s)*[A-ZÄÖÜ][\wäöüß]+(?:[ -][A-ZÄÖÜ][\wäöüß]+)?"
    r"|\b(?:Prof\.\s)?Dr\.\s[A-ZÄÖÜ][\wäöüß]+(?:[ -][A-ZÄÖÜ][\wäöüß]+)?"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each name behind a form of address or an office."""
    return places(pruefling, REGEL, _PERSON, "eine Person; ist sie noch im Amt?")
