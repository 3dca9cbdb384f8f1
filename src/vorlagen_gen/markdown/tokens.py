"""A stretch of text cut into words, blanks and the signs that may be markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.markdown.zeichen import UNSICHTBAR


class Art(Enum):
    """What a token may be; whether it is, its surroundings decide."""

    UMBRUCH = "umbruch"
    LEER = "leer"
    UNSICHTBAR = "unsichtbar"
    MASKIERT = "maskiert"
    STERNE = "sterne"
    FUSSNOTE = "fussnote"
    BINDUNG = "bindung"
    BILD = "bild"
    AUF = "auf"
    ZIEL = "ziel"
    SPRACHE = "sprache"
    ZU = "zu"
    ADRESSE = "adresse"
    MAIL = "mail"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Token:
    """``text[start:end]`` of the stretch that was cut."""

    art: Art
    start: int
    end: int


# Possessive quantifiers throughout: no input makes the search go back, so time is linear.
# No token reaches over a line end.
_TOKEN = re.compile(
    rf"""
      (?P<umbruch>\n)
    | (?P<leer>[ \t]++)
    | (?P<unsichtbar>{UNSICHTBAR}++)
    | (?P<maskiert>
          \\[*\[\]|]
        | ^\\[\#>+–•-]
        | ^\\\((?=[0-9]{{1,3}}\)\s)
        | ^(?:[0-9]{{1,3}}(?:\.[0-9]{{1,2}})*+|[a-z])\\[.)](?=\s|[0-9])
      )
    | (?P<sterne>\*++)
    | (?P<fussnote>\[\^[^\s\[\]|^]{{1,40}}\])
    | (?P<bindung>\[\[(?:[^\[\]\n]++|\[[^\[\]\n]*+\])*+\]\])
    | (?P<bild>!\[(?!\^))
    | (?P<auf>\[)
    | (?P<ziel>\]\((?:[^\s()\[\]<>|]++|\([^\s()\[\]<>|]*+\))*+\))
    | (?P<sprache>\]\{{lang=[^{{}}\s\[\]]*+\}})
    | (?P<zu>\])
    | (?P<adresse>https?://[^\s<>\[\]|*\\"„“”‚‘’»«\u203a\u2039{UNSICHTBAR}]++)
    | (?P<mail>[A-Za-z0-9][A-Za-z0-9._%+-]*+@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++)
    | (?P<text>\w[\w.%+-]*+|.)
    """,
    re.VERBOSE | re.MULTILINE,
)
_SATZZEICHEN = ".,;:!?'"


def tokenize(text: str) -> Iterator[Token]:
    """The tokens of ``text`` without gap, in order."""
    position = 0
    while match := _TOKEN.match(text, position):
        art = Art(match.lastgroup)
        end = _end_of_address(match[0]) + position if art is Art.ADRESSE else match.end()
        yield Token(art, position, end)
        position = end


def _end_of_address(address: str) -> int:
    stripped = address.rstrip(_SATZZEICHEN)
    if "(" not in stripped:
        stripped = stripped.rstrip(")" + _SATZZEICHEN)
    return len(stripped)
