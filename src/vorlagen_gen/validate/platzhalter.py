"""Placeholders that were never filled in, and what Word leaves behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.validate.anfuehrung import is_angefuehrt


@dataclass(frozen=True, slots=True)
class Platzhalter:
    """``text[start:end]`` stands for something else.

    ``is_rest`` is what no author types: the error text of a Word field, sample text, a tag of
    a template. It is wrong in a draft, too.
    """

    start: int
    end: int
    is_rest: bool


_REST = r"""
    Fehler!\s(?:Verweis|Textmarke|Formatvorlage|Hyperlink|Link|Verknüpf|Kein|Es\swurde|Unbekannt
        |Ungültig|Hauptdokument)[^.!?\n]{0,80}[.!]?
    | Error!\s(?:Reference|Bookmark|No\s|Hyperlink|Unknown)[^.!?\n]{0,80}[.!]?
    | \{\{.{0,80}?\}\} | \{%.{0,80}?%\}
    | (?i:lorem\s+ipsum)(?:\s+dolor\s+sit\s+amet)?
"""
_WOERTER = (
    "Name|Vorname|Nachname|Datum|Titel|Betreff|Betrag|Nummer|Nr\\.|Ort|Text|Amt|Jahr|Straße|Summe"
    "|Anzahl|Gremium|Zahl|Platzhalter|Ansprechperson|[Bb]itte\\b[^\\]>]{0,60}|[Hh]ier\\b[^\\]>]{0,60}"
    "|[^\\[\\]<>]{0,40}\\b(?:einfügen|eintragen|ergänzen|einsetzen|ausfüllen|folgt)"
)
_DATUM = r"""
    (?:TT|XX|xx|_{2,9}|\d{1,2})\.\s?(?:MM|XX|xx|_{2,9}|\d{1,2})\.
    (?:\s?(?:JJJJ|JJ|X{4}|x{4}|XX|xx|_{2,9}|\d{4}|\d\d)(?!\w))?
"""
_LUECKE = rf"""
    (?<!\w)V\s?/\s?(?:_{{1,9}}|[Xx]{{2,9}}|N{{2,9}}|\.{{2,9}}|…|\?{{1,9}})\s?/
        \s?(?:\d{{2,4}}|J{{2,4}}|[Xx]{{2,4}}|_{{1,9}})
    | (?<!\w)(?P<datum>{_DATUM})
    | (?<!\w)(?:JJJJ|jjjj)(?!\w)
    | (?<![\w-])(?:X{{3,}}|x{{2,}}|XX(?!\.?\s+(?:Jahrhundert|Jh)))(?![\w-])
    | (?<=\d-)[Xx]{{2,9}}(?!\w)
    | \b[A-ZÄÖÜ][a-zäöüß]{{2,40}}/n(?!\w)
    | (?<!\w)_{{3,}}
    | (?<!\.)\.{{5,}}
    | (?<!\?)\?{{3,}} | (?<![\w?])\?\?(?!\?)
    | (?<!\w)(?:T[Oo]D[Oo]|TBD|FIX[M]E)(?!\w)
    | (?<!\w)N\.\s?N\.(?!\w)
    | [\[<](?:{_WOERTER})[\]>] | <[A-ZÄÖÜ][\wäöüß /.-]{{1,40}}>
    | \[(?:…|\.\.\.)\]
"""
_PLATZHALTER = re.compile(rf"(?P<rest>{_REST}) | (?P<luecke>{_LUECKE})", re.VERBOSE)
_ALS_FORM = re.compile(r"(?:Format|Form|Schreibweise|Muster)\s+[„\"»]?$")
_ZIFFERN = str.maketrans("", "", "0123456789")
_DAVOR = 20
"""As many characters before a placeholder may say that a form is shown."""


def platzhalter(text: str) -> Iterator[Platzhalter]:
    """Every placeholder in ``text``; an omission inside a quotation is none."""
    for match in _PLATZHALTER.finditer(text):
        start, end = match.span()
        if match["datum"] and match["datum"].translate(_ZIFFERN).strip(". \n") == "":
            continue
        if match[0] in ("[…]", "[...]") and is_angefuehrt(text, start, end):
            continue
        if not _ALS_FORM.search(text, max(0, start - _DAVOR), start):
            yield Platzhalter(start, end, is_rest=match["rest"] is not None)
