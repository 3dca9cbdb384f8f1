"""What is kept for the next run: files that are whole, and nothing else in their folder."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.zwischenspeicher import MAX_BYTES, ORDNER, keep, read_kept


@pytest.fixture
def projekt(tmp_path: Path) -> Projekt:
    for name in ("vorlagen", "templates", "content"):
        (tmp_path / name).mkdir()
    return Projekt.open(tmp_path)


def left_behind(projekt: Projekt, name: str, age: float) -> Path:
    """A file as a killed writer leaves it, ``age`` seconds older than what is written next."""
    keep(projekt, "anderes.bin", b"x")
    path = projekt.root / ORDNER / name
    path.write_bytes(b"half")
    written = (projekt.root / ORDNER / "anderes.bin").stat().st_mtime
    os.utime(path, (written - age, written - age))
    return path


def test_what_is_kept_is_read_again(projekt: Projekt) -> None:
    keep(projekt, "woerter.bin", b"inhalt")
    assert read_kept(projekt, "woerter.bin") == b"inhalt"
    assert [each.name for each in (projekt.root / ORDNER).iterdir()] == ["woerter.bin"]


def test_nothing_kept_is_nothing_read(projekt: Projekt) -> None:
    assert read_kept(projekt, "woerter.bin") is None


def test_what_a_killed_writer_left_is_removed(projekt: Projekt) -> None:
    left = left_behind(projekt, "tmpabcd1234.neu", 3700)
    keep(projekt, "woerter.bin", b"inhalt")
    assert not left.exists()


@pytest.mark.parametrize(
    ("name", "age"),
    [("tmpabcd1234.neu", 3500), ("tmpabcd1234.neu", -50), ("dokument-tmp.neu", 1e6)],
)
def test_what_may_be_anothers_work_stays(projekt: Projekt, name: str, age: float) -> None:
    left = left_behind(projekt, name, age)
    keep(projekt, "woerter.bin", b"inhalt")
    assert left.read_bytes() == b"half"


def test_a_folder_named_like_a_leftover_hinders_nobody(projekt: Projekt) -> None:
    left = left_behind(projekt, "tmpx.neu", 0)
    left.unlink()
    left.mkdir()
    os.utime(left, (0, 0))
    keep(projekt, "woerter.bin", b"inhalt")
    assert read_kept(projekt, "woerter.bin") == b"inhalt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_is_not_waited_for(projekt: Projekt) -> None:
    (projekt.root / ORDNER).mkdir()
    os.mkfifo(projekt.root / ORDNER / "woerter.bin")
    read: list[bytes | None] = []
    reader = threading.Thread(
        target=lambda: read.append(read_kept(projekt, "woerter.bin")), daemon=True
    )
    reader.start()
    reader.join(120)
    assert read == [None]


def test_a_folder_or_a_huge_file_is_not_read(projekt: Projekt) -> None:
    (projekt.root / ORDNER / "ordner").mkdir(parents=True)
    with (projekt.root / ORDNER / "gross").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert read_kept(projekt, "ordner") is None
    assert read_kept(projekt, "gross") is None


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_out_of_the_project_is_neither_read_nor_replaced(
    projekt: Projekt, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("fremd") / "datei"
    away.write_bytes(b"fremd")
    (projekt.root / ORDNER).mkdir()
    (projekt.root / ORDNER / "woerter.bin").symlink_to(away)
    keep(projekt, "woerter.bin", b"inhalt")
    assert read_kept(projekt, "woerter.bin") is None
    assert away.read_bytes() == b"fremd"
