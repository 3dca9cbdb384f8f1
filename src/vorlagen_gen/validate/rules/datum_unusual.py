"""A date is written otherwise than the papers of the city write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.datumsangaben import Datumsangabe, datumsangaben
from vorlagen_gen.validate.fundstellen import auch_in
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import Stueck, wortlaut

REGEL = warnung(
    "V250",
    was="Ein Datum ist anders geschrieben als die übrigen.",
    warum="Kopf und Beratungsfolge schreiben TT.MM.JJJJ; eine Vorlage bleibt bei einer Form.",
)

_ZWEISTELLIG = re.compile(r"\d\d\.\d\d\.(?:\d{4})?")
_FORMEN = ("ohne führende Null", "mit einer Jahreszahl aus zwei Ziffern", "mit abgekürztem Monat")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the first place of each form; „5. Februar 2025“ is always in order."""
    found: dict[str, list[tuple[Stueck, Datumsangabe]]] = {}
    for stueck in wortlaut(pruefling):
        for angabe in datumsangaben(stueck.text):
            form = _form(angabe)
            if form and angabe.is_moeglich:
                found.setdefault(form, []).append((stueck, angabe))
    for form, funde in found.items():
        first, *others = (each.place(angabe.start, angabe.end) for each, angabe in funde)
        angabe = funde[0][1]
        yield REGEL.befund(
            first,
            f"»{angabe.typed}« ist {form} geschrieben{auch_in(first, others)}.",
            f"Schreiben Sie »{angabe.house_form}«.",
        )


def _form(angabe: Datumsangabe) -> str | None:
    """How it differs from the house's form, if it does."""
    ohne_null, kurzes_jahr, kurzer_monat = _FORMEN
    if angabe.is_kurz:
        return kurzer_monat
    if angabe.is_ausgeschrieben or _ZWEISTELLIG.fullmatch(angabe.typed.replace(" ", "")):
        return None
    has_null = re.match(r"\d\d\.\s?\d\d\.", angabe.typed) is not None
    return kurzes_jahr if has_null else ohne_null
