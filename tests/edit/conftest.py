"""A paper with two supplements, as bytes that are easy to damage: BOM, CRLF, comments."""

from __future__ import annotations

from pathlib import Path

import pytest

from vorlagen_gen.load.projekt import Projekt

HAUPT = """\
# Kommentar zu V/9800/2026 bleibt
art: Beschlussvorlage   # Art
oeffentlich: ja         # öffentlich
nummer: V/9800/2026     # die Nummer
betreff: 'Nachtrag zu V/9800/2026: Teil 2'
begruendung: {datei: texte/begruendung.md}
beschlussvorschlag:
  sachentscheidung: |
    1. Der Vorlage V/9800/2026 wird zugestimmt.

    2. Die Ergänzung V/9800/2026/1 und V/9800/20267 bleiben.
anlagen: [{nummer: 1, datei: anlagen/a.md}, {nummer: 2, datei: anlagen/b.pdf}]
intern: {notizen: vormals V/9800/2026}
"""
ERGAENZUNG = """\
nummer: V/9800/2026/1
hauptvorlage: V/9800/2026 # Hauptvorlage
betreff: Ergänzung zur Vorlage V/9800/2026
begruendung: {datei: texte/begruendung.md}
"""
TEXT = "Siehe V/9800/2026 und V/0001/2020.\r\nAuch V/____/2026 und V/9800/2026/1.\n"


@pytest.fixture
def projekt(tmp_path: Path) -> Projekt:
    """The project; the files of the main paper are as Windows writes them."""
    files = {
        "haupt/vorlage.yaml": b"\xef\xbb\xbf" + HAUPT.replace("\n", "\r\n").encode(),
        "haupt/texte/begruendung.md": b"\xef\xbb\xbf" + TEXT.encode(),
        "haupt/anlagen/a.md": b"Anlage zur Vorlage V/9800/2026\n",
        "haupt/anlagen/b.pdf": b"%PDF V/9800/2026",
        "ergaenzung/vorlage.yaml": ERGAENZUNG.encode(),
        "ergaenzung/texte/begruendung.md": TEXT.encode(),
        "andere/vorlage.yaml": b"nummer: V/9700/2026\nbetreff: Zu V/9800/2026\n",
    }
    for name, data in files.items():
        path = tmp_path / "vorlagen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return Projekt.open(tmp_path)
