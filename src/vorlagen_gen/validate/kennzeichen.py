"""What stands for one person, account or amount alone: found in any text, compared as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_NO_DIGIT = re.compile(r"\D")


class Kennzeichen(Enum):
    """The kinds, with the German words that begin a message on one."""

    IBAN = "Diese IBAN"
    EMAIL = "Diese E-Mail-Adresse"
    TELEFON = "Diese Telefonnummer"
    ZAHL = "Diese Zahl"
    PERSON = "Dieser Name"
    FIRMA = "Diese Firma"

    @property
    def is_eindeutig(self) -> bool:
        """Whether it can hardly stand in two texts by chance."""
        return self in (Kennzeichen.IBAN, Kennzeichen.EMAIL, Kennzeichen.TELEFON)


@dataclass(frozen=True, slots=True)
class Gekennzeichnet:
    """``text[start:end]``; two with the same ``wert`` mean the same."""

    art: Kennzeichen
    wert: str
    start: int
    end: int


_MUSTER = {
    Kennzeichen.IBAN: re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}(?:\s?[A-Z\d]{1,3})?\b"),
    Kennzeichen.EMAIL: re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
    Kennzeichen.TELEFON: re.compile(r"(?<![\w.,/-])(?:\+49|0|\(0|492-)[\d /()–-]{4,20}\d(?![\w])"),
    Kennzeichen.ZAHL: re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?:,\d\d)?(?![\w]|[.,]\d)"),
    Kennzeichen.PERSON: re.compile(
        r"\b(?:Herrn?|Frau|Eheleuten?|Familie)\s(?:(?:Dr|Prof)\.\s){0,3}"
        r"(?:[A-ZÄÖÜ][\w’'-]{1,40}\s(?=[A-ZÄÖÜ]))?(?P<wert>[A-ZÄÖÜ][\w’'-]{1,40})"
    ),
    Kennzeichen.FIRMA: re.compile(
        r"\b(?P<wert>[A-ZÄÖÜ][\w&-]{1,40}\s"
        r"(?:g?GmbH|AG|KGaA|KG|UG|eG|GbR|OHG|PartG|e\.\s?V\.)(?!\w))"
    ),
}
_FEWEST = {Kennzeichen.TELEFON: 7, Kennzeichen.ZAHL: 4}
"""So many digits tell a number from others; noughts at its end do not count."""


def read_kennzeichen(text: str) -> Iterator[Gekennzeichnet]:
    """All of them in ``text``, kind by kind."""
    for art, muster in _MUSTER.items():
        for match in muster.finditer(text):
            wert = _wert(art, match["wert"] if "wert" in match.re.groupindex else match[0])
            if len(wert.replace(".", "").rstrip("0")) >= _FEWEST.get(art, 1):
                yield Gekennzeichnet(art, wert, *match.span())


def _wert(art: Kennzeichen, typed: str) -> str:
    """What two ways to write the same have in common."""
    if art is Kennzeichen.TELEFON:
        return _NO_DIGIT.sub("", typed).removeprefix("49").lstrip("0")
    if art is Kennzeichen.ZAHL:
        return zahl(typed.replace(".", "").replace(",", "."))
    return "".join(typed.split()).casefold()


def zahl(typed: str) -> str:
    """The value of a number with a decimal point: ``1500.00`` and ``1500`` have the same."""
    whole, _, cents = typed.partition(".")
    return whole if cents in ("", "00") else f"{whole}.{cents}"
