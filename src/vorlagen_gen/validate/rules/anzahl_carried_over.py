"""A number in a carried-over text may have changed since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.monate import MONATE
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.buchstaben import GROSS
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rechtsstellen import RECHT
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import matches, places, sammelbefund, ungelesen
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
    r"|[Ff]assung|[Bb]ericht|[Mm]onitoring|[Ll]eitbild|[Kk]onzept|[Pp]lan|[Pp]rogramm|[Ss]trategie"
    r"|[Ss]tatistik|[Bb]efragung|[Ee]rhebung|[Kk]atalog)(?:e?s)?\b)"
)
"""Which edition it is; what is the first one in a list or happened first stays so."""

_IN_ZELLE = re.compile(r"^(?!(?:19|20)\d\d$)(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?P<einheit>)$")
"""A cell of a table that says nothing but a number, and no year."""

_BETRAG = ("ein Betrag", "Beträge")
_ARTEN = {
    None: ("eine Anzahl", "Anzahlen"),
    "": ("eine Zahl", "Zahlen"),
    "%": ("ein Anteil", "Anteile"),
}
"""By its unit, what a number is called, alone and among others; "" if the column says what of.

Other units are of money."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """Numbers of things, amounts of money and shares; each „dritte Ausgabe“ by itself.

    All of a paragraph, or of a row of a table, are one finding: they are read together.
    """
    for _, group in groupby(ungelesen(pruefling), lambda each: _together(each[0])):
        absaetze = list(group)
        found = list(_numbers([absatz for absatz, _ in absaetze]))
        if found:
            spans = [(absatz, match.span()) for absatz, match in found]
            einheiten = [match["einheit"] for _, match in found]
            was = f"{_what(einheiten)} der früheren Vorlage."
            yield sammelbefund(pruefling, REGEL, spans, absaetze[0][1], was)
    yield from places(pruefling, REGEL, _AUFLAGE, _next)


def _numbers(absaetze: Sequence[Absatz]) -> Iterator[tuple[Absatz, re.Match[str]]]:
    """What counts in a paragraph or row; the first cell of a row only numbers or names it."""
    for index, absatz in enumerate(absaetze):
        is_wert = index > 0 and absatz.sorte is Sorte.ZELLE
        patterns = (_ANZAHL, _IN_ZELLE) if is_wert else (_ANZAHL,)
        for pattern in patterns:
            yield from ((absatz, match) for match in matches(absatz, pattern, RECHT))


def _together(absatz: Absatz) -> object:
    """Equal for cells that were typed on one line; anything else stands by itself."""
    if absatz.sorte is not Sorte.ZELLE:
        return absatz
    place = absatz.whole
    return place.file, place.line


def _what(einheiten: Sequence[str | None]) -> str:
    """What numbers with these units are: one, several of a kind, or of several kinds."""
    arten = list(dict.fromkeys(_ARTEN.get(einheit, _BETRAG) for einheit in einheiten))
    if len(einheiten) == 1:
        return arten[0][0]
    return aufgezaehlt(mehrere for _, mehrere in arten)


def _next(absatz: Absatz, match: re.Match[str]) -> str | None:
    """The count with the one after it; rows of a table keep theirs."""
    if absatz.sorte is Sorte.ZELLE:
        return None
    later = next_ordnungszahl(match["zahl"])
    proposal = f" Vorschlag, wenn sie mitzählt: {later}." if later else ""
    return f"eine Zählung bis zur früheren Vorlage.{proposal}"
