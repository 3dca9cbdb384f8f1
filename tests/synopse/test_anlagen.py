"""What a Synopse says of Anlagen whose files are not there yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.synopse.paar import ALT, NEU, lege_paar_an

from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.lesefassung.dokument import Wandel
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefe
from vorlagen_gen.synopse.dokument import Teil
from vorlagen_gen.synopsenbau.papier import Papierteil
from vorlagen_gen.synopsenbau.projektpapier import projektpapier
from vorlagen_gen.synopsenbau.teile import lesbar, paired


def teile(projekt: Projekt, name: str) -> tuple[Papierteil, ...]:
    bibliothek = Bibliothek(projekt, Lesungen(projekt))
    (geprueft,) = pruefe(projekt, [name], bibliothek)
    return projektpapier(geprueft, bibliothek).fassung(Leser.OEFFENTLICHKEIT).teile


def told(projekt: Projekt, alt: str, neu: str) -> list[Teil]:
    pairs = paired(teile(projekt, alt), teile(projekt, neu))
    return [lesbar(*each, "{neu}, bisher {alt}") for each in pairs]


@pytest.mark.parametrize(
    ("neu", "wandel"),
    [
        ("", None),
        (", datei: anlagen/gutachten.pdf", None),
        (", nachgereicht: 12.12.2030", Wandel.UNVERAENDERT),
    ],
)
def test_without_a_file_on_both_sides_nothing_is_called_unchanged(
    tmp_path: Path, neu: str, wandel: Wandel | None
) -> None:
    root = lege_paar_an(tmp_path)
    for name, source in ((ALT, ", nachgereicht: 12.12.2026"), (NEU, neu)):
        yaml = root / "vorlagen" / name / "vorlage.yaml"
        text = yaml.read_text(encoding="utf-8").replace("status: final", "status: entwurf")
        entry = f'  - {{nummer: "9", titel: Wertgutachten{source}}}\n'
        yaml.write_text(text.replace("\nanlagen:\n", f"\nanlagen:\n{entry}"), encoding="utf-8")
    found = told(Projekt.open(root), ALT, NEU)
    assert [each.wandel for each in found if "Wertgutachten" in each.name] == [wandel]
