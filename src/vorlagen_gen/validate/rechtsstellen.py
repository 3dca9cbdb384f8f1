"""Laws, by-laws and European acts as papers cite them, with section and day."""

from __future__ import annotations

import re

from vorlagen_gen.model.monate import MONATE

_TEIL = r"(?:\s(?:Abs(?:atz|\.)|S(?:atz|\.)|N(?:ummer|r\.))\s?\d+[a-z]?)*"
_KUERZEL = (
    r"(?:SGB(?:\s[IVX]+\b)?|DS-?GVO|GO\s(?:NRW|NW)|KiBiz"
    r"|(?:GG|BauO|GewO|BImSchV|AufenthV|AGG|BGG|LGG|KAG|GVG|BGB|HGB|StGB|BDSG|VOB/[AB]|UVgO|VgV)"
    r"|[A-ZÄÖÜ](?=\w{0,12}[a-zäöü])\w{1,12}(?:G|GB|VO|GO)|[A-ZÄÖÜ]{2,6}VO)"
    r"(?!\w)(?:\s(?:NRW|NW)\b)?"
)
"""„AufenthG“, „BauGB“, „KomHVO NRW“; those of capitals only are named, as „BAG“ is no law."""
_TAG = rf"\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|(?:{'|'.join(MONATE)})\s)\d{{4}}"
_ARTEN = r"[Gg]esetz(?:es)?|[Vv]erordnung|[Ss]atzung|[Rr]ichtlinien?|[Ee]rlass(?:es)?"
_VORN = r"(?:[A-ZÄÖÜ]\w*-(?:\s(?:und\s|sowie\s)?)?){0,3}"
"""„Bundes-“, „Straßen- und “: the begin of a name of several words."""

RECHT = re.compile(
    rf"§§?\s?\d+[a-z]?{_TEIL}(?:\s{_KUERZEL}|\s{_VORN}[A-ZÄÖÜ]\w*(?:\s(?:NRW|NW|[IVX]+)\b)?)?"
    rf"|\bArt(?:ikel|\.)\s\d+[a-z]?{_TEIL}(?:\s{_KUERZEL}|\s{_VORN}[A-ZÄÖÜ]\w*)?"
    r"|\b(?:Verordnung|Richtlinie)\s(?:\(\w{2,7}\)\s)?(?:Nr\.\s)?\d{2,4}/\d+(?:/E[UGW]G?)?\b"
    rf"|\b{_VORN}(?!Besatzung)\w*(?:{_ARTEN})(?:\s[\w-]+){{0,12}}?\svom\s{_TAG}"
    rf"|\b{_VORN}(?!Besatzung)[A-ZÄÖÜ]\w*(?:gesetz(?:e[sn]?|buch|buch(?:e?s))?|verordnung(?:en)?"
    r"|satzung(?:en)?)\b"
    rf"|\b{_KUERZEL}"
)
"""A section, an article, an act, a regulation or a by-law: what is cited, as far as it goes."""
