"""The command as a process, from the first build to Ctrl-C."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import pytest
from tests.beobachten.conftest import files

LONG = 300
BERICHT = "vorlagen/zweite/texte/bericht.md"


class Prozess:
    """``vorlagen-gen beobachten``; what it prints is read as it comes."""

    def __init__(self, root: Path, *arguments: str) -> None:
        self.root = root
        command = [sys.executable, "-m", "vorlagen_gen", "beobachten", *arguments]
        self.process = subprocess.Popen(
            command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        self._lines: SimpleQueue[str] = SimpleQueue()
        self.reader = Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)

    def until(self, text: str) -> str:
        """What it prints up to the line with ``text``."""
        lines: list[str] = []
        end = time.monotonic() + LONG
        while not (lines and text in lines[-1]):
            try:
                lines.append(self._lines.get(timeout=max(0.0, end - time.monotonic())))
            except Empty:
                pytest.fail(f"»{text}« fehlt in: {''.join(lines)}")
        return "".join(lines)

    def edit(self, old: str, new: str) -> None:
        path = self.root / BERICHT
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def children(self) -> list[int]:
        text = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text("ascii")
        return [int(each) for each in text.split()]


@pytest.fixture
def prozess(projekt: Path) -> Iterator[Prozess]:
    prozess = Prozess(projekt)
    yield prozess
    prozess.process.kill()
    prozess.process.wait()
    prozess.reader.join()


@pytest.mark.skipif(sys.platform != "linux", reason="Kindprozesse zeigt nur /proc")
def test_it_builds_what_is_saved_and_ends_with_ctrl_c_as_it_should(prozess: Prozess) -> None:
    assert "zweite" in prozess.until("Strg+C beendet es.")
    ausgabe = prozess.root / "ausgabe/zweite"
    before = files(ausgabe)
    prozess.edit("steht.", "steht fest.")
    text = prozess.until("gebaut, 1 unverändert.")
    assert f"Geändert: {BERICHT}\n" in text
    after = files(ausgabe)
    changed = {Path(name).suffix for name in after if before.get(name) != after[name]}
    assert changed == {".docx", ".pdf", ".txt", ".html", ".json"}
    prozess.edit("steht fest.", "steht fest.[[")
    prozess.until("unverändert.")
    children = prozess.children()
    prozess.process.send_signal(signal.SIGINT)
    assert prozess.until("Beendet.")
    assert prozess.process.wait(LONG) == 0
    assert [pid for pid in children if is_running(pid)] == []
    assert not [name for name in files(ausgabe) if name.endswith(".unfertig")]


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_ends_with_a_message_when_the_project_is_gone(prozess: Prozess) -> None:
    prozess.until("Strg+C beendet es.")
    shutil.rmtree(prozess.root / "vorlagen")
    prozess.until("ist kein Projektordner")
    shutil.rmtree(prozess.root, ignore_errors=True)
    assert "gibt es nicht mehr" in prozess.until("gibt es nicht mehr")
    assert prozess.process.wait(LONG) == 3
