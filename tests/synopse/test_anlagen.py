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


NACHGEREICHT, EINSICHT = ", nachgereicht: 12.12.2026", ", einsicht: Rathaus"
DA = ", datei: anlagen/da.md"


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        (NACHGEREICHT, ", datei: anlagen/fehlt.pdf"),
        (NACHGEREICHT, ", nachgereicht: 12.12.2030"),
        (EINSICHT, EINSICHT),
        (NACHGEREICHT, DA),
        (DA, NACHGEREICHT),
    ],
)
def test_where_a_file_is_not_there_nobody_says_what_became_of_it(
    tmp_path: Path, alt: str, neu: str
) -> None:
    (found,) = gutachten(tmp_path, alt, neu)
    assert (found.wandel, found.alt, found.neu) == (None, None, None)


def test_an_entry_that_came_did_so_without_a_file(tmp_path: Path) -> None:
    (found,) = gutachten(tmp_path, None, NACHGEREICHT)
    assert found.wandel is Wandel.NEU


def gutachten(root: Path, *angaben: str | None) -> list[Teil]:
    """What is told of an Anlage that the two papers list with ``angaben``, or not at all."""
    lege_paar_an(root)
    for name, source in zip((ALT, NEU), angaben, strict=True):
        folder = root / "vorlagen" / name
        (folder / "anlagen" / "da.md").write_text("Das Gutachten.\n", encoding="utf-8")
        yaml = folder / "vorlage.yaml"
        text = yaml.read_text(encoding="utf-8").replace("status: final", "status: entwurf")
        if source is not None:
            entry = f'  - {{nummer: "9", titel: Wertgutachten{source}}}\n'
            text = text.replace("\nanlagen:\n", f"\nanlagen:\n{entry}")
        yaml.write_text(text, encoding="utf-8")
    return [each for each in told(Projekt.open(root), ALT, NEU) if "Wertgutachten" in each.name]
