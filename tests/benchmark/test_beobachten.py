from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from werkzeuge.benchmark import beobachten
from werkzeuge.benchmark.beobachten import FUENF_SEITEN, UEBLICH, WORTE, Beobachtet
from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.messung import MessungError

WATCHER = """
import os, pathlib, sys, time
source, *made = map(pathlib.Path, sys.argv[1:])
seen = source.read_text()
print(flush=True)
while True:
    time.sleep(0.01)
    if source.read_text() not in ("", seen):
        seen = source.read_text()
        for file in made:
            time.sleep(0.1)
            file.with_suffix(".neu").write_text(seen)
            os.replace(file.with_suffix(".neu"), file)
"""


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Beobachtet]:
    files = [tmp_path / name for name in ("quelle.md", "v.docx", "v.pdf")]
    for file in files:
        file.write_text("alt")
    call = [sys.executable, "-I", "-c", WATCHER, *map(str, files)]
    with subprocess.Popen(call, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        yield Beobachtet(process.pid, files[0], tuple(files[1:]))
        process.kill()


def test_the_time_ends_when_the_last_file_is_new(watched: Beobachtet) -> None:
    begin = perf_counter()
    wert = watched.speichere("neu")
    assert 0.2 <= wert.sekunden < perf_counter() - begin
    assert wert.groesster > 1
    assert watched.dateien[1].read_text() == "neu"


def test_files_that_do_not_become_new_are_told(
    watched: Beobachtet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beobachten, "_PATIENCE", 0.2)
    with pytest.raises(MessungError, match="nichts Neues"):
        watched.speichere("alt")


def test_the_papers_that_are_watched_are_final_and_each_save_is_another() -> None:
    drawn = papiere(max(FUENF_SEITEN, UEBLICH))
    assert drawn[FUENF_SEITEN - 1].is_final
    assert drawn[UEBLICH - 1].is_final
    assert len(set(WORTE)) == len(WORTE) > 5
