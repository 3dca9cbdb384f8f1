"""A table that was struck out goes as one, with its title."""

from __future__ import annotations

from pathlib import Path

from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import NAME
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, paragraph, rewritten

_TITEL = "Plätze in den ersten Jahren"


def _struck(root: Element) -> None:
    title = paragraph(root, _TITEL)
    table = next(each for each in title.itersiblings() if each.tag == f"{W}tbl")
    for node in (table, title):
        parent = node.getparent()
        assert parent is not None
        parent.remove(node)


def test_a_table_goes_with_its_title_as_one(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(gebaut[Dokument.HAUPT], _struck))
    rueck = ruecklauf(papier.projekt, kopie)
    assert rueck.befunde == ()
    assert len(rueck.vorschlaege) == 1
    label = f"vorlagen/{NAME}/{BEGRUENDUNG}"
    head, _, rest = papier.vorher(label).decode().partition(f"Tabelle 1: {_TITEL}\n")
    _, _, behind = rest.partition("\n\n")
    assert nach_annahme(rueck) == {label: f"{head}{behind}".encode()}
