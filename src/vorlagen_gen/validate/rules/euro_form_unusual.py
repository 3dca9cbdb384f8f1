"""An amount is written otherwise than DIN 5008 has it."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.betraege import Form, read_betraege
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V227",
    was="Ein Betrag ist ungewöhnlich geschrieben.",
    warum="Beträge in mehreren Schreibweisen liest man falsch und findet man nicht.",
)

_MANGEL = {
    Form.OHNE_LEERZEICHEN: "Vor dem Eurozeichen fehlt das Leerzeichen",
    Form.STRICH: "Ein Strich ersetzt die Cent",
    Form.EINHEIT_VORN: "Die Währung steht vor dem Betrag",
    Form.OHNE_PUNKTE: "Die Tausender sind nicht durch Punkte getrennt",
    Form.MIT_LEERZEICHEN: "Die Tausender sind durch Leerzeichen getrennt, nicht durch Punkte",
    Form.FALSCH_GRUPPIERT: "Die Punkte trennen nicht je drei Ziffern",
}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding for each unusual form, where it stands first."""
    seen: set[Form] = set()
    for absatz in pruefling.absaetze:
        for betrag in read_betraege(absatz.text):
            new = [form for form in Form if form in betrag.formen - seen]
            seen |= betrag.formen
            typed = absatz.typed(betrag.start, betrag.end)
            if new:
                yield REGEL.befund(
                    absatz.place(betrag.start, betrag.end),
                    f"»{typed}«: {'; '.join(_MANGEL[form] for form in new)}.",
                    _remedy(betrag.schreibweise, new),
                )


def _remedy(schreibweise: str, formen: list[Form]) -> str:
    if Form.FALSCH_GRUPPIERT in formen:
        return f"Prüfen Sie die Zahl; gemeint ist vielleicht »{schreibweise}«."
    return f"Schreiben Sie »{schreibweise}«, auch an den übrigen Stellen."
