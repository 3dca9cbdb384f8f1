"""Faults of the tag tree and around it that the independent checker does not see."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from tests.check.aendern import change_pdf, elements, kids
from tests.check.muster import anlage_a, hauptdokument

from vorlagen_gen.check.blatt import read_blaetter
from vorlagen_gen.check.strukturbaum import verify_strukturbaum
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.read_back.pdf.datei import PdfDatei

Change = Callable[[pikepdf.Pdf], None]


def verify(pdf: bytes) -> Pruefung:
    return verify_strukturbaum(PdfDatei(pdf), lambda: read_blaetter(pdf))


def found(change: Change) -> tuple[str, ...]:
    pruefung = verify(change_pdf(hauptdokument().pdf, change))
    assert pruefung.verdict is Verdict.FAILED
    return pruefung.einzelheiten


def parents(pdf: pikepdf.Pdf) -> Any:
    return pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)


def test_trees_of_ours_are_whole() -> None:
    for papier in (hauptdokument(), anlage_a()):
        assert verify(papier.pdf).einzelheiten == ()


def test_a_file_without_a_tree_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    assert found(change) == ("Die Datei hat keinen Strukturbaum.",)


def test_content_that_does_not_lead_back_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        entries = parents(pdf)[int(pdf.pages[0].obj.StructParents)]
        entries[3] = entries[len(entries) - 1]

    assert found(change) == ("Seite 1: Inhalt 3 führt nicht zu seinem Strukturelement zurück.",)


def test_a_page_that_does_not_lead_back_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1].obj.StructParents

    assert found(change)[0].startswith("Seite 2: Inhalt ")


def test_a_link_that_does_not_lead_back_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].Annots[0].StructParent

    (text,) = found(change)
    assert text == "Seite 1: Ein Link führt nicht zu seinem Strukturelement zurück."


def test_text_that_no_element_owns_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        heading = elements(pdf, "H1")[0]
        heading.K = pikepdf.Array()

    assert found(change) == ("Seite 1: Text gehört zu keinem Strukturelement.",)


def test_text_that_two_elements_own_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        heading, paragraph = elements(pdf, "H1")[0], elements(pdf, "P")[0]
        heading.K = pikepdf.Array([*kids(heading), *kids(paragraph)])

    assert "gehört zu mehreren Strukturelementen." in found(change)[0]


def test_a_blend_mode_that_no_standard_knows_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        states = pdf.pages[0].Resources.ExtGState
        states.Neu = pikepdf.Dictionary(BM=pikepdf.Name.Glitzern)

    assert found(change) == ("Die Mischung Glitzern kennt keine Norm.",)


def test_metadata_that_are_not_well_formed_are_named() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(anlage_a().pdf)) as pdf:
        metadata = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(metadata.replace(b"</rdf:RDF>", b""))
        pdf.save(out, fix_metadata_version=False)
    assert verify(out.getvalue()).einzelheiten == ("Die Metadaten sind kein gültiges XML.",)


def test_a_tree_that_leads_in_a_circle_is_no_tree() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        table = elements(pdf, "Table")[0]
        table.K.append(table)

    assert verify(change_pdf(hauptdokument().pdf, change)).verdict is not Verdict.PASSED
