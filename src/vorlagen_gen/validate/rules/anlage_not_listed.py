"""The text cites an Anlage that is not in the list."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.anlagenliste import (
    Zitatstelle,
    lacks_nummer,
    listed,
    own_headings,
    zitatstellen,
)
from vorlagen_gen.validate.anlagennummern import Anlagennummer, aufzaehlung, is_among
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import Bezug

REGEL = warnung(
    "V203",
    was="Der Text zitiert eine Anlage, die nicht in der Anlagenliste steht.",
    warum="Wer dem Verweis folgt, findet nichts.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each citation, unless it names another paper, a law or the like."""
    if lacks_nummer(pruefling.vorlage):
        return
    known = listed(pruefling.vorlage)
    own = own_headings(pruefling)
    for stelle in zitatstellen(pruefling):
        missing = [
            nummer
            for nummer in stelle.zitat.nummern
            if not is_among(nummer, known) and (stelle.absatz.teil, nummer) not in own
        ]
        if missing and stelle.zitat.bezug is Bezug.EIGEN:
            yield _finding(stelle, missing)


def _finding(stelle: Zitatstelle, missing: list[Anlagennummer]) -> Finding:
    place = stelle.absatz.place(stelle.zitat.start, stelle.zitat.end)
    if len(missing) == 1:
        return REGEL.befund(
            place,
            f"Die Anlage {missing[0]} wird zitiert, steht aber nicht in der Anlagenliste.",
            "Nehmen Sie sie unter »anlagen« auf oder ändern Sie das Zitat.",
        )
    return REGEL.befund(
        place,
        f"Die {aufzaehlung(missing)} werden zitiert, stehen aber nicht in der Anlagenliste.",
        "Nehmen Sie sie unter »anlagen« auf oder ändern Sie das Zitat.",
    )
