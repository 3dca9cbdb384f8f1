"""The text calls a Produktgruppe otherwise than the budget, or than the text did before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.validate.namensvergleich import is_name_of, opening_name
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V221",
    was="Eine Produktgruppe heißt im Text anders als im Haushalt oder an anderer Stelle.",
    warum="Wer die Mittel sucht, findet sie unter dem falschen Namen nicht.",
)

_NENNUNG = re.compile(
    r"Produktgruppen?\s+(?P<code>\d{4})(?!\d)\s*"
    r"(?:[„»\"](?P<zitat>[^“”«\"]{3,90})[“”«\"]|\((?P<klammer>[A-ZÄÖÜ][^()\d]{2,90})\)"
    r"|(?P<frei>[–:-]?\s*(?=[A-ZÄÖÜ])))"
)
_KEIN_NAME = re.compile(r"(?:Anlage|Zeile|Seite|Siehe|Vgl|Teil|Haushalt|Investition|Amt)\b")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each name that does not fit its code."""
    haushalt = pruefling.wissen.haushalt
    first: dict[str, str] = {}
    for absatz in pruefling.prosa:
        for match in _NENNUNG.finditer(absatz.text):
            start, name = _name(match, haushalt)
            if not name or _KEIN_NAME.match(name):
                continue
            known = haushalt.produktgruppennamen(match["code"])
            wanted = known or (first.setdefault(match["code"], name),)
            if not is_name_of(name, wanted):
                yield REGEL.befund(
                    absatz.place(start, start + len(name)),
                    f"Die Produktgruppe {match['code']} heißt {_where(is_known=bool(known))} "
                    f"»{wanted[0]}«, nicht »{name}«.",
                    "Schreiben Sie denselben Namen, oder berichtigen Sie die Nummer.",
                )


def _where(*, is_known: bool) -> str:
    return "im Haushalt" if is_known else "an anderer Stelle dieser Vorlage"


def _name(match: re.Match[str], haushalt: Haushalt) -> tuple[int, str]:
    """The name behind a code; without quotes or brackets only if it is another code's."""
    for group in ("zitat", "klammer"):
        if match[group]:
            return match.start(group), match[group]
    behind = match.string[match.end() : match.end() + 100]
    names = (*haushalt.produktgruppen.values(), *haushalt.kurznamen.values())
    return match.end(), opening_name(behind, names)
