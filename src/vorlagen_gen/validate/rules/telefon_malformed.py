"""A telephone number of the city is written otherwise than the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.platzhalter import platzhalter
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import wortlaut

REGEL = warnung(
    "V252",
    was="Eine Telefonnummer ist anders geschrieben als in den Vorlagen der Stadt.",
    warum="Gedruckt wird »Telefon: 492-7000«; mit einer Ziffer zu wenig erreicht man niemanden.",
)

_HAUS = re.compile(r"492-\d{4}|6052-\d{3,4}")
_MIT_VORWAHL = re.compile(r"(?:0251|\+49 251) (?:492-\d{4}|6052-\d{3,4})")
_IM_TEXT = re.compile(
    r"(?<![\w/.,-])(?:\(?(?:0\s?2\s?5\s?1|\+49\s?\(?0?\)?\s?251)\)?\s?[/-]?\s?)?"
    r"(?:4\s?92|60\s?52)(?:\s?[-–/]\s?|\s)\d{2}\s?\d{2}(?![\w/]|[.,]\d|\s?(?:€|Euro|EUR|%))"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each contact's number that is none, and at numbers in texts in other forms.

    Placeholders are left to F240.
    """
    for person in pruefling.vorlage.ansprechpersonen or ():
        typed = person.telefon or ""
        if typed and not (_is_in_order(typed) or any(platzhalter(typed))):
            yield REGEL.befund(
                person.ort("telefon"),
                f"»{typed}« hat nicht die Form 492-NNNN oder 6052-NNN.{_meant(typed)}",
                "Schreiben Sie die Nummer wie »492-7000«, ohne Vorwahl und ohne Leerzeichen.",
            )
    for stueck in wortlaut(pruefling):
        for match in _IM_TEXT.finditer(stueck.text) if stueck.absatz.is_prosa else ():
            if not _is_in_order(match[0]):
                yield REGEL.befund(
                    stueck.place(*match.span()),
                    f"»{match[0]}« ist anders geschrieben als die Nummern im Kopf der Vorlagen."
                    f"{_meant(match[0])}",
                    "Schreiben Sie die Nummer wie »492-7000«, mit Vorwahl »0251 492-7000«.",
                )


def _is_in_order(typed: str) -> bool:
    return bool(_HAUS.fullmatch(typed) or _MIT_VORWAHL.fullmatch(typed))


def _meant(typed: str) -> str:
    digits = re.sub(r"\D", "", typed)
    found = re.fullmatch(r"(?:0?251|490?251)?(492\d{4}|6052\d{3,4})", digits)
    if not found:
        return ""
    split = 3 if found[1].startswith("492") else 4
    return f" Meinten Sie »{found[1][:split]}-{found[1][split:]}«?"
