"""A person whom a carried-over text names may no longer hold the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.monate import MONATE
from vorlagen_gen.validate.buchstaben import GROSS
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import places

REGEL = warnung(
    "V314",
    was="Ein übernommener Text nennt eine Person.",
    warum="Menschen wechseln ihre Ämter, bevor ein Papier fortgeschrieben wird.",
    is_ausnehmbar=False,
)

_ANREDE = r"(?:Frau|Herrn?|(?:Prof|Dr)\.(?:-Ing\.)?)"
_AMT = (
    r"(?:[A-ZÄÖÜ]\w{0,20})?(?:[Bb]ürgermeister|[Dd]irektor|[Dd]ezernent|[Ll]eiter|[Mm]inister"
    r"|[Pp]räsident|[Kk]ämmer(?:er)?|[Gg]eschäftsführer|[Pp]rofessor)(?:in|en|s)?"
    r"|(?:Stadt|Stadtbau|Land|Ministerial|Regierungs)r(?:ats?|ätin|äte)"
    r"|[A-ZÄÖÜ]\w{0,30}beauftragte[nr]?|Beigeordnete[nr]?|Vorsitzende[nr]?"
    r"|Rats(?:herrn?|frau|mitglieds?)"
)
_KEIN_NAME = rf"(?!(?:Anfang|Mitte|Ende|Amt|Abteilung|Dezernat|Bereich|Büro|{'|'.join(MONATE)})\b)"
_NACHNAME = rf"{_KEIN_NAME}{GROSS}[\w’']+(?:-{GROSS}[\w’']+){{0,2}}"
_VON = r"(?:(?:von|van|de|del|der|den|el|zu)\s){1,2}"
_PERSON = re.compile(
    rf"\b(?:(?:{_ANREDE}|{_AMT})\s){{1,4}}"
    rf"(?:(?:(?<=Frau\s)|(?<=Herrn\s)|(?<=Herr\s)|(?<=Dr\.\s)){_VON})?"
    rf"(?:{GROSS}\.[\s-]?){{0,2}}{_NACHNAME}(?:\s(?:{_VON})?{_NACHNAME})?"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each name behind a form of address or an office."""
    return places(pruefling, REGEL, _PERSON, "eine Person; ist sie noch im Amt?")
