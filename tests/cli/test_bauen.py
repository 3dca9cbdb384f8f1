from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from vorlagen_gen.model.vorlage import Anlage

if TYPE_CHECKING:
    from tests.cli.conftest import Werkstatt

STAMM = "V-9901-2025-1_Beschlussvorlage"
BEISPIEL = Path(__file__).parents[2] / "docs/beispiele/V-9901-2025_Beschlussvorlage.pdf"


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_paper_is_built_into_word_and_pdf_under_its_upload_names(werkstatt: Werkstatt) -> None:
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 0
    anlage = "V-9901-2025-1_Anlage-1_Gegenueberstellung-der-Sachentscheidung"
    expected = {f"{name}.{kind}" for name in (STAMM, anlage) for kind in ("docx", "pdf")}
    extra = {"PRUEFBERICHT.html", "VORGELESEN.txt", "herkunft.json"}
    assert files(werkstatt.ausgabe) == expected | extra
    assert f"Hochladen: {STAMM}.pdf, {anlage}.pdf" in ergebnis.out


def test_a_sample_is_not_to_be_uploaded(werkstatt: Werkstatt) -> None:
    werkstatt.edit("muster: nein", "muster: ja")
    assert "Nicht hochladen: Die Vorlage ist ein Muster (muster: ja)." in werkstatt.run("bauen").out


def test_the_last_lines_name_kind_pages_and_place_of_each_file(werkstatt: Werkstatt) -> None:
    lines = werkstatt.run("bauen").out.splitlines()
    pdf = next(line for line in lines if line.endswith(f"{STAMM}.pdf"))
    assert pdf.split()[:3] == ["PDF", "2", "Seiten"]
    word = next(line for line in lines if line.endswith(f"{STAMM}.docx"))
    assert word.split()[0] == "Word"


def test_a_second_build_says_the_same_and_changes_no_byte(werkstatt: Werkstatt) -> None:
    first = werkstatt.run("bauen")
    before = {path.name: path.read_bytes() for path in werkstatt.ausgabe.iterdir()}
    second = werkstatt.run("bauen")
    assert second.out.startswith(first.out)
    (said,) = second.out.removeprefix(first.out).splitlines()
    assert said.startswith("Seit dem letzten Bau ist nichts geändert; alle Dateien")
    assert {path.name: path.read_bytes() for path in werkstatt.ausgabe.iterdir()} == before


def test_a_draft_says_so_in_its_name_and_is_not_to_be_uploaded(werkstatt: Werkstatt) -> None:
    werkstatt.edit("status: final", "status: entwurf")
    ergebnis = werkstatt.run("bauen")
    assert f"{STAMM}_ENTWURF.pdf" in files(werkstatt.ausgabe)
    assert "Noch nicht hochladen" in ergebnis.out
    assert "Hochladen:" not in ergebnis.out


def test_an_empty_draft_is_built_with_gaps(werkstatt: Werkstatt) -> None:
    werkstatt.yaml.write_text("status: entwurf\n", encoding="utf-8")
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 0, ergebnis.out
    assert "2025-migrationsleitbild-ergaenzung_Vorlage_ENTWURF.pdf" in files(werkstatt.ausgabe)


def test_a_draft_with_errors_is_built_with_gaps_and_names_them(werkstatt: Werkstatt) -> None:
    werkstatt.edit("status: final", "status: entwurf")
    werkstatt.edit("datum: 13.02.2025", "datum: 31.02.2025")
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 1
    assert "Fehler F102" in ergebnis.out
    assert "Als Entwurf gebaut" in ergebnis.out
    assert f"{STAMM}_ENTWURF.docx" in files(werkstatt.ausgabe)


@pytest.mark.parametrize("status", ["final", "entwurf"])
def test_a_character_that_no_font_has_stops_drafts_too(werkstatt: Werkstatt, status: str) -> None:
    werkstatt.edit("status: final", f"status: {status}")
    werkstatt.edit("betreff: Migrationsleitbild", "betreff: Migrations🦄leitbild")
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 1
    assert "vorlage.yaml:19:10: Fehler D101" in ergebnis.out
    assert "»🦄« (U+1F984 UNICORN FACE)" in ergebnis.out
    assert not werkstatt.ausgabe.exists()


@pytest.mark.parametrize("status", ["final", "entwurf"])
def test_a_table_too_wide_for_its_numbers_stops_a_final_paper(
    werkstatt: Werkstatt, status: str
) -> None:
    werkstatt.edit("status: final", f"status: {status}")
    cells = "| 1.234.567,89 € " * 12
    text = werkstatt.yaml.parent / "texte" / "begruendung.md"
    text.write_text(f"{cells}|\n{'|---' * 12}|\n{cells}|\n", encoding="utf-8")
    ergebnis = werkstatt.run("bauen")
    assert "begruendung.md:1:1: Fehler D105: Die Tabelle ist zu breit" in ergebnis.out
    assert ergebnis.code == 1
    assert werkstatt.ausgabe.exists() == (status == "entwurf")


def test_files_are_listed_in_the_order_of_the_paper(werkstatt: Werkstatt) -> None:
    pdf = werkstatt.yaml.parent / "anlagen" / "plan.pdf"
    shutil.copy(BEISPIEL, pdf)
    werkstatt.edit("anlagen:", "anlagen:\n  - {nummer: 2, titel: Plan, datei: anlagen/plan.pdf}")
    ergebnis = werkstatt.run("bauen")
    (line,) = (line for line in ergebnis.out.splitlines() if "Hochladen:" in line)
    names = line.partition("Hochladen: ")[2].split(", ")
    parts = [name.split("_")[1].removesuffix(".pdf") for name in names]
    assert parts == ["Beschlussvorlage", "Anlage-2", "Anlage-1"]


def test_a_rejected_paper_leaves_its_old_files_and_calls_them_stale(werkstatt: Werkstatt) -> None:
    werkstatt.run("bauen")
    before = {path.name: path.read_bytes() for path in werkstatt.ausgabe.iterdir()}
    werkstatt.edit("datum: 13.02.2025", "datum: 31.02.2025")
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 1
    assert "vorlage.yaml:14:8: Fehler F102: Den Tag »31.02.2025« gibt es nicht." in ergebnis.out
    assert f"Von früher und jetzt veraltet: 6 Dateien in {werkstatt.ausgabe}\n" in ergebnis.out
    assert {path.name: path.read_bytes() for path in werkstatt.ausgabe.iterdir()} == before


def test_a_rejected_paper_stays_rejected_as_long_as_nothing_is_changed(
    werkstatt: Werkstatt,
) -> None:
    werkstatt.edit("datum: 13.02.2025", "datum: 31.02.2025")
    first, second = werkstatt.run("bauen"), werkstatt.run("bauen")
    assert (first.code, second.code) == (1, 1)
    assert "Nicht gebaut: Beheben Sie zuerst die Fehler." in first.out
    assert second.out == (
        f"{first.out}Seit dem letzten Bau ist nichts geändert: "
        "Die Fehler oben sind noch nicht behoben.\n"
    )


def test_a_file_edited_by_hand_is_kept_and_named(werkstatt: Werkstatt) -> None:
    werkstatt.run("bauen")
    (werkstatt.ausgabe / f"{STAMM}.docx").write_bytes(b"von Hand")
    ergebnis = werkstatt.run("bauen")
    kept = [path for path in werkstatt.ausgabe.iterdir() if "_bearbeitet-" in path.name]
    assert [path.read_bytes() for path in kept] == [b"von Hand"]
    assert kept[0].name in ergebnis.out
    folder = f"vorlagen/{werkstatt.ausgabe.name}"
    assert f"  Übertragen Sie die Änderungen nach {folder}; " in ergebnis.out
    command = f"  Das tut: vorlagen-gen ruecklauf {werkstatt.ausgabe.name} "
    assert f'{command}"{kept[0]}"\n' in ergebnis.out


def test_another_output_folder_can_be_named(werkstatt: Werkstatt, tmp_path: Path) -> None:
    ziel = tmp_path / "für die Sitzung"
    assert werkstatt.run("bauen", "--ausgabe", str(ziel)).code == 0
    assert (ziel / werkstatt.ausgabe.name / f"{STAMM}.pdf").is_file()
    assert not werkstatt.ausgabe.exists()


def test_with_a_name_only_its_folder_is_touched(werkstatt: Werkstatt) -> None:
    zweite = werkstatt.root / "vorlagen" / "zweite"
    zweite.mkdir()
    (zweite / "vorlage.yaml").write_text("status: entwurf\n", encoding="utf-8")
    werkstatt.run("bauen", "zweite")
    assert files(werkstatt.root / "ausgabe") == {"zweite"}


def test_one_broken_paper_does_not_stop_the_others(werkstatt: Werkstatt) -> None:
    kaputt = werkstatt.root / "vorlagen" / "2024-kaputt"
    kaputt.mkdir()
    (kaputt / "vorlage.yaml").write_text("betreff: [", encoding="utf-8")
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 1
    assert "2024-kaputt\n" in ergebnis.out
    assert "Nicht gebaut: Beheben Sie zuerst die Fehler." in ergebnis.out
    assert (werkstatt.ausgabe / f"{STAMM}.pdf").is_file()


def test_the_build_does_not_depend_on_folder_time_zone_or_locale(
    werkstatt: Werkstatt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkstatt.run("bauen")
    first = {path.name: path.read_bytes() for path in werkstatt.ausgabe.iterdir()}
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    moved = tmp_path / "an einem anderen Ort"
    os.rename(werkstatt.root, moved)  # noqa: PTH104 -- the fixture's path stays the old one
    ausgabe = tmp_path / "neu"
    from vorlagen_gen.cli import main

    assert main(["bauen", "--projekt", str(moved), "--ausgabe", str(ausgabe)]) == 0
    second = {path.name: path.read_bytes() for path in (ausgabe / werkstatt.ausgabe.name).iterdir()}
    assert second == first


def test_a_draft_lists_what_is_still_open(werkstatt: Werkstatt) -> None:
    werkstatt.edit("status: final", "status: entwurf")
    werkstatt.edit("datum: 13.02.2025\n", "")
    werkstatt.edit("nummer: V/9901/2025/1\n", "nummer:\n")
    titel = Anlage.model_fields["datei"].title
    werkstatt.edit(", datei: anlagen/gegenueberstellung.md", "")
    werkstatt.edit("name: Erika Mustermann, ", "")
    first = (
        "  2025-migrationsleitbild-ergaenzung: noch offen (4): Vorlagennummer (Zeile 12), Datum,"
    )
    rest = f"Unterschrift: Name (Zeile 44), Anlagen, 1. Eintrag: {titel} (Zeile 47)\n"
    for befehl, between in (("bauen", " "), ("pruefen", "\n    ")):
        ergebnis = werkstatt.run(befehl)
        assert ergebnis.code == 0
        assert f"{first}{between}{rest}" in ergebnis.out


def test_after_several_papers_the_last_lines_sum_up(werkstatt: Werkstatt) -> None:
    kaputt = werkstatt.root / "vorlagen" / "2024-kaputt"
    kaputt.mkdir()
    (kaputt / "vorlage.yaml").write_text("betreff: [", encoding="utf-8")
    assert werkstatt.run("bauen").out.endswith(
        "2 Vorlagen: 1 gebaut, 1 nicht gebaut.\nNicht gebaut: 2024-kaputt\n"
    )


def test_files_of_a_paper_that_is_gone_are_named(werkstatt: Werkstatt) -> None:
    werkstatt.run("bauen")
    vorlagen = werkstatt.root / "vorlagen"
    (vorlagen / werkstatt.ausgabe.name).rename(vorlagen / "2025-neuer-name")
    assert werkstatt.run("bauen").out.endswith(
        f"Ausgabe ohne Vorlage (umbenannt oder gelöscht?): {werkstatt.ausgabe.name}\n"
    )


def test_two_anlagen_with_one_name_are_both_kept_in_a_draft(werkstatt: Werkstatt) -> None:
    folder = werkstatt.yaml.parent / "anlagen"
    (folder / "zweite.md").write_text("Die zweite Fassung.\n", encoding="utf-8")
    shutil.copy(BEISPIEL, folder / "dritte.pdf")
    entry = "{nummer: 1, titel: Gegenüberstellung der Sachentscheidung, datei: anlagen/"
    werkstatt.edit("status: final", "status: entwurf")
    werkstatt.edit("anlagen:\n", f"anlagen:\n  - {entry}zweite.md}}\n  - {entry}dritte.pdf}}\n")
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 1
    assert "Fehler F116" in ergebnis.out
    stem = "V-9901-2025-1_Anlage-1_Gegenueberstellung-der-Sachentscheidung"
    names = {path.name for path in werkstatt.ausgabe.glob(f"{stem}*.pdf")}
    assert names == {f"{stem}{end}_ENTWURF.pdf" for end in ("", "_2", "_3")}
    with (
        pikepdf.open(werkstatt.ausgabe / f"{stem}_2_ENTWURF.pdf") as handed_on,
        pikepdf.open(BEISPIEL) as given,
    ):
        assert len(handed_on.pages) == len(given.pages) > 1
