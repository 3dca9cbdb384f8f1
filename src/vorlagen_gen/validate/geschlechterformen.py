"""How a text writes persons of all genders: Bürger*innen, Bürger:innen, Bürgerinnen und Bürger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.validate.wortlaut import is_adresse


class Schreibung(Enum):
    """A way to write it, as messages call it."""

    STERN = "mit Stern"
    DOPPELPUNKT = "mit Doppelpunkt"
    UNTERSTRICH = "mit Unterstrich"
    BINNEN_I = "mit großem I"
    SCHRAEGSTRICH = "mit Schrägstrich"
    KLAMMER = "mit Klammern"
    PAARFORM = "in Paarform"


@dataclass(frozen=True, slots=True)
class Personenform:
    """Persons of all genders as ``text`` writes them: ``text[start:end]``.

    ``stamm`` and ``endung`` are the word without what joins them: Bürger and innen, eine and n.
    """

    schreibung: Schreibung
    start: int
    end: int
    stamm: str
    endung: str


_LETTER = "A-Za-zÄÖÜäöüßé"
_SMALL = "a-zäöüß"
_ARTIKEL = (
    "d(?:er|ie|as|en|em|es)|(?:k|m|d|s)?ein(?:e[rmns]?)?|jede[rmns]?|diese[rmns]?|welche[rmns]?|"
    "er|sie|ihm|ihr(?:e[rmns]?)?|unser(?:e[rmns]?)?|alle[r]?|beide[r]?"
)
_ARTIKELENDUNG = "d(?:er|ie|as|en|em|es)|e?[rnms]|e|sie|er|ihr(?:e[rmns]?)?|sein(?:e[rmns]?)?"
_SCHREIBUNG = {
    "*": Schreibung.STERN,
    ":": Schreibung.DOPPELPUNKT,
    "_": Schreibung.UNTERSTRICH,
    "/": Schreibung.SCHRAEGSTRICH,
    "(": Schreibung.KLAMMER,
}
_BEGIN = f"(?<![{_LETTER}])"
_END = f"(?![{_LETTER}])"
_MIT_ZEICHEN = (
    re.compile(  # Bürger:innen, Bürger_innenrat, Bürger/-innen; not Außen/innen, Betrag/in Euro
        rf"{_BEGIN}(?!Außen)(?P<stamm>[A-ZÄÖÜ][{_LETTER}]*[{_SMALL}])(?:(?P<zeichen>[:_])|"
        rf"(?P<strich>/-?|\((?=in(?:nen)?\))))(?P<endung>innen(?(strich){_END}|[{_SMALL}]*)|"
        rf"(?(strich)(?<!(?:en|ag|ng)/))in{_END})\)?"
    ),
    re.compile(  # eine:n, der/die, jede(r)
        rf"{_BEGIN}(?P<stamm>{_ARTIKEL})(?:(?P<zeichen>[:_])|(?P<strich>/-?|\((?=\w+\))))"
        rf"(?P<endung>{_ARTIKELENDUNG}){_END}\)?",
        re.IGNORECASE,
    ),
    re.compile(  # Bürger*innen, der*die, Sinti*zze
        rf"{_BEGIN}(?P<stamm>[{_LETTER}]{{2,}})(?P<zeichen>\*)(?P<endung>[{_SMALL}]+)"
    ),
)
_BINNEN_I = re.compile(
    rf"{_BEGIN}(?P<stamm>[A-ZÄÖÜ][{_SMALL}]+)I(?P<endung>nnen[{_SMALL}]*|"
    rf"(?<=[eor]rI)n{_END}|(?<=[eai]ntI)n{_END}|(?<=[ais][stg]I)n{_END})"
)
_EXEMPT = re.compile(r"„[^„“]*“|»[^»«]*«|\"[^\"]*\"|\S+")
_WORD = re.compile(rf"[{_LETTER}]+|/")
_JOINS = frozenset({"und", "oder", "bzw", "sowie", "/"})
_WORDS_BETWEEN = 2  # jede Bürgerin und (jeder interessierte) Bürger
_FOLD = str.maketrans("äöü", "aou")
_MASCULINE = frozenset({"", "e", "en", "n", "s", "es", "er", "ern"})


def read_geschlechterformen(text: str) -> Iterator[Personenform]:
    """All forms that write persons of several genders, outside of quotations and addresses."""
    own = _without_exempt(text)
    for pattern in _MIT_ZEICHEN:
        for found in pattern.finditer(own):
            sign = (found.groupdict().get("strich") or found["zeichen"])[0]
            yield _form(_SCHREIBUNG[sign], found, found["endung"])
    for found in _BINNEN_I.finditer(own):
        yield _form(Schreibung.BINNEN_I, found, f"i{found['endung']}")
    yield from _paare(own)


def _form(schreibung: Schreibung, found: re.Match[str], endung: str) -> Personenform:
    return Personenform(schreibung, found.start(), found.end(), found["stamm"], endung)


def _without_exempt(text: str) -> str:
    """``text`` with blanks in the place of quotations, addresses and names of files."""
    return _EXEMPT.sub(
        lambda found: " " * len(found[0]) if _is_exempt(found[0]) else found[0], text
    )


def _is_exempt(part: str) -> bool:
    return part[0] in '„»"' or is_adresse(part)


def _paare(text: str) -> Iterator[Personenform]:
    words = list(_WORD.finditer(text))
    for index in range(1, len(words)):
        if words[index][0] in _JOINS:
            left = words[index - 1]
            for right in words[index + 1 : index + 2 + _WORDS_BETWEEN]:
                if stem := _common_stem(left[0], right[0]):
                    stamm, endung = stem
                    yield Personenform(
                        Schreibung.PAARFORM, left.start(), right.end(), stamm, endung
                    )
                    break


def _common_stem(one: str, other: str) -> tuple[str, str] | None:
    """``Ärzt`` and ``innen`` of Ärztinnen and Ärzte, in either order."""
    for weiblich, maennlich in ((one, other), (other, one)):
        for endung in ("innen", "in"):
            stamm = weiblich.removesuffix(endung)
            if stamm != weiblich and _is_masculine(stamm, maennlich):
                return stamm, endung
    return None


def _is_masculine(stamm: str, wort: str) -> bool:
    """Whether ``wort`` is ``stamm`` with the ending of a man's name: Beamte of Beamt."""
    if len(stamm) < 3 or not (stamm[0].isupper() and wort[0].isupper()):  # noqa: PLR2004 -- Pat, Rät
        return False
    folded = stamm.lower().translate(_FOLD)
    rest = wort.lower().translate(_FOLD)
    return rest.startswith(folded) and rest[len(folded) :] in _MASCULINE
