"""What leaves the house is the cleaned copy; the file in the paper's folder stays as it was."""

from __future__ import annotations

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.anlagen.fremde_pdfs import page, signed
from tests.anlagen.versteck import GEHEIM
from tests.anlagen.verstecke_pdf import VERSTECKE
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall

from vorlagen_gen.anlagen.suche import suche
from vorlagen_gen.cli import main

PLAN = "anlagen/plan.pdf"
AUTHOR = VERSTECKE["author"].data


def with_plan(root: Path) -> Fall:
    fall = Fall(root).schreibe(PLAN, AUTHOR)
    return statt_der_ersten(fall, f"nummer: 1, titel: Lageplan, datei: {PLAN}")


def test_a_final_paper_with_something_hidden_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_plan(tmp_path)
    assert main(["bauen", "--projekt", str(tmp_path)]) == 1
    assert "Fehler F270" in capsys.readouterr().out
    assert not list((tmp_path / "ausgabe").rglob("*Lageplan.pdf"))


def test_no_exception_lets_it_pass(tmp_path: Path) -> None:
    fall = with_plan(tmp_path)
    fall.ersetze("intern:", "ausnahmen: [{regel: F270, grund: Soll so bleiben.}]\nintern:")
    assert {"F270", "F291"} <= set(fall.codes())


@pytest.fixture(scope="module")
def gebaut(tmp_path_factory: pytest.TempPathFactory) -> Fall:
    """A paper with Anlagen of all kinds, in both editions."""
    fall = Fall(tmp_path_factory.mktemp("ausgeliefert")).schreibe(PLAN, AUTHOR)
    fall.schreibe("anlagen/seite.pdf", page()).schreibe("anlagen/siegel.pdf", signed())
    fall.schreibe("anlagen/vertrag.pdf", page(b"BT /F 12 Tf 60 300 Td (Der Preis.) Tj ET"))
    statt_der_ersten(
        fall,
        f"nummer: 1, titel: Lageplan, datei: {PLAN}, bereinigen: ja",
        "nummer: 2, titel: Seite, datei: anlagen/seite.pdf",
        "nummer: 3, titel: Vertrag, datei: anlagen/vertrag.pdf, oeffentlich: nein",
        "nummer: 4, titel: Urkunde, datei: anlagen/siegel.pdf, oeffentlich: nein",
    )
    assert main(["bauen", "--projekt", str(fall.root)]) in (0, 4)
    return fall


def copies(fall: Fall, titel: str) -> list[bytes]:
    """What the paper hands over of an Anlage, in each edition."""
    found = sorted((fall.root / "ausgabe").rglob(f"*_{titel}*.pdf"))
    return [path.read_bytes() for path in found]


def first_page(data: bytes) -> str:
    return str(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range())


def test_the_copy_is_cleaned_and_the_file_is_not(gebaut: Fall) -> None:
    assert {suche(copy, "a.pdf") for copy in copies(gebaut, "Lageplan")} == {()}
    assert (gebaut.ordner / PLAN).read_bytes() == AUTHOR
    for path in (gebaut.root / "ausgabe").rglob("*"):
        assert path.is_dir() or GEHEIM.encode() not in path.read_bytes(), path.name


def test_a_pdf_says_of_which_paper_it_is_an_anlage(gebaut: Fall) -> None:
    public, bodies = copies(gebaut, "Seite")
    assert public == bodies
    assert "Anlage 2 zu V/" in first_page(public)


def test_a_pdf_that_is_not_public_says_so(gebaut: Fall) -> None:
    (copy,) = copies(gebaut, "Vertrag")
    assert "Nichtöffentliche Anlage 3 zu V/" in first_page(copy)


def test_a_signed_one_stays_and_the_report_says_so(gebaut: Fall) -> None:
    assert copies(gebaut, "Urkunde") == [signed()]
    (bericht,) = (gebaut.root / "ausgabe").rglob("PRUEFBERICHT*.html")
    assert "digital signiert" in bericht.read_text(encoding="utf-8")


def test_the_whole_can_be_proved_again(gebaut: Fall) -> None:
    assert main(["nachweisen", "fall", "--projekt", str(gebaut.root)]) == 0
