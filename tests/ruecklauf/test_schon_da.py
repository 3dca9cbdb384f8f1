"""What was taken over is known when the same copy comes again, whatever was written beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, element, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.vorschlag import Zustand

_HILFE = "- Hilfe bei den Hausaufgaben an vier Nachmittagen\n"
_WERKSTATT = "- eine Werkstatt für Holz und Metall\n"
_KUECHE = "- eine Küche für alle\n"


def _one_for_another(root: Element) -> None:
    """A point is struck out, and a new one comes behind that before it."""
    before, gone = paragraph(root, "Hilfe bei den"), paragraph(root, "eine Werkstatt")
    properties = before.find(f"{W}pPr")
    assert properties is not None
    new = element("<w:p><w:r><w:t>eine Küche für alle</w:t></w:r></w:p>")
    new.insert(0, element(_source(properties)))
    before.addnext(new)
    parent = gone.getparent()
    assert parent is not None
    parent.remove(gone)


def _source(node: Element) -> str:
    from lxml import etree

    return etree.tostring(node, encoding="unicode")


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param(_KUECHE, f"{_KUECHE}- ein Garten\n", id="a line behind it"),
        pytest.param(_HILFE, "- ganz etwas anderes\n", id="the line before it"),
        pytest.param(_HILFE, "", id="without the line before it"),
        pytest.param("# Anlass\n", "# Anlass\n\nEin Satz vorweg.\n", id="more above"),
    ],
)
def test_a_line_in_place_of_another_comes_once(tmp_path: Path, alt: str, neu: str) -> None:
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    before = text.read_text(encoding="utf-8")
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), _one_for_another))
    (data,) = nach_annahme(ruecklauf(papier.projekt, kopie)).values()
    assert data.decode() == before.replace(_WERKSTATT, _KUECHE)

    text.write_text(data.decode().replace(alt, neu), encoding="utf-8")
    found = ruecklauf(papier.projekt, kopie).vorschlaege
    assert [each.zustand for each in found] == [Zustand.UEBERNOMMEN] * 2
