"""What tests have in common is made once, and is what each would have made alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import geteilt as modul
from tests.geteilt import geteilt
from tests.stammdaten import ROOT, lege_stammdaten


class Werk:
    """Counts how often it is made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> tuple[str, bytes]:
        self.made += 1
        return "Größe", b"\0"


def test_what_one_process_has_made_is_there_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modul, "_ordner", [tmp_path / "geteilt"])
    werk, anderes = Werk(), Werk()
    assert geteilt("werk", werk) == geteilt("werk", werk) == ("Größe", b"\0")
    assert geteilt("anderes", anderes) == ("Größe", b"\0")
    assert (werk.made, anderes.made) == (1, 1)
    assert sorted(path.name for path in (tmp_path / "geteilt").iterdir()) == [
        "anderes.pickle",
        "werk.pickle",
    ]


def test_a_single_process_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "_ordner", [])
    werk = Werk()
    assert geteilt("werk", werk) == geteilt("werk", werk)
    assert werk.made == 2


def files(root: Path) -> dict[str, bytes]:
    found = (path for name in ("content", "templates") for path in (root / name).rglob("*"))
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()
    }


def test_shared_files_are_laid_down_as_they_ship(tmp_path: Path) -> None:
    lege_stammdaten(tmp_path / "alle")
    assert files(tmp_path / "alle") == files(ROOT)
    lege_stammdaten(tmp_path / "ohne", mit_indikatoren=False)
    assert files(tmp_path / "alle").keys() - files(tmp_path / "ohne").keys() == {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "content/indikatoren").rglob("*")
        if path.is_file()
    }
