"""A field of the city's own as a section: its title and what the paper says in it."""

from __future__ import annotations

from decimal import Decimal

from vorlagen_gen.assemble.angaben import gedruckt, label, luecke, paragraph
from vorlagen_gen.document import Block, Heading, Run
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Vorlage


def eigenes_feld(name: str, vorlage: Vorlage, stadt: Stadt) -> tuple[Block, ...]:
    """The section; a gap where a draft lacks it, and nothing where it may be left out."""
    feld, felder = stadt.feld(name), vorlage.felder
    wert = getattr(felder, name, None)
    if feld is None or felder is None or (wert is None and not feld.pflicht):
        return ()
    titel = label(feld, "titel")
    said = luecke(felder, name, stadt.seiten)
    if wert is not None:
        said = Run(feldwert(wert, stadt), felder.ort(name))
    return (Heading(2, (titel,), titel.place), paragraph(said))


def feldwert(wert: object, stadt: Stadt) -> str:
    """A value of such a field as the city prints it."""
    match wert:
        case bool():
            return stadt.anlage_a.ja if wert else stadt.anlage_a.nein
        case Decimal():
            return f"{gedruckt(wert)} €"
        case _:
            return gedruckt(wert)
