"""The values that fields hold, read from the text as it was typed.

Each reader takes a ``Quelltext`` and returns the value or raises ``PydanticCustomError``
whose type is the finding's code and whose context holds the remedy. What an editor may
accept stands beside it as JSON Schema; editors read YAML 1.2 and take ``0116`` for a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from vorlagen_gen.model.feldleser import Feldleser
from vorlagen_gen.quelltext import Quelltext


def wrong(
    code: str, text: str, remedy: str, typed: str = "", allowed: Iterable[str] = ()
) -> PydanticCustomError:
    """A value that cannot be read; ``code`` becomes the finding's code.

    If ``typed`` is to be one of ``allowed``, the finding may name the one that was meant.
    """
    context = {"text": text, "remedy": remedy, "typed": typed, "allowed": tuple(allowed)}
    return PydanticCustomError(code, "{text}", context)


class Art(StrEnum):
    """The kinds of paper the city prints."""

    BESCHLUSSVORLAGE = "Beschlussvorlage"
    BERICHTSVORLAGE = "Berichtsvorlage"


class Status(StrEnum):
    """A draft may hold gaps, a final paper none."""

    ENTWURF = "entwurf"
    FINAL = "final"


class Rolle(StrEnum):
    """What a body does with the paper (OParl ``Consultation.role``)."""

    ANHOERUNG = "Anhörung"
    VORBERATUNG = "Vorberatung"
    ENTSCHEIDUNG = "Entscheidung"
    BERICHT = "Bericht"
    EINBRINGUNG = "Einbringung"


class Anrede(StrEnum):
    """How the contact is addressed."""

    FRAU = "Frau"
    HERR = "Herr"


class Antwort(StrEnum):
    """The answer to a tick row; ``entfaellt`` prints no X at all."""

    JA = "ja"
    NEIN = "nein"
    TEILWEISE = "teilweise"
    ENTFAELLT = "entfaellt"


class Grad(StrEnum):
    """The Pflichtigkeitsgrad, from fully mandatory to fully voluntary."""

    VOLLSTAENDIG_PFLICHTIG = "vollständig pflichtig"
    UEBERWIEGEND_PFLICHTIG = "überwiegend pflichtig"
    UEBERWIEGEND_FREIWILLIG = "überwiegend freiwillig"
    VOLLSTAENDIG_FREIWILLIG = "vollständig freiwillig"


class Geschlechterform(StrEnum):
    """How a city writes persons of all genders: Bürger*innen, Bürger:innen, both words."""

    STERN = "Stern"
    DOPPELPUNKT = "Doppelpunkt"
    PAARFORM = "Paarform"


@dataclass(frozen=True, slots=True, order=True)
class Vorlagennummer:
    """The number of a paper, ``V/0101/2025``, of a supplement ``V/0101/2025/1``."""

    jahr: int
    laufend: str
    ergaenzung: int | None = None

    def __str__(self) -> str:
        """As it is printed."""
        tail = f"/{self.ergaenzung}" if self.ergaenzung else ""
        return f"V/{self.laufend}/{self.jahr}{tail}"

    @property
    def hauptvorlage(self) -> Vorlagennummer:
        """The number without the supplement's part."""
        return Vorlagennummer(self.jahr, self.laufend)


_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)
_NUMMER = re.compile(r"V/(\d{4})/(\d{4})(?:/([1-9]\d?))?")
_DATUM_DEUTSCH = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DATUM_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_EURO = re.compile(r"[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{2})?")
_HAUSHALTSJAHR = re.compile(r"(\d{4})(?:\s?/\s?(\d{4}))?")


def read_nummer(quelle: Quelltext) -> Vorlagennummer:
    """``V/0101/2025`` or ``V/0101/2025/1``, strictly."""
    match = _NUMMER.fullmatch(quelle.text)
    if not match:
        raise wrong(
            "F101",
            f"»{quelle.kurz}« ist keine Vorlagennummer.",
            "Schreiben Sie sie in der Form V/0101/2025, bei einer Ergänzung V/0101/2025/1.",
        )
    laufend, jahr, ergaenzung = match.groups()
    return Vorlagennummer(int(jahr), laufend, int(ergaenzung) if ergaenzung else None)


def read_datum(quelle: Quelltext) -> date:
    """``03.02.2025`` or ``2025-02-03``; the day must exist in the calendar."""
    remedy = "Schreiben Sie Tag, Monat und Jahr, zum Beispiel 03.02.2025."
    if german := _DATUM_DEUTSCH.fullmatch(quelle.text):
        day, month, year = map(int, german.groups())
    elif iso := _DATUM_ISO.fullmatch(quelle.text):
        year, month, day = map(int, iso.groups())
    else:
        raise wrong("F102", f"»{quelle.kurz}« ist kein Datum.", remedy)
    try:
        return date(year, month, day)
    except ValueError:
        raise wrong("F102", f"Den Tag »{quelle.kurz}« gibt es nicht.", remedy) from None


def read_euro(quelle: Quelltext) -> Decimal:
    """German amounts: ``500.000`` is half a million, ``10.200,50`` has cents; no unit."""
    text = quelle.text.removesuffix("€").rstrip()
    if not _EURO.fullmatch(text):
        raise wrong(
            "F103",
            f"»{quelle.kurz}« ist kein Betrag in Euro.",
            "Schreiben Sie ihn mit Punkt und Komma, zum Beispiel 500.000 oder 10.200,50.",
        )
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))


def read_ja_nein(quelle: Quelltext) -> bool:
    """``ja`` or ``nein``, in capitals or not."""
    if quelle.text.lower() not in ("ja", "nein"):
        text = f"»{quelle.kurz}« ist weder ja noch nein."
        remedy = "Schreiben Sie ja oder nein."
        raise wrong("F104", text, remedy, quelle.text, ("ja", "nein"))
    return quelle.text.lower() == "ja"


def read_zeichen(quelle: Quelltext) -> str:
    """One line of text as typed."""
    return " ".join(quelle.text.split())


def read_ganzzahl(quelle: Quelltext) -> int:
    """A plain number without dots."""
    if not re.fullmatch(r"\d{1,9}", quelle.text):
        raise wrong("F105", f"»{quelle.kurz}« ist keine ganze Zahl.", "Schreiben Sie nur Ziffern.")
    return int(quelle.text)


def read_haushaltsjahr(quelle: Quelltext) -> str:
    """The year of a budget: ``2025``, of a double budget ``2026/2027``."""
    match = _HAUSHALTSJAHR.fullmatch(quelle.text)
    if not match or (match[2] and int(match[2]) != int(match[1]) + 1):
        raise wrong(
            "F106",
            f"»{quelle.kurz}« ist kein Haushaltsjahr.",
            "Schreiben Sie ein Jahr wie 2025 oder einen Doppelhaushalt wie 2026/2027.",
        )
    return "/".join(filter(None, match.groups()))


def read_text(quelle: Quelltext) -> Quelltext:
    """A text with little Markdown, read later."""
    return quelle


T = TypeVar("T")
EnumT = TypeVar("EnumT", bound=StrEnum)


def reader(read: Callable[[Quelltext], T]) -> Feldleser:
    """``read`` for fields: whatever is no text is refused before it."""
    return Feldleser(_of_text(read))


def _of_text(read: Callable[[Quelltext], T]) -> Callable[[object], T]:
    def read_value(wert: object) -> T:
        if isinstance(wert, Quelltext):
            return read(wert if read is read_text else wert.sichtbar)
        what = "eine Liste" if isinstance(wert, (list, tuple)) else "ein Block aus Unterfeldern"
        raise wrong(
            "F108",
            f"Hier wird ein einfacher Text erwartet; es ist {what}.",
            "Schreiben Sie den Wert hinter den Doppelpunkt; enthält er selbst einen Doppelpunkt "
            "oder ein Komma, setzen Sie ihn in Anführungszeichen.",
        )

    return read_value


def as_list(wert: object) -> object:
    """A single value where a list is meant, as a list of one."""
    return wert if isinstance(wert, (list, tuple)) else [wert]


def one_of(
    kind: type[EnumT], until_then: str = "", without: frozenset[EnumT] = frozenset()
) -> BeforeValidator:
    """A reader for a closed list of words, as printed; umlauts may be typed either way.

    ``until_then`` says what holds as long as the word is wrong; ``without`` are words of the
    list that this field does not have.
    """
    spelled = {without_umlauts(member.value): member for member in kind if member not in without}

    def read(quelle: Quelltext) -> EnumT:
        if member := spelled.get(without_umlauts(quelle.text)):
            return member
        allowed = [member.value for member in spelled.values()]
        remedy = f"Möglich sind: {', '.join(allowed)}.{until_then}"
        text = f"»{quelle.kurz}« ist hier nicht vorgesehen."
        raise wrong("F107", text, remedy, quelle.text, allowed)

    return BeforeValidator(_of_text(read))


def without_umlauts(word: str) -> str:
    """``word`` as it is spelled where there are none."""
    return unicodedata.normalize("NFC", word).translate(_UMLAUTS)


LISTE_ODER_EINZELWERT = BeforeValidator(as_list)
"""Lets a list field take a single value."""

_TEXT_OR_NUMBER = {"type": ["string", "number"]}
_PRINTED = WithJsonSchema(_TEXT_OR_NUMBER)
_DATEI = {
    "type": "object",
    "properties": {"datei": {"type": "string", "title": "Textdatei im Ordner der Vorlage"}},
    "additionalProperties": False,
}

Nummer = Annotated[
    Vorlagennummer,
    reader(read_nummer),
    WithJsonSchema({"type": "string", "pattern": f"^{_NUMMER.pattern}$"}),
]
Datum = Annotated[
    date,
    reader(read_datum),
    WithJsonSchema(
        {"type": "string", "pattern": f"^({_DATUM_DEUTSCH.pattern}|{_DATUM_ISO.pattern})$"}
    ),
]
Euro = Annotated[
    Decimal,
    reader(read_euro),
    WithJsonSchema({"type": ["string", "number"], "pattern": f"^{_EURO.pattern}(\\s*€)?$"}),
]
JaNeinEntfaellt = Annotated[
    Antwort,
    one_of(Antwort, without=frozenset({Antwort.TEILWEISE})),
    WithJsonSchema({"enum": [each.value for each in Antwort if each is not Antwort.TEILWEISE]}),
]
JaNein = Annotated[bool, reader(read_ja_nein), WithJsonSchema({"enum": ["ja", "nein"]})]
Zeichen = Annotated[str, reader(read_zeichen), _PRINTED]
Ganzzahl = Annotated[
    int, reader(read_ganzzahl), WithJsonSchema({"type": ["integer", "string"], "pattern": "^\\d+$"})
]
Haushaltsjahr = Annotated[
    str,
    reader(read_haushaltsjahr),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_HAUSHALTSJAHR.pattern}$"}),
]
Text = Annotated[Quelltext, reader(read_text), WithJsonSchema({"anyOf": [_TEXT_OR_NUMBER, _DATEI]})]
