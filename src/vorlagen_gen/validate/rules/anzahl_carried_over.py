"""A number in a carried-over text may have changed since."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.monate import MONATE
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.buchstaben import GROSS
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rechtsstellen import RECHT
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import places
from vorlagen_gen.validate.zahlwoerter import ORDNUNGSZAHL, ZAHLWORT, next_ordnungszahl

REGEL = warnung(
    "V312",
    was="In einem übernommenen Text steht eine Anzahl, ein Betrag oder eine Zählung.",
    warum="Zahlen der früheren Vorlage gelten selten noch; Indikatoren bindet man besser ein.",
    is_ausnehmbar=False,
)

_WORT = rf"{GROSS}[\w*-]+"
_BEIWORT = (
    r"(?!(?:oder|aber|ohne|unter|über|wieder|immer|später|w(?:aren|urden|ären|erden)|haben|hatten|können|bleiben"
    r"|[dmsk]?eine?[nrsm]?|ihre?[nrsm]?|diese?[nrsm]?|jede[nrsm]?|welche[nrsm]?|dere?n|dessen)\b)"
    r"[a-zäöüß]{2,30}e[nrsm]?"
)
"""A declined adjective; a word of any kind may stand before a noun, of two both are such ones."""
_ANZAHL = re.compile(
    r"(?<![\w.,/§:-])(?<!Nummer )(?<!Ziffer )(?<!Anlage )(?<!Absatz )(?<!Abs\. )(?<!Artikel )"
    r"(?<!§ )(?<!Produktgruppe )(?<!Vorlage )"
    rf"(?:(?:\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,\d+)?\s?(?:M(?:io|rd)\.\s)?(?P<einheit>%|€|Euro\b)"
    rf"|{ZAHLWORT}mal\b"
    rf"|(?:\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?|{ZAHLWORT})"
    rf"\s(?!(?:{'|'.join(MONATE)}|Buchstabe|Satz|Absatz|GO)\b)"
    rf"(?:{_BEIWORT}\s{_BEIWORT}\s|[a-zäöüß]+\s)?{_WORT})"
)
_AUFLAGE = re.compile(
    rf"(?<![\w.])(?P<zahl>(?<=ist die )erste|(?<=ist das )erste|(?!erste|1\.){ORDNUNGSZAHL})\s"
    rf"(?:{_BEIWORT}\s)?(?:Mal\b|(?=[A-ZÄÖÜ])[\w-]{{0,30}}(?:[Ff]ortschreibung|[Aa]usgabe|[Aa]uflage"
    r"|[Ff]assung|[Bb]ericht|[Mm]onitoring|[Ll]eitbild|[Kk]onzept)(?:e?s)?\b)"
)
"""Which edition it is; what is the first one in a list or happened first stays so."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each number of things, amount of money and share, and at „dritte Ausgabe“."""
    yield from places(pruefling, REGEL, _ANZAHL, _what, RECHT)
    yield from places(pruefling, REGEL, _AUFLAGE, _next)


def _what(_: Absatz, match: re.Match[str]) -> str:
    kind = match["einheit"]
    art = "eine Anzahl" if kind is None else "ein Anteil" if kind == "%" else "ein Betrag"
    return f"{art} der früheren Vorlage."


def _next(absatz: Absatz, match: re.Match[str]) -> str | None:
    """The count with the one after it; rows of a table keep theirs."""
    if absatz.sorte is Sorte.ZELLE:
        return None
    later = next_ordnungszahl(match["zahl"])
    proposal = f" Vorschlag, wenn sie mitzählt: {later}." if later else ""
    return f"eine Zählung bis zur früheren Vorlage.{proposal}"
