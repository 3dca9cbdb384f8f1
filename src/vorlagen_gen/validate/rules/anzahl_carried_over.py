"""A number in a carried-over text may have changed since."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.monate import MONATE
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import places
from vorlagen_gen.validate.zahlwoerter import ZAHLWORT

REGEL = warnung(
    "V312",
    was="In einem übernommenen Text steht eine Anzahl.",
    warum="Zahlen der früheren Vorlage gelten selten noch; Indikatoren bindet man besser ein.",
    is_ausnehmbar=False,
)

_ANZAHL = re.compile(
    r"(?<![\w.,/§:-])(?<!Nummer )(?<!Ziffer )(?<!Anlage )(?<!Absatz )(?<!Abs\. )(?<!Artikel )"
    r"(?<!§ )(?<!Produktgruppe )(?<!Vorlage )"
    rf"(?:\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?|{ZAHLWORT})"
    rf"\s(?!(?:{'|'.join(MONATE)}|Buchstabe|Satz|Absatz|GO)\b)"
    r"(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\wäöüÄÖÜß*-]+"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each number of things."""
    return places(pruefling, REGEL, _ANZAHL, "eine Anzahl der früheren Vorlage.")
