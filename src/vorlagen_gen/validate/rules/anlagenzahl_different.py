"""The text gives another number of Anlagen than the list has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zahlwoerter import ZAHL, read_zahl

REGEL = warnung(
    "V256",
    was="Der Text nennt eine andere Zahl von Anlagen, als die Liste hat.",
    warum="Entweder fehlt eine Anlage in der Liste, oder der Text beschreibt einen früheren Stand.",
)

_ANLAGEN = re.compile(
    rf"\b(?:(?:beigefügten|anliegenden|beiliegenden)\s+(?P<hinten>{ZAHL})"
    rf"|(?P<vorn>{ZAHL})\s+(?:beigefügten?|anliegenden?|beiliegenden?)"
    rf"|(?i:der|dieser)\s+Vorlage\s+(?:sind|liegen)\s+(?P<mitte>{ZAHL}))\s+Anlagen\b"
    rf"|\b(?P<eigene>{ZAHL})\s+Anlagen\s+(?:dieser|der)\s+(?:[a-zäöü]+\s+)?(?:Beschluss|Berichts)?"
    rf"[vV]orlage\b(?!\s+V/)"
)
_HAUPTNUMMER = re.compile(r"\d+")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number; Anlage A and parts like 1a and 1b may count or not."""
    possible = set(_possible(pruefling.vorlage))
    for absatz in pruefling.prosa:
        for match in _ANLAGEN.finditer(absatz.text) if absatz.teil == "Vorlage" else ():
            name = next(name for name, typed in match.groupdict().items() if typed)
            zahl = read_zahl(match[name])
            if zahl and zahl not in possible:
                listed = max(possible)
                yield REGEL.befund(
                    absatz.place(match.start(name), match.end(name)),
                    f"Der Text nennt {match[name]} Anlagen; die Vorlage hat {_said(listed)}"
                    f"{', Anlage A mitgezählt' if pruefling.vorlage.anlage_a else ''}.",
                    "Berichtigen Sie die Zahl, oder ergänzen Sie »anlagen«.",
                )


def _said(number: int) -> str:
    return {0: "keine", 1: "eine"}.get(number, str(number))


def _possible(vorlage: Vorlage) -> Iterator[int]:
    """How many there are, with and without Anlage A, one by one and by their main numbers."""
    numbers = [anlage.nummer or "" for anlage in vorlage.anlagen]
    main = {found[0] if (found := _HAUPTNUMMER.match(nummer)) else nummer for nummer in numbers}
    for number in (len(numbers), len(main)):
        yield number
        if vorlage.anlage_a:
            yield number + 1
