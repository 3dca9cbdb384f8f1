"""Packages can be made again and compared, each edition by itself."""

from __future__ import annotations

import json

import pytest
from tests.paket.conftest import NUMMER, Amtsstube, files
from tests.paket.test_fassungen import enrich

from vorlagen_gen.cli import main


@pytest.fixture(autouse=True)
def _im_projekt(stube: Amtsstube, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(stube.root)


def test_both_editions_can_be_made_again_byte_for_byte(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    enrich(stube, person=False, text=True, table=True)
    stube.packe_eine()
    before = files(stube.root / "paket")
    for name in (NUMMER, f"{NUMMER}_nichtoeffentlich"):
        assert main(["nachweisen", name]) == 0
        assert capsys.readouterr().out == f"{name}: byte-gleich\n"
    assert files(stube.root / "paket") == before


def test_a_changed_file_is_named(stube: Amtsstube, capsys: pytest.CaptureFixture[str]) -> None:
    (stube.paket / "EINGABE.html").write_text("anders", encoding="utf-8")
    assert main(["nachweisen", str(stube.paket)]) == 4
    assert "EINGABE.html wurde nach dem Bau geändert." in capsys.readouterr().out


def test_a_changed_input_is_named(stube: Amtsstube, capsys: pytest.CaptureFixture[str]) -> None:
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt alle Leuchten.\n")
    assert main(["nachweisen", NUMMER]) == 4
    assert "vorlagen/beleuchtung/anlagen/erlaeuterung.md" in capsys.readouterr().out


def test_an_edition_that_there_is_no_more_is_told(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    stube.edit("oeffentlich: ja", "oeffentlich: nein")
    assert main(["nachweisen", NUMMER]) == 4
    assert "hat heute keine solche Fassung mehr" in capsys.readouterr().out


def test_other_versions_with_the_same_content_are_told(
    stube: Amtsstube, capsys: pytest.CaptureFixture[str]
) -> None:
    path = stube.paket / "herkunft.json"
    record = json.loads(path.read_bytes())
    record["pakete"]["pydyf"] = "0.0.1"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert main(["nachweisen", NUMMER]) == 0
    assert "byte-gleich" in capsys.readouterr().out
