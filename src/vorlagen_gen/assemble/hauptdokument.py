"""The main paper: its head and its sections in the city's order."""

from __future__ import annotations

from vorlagen_gen.assemble.angaben import label, luecke, paragraph
from vorlagen_gen.assemble.beratungsfolge import beratungsfolge
from vorlagen_gen.assemble.eigenfelder import eigenes_feld
from vorlagen_gen.assemble.finanztabellen import teilergebnisplan, teilfinanzplan
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.assemble.schluss import anlagenliste, unterschrift
from vorlagen_gen.assemble.texte import text_blocks
from vorlagen_gen.document import Block, Heading
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.reihenfolge import Abschnitt
from vorlagen_gen.model.vorlage import FinanzielleAuswirkungen, Vorlage
from vorlagen_gen.validate.eigenfelder import reihenfolge_of


def hauptdokument(vorlage: Vorlage, grundlagen: Grundlagen, leser: Leser) -> tuple[Block, ...]:
    """All sections below the head, as ``leser`` may see them."""
    return tuple(
        block
        for abschnitt in reihenfolge_of(vorlage, grundlagen.stadt)
        for block in _abschnitt(abschnitt, vorlage, grundlagen, leser)
    )


def _abschnitt(
    abschnitt: Abschnitt | str, vorlage: Vorlage, grundlagen: Grundlagen, leser: Leser
) -> tuple[Block, ...]:
    stadt = grundlagen.stadt
    match abschnitt:
        case Abschnitt.BERATUNGSFOLGE:
            return beratungsfolge(vorlage, stadt)
        case Abschnitt.BESCHLUSSVORSCHLAG:
            return _beschlussvorschlag(vorlage, grundlagen)
        case Abschnitt.BEGRUENDUNG | Abschnitt.BERICHT:
            return _titled_text(vorlage, str(abschnitt), 2, grundlagen)
        case Abschnitt.UNTERSCHRIFT:
            return unterschrift(vorlage, stadt)
        case Abschnitt.ANLAGEN:
            return anlagenliste(vorlage, stadt, leser)
        case _:
            return eigenes_feld(abschnitt, vorlage, stadt)


def _beschlussvorschlag(vorlage: Vorlage, grundlagen: Grundlagen) -> tuple[Block, ...]:
    titel = label(grundlagen.stadt.texte, "beschlussvorschlag")
    heading = Heading(2, (titel,), titel.place)
    vorschlag = vorlage.beschlussvorschlag
    if vorschlag is None:
        gap = luecke(vorlage, "beschlussvorschlag", grundlagen.stadt.seiten)
        return (heading, paragraph(gap))
    auswirkungen_titel = label(grundlagen.stadt.texte, "finanzielle_auswirkungen")
    return (
        heading,
        *_titled_text(vorschlag, "sachentscheidung", 3, grundlagen),
        Heading(3, (auswirkungen_titel,), auswirkungen_titel.place),
        *_auswirkungen(vorschlag.finanzielle_auswirkungen, vorschlag, grundlagen),
    )


def _auswirkungen(
    auswirkungen: FinanzielleAuswirkungen | None, parent: Formular, grundlagen: Grundlagen
) -> tuple[Block, ...]:
    seiten = grundlagen.stadt.seiten
    if auswirkungen is None:
        return (paragraph(luecke(parent, "finanzielle_auswirkungen", seiten)),)
    return (
        *text_blocks(auswirkungen, "text", 3, seiten),
        *((teilfinanzplan(auswirkungen, grundlagen),) if auswirkungen.teilfinanzplan else ()),
        *((teilergebnisplan(auswirkungen, grundlagen),) if auswirkungen.teilergebnisplan else ()),
        *(text_blocks(auswirkungen, "schluss", 3, seiten) if auswirkungen.schluss else ()),
    )


def _titled_text(
    formular: Formular, feld: str, level: int, grundlagen: Grundlagen
) -> tuple[Block, ...]:
    titel = label(grundlagen.stadt.texte, feld)
    text = text_blocks(formular, feld, level, grundlagen.stadt.seiten)
    return (Heading(level, (titel,), titel.place), *text)
