"""Who corrects a printed address need not know that its link leads elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, PAPIER, Dokument
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, divided, element, rewritten, run, wrapped

from vorlagen_gen.load.projekt import Projekt

_ADRESSE = "mustermann@stadt-muenster.de"
_SATZ = "Das haben die Schulen mehrfach beklagt."
_WEB = (
    "Mehr unter https://schulen.example/alt oder bei [dem Schulrat](https://schulen.example/rat)."
)


@pytest.mark.parametrize(
    ("alt", "neu", "datei"),
    [
        (_ADRESSE, "muster@stadt-muenster.de", PAPIER),
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


def _beside_its_link(root: Element) -> None:
    """As LibreOffice writes it while it tracks changes: the link says nothing any more."""
    old = run(root, _ADRESSE)
    link = next(old.iterancestors(f"{W}hyperlink"))
    new = element("<w:r><w:t>muster@stadt-muenster.de</w:t></w:r>")
    inserted = element('<w:ins w:id="902" w:author="Amt 20"/>')
    inserted.append(new)
    link.addnext(inserted)
    (text,) = old.findall(f"{W}t")
    text.tag = f"{W}delText"
    wrapped(old, element('<w:del w:id="901" w:author="Amt 20"/>'))


def test_an_address_that_was_replaced_as_a_whole_is_taken_though_its_link_was_dropped(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(gebaut[Dokument.HAUPT], _beside_its_link))
    rueck = ruecklauf(papier.projekt, kopie)
    assert not rueck.befunde
    label = f"vorlagen/{NAME}/{PAPIER}"
    wanted = papier.vorher(label).decode().replace(_ADRESSE, "muster@stadt-muenster.de")
    assert nach_annahme(rueck) == {label: wanted.encode()}
