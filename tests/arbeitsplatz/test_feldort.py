"""A finding or a box leads to its field, also to one that nobody has filled yet."""

from __future__ import annotations

import pytest
from tests.mustervorlagen import ROOT

from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.assemble.angaben import luecke
from vorlagen_gen.assemble.kopf import kopf
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.edit.stadtwahl import VORGEGEBEN
from vorlagen_gen.findings import Place
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.luecken import find_luecken
from vorlagen_gen.validate.vorlage import read_vorlage

LABEL = "vorlagen/2026-knapp/vorlage.yaml"
KNAPP = """\
art: Beschlussvorlage
status: final
betreff:
beratungsfolge:
  - {datum: 26.02.2026}
  - {}
beschlussvorschlag: {sachentscheidung: Ja.}
ansprechpersonen:
  - anrede: Frau
    name: Mustermann
"""


def _read(text: str) -> tuple[Vorlage, Feldorte]:
    werte, findings = parse_yaml(text, LABEL)
    assert werte is not None, findings
    vorlage, _ = read_vorlage(werte)
    assert vorlage is not None
    return vorlage, Feldorte(werte, {})


def _missing(text: str) -> set[Pfad]:
    vorlage, orte = _read(text)
    return {orte.pfad(each.place) for each in find_luecken(vorlage)}


def test_each_missing_field_is_one_of_its_own() -> None:
    found = _missing(KNAPP)
    assert {("nummer",), ("datum",), ("amt",), ("betreff",), ("oeffentlich",)} <= found
    assert {("begruendung",), ("unterschrift",)} <= found
    row = ("beratungsfolge", 1)
    assert {(*row, "datum"), (*row, "gremium"), (*row, "rolle")} <= found
    assert {("beratungsfolge", 0, "gremium"), ("ansprechpersonen", 0, "telefon")} <= found
    assert ("beschlussvorschlag", "finanzielle_auswirkungen") in found
    assert ("art",) not in found
    assert ("status",) not in found


@pytest.mark.parametrize("first", ["unterschrift:\n  vertretung: I.V.\n", "unterschrift: {}\n"])
def test_what_stands_first_in_the_file_is_not_taken_for_what_is_missing(first: str) -> None:
    found = _missing(f"{first}art: Berichtsvorlage\n")
    assert {("bericht",), ("unterschrift", "name"), ("datum",)} <= found
    assert ("unterschrift", "datum") not in found


def test_a_gap_in_a_draft_is_that_of_its_field() -> None:
    vorlage, orte = _read("status: entwurf\nbetreff: Knapp\nansprechpersonen: [{name: Max}]\n")
    stadt = Bibliothek(Projekt.open(ROOT)).labels(VORGEGEBEN)
    head = kopf(vorlage, "V/____/2026", stadt, Leser.GREMIEN)
    gaps = [run for block in head.amtsblock for run in block.inlines if getattr(run, "text", "")]
    pfade = {orte.pfad(run.place) for run in gaps}
    assert {("amt",), ("datum",), ("ansprechpersonen", 0, "email")} <= pfade
    assert orte.pfad(head.nummer.place) == ("nummer",)
    assert orte.pfad(luecke(vorlage, "bericht", stadt.seiten).place) == ("bericht",)


def test_what_is_said_of_the_text_of_an_anlage_leads_to_that_text() -> None:
    werte, findings = parse_yaml("anlagen: [{nummer: 1, datei: anlagen/a.md}]\n", LABEL)
    assert werte is not None, findings
    file = "vorlagen/2026-knapp/anlagen/a.md"
    orte = Feldorte(werte, {"anlagen/a.md": file})
    assert orte.pfad(Place.at(file, 3, 1)) == ("anlagen", 0, "datei", "text")
