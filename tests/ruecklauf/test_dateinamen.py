"""What is changed comes back into the file it was typed in, whatever that is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, rewritten

from vorlagen_gen.load.projekt import Projekt


def _in_spring(root: Element) -> None:
    node = next(each for each in root.iter(f"{W}t") if "seit Herbst" in (each.text or ""))
    node.text = (node.text or "").replace("seit Herbst", "seit Mai")


@pytest.mark.parametrize("name", ["texte/begruendung.txt", "Begründung.MD", "text"])
def test_a_text_may_have_any_name(name: str, tmp_path: Path) -> None:
    folder = lege_projekt_an(tmp_path)
    yaml = folder / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(text.replace(BEGRUENDUNG, name), encoding="utf-8")
    before = (folder / BEGRUENDUNG).rename(folder / name).read_text(encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path))
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), _in_spring))
    rueck = ruecklauf(papier.projekt, kopie)
    expected = before.replace("seit Herbst", "seit Mai").encode()
    assert nach_annahme(rueck) == {f"vorlagen/{NAME}/{name}": expected}
    assert rueck.befunde == ()
