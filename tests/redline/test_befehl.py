"""What ``vorlagen-gen synopse`` writes with tracked changes, and for whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.redline.werkzeug import abgelehnt, angenommen
from tests.synopse.paar import ALT, NEU, lege_paar_an

from vorlagen_gen.cli import main
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.read_back.docx import read_docx

pytestmark = pytest.mark.gross


@pytest.fixture
def projekt(tmp_path: Path) -> Path:
    return lege_paar_an(tmp_path)


def test_there_is_one_file_for_each_document_and_edition(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["synopse", ALT, NEU, "--projekt", str(projekt)]) == ExitCode.OK
    files = {
        path.stem: path.read_bytes()
        for path in (projekt / "synopse" / f"{ALT}_{NEU}").glob("*_Aenderungen-zu-*.docx")
    }
    said = capsys.readouterr().out
    assert all(f"{name}.docx" in said for name in files)
    public = {name for name in files if not name.endswith("_nichtoeffentlich")}
    assert {f"{name}_nichtoeffentlich" for name in public} == files.keys() - public
    for name, content in files.items():
        old, new = (str(read_docx(each(content))) for each in (abgelehnt, angenommen))
        assert "Geheimfried" not in old
        assert ("Geheimfried" in new) is ("Beschlussvorlage_nicht" in name)


def test_an_old_text_that_is_not_public_any_more_is_in_no_public_file(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alt = projekt / "vorlagen" / ALT / "vorlage.yaml"
    neu = projekt / "vorlagen" / NEU / "vorlage.yaml"
    text = neu.read_text(encoding="utf-8").replace(", oeffentlich: nein}", "}")
    alt.write_text(text, encoding="utf-8")
    assert main(["synopse", ALT, NEU, "--projekt", str(projekt)]) == ExitCode.OK
    folder = projekt / "synopse" / f"{ALT}_{NEU}"
    public = [
        path
        for path in folder.glob("*_Aenderungen-zu-*.docx")
        if not path.stem.endswith("_nichtoeffentlich")
    ]
    assert not any("Beschlussvorlage" in path.name for path in public)
    assert not any("Geheimfried" in str(read_docx(abgelehnt(p.read_bytes()))) for p in public)
    assert "keine öffentliche Word-Datei" in capsys.readouterr().out
