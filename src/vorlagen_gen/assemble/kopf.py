"""The head of page 1: kind of paper, number, subject, office, date and contacts."""

from __future__ import annotations

import re
from dataclasses import replace

from vorlagen_gen.assemble.angaben import (
    angabe,
    fill,
    label,
    luecke,
    nichtoeffentlich_mark,
    paragraph,
)
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.document import Figure, Heading, Inline, Kopf, LineBreak, Paragraph, Role, Run
from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.beratung import Versandart
from vorlagen_gen.model.stadt import KopfLabels, SeitenLabels, Stadt
from vorlagen_gen.model.vorlage import Ansprechperson, Vorlage

ANLAGE_A = "A"
"""The number that the form has among the Anlagen."""

_JAHR = re.compile(r"20\d\d(?=-)")
_VERSAND = {Versandart.NACHVERSAND: "nachversand", Versandart.TISCHVORLAGE: "tischvorlage"}


def kopf(vorlage: Vorlage, nummer: str, stadt: Stadt, leser: Leser) -> Kopf:
    """The head of the main paper with its printed ``nummer``, as ``leser`` may see it."""
    return Kopf(
        vorlagenart=_vorlagenart(vorlage, stadt, leser),
        nummer=paragraph(Run(nummer, vorlage.ort("nummer")), role=Role.NUMMER),
        betrifft=betrifft(vorlage, stadt, label(stadt.kopf, "betrifft"), Role.BETRIFFT),
        amtsblock=_amtsblock(vorlage, stadt, leser),
        logo=_logo(stadt),
    )


def printed_nummer(vorlage: Vorlage, ordner: str, seiten: SeitenLabels) -> str:
    """The number, or ``V/____/2025`` as long as there is none.

    The year is that of the paper's date, or else the one with which its folder's name begins.
    """
    if vorlage.nummer:
        return str(vorlage.nummer)
    named = _JAHR.match(ordner)
    jahr = str(vorlage.datum.year) if vorlage.datum else named[0] if named else seiten.jahr_fehlt
    return seiten.nummer_fehlt.replace("{jahr}", jahr)


def anlagenvermerk(
    vorlage: Vorlage, ordner: str, seiten: SeitenLabels, anlage: Anlage | None
) -> str:
    """What stands top right on page 1 of an Anlage: which it is, and of which paper.

    One that is not public says so; ``None`` is Anlage A, which is as public as its paper.
    """
    is_public = vorlage.oeffentlich is not False and (anlage is None or anlage.oeffentlich)
    vermerk = label(seiten, "anlagenvermerk" if is_public else "anlagenvermerk_nichtoeffentlich")
    holes = {
        "nummer": replace(vermerk, text=(anlage.nummer or "") if anlage else ANLAGE_A),
        "vorlage": replace(vermerk, text=printed_nummer(vorlage, ordner, seiten)),
    }
    return "".join(run.text for run in fill(vermerk, holes))


def betrifft(vorlage: Vorlage, stadt: Stadt, opening: Run, role: Role) -> Heading:
    """The subject under ``opening``, all lines in one heading."""
    inlines: list[Inline] = [opening]
    for run in (angabe(vorlage, "betreff", stadt.seiten), *_zusaetze(vorlage)):
        inlines += [LineBreak(run.place), run]
    return Heading(1, tuple(inlines), vorlage.ort("betreff"), role)


def _zusaetze(vorlage: Vorlage) -> tuple[Run, ...]:
    return tuple(
        Run(zusatz, vorlage.ort("betreff_zusatz", index))
        for index, zusatz in enumerate(vorlage.betreff_zusatz)
    )


def _vorlagenart(vorlage: Vorlage, stadt: Stadt, leser: Leser) -> Paragraph:
    """Who may read it, and what it is; its first word is true of this very document."""
    if vorlage.oeffentlich is None:
        status = luecke(vorlage, "oeffentlich", stadt.seiten)
    elif vorlage.oeffentlich and leser is Leser.GREMIEN:
        status = label(stadt.kopf, "nichtoeffentliche_fassung")
    else:
        status = label(stadt.kopf, "oeffentlich" if vorlage.oeffentlich else "nichtoeffentlich")
    art = angabe(vorlage, "art", stadt.seiten)
    bold = Run(art.text, art.place, is_bold=True, is_luecke=art.is_luecke)
    title = (status, Run(" ", status.place), bold)
    return paragraph(
        *title, *_versand(vorlage, stadt), *_neufassung(vorlage, stadt), role=Role.VORLAGENART
    )


def _versand(vorlage: Vorlage, stadt: Stadt) -> tuple[Inline, ...]:
    """That the paper comes after the invitation, on a line below the title; else nothing."""
    versand = vorlage.versand
    if versand is None:
        return ()
    mark = luecke(versand, "art", stadt.seiten)
    if versand.art:
        mark = replace(label(stadt.kopf, _VERSAND[versand.art]), is_bold=True)
    return (LineBreak(mark.place), mark)


def _neufassung(vorlage: Vorlage, stadt: Stadt) -> tuple[Inline, ...]:
    """That the paper takes the place of one that was delivered, and since when; else nothing."""
    if vorlage.neufassung is None:
        return ()
    vom = angabe(vorlage.neufassung, "vom", stadt.seiten)
    runs = fill(label(stadt.kopf, "neufassung"), {"datum": vom})
    return (LineBreak(vom.place), *(replace(run, is_bold=True) for run in runs))


def _amtsblock(vorlage: Vorlage, stadt: Stadt, leser: Leser) -> tuple[Paragraph, ...]:
    personen = tuple(
        person
        for person in vorlage.ansprechpersonen or ()
        if person.oeffentlich or leser is Leser.GREMIEN
    )
    head = (
        paragraph(angabe(vorlage, "amt", stadt.seiten), role=Role.AMTSBLOCK),
        paragraph(angabe(vorlage, "datum", stadt.seiten), role=Role.AMTSBLOCK),
    )
    if vorlage.ansprechpersonen is None:
        gap = luecke(vorlage, "ansprechpersonen", stadt.seiten)
        return (*head, paragraph(gap, role=Role.AMTSBLOCK))
    if not personen:
        return head
    name = "ansprechperson" if len(personen) == 1 else "ansprechpersonen"
    opening = paragraph(label(stadt.kopf, name), role=Role.AMTSBLOCK)
    return (*head, opening, *(_kontakt(person, vorlage, stadt) for person in personen))


def _kontakt(person: Ansprechperson, vorlage: Vorlage, stadt: Stadt) -> Paragraph:
    """Who is only for the bodies says so below."""
    telefon = _telefon(person, stadt.kopf, stadt.seiten)
    mark = nichtoeffentlich_mark(vorlage, person, stadt.seiten)
    return paragraph(
        angabe(person, "anrede", stadt.seiten),
        Run(" ", person.ort("name")),
        angabe(person, "name", stadt.seiten),
        LineBreak(person.ort("telefon")),
        *telefon,
        LineBreak(person.ort("email")),
        _email(person, stadt.seiten),
        *((LineBreak(mark.place), mark) if mark else ()),
        role=Role.AMTSBLOCK,
    )


def _telefon(person: Ansprechperson, labels: KopfLabels, seiten: SeitenLabels) -> tuple[Run, ...]:
    opening = label(labels, "telefon")
    return (opening, Run(" ", opening.place), angabe(person, "telefon", seiten))


def _email(person: Ansprechperson, seiten: SeitenLabels) -> Run:
    run = angabe(person, "email", seiten)
    if run.is_luecke:
        return run
    return Run(run.text, run.place, link=f"mailto:{run.text}")


def _logo(stadt: Stadt) -> Figure | None:
    if not stadt.logo.datei:
        return None
    place = stadt.logo.ort("datei")
    folder = place.file.rpartition("/")[0]
    return Figure(f"{folder}/{stadt.logo.datei}", stadt.logo.alternativtext or "", place)
