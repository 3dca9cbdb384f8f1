"""``vorlagen-gen paket`` on the command line: what it prints and how it ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.paket.conftest import NUMMER

from vorlagen_gen.cli import main

if TYPE_CHECKING:
    from tests.paket.conftest import Amtsstube

ORDNER = Path("paket") / NUMMER


@pytest.fixture(autouse=True)
def _im_projekt(stube: Amtsstube, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(stube.root)


def test_it_says_where_the_package_lies_and_that_nothing_changed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["paket"]) == 0
    out = capsys.readouterr().out
    assert f"  Paket, öffentlich: {ORDNER} (" in out
    assert f"Dateien) und {NUMMER}.zip\n    unverändert\n" in out
    assert "\n1 Vorlage: 1 gepackt.\n" in out


def test_it_names_what_changed(stube: Amtsstube, capsys: pytest.CaptureFixture[str]) -> None:
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt alle Leuchten.\n")
    assert main(["paket", "beleuchtung"]) == 0
    assert (
        "    neu gepackt, weil sich geändert hat: vorlagen/beleuchtung/anlagen/erlaeuterung.md\n"
    ) in capsys.readouterr().out


def test_a_draft_that_is_named_is_told_and_ends_with_1(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    stube.edit("status: final", "status: entwurf")
    assert main(["paket", "beleuchtung"]) == 1
    out = capsys.readouterr().out
    assert "Noch nicht hochladen: Die Vorlage ist ein Entwurf" in out
    assert "Nicht gepackt: Gepackt wird nur, was hochgeladen werden darf." in out
    assert f"Gilt nicht mehr, bitte löschen oder nicht verwenden: {ORDNER}" in out


def test_a_draft_that_nobody_named_is_passed_over(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    stube.edit("status: final", "status: entwurf")
    assert main(["paket"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "0 Vorlagen: 0 gepackt.\nÜbergangen, weil Entwurf oder Muster: beleuchtung\n"
    )


def test_a_secret_in_a_public_text_ends_with_1_and_is_told(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    titel = "Angebote der drei Bieter"
    stube.edit(
        "anlagen:\n",
        f"anlagen:\n  - {{nummer: 2, titel: {titel}, einsicht: Ratsbüro, oeffentlich: nein}}\n",
    )
    stube.edit("Die Leuchten sind alt.", f"Die Leuchten sind alt (Anlage 2: {titel}).")
    assert main(["paket"]) == 1
    out = capsys.readouterr().out
    assert f"Das öffentliche Paket {NUMMER} verriete etwas Nichtöffentliches." in out
    assert f"steht der Titel der nichtöffentlichen Anlage 2: »{titel}«." in out


def test_another_folder_can_be_named(tmp_path: Path) -> None:
    assert main(["paket", "--paket", str(tmp_path / "anderswo")]) == 0
    assert (tmp_path / "anderswo" / f"{NUMMER}.zip").is_file()


def test_a_link_that_leads_out_of_the_project_is_refused(
    stube: Amtsstube, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fremd").mkdir()
    stube.ziel.rename(tmp_path / "alt")
    stube.ziel.symlink_to(tmp_path / "fremd")
    assert main(["paket"]) == 3
    assert "Der Ordner paket ist eine Verknüpfung" in capsys.readouterr().err
    assert not list((tmp_path / "fremd").iterdir())


def test_the_option_belongs_to_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bauen", "--paket", "x"]) == 2
    assert "»--paket« gehört zu »paket«" in capsys.readouterr().err
