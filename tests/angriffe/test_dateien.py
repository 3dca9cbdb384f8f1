"""Names and links that lead out of the project, files that are none, records that lie."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from vorlagen_gen.deliver.ausgabe import Datei, write_set
from vorlagen_gen.deliver.stand import DATEI, read_stand
from vorlagen_gen.edit.rueckweg import FOLDER, Rueckweg
from vorlagen_gen.errors import VorlagenError

from .conftest import NAME, Ziel, sagt_von_jeder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices")
HEUTE = date(2025, 2, 3)
NEU = Datei("neu.pdf", b"neu")


def link(path: Path, target: str) -> None:
    path.unlink()
    path.symlink_to(target)


HINAUS = (
    "/etc/passwd",
    "../../../../etc/passwd",
    "a\\..\\..\\b.md",
    "C:\\b.md",
    "C:b.md",
    "\\\\server\\b.md",
    "//server/b.md",
)
NUR_NAMEN = ("file:///etc/passwd", "~/.ssh/id_rsa", "$(id)", "|id", "-")


@pytest.fixture(scope="module")
def gesagt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of each name, in a project with a paper for each."""

    def named(name: str) -> Callable[[Ziel], object]:
        return lambda ziel: ziel.replace(ziel.yaml, "texte/begruendung.md", f"'{name}'")

    papers = {name: named(name) for name in (*HINAUS, *NUR_NAMEN)}
    return sagt_von_jeder(tmp_path_factory.mktemp("namen") / "projekt", papers)


@pytest.mark.parametrize("name", HINAUS)
def test_a_name_that_leads_out_is_refused(name: str, gesagt: dict[str, str]) -> None:
    assert "Fehler Y122" in gesagt[name]


@pytest.mark.parametrize("name", NUR_NAMEN)
def test_a_name_is_only_ever_a_name(name: str, gesagt: dict[str, str]) -> None:
    assert "Fehler Y123" in gesagt[name]


@pytest.mark.parametrize(
    ("part", "target", "told"),
    [
        (f"vorlagen/{NAME}/vorlage.yaml", "/etc/passwd", "Fehler Y127"),
        (f"vorlagen/{NAME}/vorlage.yaml", "/dev/zero", "Fehler Y127"),
        (f"vorlagen/{NAME}/vorlage.yaml", "vorlage.yaml", "Fehler Y101"),
        (f"vorlagen/{NAME}/texte/begruendung.md", "/etc/passwd", "Fehler Y122"),
        (f"vorlagen/{NAME}/texte/begruendung.md", "/dev/zero", "Fehler Y122"),
        (f"vorlagen/{NAME}/anlagen/gegenueberstellung.md", "/etc/passwd", "Fehler Y124"),
        ("content/haushalt/produktgruppen.csv", "/etc/passwd", "aus dem Projekt hinausführt"),
        ("content/silbentrennung.txt", "/etc/passwd", "aus dem Projekt hinausführt"),
        ("templates/muenster/stadt.yaml", "/etc/passwd", "aus dem Projekt hinausführt"),
        ("templates/muenster/vorlage.css", "/etc/passwd", "aus dem Projekt hinausführt"),
    ],
)
def test_a_link_out_of_the_project_is_not_followed(
    ziel: Ziel, part: str, target: str, told: str
) -> None:
    link(ziel.root / part, target)
    assert told in ziel.run("pruefen").text


def test_a_folder_that_is_a_link_is_not_followed(ziel: Ziel, tmp_path: Path) -> None:
    ziel.ordner.rename(tmp_path / "draussen")
    ziel.ordner.symlink_to(tmp_path / "draussen")
    assert "Fehler Y127" in ziel.run("pruefen").text


def test_a_pipe_keeps_nobody_waiting(ziel: Ziel) -> None:
    ziel.text.unlink()
    os.mkfifo(ziel.text)
    assert "ist keine Datei" in ziel.run("pruefen").text


def test_an_anlage_without_end_is_not_held_in_memory(ziel: Ziel) -> None:
    ziel.replace(ziel.yaml, "anlagen/gegenueberstellung.md", "anlagen/gross.pdf")
    with (ziel.ordner / "anlagen" / "gross.pdf").open("wb") as file:
        file.truncate(1 << 40)
    assert "Fehler Y128" in ziel.run("pruefen").text


def test_names_of_folders_reach_neither_terminal_nor_files_raw(ziel: Ziel) -> None:
    ziel.replace(ziel.yaml, "status: final", "status: entwurf")
    ziel.replace(ziel.yaml, "nummer: V/9901/2025/1\n", "")
    ziel.ordner.rename(ziel.ordner.with_name("$(id) 'a\";b\n\x1b[31m-x"))
    done = ziel.run("bauen")
    assert "\x1b" not in done.text
    written = [path.name for path in (ziel.root / "ausgabe").glob("*/*.pdf")]
    assert written
    assert all(name.replace("_", "").replace("-", "")[:-4].isalnum() for name in written)


def test_the_output_may_not_be_a_link(ziel: Ziel, tmp_path: Path) -> None:
    elsewhere = tmp_path / "anderswo"
    elsewhere.mkdir()
    (ziel.root / "ausgabe").symlink_to(elsewhere)
    assert "ist eine Verknüpfung" in ziel.run("bauen").text
    assert list(elsewhere.iterdir()) == []
    with pytest.raises(VorlagenError, match="ist eine Verknüpfung"):
        write_set(ziel.root / "ausgabe", [NEU], HEUTE)


@pytest.mark.parametrize("name", ["../fremd.txt", "/tmp/fremd.txt", "a/../../fremd.txt", "..", ""])  # noqa: S108 -- never opened
def test_a_record_that_leads_out_of_its_folder_counts_for_nothing(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "fremd.txt").write_bytes(b"fremd")
    folder = tmp_path / "ausgabe"
    folder.mkdir()
    record = {"zustand": "vollständig", "dateien": {name: ["0" * 64], "neu.pdf": []}}
    (folder / DATEI).write_text(json.dumps(record), encoding="utf-8")
    assert read_stand(folder) is None
    write_set(folder, [NEU], HEUTE)
    assert (tmp_path / "fremd.txt").read_bytes() == b"fremd"


@pytest.mark.parametrize("content", ["[" * 100_000, '{"dateien": {"a\\u0000b": []}}'])
def test_a_record_may_hold_anything(tmp_path: Path, content: str) -> None:
    (tmp_path / DATEI).write_text(content, encoding="utf-8")
    assert read_stand(tmp_path) is None


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_is_no_file_is_put_aside_unread(tmp_path: Path, kind: str) -> None:
    path = tmp_path / NEU.name
    if kind == "link":
        path.symlink_to("/dev/zero")
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()
    written = write_set(tmp_path, [NEU], HEUTE)
    assert written.bearbeitet == ((NEU.name, "neu_bearbeitet-2025-02-03.pdf"),)
    assert path.read_bytes() == NEU.inhalt


def test_a_half_written_file_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    victim = tmp_path / "fremd.txt"
    victim.write_bytes(b"fremd")
    folder = tmp_path / "ausgabe"
    folder.mkdir()
    (folder / f".{NEU.name}.unfertig").symlink_to(victim)
    write_set(folder, [NEU], HEUTE)
    assert victim.read_bytes() == b"fremd"


def test_a_way_back_that_leads_out_is_not_gone(tmp_path: Path) -> None:
    victim = tmp_path / "fremd.txt"
    victim.write_bytes(b"fremd")
    folder = tmp_path / "vorlagen" / FOLDER
    folder.mkdir(parents=True)
    (folder / "0.alt").write_bytes(b"Angriff")
    (folder / "liste.json").write_text('[["../fremd.txt", "a", "b"]]', encoding="utf-8")
    assert Rueckweg(tmp_path / "vorlagen").roll_back() == ()
    assert victim.read_bytes() == b"fremd"
