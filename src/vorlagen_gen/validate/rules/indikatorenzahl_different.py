"""The text gives another number of indicators or Handlungsfelder than the catalogue has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import Aussagen
from vorlagen_gen.validate.zahlwoerter import ZAHL, read_zahl

if TYPE_CHECKING:
    from vorlagen_gen.model.katalog import Katalog

REGEL = warnung(
    "I221",
    was="Der Text nennt eine andere Zahl von Indikatoren oder Handlungsfeldern als der Katalog.",
    warum="Der Katalog hat sich geändert, oder der Text stammt aus einer früheren Ausgabe.",
)

_ANZAHL = re.compile(
    rf"(?<![\w.,/-])(?P<zahl>{ZAHL})\s+(?P<was>Indikatoren|Handlungsfeldern?)(?![\w-])"
)
_ALLE = re.compile(
    r"\b(?:umfasst|umfassen|enthält|enthalten|hat|zählt|besteht aus|beruht auf|gliedert sich in"
    r"|anhand von|mit seinen|mit ihren|insgesamt)(?:\s+(?:den|die|der|insgesamt))*\s+$",
    re.IGNORECASE,
)
_BESTIMMT = re.compile(r"\b(?:allen?|aller|sämtlichen?|sämtlicher|die|der|den)\s+$", re.IGNORECASE)
_TEIL = re.compile(
    r"\s*(?:,\s+(?:die|der|den|in|für)|(?:zu[rm]?|i[mn]|aus|de[sr]|mit|ohne|für|von)\b)"
)
_GANZES = re.compile(
    r"\s+(?:(?:des|im)\s+(?:\w*monitorings?|katalogs?)\b|in\s+(?:den\s+)?\w+\s+handlungsfeldern)",
    re.IGNORECASE,
)
_DAVOR = 40


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number if all are meant; parts and the fields of the Leitbild may be."""
    stand = pruefling.wissen.indikatoren
    if stand is None:
        return
    for absatz in pruefling.prosa:
        aussagen = Aussagen(absatz.text)
        for match in _ANZAHL.finditer(absatz.text):
            aussage = aussagen.text_at(match.start())
            if _is_wrong(match, aussage, absatz, stand.katalog):
                yield _finding(absatz, match, stand.katalog)


def _is_wrong(match: re.Match[str], aussage: str, absatz: Absatz, katalog: Katalog) -> bool:
    zahl = read_zahl(match["zahl"])
    if zahl is None or zahl == _number(match, katalog) or absatz.is_gebunden(*match.span("zahl")):
        return False
    return _means_all(match) and not _is_of_other(match, aussage, zahl, katalog)


def _number(match: re.Match[str], katalog: Katalog) -> int:
    is_indikator = match["was"] == "Indikatoren"
    return len(katalog.indikatoren if is_indikator else katalog.handlungsfelder or ())


def _means_all(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _DAVOR) : match.start()]
    if not _BESTIMMT.search(before):
        return _ALLE.search(before) is not None
    behind = match.string[match.end() :]
    return not _TEIL.match(behind) or _GANZES.match(behind) is not None


def _is_of_other(match: re.Match[str], aussage: str, zahl: int, katalog: Katalog) -> bool:
    """Whether the Leitbild is spoken of, or a single Handlungsfeld."""
    if match["was"] != "Indikatoren":
        kategorien = katalog.leitbild.kategorien if katalog.leitbild else ()
        of_leitbild = sum(len(each.handlungsfelder) for each in kategorien)
        return "leitbild" in aussage.casefold() or zahl == of_leitbild
    names = (feld.name for feld in katalog.handlungsfelder or () if feld.name)
    return re.search(r"[Ff]eld\b", aussage) is not None or any(name in aussage for name in names)


def _finding(absatz: Absatz, match: re.Match[str], katalog: Katalog) -> Finding:
    what = match["was"] if match["was"] == "Indikatoren" else "Handlungsfelder"
    number = _number(match, katalog)
    one = {"Indikatoren": "einen Indikator", "Handlungsfelder": "ein Handlungsfeld"}[what]
    return REGEL.befund(
        absatz.place(match.start(), match.end()),
        f"Hier heißt es »{match['zahl']} {match['was']}«; der Katalog hat "
        f"{one if number == 1 else f'{number} {what}'}.",
        f"Berichtigen Sie die Zahl, oder schreiben Sie [[{what.casefold()} anzahl]].",
    )
