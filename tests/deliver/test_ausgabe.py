import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from vorlagen_gen.deliver.ausgabe import Datei, write_set
from vorlagen_gen.deliver.stand import DATEI, read_stand
from vorlagen_gen.errors import VorlagenError

HEUTE = date(2025, 2, 3)
WORD = Datei("V-0101-2025_Beschlussvorlage.docx", b"Word, erste Fassung")
PDF = Datei("V-0101-2025_Beschlussvorlage.pdf", b"PDF, erste Fassung")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {DATEI}


def test_a_set_is_written_with_its_hashes(tmp_path: Path) -> None:
    write_set(tmp_path / "neu", [WORD, PDF], HEUTE)
    assert names(tmp_path / "neu") == {WORD.name, PDF.name}
    stand = read_stand(tmp_path / "neu")
    assert stand is not None
    assert stand.is_vollstaendig
    assert stand.knows(WORD.name, WORD.inhalt)


def test_a_second_build_of_the_same_content_leaves_the_files_untouched(tmp_path: Path) -> None:
    write_set(tmp_path, [WORD], HEUTE)
    os.utime(tmp_path / WORD.name, (1, 1))
    write_set(tmp_path, [WORD], HEUTE)
    assert (tmp_path / WORD.name).stat().st_mtime == 1


def test_an_edited_file_is_kept_under_a_new_name_and_reported(tmp_path: Path) -> None:
    write_set(tmp_path, [WORD, PDF], HEUTE)
    (tmp_path / WORD.name).write_bytes("von Hand geändert".encode())
    result = write_set(tmp_path, [Datei(WORD.name, b"zweite Fassung"), PDF], HEUTE)
    kept = "V-0101-2025_Beschlussvorlage_bearbeitet-2025-02-03.docx"
    assert result.bearbeitet == ((WORD.name, kept),)
    assert (tmp_path / kept).read_bytes() == "von Hand geändert".encode()
    assert (tmp_path / WORD.name).read_bytes() == b"zweite Fassung"


def test_two_edits_on_one_day_are_both_kept(tmp_path: Path) -> None:
    for edit in (b"eins", b"zwei"):
        write_set(tmp_path, [WORD], HEUTE)
        (tmp_path / WORD.name).write_bytes(edit)
    write_set(tmp_path, [WORD], HEUTE)
    contents = {path.read_bytes() for path in tmp_path.glob("*_bearbeitet-*")}
    assert contents == {b"eins", b"zwei"}


def test_an_edited_file_is_kept_even_if_the_paper_no_longer_has_it(tmp_path: Path) -> None:
    write_set(tmp_path, [WORD, PDF], HEUTE)
    (tmp_path / WORD.name).write_bytes(b"von Hand")
    write_set(tmp_path, [PDF], HEUTE)
    assert [path.read_bytes() for path in tmp_path.glob("*_bearbeitet-*")] == [b"von Hand"]


def test_a_file_of_our_own_that_the_paper_no_longer_has_is_removed(tmp_path: Path) -> None:
    write_set(tmp_path, [WORD, PDF], HEUTE)
    write_set(tmp_path, [PDF], HEUTE)
    assert names(tmp_path) == {PDF.name}


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "Notiz.txt").write_bytes(b"bleibt")
    write_set(tmp_path, [PDF], HEUTE)
    assert (tmp_path / "Notiz.txt").read_bytes() == b"bleibt"


@pytest.mark.parametrize("content", [None, "{", '{"dateien": 3}'])
def test_without_a_readable_record_files_in_the_way_count_as_a_persons(
    tmp_path: Path, content: str | None
) -> None:
    (tmp_path / PDF.name).write_bytes(b"unbekannter Herkunft")
    if content:
        (tmp_path / DATEI).write_text(content, encoding="utf-8")
    write_set(tmp_path, [PDF], HEUTE)
    assert [path.read_bytes() for path in tmp_path.glob("*_bearbeitet-*")] == [
        b"unbekannter Herkunft"
    ]


def test_an_interrupted_set_says_so_and_is_completed_without_false_alarm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_set(tmp_path, [WORD, PDF], HEUTE)
    replace = Path.replace

    def stop_at_pdf(self: Path, target: Path) -> Path:
        if target.name == PDF.name:
            raise KeyboardInterrupt
        return replace(self, target)

    new = [Datei(WORD.name, b"zweite"), Datei(PDF.name, b"zweite")]
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop_at_pdf)
        with pytest.raises(KeyboardInterrupt):
            write_set(tmp_path, new, HEUTE)
    stand = read_stand(tmp_path)
    assert stand is not None
    assert not stand.is_vollstaendig
    result = write_set(tmp_path, new, HEUTE)
    assert result.was_unterbrochen
    assert result.bearbeitet == ()
    assert names(tmp_path) == {WORD.name, PDF.name}
    assert json.loads((tmp_path / DATEI).read_text("utf-8"))["zustand"] == "vollständig"


def test_a_locked_file_is_told_in_german_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_set(tmp_path, [WORD], HEUTE)

    def locked(_: Path, target: Path) -> Path:
        raise PermissionError(13, "locked", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", locked)
        with pytest.raises(VorlagenError, match=r"lässt sich nicht schreiben") as raised:
            write_set(tmp_path, [Datei(WORD.name, b"zweite")], HEUTE)
    assert "Schließen Sie die Datei in Word" in raised.value.remedy
    assert (tmp_path / WORD.name).read_bytes() == WORD.inhalt
    assert names(tmp_path) == {WORD.name}


@pytest.mark.skipif(sys.platform != "linux", reason="/proc exists on Linux only")
def test_a_folder_that_cannot_be_made_is_told_in_german() -> None:
    with pytest.raises(VorlagenError, match=r"lässt sich nicht schreiben"):
        write_set(Path("/proc/ausgabe"), [PDF], HEUTE)


def test_files_may_lie_in_folders_in_folders_which_go_with_the_last_file(tmp_path: Path) -> None:
    deep, other = Datei("file/V-1/a.json", b"1"), Datei("file/V-2/b.json", b"2")
    write_set(tmp_path, [deep, other], HEUTE)
    assert (tmp_path / "file" / "V-1" / "a.json").read_bytes() == b"1"
    write_set(tmp_path, [other], HEUTE)
    assert [path.name for path in (tmp_path / "file").iterdir()] == ["V-2"]
    write_set(tmp_path, [], HEUTE)
    assert names(tmp_path) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_folder_of_the_set_that_became_a_link_is_not_written_through(tmp_path: Path) -> None:
    ordner, elsewhere = tmp_path / "satz", tmp_path / "fremd"
    elsewhere.mkdir()
    ordner.mkdir()
    (ordner / "file").symlink_to(elsewhere)
    with pytest.raises(VorlagenError, match="Verknüpfung"):
        write_set(ordner, [Datei("file/V-1/a.json", b"1")], HEUTE)
    assert list(elsewhere.iterdir()) == []
