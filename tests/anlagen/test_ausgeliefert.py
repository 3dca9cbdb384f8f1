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


def with_plan(root: Path, more: str, data: bytes = VERSTECKE["author"].data) -> Fall:
    fall = Fall(root).schreibe(PLAN, data)
    return statt_der_ersten(fall, f"nummer: 1, titel: Lageplan, datei: {PLAN}{more}")


def test_the_copy_is_cleaned_and_the_file_is_not(tmp_path: Path) -> None:
    fall = with_plan(tmp_path, ", bereinigen: ja")
    assert main(["bauen", "--projekt", str(tmp_path)]) in (0, 4)
    (copy,) = (tmp_path / "ausgabe").rglob("*Lageplan.pdf")
    assert suche(copy.read_bytes(), "a.pdf") == ()
    assert (fall.ordner / PLAN).read_bytes() == VERSTECKE["author"].data
    for path in (tmp_path / "ausgabe").rglob("*"):
        assert path.is_dir() or GEHEIM.encode() not in path.read_bytes(), path.name


def test_a_final_paper_with_something_hidden_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_plan(tmp_path, "")
    assert main(["bauen", "--projekt", str(tmp_path)]) == 1
    assert "Fehler F270" in capsys.readouterr().out
    assert not list((tmp_path / "ausgabe").rglob("*Lageplan.pdf"))


def test_no_exception_lets_it_pass(tmp_path: Path) -> None:
    fall = with_plan(tmp_path, "")
    fall.ersetze("intern:", "ausnahmen: [{regel: F270, grund: Soll so bleiben.}]\nintern:")
    assert {"F270", "F291"} <= set(fall.codes())


def copies(root: Path, more: str, data: bytes) -> list[bytes]:
    """What the paper hands over as ``Lageplan.pdf``, in each edition."""
    with_plan(root, more, data)
    assert main(["bauen", "--projekt", str(root)]) in (0, 4)
    return [path.read_bytes() for path in (root / "ausgabe").rglob("*Lageplan*.pdf")]


def test_a_pdf_says_of_which_paper_it_is_an_anlage(tmp_path: Path) -> None:
    (copy,) = copies(tmp_path, "", page())
    text = pypdfium2.PdfDocument(copy)[0].get_textpage().get_text_range()
    assert "Anlage 1 zu V/" in text
    assert main(["nachweisen", "fall", "--projekt", str(tmp_path)]) == 0


def test_a_pdf_that_is_not_public_says_so(tmp_path: Path) -> None:
    (copy,) = copies(tmp_path, ", oeffentlich: nein", page())
    text = pypdfium2.PdfDocument(copy)[0].get_textpage().get_text_range()
    assert "Nichtöffentliche Anlage 1 zu V/" in text


def test_a_signed_one_stays_and_the_report_says_so(tmp_path: Path) -> None:
    (copy,) = copies(tmp_path, ", oeffentlich: nein", signed())
    assert copy == signed()
    (bericht,) = (tmp_path / "ausgabe").rglob("PRUEFBERICHT*.html")
    assert "digital signiert" in bericht.read_text(encoding="utf-8")
