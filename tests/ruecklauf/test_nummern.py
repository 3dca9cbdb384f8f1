"""The numbers of a list are those of the copy, also where a point of another kind comes between."""

from __future__ import annotations

from pathlib import Path

from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf, worte
from tests.ruecklauf.wortdatei import Element, W, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.read_back.docx import read_docx

_UMBAU = "2. Umbau bis zum Frühjahr 2027\n"
_PUNKTE = "   - zuerst das Dach\n   - danach die Fenster\n"


def _raised(root: Element) -> None:
    """The first point of the inner list stands as far out as the list around it."""
    (level,) = paragraph(root, "zuerst das Dach").iter(f"{W}ilvl")
    level.set(f"{W}val", "0")


def test_a_point_that_is_raised_leaves_the_numbers_behind_it_as_they_are(tmp_path: Path) -> None:
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    before = text.read_text(encoding="utf-8").replace(_UMBAU, f"{_UMBAU}{_PUNKTE}")
    text.write_text(before, encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), _raised))
    rueck = ruecklauf(papier.projekt, kopie)
    assert [each.form for each in rueck.vorschlaege] == ["eine höhere Ebene"]
    changed = nach_annahme(rueck)
    (data,) = changed.values()
    assert data.decode() == before.replace("   - zuerst", "- zuerst")
    printed = worte(papier.gedruckt(changed, Dokument.HAUPT.value))
    assert "3. Eröffnung nach den Sommerferien" in printed
    assert printed == worte(read_docx(kopie.read_bytes()))
