"""Who corrects a printed address need not know that its link leads elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, PAPIER, Dokument
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, divided, rewritten, run

from vorlagen_gen.load.projekt import Projekt

_SATZ = "Das haben die Schulen mehrfach beklagt."
_WEB = (
    "Mehr unter https://schulen.example/alt oder bei [dem Schulrat](https://schulen.example/rat)."
)


@pytest.mark.parametrize(
    ("alt", "neu", "datei"),
    [
        ("mustermann@stadt-muenster.de", "muster@stadt-muenster.de", PAPIER),
        ("https://schulen.example/alt", "https://schulen.example/neu?a=1", BEGRUENDUNG),
        ("dem Schulrat", "beim Schulrat", BEGRUENDUNG),
    ],
)
def test_a_corrected_address_is_taken_with_its_link(
    tmp_path: Path, alt: str, neu: str, datei: str
) -> None:
    folder = lege_projekt_an(tmp_path / "projekt")
    text = folder / BEGRUENDUNG
    before = text.read_text(encoding="utf-8")
    assert _SATZ in before
    text.write_text(before.replace(_SATZ, f"{_SATZ} {_WEB}"), encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))

    def corrected(root: Element) -> None:
        divided(run(root, alt), alt)[-1].text = neu

    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), corrected))
    rueck = ruecklauf(papier.projekt, kopie)
    assert not rueck.befunde
    label = f"vorlagen/{NAME}/{datei}"
    wanted = papier.vorher(label).decode().replace(alt, neu)
    assert nach_annahme(rueck) == {label: wanted.encode()}
