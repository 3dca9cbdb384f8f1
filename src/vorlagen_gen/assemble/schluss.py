"""The end of a paper: who signs, and which Anlagen belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vorlagen_gen.assemble.angaben import (
    angabe,
    fill,
    label,
    luecke,
    nichtoeffentlich_mark,
    paragraph,
)
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.document import Block, Heading, Inline, LineBreak, Paragraph, Role, Run
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Anlage, Unterschrift, Vorlage
from vorlagen_gen.model.werte import Status


def unterschrift(vorlage: Vorlage, stadt: Stadt) -> tuple[Block, ...]:
    """Vertretung, ``gez.``, name and office; a draft is not signed, so ``gez.`` is left out."""
    angaben = vorlage.unterschrift
    if angaben is None:
        gap = luecke(vorlage, "unterschrift", stadt.seiten)
        return (paragraph(gap, role=Role.UNTERSCHRIFT),)
    paragraphs = [
        *([angabe(angaben, "vertretung", stadt.seiten)] if angaben.vertretung else []),
        *([label(stadt.schluss, "gezeichnet")] if vorlage.status is Status.FINAL else []),
    ]
    opening = tuple(paragraph(run, role=Role.UNTERSCHRIFT) for run in paragraphs)
    return (*opening, _name(angaben, stadt))


def _name(angaben: Unterschrift, stadt: Stadt) -> Paragraph:
    inlines: list[Inline] = [angabe(angaben, "name", stadt.seiten)]
    if angaben.amtsbezeichnung:
        office = angabe(angaben, "amtsbezeichnung", stadt.seiten)
        inlines += [LineBreak(office.place), office]
    return paragraph(*inlines, role=Role.UNTERSCHRIFT)


def anlagenliste(vorlage: Vorlage, stadt: Stadt, leser: Leser) -> tuple[Block, ...]:
    """The list of Anlagen, Anlage A first; nothing at all where there are none."""
    entries = [_entry(anlage, vorlage, stadt, leser) for anlage in vorlage.anlagen]
    if vorlage.anlage_a:
        titel = Run(stadt.anlage_a.titel, stadt.anlage_a.ort("titel"))
        entries.insert(0, paragraph(titel, role=Role.ANLAGENLISTE))
    if not entries:
        return ()
    heading = label(stadt.schluss, "anlage" if len(entries) == 1 else "anlagen")
    return (Heading(2, (heading,), heading.place), *entries)


def _entry(anlage: Anlage, vorlage: Vorlage, stadt: Stadt, leser: Leser) -> Paragraph:
    """One line of the list; what the reader may not see is called non-public, and no more.

    Who may see it is told that others may not.
    """
    is_visible = anlage.oeffentlich or leser is Leser.GREMIEN
    werte = {feld: angabe(anlage, feld, stadt.seiten) for feld in ("nummer", "titel")}
    if not is_visible:
        werte["titel"] = label(stadt.schluss, "nichtoeffentlich")
    elif anlage.nachgereicht:
        werte["datum"] = angabe(anlage, "nachgereicht", stadt.seiten)
    elif anlage.einsicht:
        werte["ort"] = angabe(anlage, "einsicht", stadt.seiten)
    runs = fill(label(stadt.schluss, _entry_label(werte)), werte)
    mark = nichtoeffentlich_mark(vorlage, anlage, stadt.seiten) if is_visible else None
    if mark:
        runs = (*runs, Run(" ", mark.place), mark)
    return paragraph(*runs, *_alternative(anlage, stadt, leser), role=Role.ANLAGENLISTE)


def _alternative(anlage: Anlage, stadt: Stadt, leser: Leser) -> Iterator[Inline]:
    """A second line for those who cannot read the file; of a secret one, not even that."""
    alternative = anlage.barrierefreie_alternative
    is_visible = anlage.oeffentlich or leser is Leser.GREMIEN
    if alternative is None or not is_visible:
        return
    if alternative.datei:
        yield LineBreak(alternative.place)
        yield label(stadt.schluss, "barrierefreie_datei")
    if alternative.kontakt:
        yield LineBreak(alternative.place)
        wer = {"kontakt": angabe(alternative, "kontakt", stadt.seiten)}
        yield from fill(label(stadt.schluss, "barrierefreier_kontakt"), wer)


def _entry_label(werte: Mapping[str, Run]) -> str:
    """The label that has a hole for each of ``werte``."""
    if "datum" in werte:
        return "eintrag_nachgereicht"
    return "eintrag_einsicht" if "ort" in werte else "eintrag_mit_titel"
