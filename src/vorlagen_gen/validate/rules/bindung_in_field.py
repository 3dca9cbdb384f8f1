"""A binding stands in a field that is printed as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.felder import leaves
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I209",
    was="Eine Bindung steht in einem Feld, das gedruckt wird, wie es dasteht.",
    warum="Ersetzt wird nur in Texten; hier stünden die Klammern auf dem Papier.",
)


_KLAMMERN = re.compile(
    r"\[\[\s*(?:indikator(?:en)?|handlungsfeld(?:er)?)\b[^\[\]\n]*\]\]", re.IGNORECASE
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the brackets."""
    for _, wert, place in leaves(pruefling.vorlage):
        if isinstance(wert, str):
            quelle = Quelltext.of_value(wert, place)
            for match in _KLAMMERN.finditer(wert):
                yield REGEL.befund(
                    quelle.place(match.start(), match.end()),
                    "In diesem Feld werden Bindungen nicht ersetzt.",
                    "Schreiben Sie die Bindung in einen Text, zum Beispiel in die Begründung.",
                )
