"""The name beside the number of a row of the Ergebnisplan is another one's."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.bezeichnung import Nennung
from vorlagen_gen.validate.namensvergleich import is_name_of
from vorlagen_gen.validate.nennungen import ergebniszeilen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F223",
    was="Nummer und Name einer Zeile des Ergebnisplans gehören nicht zusammen.",
    warum="Eines von beiden ist falsch; an der Nummer hängt, ob der Betrag Aufwand oder Ertrag "
    "ist.",
)

_STAEMME = ("Aufwendungen für ", "Sonstige ", "Bilanzielle ", "Zuwendungen und ")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each name that the Ergebnisplan does not have for its number."""
    haushalt = pruefling.wissen.haushalt
    for each in ergebniszeilen(pruefling.vorlage):
        nennung = Nennung.of(each.zeile or "")
        zeile = haushalt.zeilen.get(nennung.code)
        if zeile is None or not nennung.name or is_name_of(nennung.name, _forms(zeile.name)):
            continue
        meant = haushalt.zeilencode(nennung.name)
        other = f"»{nennung.code}« oder »{meant}«" if meant in haushalt.zeilen else ""
        yield REGEL.befund(
            each.ort("zeile"),
            f"Die Zeile {nennung.code} des Ergebnisplans heißt »{zeile.name}«, nicht "
            f"»{nennung.name}«.",
            f"Schreiben Sie {other}, je nachdem, welche gemeint ist."
            if other
            else f"Schreiben Sie nur »{nennung.code}«, oder berichtigen Sie die Nummer.",
        )


def _forms(name: str) -> tuple[str, ...]:
    """The name, and as people shorten it: without its general first words."""
    return (name, *(name.removeprefix(start) for start in _STAEMME if name.startswith(start)))
