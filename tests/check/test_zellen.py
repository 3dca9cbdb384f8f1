"""Text that does not fit its table cell."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from tests.check.aendern import change_pdf, elements
from tests.check.conftest import Papier
from tests.check.muster import TEMPLATES, anlage_a, hauptdokument, write
from tests.check.muster import gestaltung as muster_gestaltung

from vorlagen_gen.check.blatt import read_blaetter
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.check.zellen import verify_zellen
from vorlagen_gen.document import Block, Document, Table
from vorlagen_gen.read_back.pdf.datei import PdfDatei

NARROW = "td, th, td p { white-space: nowrap !important; overflow-wrap: normal !important }"


def verify(papier: Papier) -> Pruefung:
    satzspiegel = muster_gestaltung().satzspiegel
    return verify_zellen(
        papier.document, PdfDatei(papier.pdf), lambda: read_blaetter(papier.pdf), satzspiegel
    )


def with_css(document: Document, css: str, tmp_path: Path) -> Papier:
    folder = tmp_path / "muenster"
    shutil.copytree(TEMPLATES, folder)
    sheet = folder / "vorlage.css"
    sheet.write_text(f"{sheet.read_text(encoding='utf-8')}\n{css}\n", encoding="utf-8")
    return write(document, folder)


def test_tables_of_ours_hold_their_text() -> None:
    assert verify(anlage_a()).verdict is Verdict.PASSED
    assert verify(hauptdokument()).verdict is Verdict.PASSED


def test_text_that_runs_into_the_next_cell_is_named_with_its_cell(tmp_path: Path) -> None:
    found = verify(with_css(anlage_a().document, NARROW, tmp_path))
    assert found.verdict is Verdict.FAILED
    assert "Seite 1, Tabelle 1, Zeile 4, Spalte 1: " in found.einzelheiten[0]


def test_text_that_leaves_its_column_is_named_also_beside_an_empty_cell() -> None:
    papier = hauptdokument()
    narrow = [_narrowed(block) for block in papier.document.blocks]
    found = verify(replace(papier, document=replace(papier.document, blocks=tuple(narrow))))
    assert found.einzelheiten[0] == (
        "Seite 1, Tabelle 1, Zeile 1, Spalte 2: Der Text ragt aus seiner Zelle."
    )


def _narrowed(block: Block) -> Block:
    """A table whose second column is said to begin later than it does."""
    if not isinstance(block, Table):
        return block
    first, second, *others = block.columns
    widths = (first.width + 0.1, second.width - 0.1)
    columns = (replace(first, width=widths[0]), replace(second, width=widths[1]), *others)
    return replace(block, columns=columns)


def test_a_table_that_is_not_tagged_as_one_fails() -> None:
    def change(pdf: object) -> None:
        elements(pdf, "Table")[0].S = elements(pdf, "P")[0].S  # type: ignore[arg-type]

    papier = replace(anlage_a(), pdf=change_pdf(anlage_a().pdf, change))
    assert verify(papier).einzelheiten == ("2 Tabellen im Dokument, 1 in der PDF-Datei.",)
