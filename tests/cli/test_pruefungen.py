"""What the command line says and does when a check of the written files fails or cannot run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Werkstatt

STAMM = "V-9901-2025-1_Beschlussvorlage"
WIDE = "\nbody { position: relative; left: 1cm }\n"


def spoil_layout(werkstatt: Werkstatt) -> None:
    """The style sheet moves the text into the right margin."""
    sheet = werkstatt.root / "templates" / "muenster" / "vorlage.css"
    sheet.write_text(sheet.read_text(encoding="utf-8") + WIDE, encoding="utf-8")


def test_a_failed_check_is_written_named_and_keeps_the_paper_back(werkstatt: Werkstatt) -> None:
    spoil_layout(werkstatt)
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 4
    assert f"  Prüfung nicht bestanden: Seiten, {STAMM}: Seite 1: Text ragt in" in ergebnis.out
    assert "  Nicht zum Hochladen bereit: 4 Prüfungen sind nicht bestanden." in ergebnis.out
    assert "Hochladen:" not in ergebnis.out
    assert (werkstatt.ausgabe / f"{STAMM}.pdf").is_file()
    bericht = (werkstatt.ausgabe / "PRUEFBERICHT.html").read_text(encoding="utf-8")
    assert "<td>nicht bestanden</td>" in bericht
    assert "Nicht zum Hochladen bereit: 4 Prüfungen sind nicht bestanden." in bericht


def test_a_draft_is_checked_too(werkstatt: Werkstatt) -> None:
    werkstatt.edit("status: final", "status: entwurf")
    spoil_layout(werkstatt)
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 4
    assert "Noch nicht hochladen: Die Vorlage ist ein Entwurf" in ergebnis.out


def test_a_missing_checker_keeps_the_paper_back(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "page", None)
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 4
    line = f"  Prüfung nicht gelaufen: PDF/UA-1, {STAMM}: Das Prüfprogramm ist nicht installiert."
    assert line in ergebnis.out
    assert "  Nicht zum Hochladen bereit: 4 Prüfungen sind nicht gelaufen." in ergebnis.out
    assert (werkstatt.ausgabe / f"{STAMM}.docx").is_file()


def test_a_warning_that_needs_the_pages_stands_among_the_others(werkstatt: Werkstatt) -> None:
    werkstatt.edit("betreff_zusatz:", "betreff_zusatz:\n" + "  - Zeile\n" * 33)
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 0
    assert "Warnung S101: Die Sachentscheidung beginnt nicht auf der ersten Seite" in ergebnis.out
    bericht = (werkstatt.ausgabe / "PRUEFBERICHT.html").read_text(encoding="utf-8")
    assert "Warnung S101: " in bericht


def test_the_report_on_what_is_not_public_says_so_in_its_name(werkstatt: Werkstatt) -> None:
    werkstatt.edit("email: ", "oeffentlich: nein, email: ")
    werkstatt.run("bauen")
    names = {path.name for path in werkstatt.ausgabe.iterdir()}
    assert "PRUEFBERICHT_nichtoeffentlich.html" in names
    assert "PRUEFBERICHT.html" not in names
    path = werkstatt.ausgabe / "PRUEFBERICHT_nichtoeffentlich.html"
    bericht = path.read_text(encoding="utf-8")
    assert f"<h3>{STAMM}</h3>" in bericht
    assert f"<h3>{STAMM}_nichtoeffentlich</h3>" in bericht


def test_a_style_sheet_that_is_missing_is_told_in_german(werkstatt: Werkstatt) -> None:
    (werkstatt.root / "templates" / "muenster" / "vorlage.css").unlink()
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 3
    assert "fehlt die Datei vorlage.css" in ergebnis.out
