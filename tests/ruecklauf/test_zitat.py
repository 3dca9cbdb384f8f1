"""Paragraphs of a quotation that were struck out take their line with the bare sign along."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt

_VOR = "Das haben die Schulen mehrfach beklagt.[^1]\n\n"
_ERSTER, _ZWEITER, _DRITTER = (
    "Uns fehlt ein Raum.",
    "So schrieb es eine Schule.",
    "Und eine andere.",
)


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ((_ERSTER,), f"> {_ZWEITER}\n>\n> {_DRITTER}\n\n"),
        ((_ZWEITER,), f"> {_ERSTER}\n>\n> {_DRITTER}\n\n"),
        ((_DRITTER,), f"> {_ERSTER}\n>\n> {_ZWEITER}\n\n"),
        ((_ERSTER, _ZWEITER), f"> {_DRITTER}\n\n"),
        ((_ZWEITER, _DRITTER), f"> {_ERSTER}\n\n"),
        ((_ERSTER, _ZWEITER, _DRITTER), ""),
    ],
)
def test_no_sign_stays_alone(tmp_path: Path, gone: tuple[str, ...], left: str) -> None:
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    before = text.read_text(encoding="utf-8")
    assert _VOR in before
    quoted = f"> {_ERSTER}\n>\n> {_ZWEITER}\n>\n> {_DRITTER}\n\n"
    text.write_text(before.replace(_VOR, _VOR + quoted), encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    kopie = tmp_path / "zurück.docx"

    def without(root: Element) -> None:
        for words in gone:
            node = paragraph(root, words)
            parent = node.getparent()
            assert parent is not None
            parent.remove(node)

    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), without))
    rueck = ruecklauf(papier.projekt, kopie)
    assert not rueck.befunde
    (data,) = nach_annahme(rueck).values()
    assert data.decode() == before.replace(_VOR, _VOR + left)
