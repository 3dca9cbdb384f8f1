"""The hasty user, and what Windows does differently."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.conftest import NAME

from vorlagen_gen.errors import ExitCode

if TYPE_CHECKING:
    from tests.cli.conftest import Werkstatt

STAMM = "V-9901-2025-1_Beschlussvorlage"


def rename(werkstatt: Werkstatt, name: str) -> str:
    folder = werkstatt.root / "vorlagen"
    (folder / NAME).rename(folder / name)
    return name


@pytest.mark.parametrize(
    "name", ["Ergänzung für den Rat", unicodedata.normalize("NFD", "Ergänzung"), "con", "a.b"]
)
def test_any_folder_name_can_be_built(werkstatt: Werkstatt, name: str) -> None:
    rename(werkstatt, name)
    ergebnis = werkstatt.run("bauen", unicodedata.normalize("NFC", name))
    assert ergebnis.code == 0, ergebnis.out + ergebnis.err
    folders = [path.name for path in (werkstatt.root / "ausgabe").iterdir()]
    assert folders == [unicodedata.normalize("NFC", name)]


def test_what_word_and_windows_leave_behind_is_no_paper(werkstatt: Werkstatt) -> None:
    vorlagen = werkstatt.root / "vorlagen"
    for stray in ("~$x.docx", "Thumbs.db", "desktop.ini", ".DS_Store"):
        (vorlagen / stray).write_bytes(b"\0")
        (vorlagen / NAME / stray).write_bytes(b"\0")
    assert werkstatt.run("bauen").code == 0


@pytest.mark.parametrize(
    "disguise",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.rstrip(b"\n"),
    ],
    ids=["crlf", "bom", "no-newline-at-the-end"],
)
def test_how_an_editor_saves_makes_no_difference(werkstatt: Werkstatt, disguise: object) -> None:
    werkstatt.run("bauen")
    before = (werkstatt.ausgabe / f"{STAMM}.docx").read_bytes()
    assert callable(disguise)
    for path in [werkstatt.yaml, *werkstatt.yaml.parent.rglob("*.md")]:
        path.write_bytes(disguise(path.read_bytes()))
    assert werkstatt.run("bauen").code == 0
    assert (werkstatt.ausgabe / f"{STAMM}.docx").read_bytes() == before


def test_a_file_from_excel_or_notepad_in_cp1252_is_named_with_the_remedy(
    werkstatt: Werkstatt,
) -> None:
    werkstatt.yaml.write_bytes(werkstatt.yaml.read_text("utf-8").encode("cp1252"))
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 1
    assert "Windows-1252" in ergebnis.out
    assert "UTF-8" in ergebnis.out


def test_tabs_in_yaml_are_named_with_line_and_column(werkstatt: Werkstatt) -> None:
    werkstatt.edit(
        "  - {datum: 26.02.2025, gremium: Hauptausschuss", "\t- {datum: 26.02.2025, x: y"
    )
    ergebnis = werkstatt.run("pruefen")
    assert ergebnis.code == 1
    assert "vorlage.yaml:25:1: Fehler" in ergebnis.out
    assert "Tab" in ergebnis.out


def test_two_folders_that_differ_in_case_only_are_named(werkstatt: Werkstatt) -> None:
    vorlagen = werkstatt.root / "vorlagen"
    shutil.copytree(vorlagen / NAME, vorlagen / NAME.upper())
    ergebnis = werkstatt.run("pruefen")
    assert ergebnis.code == 1
    assert "bis auf Groß- und Kleinschreibung" in ergebnis.out


def test_a_path_over_260_characters_is_no_obstacle_here(
    werkstatt: Werkstatt, tmp_path: Path
) -> None:
    deep = tmp_path.joinpath(*["ein recht langer Ordnername"] * 10)
    assert len(str(deep)) > 260
    assert werkstatt.run("bauen", "--ausgabe", str(deep)).code == 0


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.ENAMETOOLONG, errno.EROFS])
def test_a_disk_that_refuses_is_told_in_german_and_keeps_what_was_there(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    werkstatt.run("bauen")
    before = {path.name: path.read_bytes() for path in werkstatt.ausgabe.glob("V-*")}
    werkstatt.edit("Stadtkämmerin", "Stadträtin")

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(number, "refused", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 3
    assert "lässt sich nicht schreiben" in ergebnis.out
    assert {path.name: path.read_bytes() for path in werkstatt.ausgabe.glob("V-*")} == before
    assert werkstatt.run("bauen").code == 0


def test_a_file_held_open_by_word_is_told_with_the_remedy(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkstatt.run("bauen")
    werkstatt.edit("Stadtkämmerin", "Stadträtin")
    replace = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name == f"{STAMM}.docx":
            raise PermissionError(errno.EACCES, "locked", str(target))
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", locked)
        ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 3
    assert (
        f"»{STAMM}.docx« im Ordner »{werkstatt.ausgabe}« lässt sich nicht schreiben."
        in ergebnis.out
    )
    assert "Schließen Sie die Datei in Word" in ergebnis.out
    assert "Der letzte Bau wurde unterbrochen" in werkstatt.run("bauen").out


def test_a_folder_without_rights_is_told_whole_and_current_files_are_not_called_stale(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkstatt.run("bauen")
    opened = Path.open

    def refuse(self: Path, mode: str = "r", **rest: Any) -> Any:
        if "x" in mode:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return opened(self, mode, **rest)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        same = werkstatt.run("bauen")
        assert same.code == 0  # there is nothing to write
        werkstatt.edit("Stadtkämmerin", "Stadträtin")
        other = werkstatt.run("bauen")
    assert other.code == 3
    assert f"In den Ordner »{werkstatt.ausgabe}« darf nichts geschrieben" in other.out
    assert "herkunft.json" not in other.out
    assert "veraltet" not in same.out
    assert "Von früher und jetzt veraltet: " in other.out


def test_a_target_that_cannot_be_made_is_told_with_the_folder_that_refuses(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", refuse)
    ergebnis = werkstatt.run("bauen", "--ausgabe", "/fremd/ausgabe")
    assert ergebnis.code == 3
    assert "In den Ordner »/fremd/ausgabe« darf nichts geschrieben werden" in ergebnis.out


def test_a_file_where_the_target_should_be_is_told(werkstatt: Werkstatt) -> None:
    (werkstatt.root / "datei").write_text("x", encoding="ascii")
    ergebnis = werkstatt.run("bauen", "--ausgabe", str(werkstatt.root / "datei"))
    assert ergebnis.code == 3
    assert f"Der Ordner »{werkstatt.root / 'datei' / NAME}« lässt sich nicht" in ergebnis.out
    assert "liegt eine Datei" in ergebnis.out


@pytest.mark.parametrize("typed", [f"{NAME} b", f"b, {NAME}"])
def test_two_names_in_one_are_answered_with_how_to_build_both(
    werkstatt: Werkstatt, typed: str
) -> None:
    ergebnis = werkstatt.run("bauen", typed)
    names = typed.replace(",", "").split()
    assert ergebnis.code == 2
    assert f"vorlagen-gen bauen {' '.join(names)} – mit make" in ergebnis.err
    assert f"make vorlage NAME={names[0]}\n" in ergebnis.err


def test_whoever_reads_only_the_first_lines_sees_no_traceback() -> None:
    read, write = os.pipe()
    os.close(read)
    program = [sys.executable, "-m", "vorlagen_gen", "--help"]
    run = subprocess.run(program, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert run.stderr == b""
    assert run.returncode == ExitCode.CONTENT_REJECTED  # it stopped in the middle of its text
