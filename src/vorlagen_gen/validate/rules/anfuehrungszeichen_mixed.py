"""The paper mixes forms of quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.fundstellen import auch_in
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import Stueck, wortlaut

REGEL = warnung(
    "V255",
    was="Die Vorlage mischt Formen von Anführungszeichen.",
    warum="„So“ sehen sie im Deutschen aus; gemischte fallen im Druck auf.",
)

_FORMEN = re.compile(
    r"(?P<deutsch>„[^„“”\"]{0,400}“)|(?P<falsch>„[^„“”\"]{0,400}[”\"])"
    r"|(?P<gerade>(?<![\w\"])\"[^\s\"][^\"]{0,400}\")|(?P<englisch>“[^„“”\"]{0,400}”)"
)
_NAMEN = {
    "deutsch": "„deutsche“",
    "falsch": "vorn deutsche, hinten andere",
    "gerade": '"gerade"',
    "englisch": "“englische”",
}
_LONGEST = 30


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the first place of each form but the German one, or the usual one."""
    found: dict[str, list[tuple[Stueck, re.Match[str]]]] = {}
    for stueck in wortlaut(pruefling):
        for match in _FORMEN.finditer(stueck.text):
            found.setdefault(match.lastgroup or "", []).append((stueck, match))
    counted = Counter({form: len(funde) for form, funde in found.items()})
    if set(found) <= {"deutsch"} or (len(found) == 1 and "falsch" not in found):
        return
    wanted = "deutsch" if {"deutsch", "falsch"} & set(found) else counted.most_common(1)[0][0]
    for form in found.keys() - {wanted}:
        yield _befund(found[form], form, wanted)


def _befund(funde: list[tuple[Stueck, re.Match[str]]], form: str, wanted: str) -> Finding:
    first, *others = (each.place(*match.span()) for each, match in funde)
    typed = funde[0][1][0]
    shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
    return REGEL.befund(
        first,
        f"Um {shown} stehen {_NAMEN[form]} Anführungszeichen{auch_in(first, others)}, sonst "
        f"{_NAMEN[wanted]}.",
        f"Schreiben Sie überall {_NAMEN[wanted]} Anführungszeichen.",
    )
