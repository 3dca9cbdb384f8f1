"""Which characters can be printed, and what happens to the others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vorlagen_gen.findings import Severity
from vorlagen_gen.quelltext import RICHTUNGSZEICHEN, is_von_rechts

UNSICHTBAR = "\u200b"
"""Stands for every invisible character that is not printed; does nothing to the words around."""

ERSATZ = "\ufffd"
"""Stands for every character that cannot be printed, so that its place can be seen."""

_NICHTZEICHEN = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)


@dataclass(frozen=True, slots=True)
class Zeichenfehler:
    """A kind of character that cannot stand in a paper: what is printed for it, and the finding."""

    code: str
    severity: Severity
    zeichen: re.Pattern[str]
    gedruckt: str
    text: str
    remedy: str


_FEHLER = (
    Zeichenfehler(
        "T205",
        Severity.WARNUNG,
        re.compile("[\x0b\x0c\r\x85\u2028\u2029]"),
        " ",
        "Das Umbruchzeichen {code} stammt aus einem anderen Programm; "
        "gedruckt wird ein Leerzeichen.",
        "Ersetzen Sie es durch ein Leerzeichen oder ein Zeilenende (Eingabetaste).",
    ),
    Zeichenfehler(
        "T204",
        Severity.WARNUNG,
        re.compile(
            f"[\u180e\u200b{RICHTUNGSZEICHEN}\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
        ),
        UNSICHTBAR,
        "Das unsichtbare Zeichen {code} wird nicht gedruckt.",
        "Löschen Sie die Buchstaben links und rechts dieser Stelle und tippen Sie sie neu.",
    ),
    Zeichenfehler(
        "T203",
        Severity.FEHLER,
        re.compile(ERSATZ),
        ERSATZ,
        "Hier steht das Ersatzzeichen {code}: "
        "Der Buchstabe ging beim Speichern oder Kopieren verloren.",
        "Tippen Sie den richtigen Buchstaben ein.",
    ),
    Zeichenfehler(
        "T202",
        Severity.FEHLER,
        re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]"),
        ERSATZ,
        "Das Zeichen {code} gibt es nur in einer bestimmten Schrift "
        "(oft ein Aufzählungszeichen aus Word); "
        "gedruckt werden nur allgemein gültige Zeichen.",
        "Ersetzen Sie es, ein Aufzählungszeichen zum Beispiel durch »- «.",
    ),
    Zeichenfehler(
        "T201",
        Severity.FEHLER,
        re.compile(
            f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NICHTZEICHEN}]"
        ),
        ERSATZ,
        "Das Zeichen {code} ist ein Steuerzeichen und lässt sich nicht drucken.",
        "Löschen Sie es oder tippen Sie die Stelle neu.",
    ),
)
_GEBRAUCHT = re.compile("[\u200e\u200f\u2066-\u2069]")
"""Marks that words need which are read from right to left."""
_VERDAECHTIG = re.compile(f"((?:{'|'.join(fehler.zeichen.pattern for fehler in _FEHLER)}))\\1*+")


@dataclass(frozen=True, slots=True)
class Zeichenfund:
    """A stretch ``start`` to ``end`` of the same unprintable character."""

    start: int
    end: int
    zeichen: str
    fehler: Zeichenfehler

    @property
    def text(self) -> str:
        """What is wrong, with the character's code point."""
        return self.fehler.text.format(code=f"U+{ord(self.zeichen):04X}")


def clean(zeile: str) -> tuple[str, list[Zeichenfund]]:
    """``zeile`` with each unprintable character replaced by one that stands for it, and where.

    The result has the same length, so that places stay right.
    """
    funde = [
        Zeichenfund(match.start(), match.end(), match[1], _fehler_of(match[1]))
        for match in _VERDAECHTIG.finditer(zeile)
        if not (_GEBRAUCHT.match(match[1]) and is_von_rechts(zeile))
    ]
    stuecke: list[str] = []
    ende = 0
    for fund in funde:
        stuecke += [zeile[ende : fund.start], fund.fehler.gedruckt * (fund.end - fund.start)]
        ende = fund.end
    return "".join([*stuecke, zeile[ende:]]), funde


def _fehler_of(zeichen: str) -> Zeichenfehler:
    return next(fehler for fehler in _FEHLER if fehler.zeichen.match(zeichen))
