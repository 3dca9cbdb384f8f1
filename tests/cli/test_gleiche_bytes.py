"""The same inputs give the same bytes, whoever builds, wherever and whenever."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vorlagen_gen.load.hashes import sha256

ROOT = Path(__file__).parents[2]
NAME = "2026-radweg-beispiel"
HERE = {
    "HOME": "/home/erika",
    "USER": "erika",
    "LOGNAME": "erika",
    "TZ": "Europe/Berlin",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "1",
    "COLUMNS": "80",
}
ELSEWHERE = {
    "HOME": "/home/max",
    "USER": "max",
    "LOGNAME": "max",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "1",
}


def build(root: Path, environment: dict[str, str], umask: int) -> dict[str, bytes]:
    """All files of the paper as a process of its own writes them below ``root``."""
    for folder in ("templates", "content", f"vorlagen/{NAME}"):
        shutil.copytree(ROOT / folder, root / folder)
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    call = [sys.executable, "-m", "vorlagen_gen", "bauen", "--projekt", str(root)]
    result = subprocess.run(
        call, cwd=root, env=kept | environment, umask=umask, capture_output=True, check=False
    )
    assert result.returncode == 0, result.stdout.decode()
    return {path.name: path.read_bytes() for path in (root / "ausgabe" / NAME).iterdir()}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return build(tmp_path_factory.mktemp("hier"), HERE, 0o022)


def test_another_user_folder_time_zone_locale_and_hash_seed_give_the_same_bytes(
    here: dict[str, bytes], tmp_path: Path
) -> None:
    there = build(tmp_path / "ein anderer Ort" / "Größe", ELSEWHERE, 0o077)
    assert there.keys() == here.keys()
    assert [name for name in here if here[name] != there[name]] == []


def test_report_and_record_name_no_place_person_or_moment(here: dict[str, bytes]) -> None:
    for name in ("PRUEFBERICHT.html", "herkunft.json"):
        text = here[name].decode()
        traces = ("/home", "/tmp", "/usr", str(ROOT), "erika", "Berlin")  # noqa: S108 -- what must not be there
        assert [trace for trace in traces if trace in text] == []


def test_the_record_names_each_input_with_its_hash(here: dict[str, bytes]) -> None:
    record = json.loads(here["herkunft.json"])
    names = set(record["eingaben"])
    assert {
        f"vorlagen/{NAME}/vorlage.yaml",
        f"vorlagen/{NAME}/texte/begruendung.md",
        f"vorlagen/{NAME}/anlagen/lageplan.pdf",
        "content/haushalt/produktgruppen.csv",
        "content/haushalt/ergebnisplan.csv",
        "content/silbentrennung.txt",
        "templates/muenster/stadt.yaml",
        "templates/muenster/vorlage.css",
        "templates/muenster/vorlage.docx",
        "templates/muenster/anlage.docx",
    } <= names
    for name, fingerprint in record["eingaben"].items():
        assert fingerprint == sha256((ROOT / name).read_bytes())


def test_the_record_names_each_output_but_itself(here: dict[str, bytes]) -> None:
    record = json.loads(here["herkunft.json"])
    outputs = {name: [sha256(inhalt)] for name, inhalt in here.items() if name != "herkunft.json"}
    assert record["dateien"] == outputs


def test_the_record_names_fonts_packages_and_libraries(here: dict[str, bytes]) -> None:
    record = json.loads(here["herkunft.json"])
    assert len(record["schriften"]) >= 5
    assert record["pakete"]["weasyprint"] == "70.0"
    assert "unbekannt" not in record["pakete"].values()
    assert {"fontconfig", "harfbuzz", "pango", "python", "zlib"} <= record["system"].keys()
    assert "unbekannt" not in {record["system"][name] for name in ("pango", "harfbuzz")}
