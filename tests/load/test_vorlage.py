"""A paper is its YAML and the texts it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.vorlage import Geladen, load_vorlage


def load(root: Path, text: str) -> tuple[Geladen, list[Finding]]:
    ordner = root / "vorlagen" / "fall"
    (ordner / "texte").mkdir(parents=True, exist_ok=True)
    (ordner / "texte" / "bericht.md").write_bytes(b"\xef\xbb\xbfEins\r\nzwei")
    (ordner / "vorlage.yaml").write_text(text, encoding="utf-8")
    projekt = Projekt.open(root)
    return load_vorlage(projekt, projekt.ordner()[0])


def test_a_reference_becomes_the_text_of_its_file(tmp_path: Path) -> None:
    geladen, findings = load(tmp_path, "anlage_a: {kurzueberblick: [{datei: texte/bericht.md}]}\n")
    assert findings == []
    assert geladen.werte is not None
    quelle = geladen.werte["anlage_a"]["kurzueberblick"][0]
    assert quelle.text == "Eins\nzwei"
    assert str(quelle.place(5, 9)) == "vorlagen/fall/texte/bericht.md:2:1"


def test_what_was_read_is_told_with_fingerprints(tmp_path: Path) -> None:
    first, _ = load(tmp_path, "bericht: {datei: texte/bericht.md}\n")
    again, _ = load(tmp_path, "bericht: {datei: texte/bericht.md}\n")
    other, _ = load(tmp_path, "bericht: {datei: texte/bericht.md} \n")
    assert [gelesen.label for gelesen in first.gelesen] == [
        "vorlagen/fall/vorlage.yaml",
        "vorlagen/fall/texte/bericht.md",
    ]
    assert first.gelesen == again.gelesen
    assert first.gelesen[0] != other.gelesen[0]
    assert first.gelesen[1] == other.gelesen[1]


@pytest.mark.parametrize(
    "text", ["anlagen: [{datei: texte/bericht.md}]\n", "intern: {notizen: {datei: nirgends.md}}\n"]
)
def test_files_to_pass_on_and_internal_notes_are_not_read(tmp_path: Path, text: str) -> None:
    geladen, findings = load(tmp_path, text)
    assert findings == []
    assert len(geladen.gelesen) == 1


def test_broken_yaml_still_tells_what_was_read(tmp_path: Path) -> None:
    geladen, findings = load(tmp_path, "bericht: [\n")
    assert geladen.werte is None
    assert len(geladen.gelesen) == len(findings) == 1
