"""Values and labels of a paper as runs that know where they were typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from vorlagen_gen.document import Inline, Paragraph, Role, Run
from vorlagen_gen.findings import Place
from vorlagen_gen.model.finanzen import euro
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.stadt import SeitenLabels
from vorlagen_gen.model.vorlage import Anlage, Ansprechperson, Vorlage


def label(labels: Formular, name: str) -> Run:
    """A label of the city, with its place in ``stadt.yaml``."""
    return Run(getattr(labels, name), labels.ort(name))


def angabe(formular: Formular, feld: str, seiten: SeitenLabels) -> Run:
    """The value of a field as printed; what a draft does not say yet is a marked gap."""
    wert = getattr(formular, feld)
    if wert is None:
        return luecke(formular, feld, seiten)
    return Run(gedruckt(wert), formular.ort(feld))


def luecke(formular: Formular, feld: str, seiten: SeitenLabels) -> Run:
    """The marked gap that a draft prints where ``feld`` is missing."""
    titel = type(formular).model_fields[feld].title or feld
    return Run(seiten.luecke.replace("{feld}", titel), formular.ort(feld), is_luecke=True)


def nichtoeffentlich_mark(
    vorlage: Vorlage, teil: Anlage | Ansprechperson, seiten: SeitenLabels
) -> Run | None:
    """Tells who may read ``teil`` of a public paper that the public may not; else None."""
    if vorlage.oeffentlich is False or teil.oeffentlich:
        return None
    return label(seiten, "zusatz_nichtoeffentlich")


def kurze_angabe(formular: Formular, feld: str, seiten: SeitenLabels) -> Run:
    """As ``angabe``, for a narrow column whose head says what is missing."""
    run = angabe(formular, feld, seiten)
    return replace(run, text=seiten.luecke_kurz) if run.is_luecke else run


def gedruckt(wert: object) -> str:
    """A value of the model as the city prints it."""
    match wert:
        case date():
            return f"{wert:%d.%m.%Y}"
        case Decimal():
            return euro(wert)
        case _:
            return str(wert)


def fill(vorlage: Run, werte: Mapping[str, Run]) -> tuple[Run, ...]:
    """A label with holes like ``{nummer}``, each filled with its run.

    Holes without a value stay as they are: ``templates pruefen`` reports them.
    """
    parts = re.split(r"\{([a-z_]+)\}", vorlage.text)
    runs = (
        (werte.get(part) or replace(vorlage, text=f"{{{part}}}"))
        if index % 2
        else replace(vorlage, text=part)
        for index, part in enumerate(parts)
    )
    return tuple(run for run in runs if run.text)


def paragraph(*inlines: Inline, role: Role = Role.TEXT) -> Paragraph:
    """A paragraph that stands where its first run was typed."""
    return Paragraph(inlines, inlines[0].place if inlines else Place.at(""), role)
