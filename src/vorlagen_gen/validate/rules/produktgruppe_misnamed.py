"""The name beside the code of a Produktgruppe is another one's."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.bezeichnung import Nennung
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.validate.namensvergleich import is_name_of
from vorlagen_gen.validate.nennungen import produktgruppen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F222",
    was="Nummer und Name einer Produktgruppe gehören nicht zusammen.",
    warum="Eines von beiden ist falsch, und das Programm druckt den Namen zur Nummer.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each name that the budget does not know for its code."""
    haushalt = pruefling.wissen.haushalt
    for typed, place in produktgruppen(pruefling.vorlage):
        nennung = Nennung.of(typed)
        names = haushalt.produktgruppennamen(nennung.code)
        if not names or not nennung.name or is_name_of(nennung.name, names):
            continue
        meant = haushalt.produktgruppencode(nennung.name)
        yield REGEL.befund(
            place,
            f"Die Produktgruppe {nennung.code} heißt »{names[0]}«, nicht »{nennung.name}«."
            f"{_other(meant, haushalt)}",
            _remedy(nennung.code, meant, haushalt),
        )


def _other(code: str, haushalt: Haushalt) -> str:
    name = haushalt.produktgruppe(code)
    return f" »{name}« ist die Produktgruppe {code}." if name else ""


def _remedy(code: str, meant: str, haushalt: Haushalt) -> str:
    if haushalt.produktgruppe(meant):
        return f"Schreiben Sie »{code}« oder »{meant}«, je nachdem, welche gemeint ist."
    return f"Schreiben Sie nur »{code}«, oder berichtigen Sie die Nummer."
