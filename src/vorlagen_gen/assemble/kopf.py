"""The head of page 1: kind of paper, number, subject, office, date and contacts."""

from __future__ import annotations

import re
from dataclasses import replace

from vorlagen_gen.assemble.angaben import angabe, fill, label, luecke, paragraph
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.document import Figure, Heading, Inline, Kopf, LineBreak, Paragraph, Role, Run
from vorlagen_gen.model.beratung import Versandart
from vorlagen_gen.model.stadt import KopfLabels, SeitenLabels, Stadt
from vorlagen_gen.model.vorlage import Ansprechperson, Vorlage

_JAHR = re.compile(r"20\d\d(?=-)")
_VERSAND = {Versandart.NACHVERSAND: "nachversand", Versandart.TISCHVORLAGE: "tischvorlage"}


def kopf(vorlage: Vorlage, nummer: str, stadt: Stadt, leser: Leser) -> Kopf:
    """The head of the main paper with its printed ``nummer``, as ``leser`` may see it."""
    return Kopf(
        vorlagenart=_vorlagenart(vorlage, stadt),
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


def anlagenvermerk(vorlage: Vorlage, ordner: str, seiten: SeitenLabels, nummer: str) -> str:
    """What stands top right on page 1 of an Anlage: which it is, and of which paper."""
    place = seiten.ort("anlagenvermerk")
    holes = {
        "nummer": Run(nummer, place),
        "vorlage": Run(printed_nummer(vorlage, ordner, seiten), place),
    }
    return "".join(run.text for run in fill(Run(seiten.anlagenvermerk, place), holes))


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


def _vorlagenart(vorlage: Vorlage, stadt: Stadt) -> Paragraph:
    if vorlage.oeffentlich is None:
        status = luecke(vorlage, "oeffentlich", stadt.seiten)
    else:
        name = "oeffentlich" if vorlage.oeffentlich else "nichtoeffentlich"
        status = label(stadt.kopf, name)
    art = angabe(vorlage, "art", stadt.seiten)
    bold = Run(art.text, art.place, is_bold=True, is_luecke=art.is_luecke)
    title = (status, Run(" ", status.place), bold)
    return paragraph(*title, *_versand(vorlage, stadt), role=Role.VORLAGENART)


def _versand(vorlage: Vorlage, stadt: Stadt) -> tuple[Inline, ...]:
    """That the paper comes after the invitation, on a line below the title; else nothing."""
    versand = vorlage.versand
    if versand is None:
        return ()
    mark = luecke(versand, "art", stadt.seiten)
    if versand.art:
        mark = replace(label(stadt.kopf, _VERSAND[versand.art]), is_bold=True)
    return (LineBreak(mark.place), mark)


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
    return (*head, opening, *(_kontakt(person, stadt) for person in personen))


def _kontakt(person: Ansprechperson, stadt: Stadt) -> Paragraph:
    telefon = _telefon(person, stadt.kopf, stadt.seiten)
    return paragraph(
        angabe(person, "anrede", stadt.seiten),
        Run(" ", person.ort("name")),
        angabe(person, "name", stadt.seiten),
        LineBreak(person.ort("telefon")),
        *telefon,
        LineBreak(person.ort("email")),
        _email(person, stadt.seiten),
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
