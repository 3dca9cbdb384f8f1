"""Where the dictionary comes from, and what it answers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load import woerterbuch
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.woerterbuch import load_woerterbuch

ROOT = Path(__file__).parents[2]
NAMES = ("de_DE.aff", "de_DE.dic")


@pytest.fixture
def projekt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Projekt:
    """A project on a system without a dictionary."""
    monkeypatch.setattr(woerterbuch, "SYSTEM", tmp_path / "system")
    (tmp_path / "vorlagen").mkdir()
    return Projekt.open(tmp_path)


def put_dictionary(projekt: Projekt, *words: str) -> Path:
    """A dictionary of just these words in the project."""
    folder = projekt.root / "content" / "woerterbuch"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "de_DE.aff").write_text("SET UTF-8\n", encoding="utf-8")
    text = "\n".join((str(len(words)), *words, ""))
    (folder / "de_DE.dic").write_text(text, encoding="utf-8")
    return folder


def test_the_dictionary_of_the_system_knows_german() -> None:
    german = load_woerterbuch(Projekt.open(ROOT))
    assert german
    assert german.knows("Maßnahmen")
    assert german.knows("Verwaltungsgerichtsbarkeit")
    assert not german.knows("Massnahmen")
    assert "Vorlage" in german.suggest("Vorlge")


def test_without_any_dictionary_there_is_none(projekt: Projekt) -> None:
    assert load_woerterbuch(projekt) is None


@pytest.mark.parametrize("name", NAMES)
def test_half_a_dictionary_is_none(name: str, projekt: Projekt) -> None:
    (put_dictionary(projekt, "Rat") / name).unlink()
    assert load_woerterbuch(projekt) is None


def test_a_dictionary_of_the_project_stands_in(projekt: Projekt) -> None:
    put_dictionary(projekt, "Größenwörter")
    found = load_woerterbuch(projekt)
    assert found
    assert [found.knows(word) for word in ("Größenwörter", "Rat")] == [True, False]


def test_another_dictionary_in_the_same_place_is_read_anew(projekt: Projekt) -> None:
    put_dictionary(projekt, "Rat")
    first = load_woerterbuch(projekt)
    assert first
    assert not first.knows("Ausschuss")
    put_dictionary(projekt, "Ausschuss")
    second = load_woerterbuch(projekt)
    assert second
    assert not first.knows("Ausschüsse")
    assert second.knows("Ausschuss")
    assert first.sha256 != second.sha256


def test_a_dictionary_that_changes_under_a_run_stops_it(projekt: Projekt) -> None:
    put_dictionary(projekt, "Rat")
    found = load_woerterbuch(projekt)
    assert found
    put_dictionary(projekt, "Ausschuss")
    with pytest.raises(VorlagenError, match="während der Prüfung geändert"):
        found.knows("Ausschuss")


def test_a_word_no_one_can_have_typed_is_not_looked_up(projekt: Projekt) -> None:
    put_dictionary(projekt, "Rat")
    found = load_woerterbuch(projekt)
    assert found
    assert found.knows("x" * 61)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_dictionary_outside_of_the_project_is_refused(projekt: Projekt, tmp_path: Path) -> None:
    path = put_dictionary(projekt, "Rat") / "de_DE.dic"
    outside = tmp_path.with_name(f"{tmp_path.name}_aussen.dic")
    path.rename(outside)
    path.symlink_to(outside)
    with pytest.raises(VorlagenError, match="führt"):
        load_woerterbuch(projekt)
