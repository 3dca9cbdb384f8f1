"""A paper of which only files are left: which of them is which Anlage."""

from __future__ import annotations

from pathlib import Path

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefe
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.synopsenbau.altpapier import altpapier

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"


def test_files_without_a_number_are_each_an_anlage_of_their_own(tmp_path: Path) -> None:
    projekt = Projekt.open(ROOT)
    bibliothek = Bibliothek(projekt)
    (geprueft,) = pruefe(projekt, ["2025-migrationsleitbild-ergaenzung"], bibliothek)
    document = geprueft.ausgaben[0].document
    word = render_docx(document, ROOT / "templates" / "muenster", ROOT)
    (tmp_path / "vorlage.docx").write_bytes(word)
    for name in ("Foto.png", "Plan.png", "Skizze.png"):
        (tmp_path / name).write_bytes(PNG + name.encode())
    (fassung,) = altpapier(projekt, tmp_path, bibliothek).fassungen.values()
    found = {each.name: each.datei.name for each in fassung.teile if each.datei}
    assert found == {f"Anlage  ({name})": f"{name}.png" for name in ("Foto", "Plan", "Skizze")}
