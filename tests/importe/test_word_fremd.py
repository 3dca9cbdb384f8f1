"""A Word file as offices type it: bold lines for headings, text boxes of a table, typed numbers."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document
from tests.importe.conftest import Eingang


def _paper() -> Document:
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "Öffentliche Beschlussvorlage\nV/9852/2026"
    head.cell(0, 1).text = (
        "Amt für Beispiele\n31.08.2026\nIhr/e Ansprechpartner/in:\nFrau Muster\n"
        "Telefon: 492-7000\nmuster@stadt-muenster.de"
    )
    document.add_paragraph("Betrifft")
    document.add_paragraph("Ein Beispiel")
    document.add_paragraph().add_run("Beratungsfolge").bold = True
    folge = document.add_table(rows=0, cols=3)
    for row in (
        ("17.09.2026", "Beispielausschuss", "Vorberatung"),
        ("24.09.2026", "Rat", "Entscheidung"),
    ):
        for cell, text in zip(folge.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Beschlussvorschlag:")
    document.add_paragraph("I. Sachentscheidung:")
    document.add_paragraph("1. Dem Beispiel wird zugestimmt.")
    document.add_paragraph("2. Es wird berichtet.")
    document.add_paragraph("II. Finanzielle Auswirkungen:")
    document.add_paragraph("Keine.")
    document.add_paragraph("Begründung:")
    document.add_paragraph().add_run("Anlass").bold = True
    document.add_paragraph("Es fehlt ein *Beispiel*, [[indikator 1.3 satz]] auch.")
    document.add_paragraph("In Vertretung\ngez.\nMax Mustermann\nStadtrat")
    document.add_paragraph("Anlage:")
    document.add_paragraph("Anlage 1: Plan")
    return document


def test_a_typed_word_file_fills_its_fields(eingang: Eingang) -> None:
    saved = BytesIO()
    _paper().save(saved)
    found = eingang.importiere(eingang.lege("vorlage.docx", saved.getvalue()))
    assert [each.code for each in found.findings] == ["U102"]
    felder = eingang.felder()
    names = ("art", "nummer", "datum", "amt", "betreff")
    assert [felder[name] for name in names] == [
        "Beschlussvorlage",
        "V/9852/2026",
        "31.08.2026",
        "Amt für Beispiele",
        "Ein Beispiel",
    ]
    assert felder["unterschrift"] == {
        "vertretung": "In Vertretung",
        "name": "Max Mustermann",
        "amtsbezeichnung": "Stadtrat",
    }
    folge = felder["beratungsfolge"]
    assert isinstance(folge, list)
    assert len(folge) == 2
    assert eingang.text("texte/begruendung.md") == (
        "# Anlass\n\nEs fehlt ein \\*Beispiel\\*, \\[\\[indikator 1.3 satz\\]\\] auch.\n"
    )
