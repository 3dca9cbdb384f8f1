"""„I.V.“ is written otherwise than the city writes it, or in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import wortlaut

REGEL = warnung(
    "V248",
    was="„I.V.“ ist anders geschrieben als in den Vorlagen der Stadt.",
    warum="Wer für wen unterschreibt, soll in allen Vorlagen auf dieselbe Weise zu erkennen sein.",
)

_FORMEN = ("I.V.", "In Vertretung")
_GEMEINT = re.compile(r"i\.?\s*v\.?|in\s+v(?:ertretung|ertr\.?)\.?:?", re.IGNORECASE)
_IM_TEXT = re.compile(r"(?<![\w.])[iI]\.\s?V\.(?!\s?m\.|\w)(?=\s*(?:$|\n|gez\.|[A-ZÄÖÜ]))")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the field, and at an abbreviation in a text that differs from it."""
    unterschrift = pruefling.vorlage.unterschrift
    typed = (unterschrift and unterschrift.vertretung) or ""
    if unterschrift and typed not in _FORMEN and _GEMEINT.fullmatch(typed):
        yield REGEL.befund(
            unterschrift.ort("vertretung"),
            f"Die Vertretung ist »{typed}« geschrieben.",
            "Schreiben Sie »I.V.« oder »In Vertretung«.",
        )
    if typed in _FORMEN:
        yield from _in_texts(pruefling, typed)


def _in_texts(pruefling: Pruefling, form: str) -> Iterator[Finding]:
    for stueck in wortlaut(pruefling):
        for match in _IM_TEXT.finditer(stueck.text) if stueck.absatz.is_prosa else ():
            if match[0] != form:
                yield REGEL.befund(
                    stueck.place(*match.span()),
                    f"Hier steht »{match[0]}«, in der Unterschrift »{form}«.",
                    f"Schreiben Sie »{form}«, oder streichen Sie die Unterschrift im Text: Das "
                    "Programm druckt sie.",
                )
