"""White space that keeps together what belongs together, and soft hyphens where words may split.

Nothing visible changes: blanks become no-break spaces (DIN 5008), and words that the
German patterns split wrongly get their places to split from a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from vorlagen_gen.model.monate import MONATE

NBSP = "\u00a0"
SHY = "\u00ad"

_EINHEITEN = (
    "€|Euro|EUR|Cent|ct|%|‰|Prozent|Prozentpunkte?|Mio|Mrd|Tsd|Stück|St|Stk|"
    "mm|cm|dm|m|km|mm²|cm²|m²|km²|ha|cm³|m³|ml|l|mg|g|kg|t|km/h|m/s|"
    "[kMGT]?W|[kMGT]?Wh|[kM]Wp|k?V|kVA|°|°C|K|dB|lx|Hz|[kMG]Hz|[kMGT]B|s|min|h|Uhr|Jahre?n?|ff?"
)
_GELD = "€|Euro|EUR"
_VOR_ZAHL = (
    "§|§§|Abs|Absatz|Art|Artikel|Nr|Nrn|Nummer|S|Seite|Seiten|Satz|Ziff|Ziffer|Kap|Kapitel|Bd|"
    "Abb|Abbildung|Tab|Tabelle|Anlage|Anlagen|Anl|Rn|Rdnr|TOP|Punkt|Zeile|Produktgruppe|"
    "Telefon|ca|rd|rund"
)

# Each pattern matches one blank that must not break, with what stands before and behind it.
_BLANKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<=\d) (?=(?:{_EINHEITEN})(?![\wäöüß]))",
        rf"(?<=\b(?:Mio|Mrd|Tsd)\.) (?=(?:{_GELD})(?![\wäöüß]))",
        rf"(?<![\wäöüß])(?P<vor>(?:{_VOR_ZAHL})\.?) (?=\d)",
        r"(?<![\wäöüß])(?P<vor>Anlagen?) (?=[A-Z](?![\wäöüß]))",
        rf"(?<=\d\.) (?=(?:{'|'.join(MONATE)})\b)",
        r"(?<=\d\.) (?=\d{1,2}\.(?!\d))",  # 03. 02.
        r"(?:(?<=\.[ \xa0]\d\.)|(?<=\.[ \xa0]\d\d\.)) (?=\d{4}\b)",  # 03. 02. 2026
        r"(?<=\b[A-Za-zÄÖÜäöü]\.) (?=[A-Za-zÄÖÜäöü]{1,3}\.(?!\w))",
        r"(?<=\b[A-HJ-UW-ZÄÖÜ]\.) (?=[A-ZÄÖÜ][a-zäöüß])",  # E. Mustermann, not I. Sachentscheidung
        r"(?<=\b(?:Dr|Fr|Hr)\.) (?=[A-ZÄÖÜ])",
        r"(?<=\bProf\.) (?=[A-ZÄÖÜ])",
        r"(?<=\d) (?=\d{3}\b)",
    )
)


def set_blanks(text: str) -> str:
    """Put a no-break space inside ``1.330.000 €``, ``§ 27``, ``z. B.``, ``S. 8``, ``26. Februar``.

    Example:
        >>> set_blanks("nach § 27 GO NRW am 26. Februar").count(NBSP)
        2
    """
    if " " not in text:
        return text
    for blank in _BLANKS:
        text = blank.sub(lambda match: (match.groupdict().get("vor") or "") + NBSP, text)
    return text


def soft_hyphens(silbentrennung: Iterable[str]) -> Callable[[str], str]:
    """A function that puts soft hyphens into words that begin with a listed one.

    Example:
        >>> soft_hyphens(["Migrations-leitbild"])("Migrationsleitbildes") == (
        ...     f"Migrations{SHY}leitbildes")
        True
    """
    splits = {entry.replace("-", ""): entry.replace("-", SHY) for entry in silbentrennung}
    if not splits:
        return lambda text: text
    pattern = _words(tuple(splits))
    return lambda text: pattern.sub(lambda match: splits[match[1]] + match[2], text)


@lru_cache(maxsize=8)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?<![\w{SHY}])({longest_first})(\w*)(?!{SHY})")
