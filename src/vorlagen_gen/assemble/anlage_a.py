"""The form Anlage A: Kurzüberblick, goals, the two tick tables, cross-cutting topics."""

from __future__ import annotations

from vorlagen_gen.assemble.angaben import angabe, label, luecke, paragraph
from vorlagen_gen.assemble.ankreuztabellen import finanzierung_table, pflichtigkeitsgrad_table
from vorlagen_gen.assemble.eigenfelder import eigenes_feld
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.texte import blocks_below, text_blocks
from vorlagen_gen.document import Block, Heading, ListBlock, ListItem
from vorlagen_gen.model.reihenfolge import AbschnittAnlageA
from vorlagen_gen.model.vorlage import AnlageA, Vorlage


def anlage_a(formular: AnlageA, vorlage: Vorlage, grundlagen: Grundlagen) -> tuple[Block, ...]:
    """The sections of the form in the city's order, with the fields of its own among them."""
    return tuple(
        block
        for abschnitt in grundlagen.stadt.reihenfolge.anlage_a
        for block in (
            _abschnitt(abschnitt, formular, grundlagen)
            if isinstance(abschnitt, AbschnittAnlageA)
            else eigenes_feld(abschnitt, vorlage, grundlagen.stadt)
        )
    )


def _abschnitt(
    abschnitt: AbschnittAnlageA, formular: AnlageA, grundlagen: Grundlagen
) -> tuple[Block, ...]:
    titel = label(grundlagen.stadt.anlage_a, abschnitt.value)
    heading = Heading(2, (titel,), titel.place)
    match abschnitt:
        case AbschnittAnlageA.KURZUEBERBLICK:
            return (heading, _kurzueberblick(formular, grundlagen))
        case AbschnittAnlageA.FINANZIERUNG:
            return (heading, *_finanzierung(formular, grundlagen))
        case AbschnittAnlageA.PFLICHTIGKEITSGRAD:
            return (heading, *_pflichtigkeitsgrad(formular, grundlagen))
        case AbschnittAnlageA.ZIELE:
            return (heading, *_ziele(formular, grundlagen))
        case AbschnittAnlageA.QUERSCHNITTSTHEMEN:
            return (heading, *text_blocks(formular, abschnitt.value, 2, grundlagen.stadt.seiten))


def _kurzueberblick(formular: AnlageA, grundlagen: Grundlagen) -> Block:
    if not formular.kurzueberblick:
        return paragraph(luecke(formular, "kurzueberblick", grundlagen.stadt.seiten))
    items = tuple(
        ListItem(f"{number}.", blocks_below(text, 2), text.whole)
        for number, text in enumerate(formular.kurzueberblick, start=1)
    )
    return ListBlock(items, formular.ort("kurzueberblick"))


def _ziele(formular: AnlageA, grundlagen: Grundlagen) -> tuple[Block, ...]:
    """The text, and below it how far the goals are reached, if the paper wants that shown."""
    text = text_blocks(formular, "ziele", 2, grundlagen.stadt.seiten)
    if formular.zielerreichung is None:
        return text
    if grundlagen.indikatoren is None:
        return (*text, paragraph(luecke(formular, "zielerreichung", grundlagen.stadt.seiten)))
    from vorlagen_gen.assemble.indikatoren.zielerreichung import zielerreichung

    return (*text, zielerreichung(grundlagen.indikatoren, grundlagen))


def _finanzierung(formular: AnlageA, grundlagen: Grundlagen) -> tuple[Block, ...]:
    if formular.finanzierung is None:
        return (paragraph(angabe(formular, "finanzierung", grundlagen.stadt.seiten)),)
    return (finanzierung_table(formular.finanzierung, grundlagen),)


def _pflichtigkeitsgrad(formular: AnlageA, grundlagen: Grundlagen) -> tuple[Block, ...]:
    if formular.pflichtigkeitsgrad is None:
        return (paragraph(angabe(formular, "pflichtigkeitsgrad", grundlagen.stadt.seiten)),)
    return (pflichtigkeitsgrad_table(formular.pflichtigkeitsgrad, grundlagen),)
