"""Another machine, an output that is not ours any more, a cache that is not whole: never reused."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.bestand.conftest import Bauhof, forget_the_machine, lay_out
from tests.bestand.test_jede_aenderung import ALL, assert_same

from vorlagen_gen import cli, schrift
from vorlagen_gen.bestand import werkzeug
from vorlagen_gen.load.zwischenspeicher import ORDNER
from vorlagen_gen.render.pdf import library_versions

Faelschung = Callable[[pytest.MonkeyPatch, Path], object]


def another_font(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """One byte more; a process that knew a font keeps its shapes."""
    fonts = shutil.copytree(schrift._DEBIAN, folder / "fonts")  # noqa: SLF001 -- where they lie
    with (fonts / "liberation2" / "LiberationSans-Regular.ttf").open("ab") as file:
        file.write(b"\0")
    monkeypatch.setattr(schrift, "_DEBIAN", fonts)


def another_version(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A package says that it is another version of itself."""
    (folder / "pyphen-99.dist-info").mkdir()
    text = "Metadata-Version: 2.1\nName: pyphen\nVersion: 99\n"
    (folder / "pyphen-99.dist-info" / "METADATA").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])


def same_version_other_files(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / "muster-1.dist-info").mkdir()
    (folder / "muster-1.dist-info" / "RECORD").write_text("muster.py,sha256=x,1\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder)])


def another_program(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    program = shutil.copytree(werkzeug._PROGRAMM, folder / "programm", ignore=ignored)  # noqa: SLF001
    with (program / "satz.py").open("a", encoding="utf-8") as file:
        file.write("# eine Zeile mehr\n")
    monkeypatch.setattr(werkzeug, "_PROGRAMM", program)


def another_library(monkeypatch: pytest.MonkeyPatch, _: Path) -> None:
    versions = {**library_versions(), "pango": "0.0"}
    monkeypatch.setattr("vorlagen_gen.bestand.werkzeug.library_versions", lambda: versions)


def another_setting(monkeypatch: pytest.MonkeyPatch, _: Path) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib")


@pytest.mark.parametrize(
    "faelschung",
    [
        another_font,
        pytest.param(another_version, marks=pytest.mark.gross),
        pytest.param(same_version_other_files, marks=pytest.mark.gross),
        another_program,
        pytest.param(another_library, marks=pytest.mark.gross),
        pytest.param(another_setting, marks=pytest.mark.gross),
    ],
)
def test_with(
    faelschung: Faelschung, bauhof: Bauhof, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = tmp_path / "rechner"
    machine.mkdir()
    faelschung(monkeypatch, machine)
    forget_the_machine()
    built = bauhof.bauen()
    assert len(bauhof.renders) == ALL
    assert_same(built, bauhof.sauber(tmp_path / "sauber"))


def test_what_cannot_be_told_of_the_machine_is_never_taken_for_the_same(
    bauhof: Bauhof, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = {**library_versions(), "pango": "unbekannt"}
    monkeypatch.setattr("vorlagen_gen.bestand.werkzeug.library_versions", lambda: versions)
    forget_the_machine()
    for _ in range(2):
        bauhof.bauen()
        assert len(bauhof.renders) == ALL


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


SCHADEN: dict[str, Callable[[Path], None]] = {
    "deleted": Path.unlink,
    "truncated": truncate,
    "empty": empty,
    "one bit other": flip,
}
DATEIEN = {
    "erste/*_Berichtsvorlage_ENTWURF.docx": 1,
    "erste/*Anlage-1*.pdf": 1,
    "erste/*Anlage-2*.pdf": 0,
    "erste/PRUEFBERICHT.html": 0,
    "erste/herkunft.json": 0,
}


@pytest.mark.parametrize(
    ("datei", "schaden"),
    [
        pytest.param(datei, schaden, marks=() if schaden == "one bit other" else pytest.mark.gross)
        for datei, schaden in product(DATEIEN, SCHADEN)
    ],
)
def test_an_output_that_was(schaden: str, datei: str, bauhof: Bauhof) -> None:
    before = bauhof.bauen()
    SCHADEN[schaden](bauhof.output(datei))
    built = bauhof.bauen()
    assert len(bauhof.renders) == DATEIEN[datei]
    assert_same(built, before)


def test_a_file_edited_by_hand_is_kept_under_the_day_of_the_build(
    bauhof: Bauhof, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "date", SimpleNamespace(today=lambda: date(2031, 4, 5)))
    before = bauhof.bauen()
    assert bauhof.renders == []
    word = bauhof.output("zweite/*.docx")
    word.write_bytes(b"von Hand")
    assert_same(bauhof.bauen(), before)
    kept = word.with_name(f"{word.stem}_bearbeitet-2031-04-05.docx")
    assert kept.read_bytes() == b"von Hand"
    assert_same(bauhof.bauen(), before)
    kept.unlink()


@pytest.mark.parametrize("schaden", SCHADEN)
def test_a_cache_that_was(schaden: str, bauhof: Bauhof) -> None:
    before = bauhof.bauen()
    for path in bauhof.cache():
        if path.name.startswith(("dokument-", "lauf-")):
            SCHADEN[schaden](path)
    built = bauhof.bauen()
    assert len(bauhof.renders) == ALL
    assert_same(built, before)


def test_entries_that_changed_places(bauhof: Bauhof) -> None:
    before = bauhof.bauen()
    entries = [path for path in bauhof.cache() if path.name.startswith("dokument-")]
    contents = [path.read_bytes() for path in entries]
    for path, content in zip(entries, [*contents[1:], contents[0]], strict=True):
        path.write_bytes(content)
    for path in bauhof.cache():
        if path.name.startswith("lauf-"):
            path.unlink()
    built = bauhof.bauen()
    assert len(bauhof.renders) == ALL
    assert_same(built, before)


def test_a_cache_from_elsewhere(bauhof: Bauhof, tmp_path: Path) -> None:
    """A stranger's project may bring files and say that they passed all checks."""
    other = tmp_path / "anderswo"
    before = bauhof.bauen()
    for name in ("vorlagen", "content", "templates", "ausgabe", ORDNER):
        shutil.copytree(bauhof.root / name, other / name)
    fremd = Bauhof(other, bauhof.capsys, bauhof.renders)
    assert_same(fremd.bauen(), before)
    assert len(bauhof.renders) == ALL


def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(
    tmp_path: Path, bauhof: Bauhof
) -> None:
    other = Bauhof(tmp_path / "projekt", bauhof.capsys, bauhof.renders)
    lay_out(other.root)
    (other.root / ORDNER).write_text("hier liegt schon eine Datei", encoding="utf-8")
    for _ in range(2):
        built = other.bauen()
        assert len(bauhof.renders) == ALL
    assert_same(built, bauhof.bauen())


def test_entries_are_only_for_their_owner(bauhof: Bauhof) -> None:
    assert {path.stat().st_mode & 0o777 for path in bauhof.cache()} == {0o600}


def test_neu_makes_everything_again(bauhof: Bauhof) -> None:
    before = bauhof.bauen()
    assert bauhof.renders == []
    again = bauhof.bauen("--neu")
    assert len(bauhof.renders) == ALL
    assert_same(again, before)
