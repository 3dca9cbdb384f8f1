"""The Laufzettel: what it says, that it is accessible, and that it stays in the house."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.paket.conftest import Amtsstube
from tests.paket.test_fassungen import unpacked

from vorlagen_gen.cli import main
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.read_back.blocks import Block, Table, TextBlock, plain
from vorlagen_gen.read_back.docx import herkunft, read_docx
from vorlagen_gen.read_back.pdf import read_pdf

INTERN = """\
intern:
  aktenzeichen: 66.12.34-7
  mitzeichnung:
    - {amt: Stadtkämmerei, datum: 24.08.2026, ergebnis: mitgezeichnet}
    - {amt: Rechtsamt, datum: 25.08.2026, ergebnis: mit Änderungen}
    - Amt für Grünflächen
  rueckmeldungen:
    - {von: Erika Mustermann, datum: 25.08.2026, stelle: begruendung, text: Wie alt genau?}
    - {text: Bitte kürzen., antwort: Gekürzt.}
status: final"""
OFFEN = (
    "Mitzeichnung: Amt für Grünflächen",
    "Erika Mustermann, 25.08.2026, zu begruendung: Wie alt genau?",
)


def texte(blocks: tuple[Block, ...]) -> list[str]:
    found = []
    for block in blocks:
        if isinstance(block, Table):
            cells = (cell for row in block.rows for cell in row.cells)
            found += ["|".join(texte(cell.blocks)) for cell in cells]
        elif isinstance(block, TextBlock):
            found.append(plain(block.inlines))
    return found


def drucke(stube: Amtsstube) -> Path:
    assert main(["laufzettel", "beleuchtung", "--projekt", str(stube.root)]) == ExitCode.OK
    return stube.root / "ausgabe/beleuchtung_laufzettel/V-9800-2026_Laufzettel.docx"


def test_it_says_who_agreed_and_what_is_missing_and_enters_no_package(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    stube.edit("status: final", INTERN)
    word = drucke(stube)
    said = capsys.readouterr().out
    assert said.endswith("".join(["Es fehlt noch:\n", *(f"  {each}\n" for each in OFFEN)]))
    gelesen = texte(read_docx(word.read_bytes()).blocks)
    assert gelesen == texte(read_pdf(word.with_suffix(".pdf").read_bytes()).blocks)
    assert gelesen[0] == "Laufzettel zur Beschlussvorlage V/9800/2026"
    assert "Betreff: Beispielweg: Neue Beleuchtung" in gelesen
    row = gelesen.index("Stadtkämmerei")
    assert gelesen[row - 1 : row + 4] == ["1", "Stadtkämmerei", "mitgezeichnet", "24.08.2026", ""]
    row = gelesen.index("Amt für Grünflächen")
    choice = "☐ mitgezeichnet|☐ mit Änderungen|☐ abgelehnt"
    assert gelesen[row - 1 : row + 4] == ["3", "Amt für Grünflächen", choice, "", ""]
    assert all(each in gelesen for each in OFFEN)
    assert "Bitte kürzen." not in "".join(gelesen)
    assert herkunft(word.read_bytes()).basis is None

    packung = stube.packe_eine()
    assert packung.fehler is None
    handed_over = [path for path in stube.ziel.rglob("*") if path.is_file()]
    for path in handed_over:
        inhalt = path.name + unpacked(path.read_bytes())
        assert "aufzettel" not in inhalt
        assert "Grünflächen" not in inhalt
    assert handed_over
    assert word.is_file()


def test_a_paper_that_names_no_office_has_an_empty_sheet(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    word = drucke(stube)
    out = capsys.readouterr().out
    assert "Kein Amt ist eingetragen." in out
    assert "Es fehlt nichts" not in out
    gelesen = texte(read_docx(word.read_bytes()).blocks)
    assert gelesen[-1] == "Für diese Vorlage ist keine Mitzeichnung eingetragen."


def test_a_paper_that_all_offices_agreed_to_lacks_nothing(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    stube.edit(
        "status: final",
        "status: final\nintern:\n  mitzeichnung: [{amt: Rechtsamt, ergebnis: mitgezeichnet}]",
    )
    gelesen = texte(read_docx(drucke(stube).read_bytes()).blocks)
    assert capsys.readouterr().out.endswith("Es fehlt nichts mehr.\n")
    assert gelesen[-1] == "Es fehlt nichts mehr."


def test_a_meeting_whose_body_is_still_open_is_told_by_its_day(stube: Amtsstube) -> None:
    stube.edit("status: final", "status: entwurf")
    stube.edit("gremium: Bezirksvertretung Münster-Hiltrup, ", "")
    gelesen = texte(read_docx(drucke(stube).read_bytes()).blocks)
    assert [each for each in gelesen if "17.09.2026" in each] == ["Erste Beratung: 17.09.2026"]


def test_a_paper_that_cannot_be_read_has_no_sheet(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    stube.edit("nummer: V/9800/2026", "nummer: [")
    call = ["laufzettel", "beleuchtung", "--projekt", str(stube.root)]
    assert main(call) == ExitCode.CONTENT_REJECTED
    assert "pruefen beleuchtung" in capsys.readouterr().err
