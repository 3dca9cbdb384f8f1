"""``vorlagen-gen synopse``: a shipped paper against its changed copy, file to file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.synopse.paar import ALT, NEU, lege_paar_an

from vorlagen_gen.cli import main
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.read_back.blocks import Gelesenes, Table, plain
from vorlagen_gen.read_back.docx import read_docx


@pytest.fixture
def projekt(tmp_path: Path) -> Path:
    return lege_paar_an(tmp_path)


def cells(gelesen: Gelesenes) -> list[list[str]]:
    return [
        [
            "".join(plain(getattr(block, "inlines", ())) for block in cell.blocks)
            for cell in row.cells
        ]
        for table in gelesen.blocks
        if isinstance(table, Table)
        for row in table.rows
    ]


@pytest.mark.gross
def test_a_contact_that_is_not_public_stands_in_the_edition_for_the_bodies_only(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["synopse", ALT, NEU, "--projekt", str(projekt)]) == ExitCode.OK
    assert capsys.readouterr().out.endswith(
        "alle Prüfungen sind bestanden.\nAls Nächstes: Sehen Sie die Synopse durch. Ändert sich "
        f"danach vorlagen/{NEU}, schreiben Sie sie noch einmal: vorlagen-gen synopse {ALT} {NEU}\n"
    )
    folder = projekt / "synopse" / f"{ALT}_{NEU}"
    words = {
        path.stem: read_docx(path.read_bytes(), path.name)
        for path in folder.glob("*_Synopse-zu-*.docx")
    }
    assert {path.stem for path in folder.glob("*_Synopse-zu-*.pdf")} == words.keys()
    told = {name.endswith("_nichtoeffentlich"): cells(each) for name, each in words.items()}
    assert sorted(told) == [False, True]
    assert not any("Geheimfried" in cell for row in told[False] for cell in row)
    assert ["Ansprechpersonen – Geheimfried", "keine Angabe"] in [row[:2] for row in told[True]]


@pytest.mark.gross
def test_where_a_file_lies_in_the_way_is_said(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (projekt / "synopse").write_text("Notiz", encoding="utf-8")
    assert main(["synopse", ALT, NEU, "--projekt", str(projekt)]) == ExitCode.MISSING
    assert "Wo ein Ordner sein müsste, liegt eine Datei" in capsys.readouterr().err
    assert (projekt / "synopse").read_text(encoding="utf-8") == "Notiz"


def test_a_paper_is_not_compared_with_itself(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["synopse", ALT, ALT, "--projekt", str(projekt)]) == ExitCode.USAGE
    assert "dieselbe Vorlage" in capsys.readouterr().err
    assert not (projekt / "synopse").exists()


@pytest.mark.parametrize("name", [ALT, NEU])
@pytest.mark.parametrize("fault", ["gibt es nicht", "Windows-1252"])
def test_a_paper_that_cannot_be_read_as_a_whole_is_not_compared(
    projekt: Path, capsys: pytest.CaptureFixture[str], name: str, fault: str
) -> None:
    text = projekt / "vorlagen" / name / "texte" / "begruendung.md"
    if fault == "gibt es nicht":
        text.unlink()
    else:
        text.write_bytes(text.read_text(encoding="utf-8").encode("cp1252"))
    assert main(["synopse", ALT, NEU, "--projekt", str(projekt)]) == ExitCode.CONTENT_REJECTED
    told = capsys.readouterr().err
    assert f"Die Vorlage »{name}« ist nicht ganz zu lesen" in told
    assert fault in told
    assert f"vorlagen-gen pruefen {name}" in told
    assert not (projekt / "synopse").exists()


@pytest.mark.gross
def test_a_final_paper_that_lacks_something_is_told(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yaml = projekt / "vorlagen" / NEU / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(re.sub(r"(?m)^begruendung:.*\n", "", text), encoding="utf-8")
    assert main(["synopse", ALT, NEU, "--projekt", str(projekt)]) == ExitCode.OK
    told = capsys.readouterr().out
    assert f"Die Vorlage »{NEU}« heißt fertig (status: final), aber ihr fehlt etwas" in told
    assert f"»{ALT}« heißt fertig" not in told
