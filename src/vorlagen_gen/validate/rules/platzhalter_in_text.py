"""A text still holds a placeholder, or what Word or a template left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.absatz import Sorte
from vorlagen_gen.validate.platzhalter import Platzhalter, platzhalter
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import Stueck, wortlaut

REGEL = warnung(
    "V240",
    was="Im Text steht noch ein Platzhalter oder ein Rest aus Word.",
    warum="Er würde so gedruckt; Lücken darf nur ein Entwurf haben.",
)

_HTML = re.compile(
    r"<(?:[biup]|br|em|strong|sup|sub|font|div|span|h[1-6]|[ou]l|li|table|t[rdh])"
    r"(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
"""The first of each pair is enough."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; in a draft only at remains that no author types."""
    is_final = pruefling.vorlage.status is Status.FINAL
    for stueck in wortlaut(pruefling):
        if not stueck.absatz.is_prosa:
            continue
        for found in platzhalter(stueck.text):
            if (is_final or found.is_rest) and not _is_meant(stueck, found):
                yield _befund(stueck, found)
        yield from (_html(stueck, match) for match in _HTML.finditer(stueck.text))


def _html(stueck: Stueck, match: re.Match[str]) -> Finding:
    return REGEL.befund(
        stueck.place(*match.span()),
        f"»{match[0]}« ist ein Rest aus einer Internetseite; er würde so gedruckt.",
        "Löschen Sie ihn und das »</…>«, das dazugehört; fett ist **Wort**, kursiv *Wort*.",
    )


def _is_meant(stueck: Stueck, found: Platzhalter) -> bool:
    """Whether it is an omission in a quotation, or the weight in a cell: ``XX``."""
    typed = stueck.text[found.start : found.end]
    is_weight = stueck.absatz.sorte is Sorte.ZELLE and set(stueck.text.strip()) <= set("Xx")
    return is_weight or (stueck.absatz.is_zitat and typed in ("[…]", "[...]"))


def _befund(stueck: Stueck, found: Platzhalter) -> Finding:
    place = stueck.place(found.start, found.end)
    typed = stueck.text[found.start : found.end]
    if found.is_rest:
        return REGEL.befund(
            place,
            f"»{typed}« ist ein Rest aus Word oder aus einer Mustervorlage.",
            "Ersetzen Sie ihn durch das, was dort stehen soll.",
        )
    return REGEL.befund(
        place,
        f"»{typed}« ist ein Platzhalter.",
        "Setzen Sie ein, was dort stehen soll, oder streichen Sie die Stelle.",
    )
