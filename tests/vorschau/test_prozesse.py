"""Previews in processes of their own: what is overtaken is not made, what is killed is made."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.vorschau.projekte import NAME, lay_out_faultless, typed
from tests.werkstatt.prozesse import children, eventually, needs_proc

from vorlagen_gen.vorschau import Turn, UeberholtError, Vorschaubau
from vorlagen_gen.werkstatt import Werkstatt

pytestmark = pytest.mark.gross


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    return lay_out_faultless(tmp_path / "projekt")


@pytest.fixture(name="bau")
def _bau(root: Path) -> Iterator[Vorschaubau]:
    with Werkstatt(2) as werkstatt:
        yield Vorschaubau(root, werkstatt)


@needs_proc
def test_a_process_that_is_killed_loses_nothing(bau: Vorschaubau) -> None:
    before = children(os.getpid())
    dokument = bau.vorschau(bau.turn(NAME), {}).dokumente[0]
    with ThreadPoolExecutor() as threads:
        waiting = threads.submit(dokument.blaetter)
        assert eventually(lambda: bool(children(os.getpid()) - before))
        time.sleep(0.3)
        for pid in children(os.getpid()) - before:
            os.kill(pid, signal.SIGKILL)
        blaetter = waiting.result(300)
    assert blaetter.hindernis == ""
    assert blaetter.seiten
    assert dokument.seite_png(1, 300).startswith(b"\x89PNG")


def test_who_waits_for_an_overtaken_state_is_told_and_the_newest_has_all(
    bau: Vorschaubau, root: Path
) -> None:
    """Typing faster than pages are made: no state but the last need be shown."""

    def show(turn: Turn, number: int) -> str:
        try:
            changed = typed(root, ("Neue Beleuchtung", f"Neue Beleuchtung {number}"))
            vorschau = bau.vorschau(turn, changed)
            for each in vorschau.dokumente:
                each.blaetter()
            return "befunde" if vorschau.befunde().pruefungen else "nichts"
        except UeberholtError:
            return "überholt"

    with ThreadPoolExecutor(12) as threads:
        results = []
        for number in range(12):
            results.append(threads.submit(show, bau.turn(NAME), number))
            time.sleep(0.05)
        said = [each.result(600) for each in results]
    assert said[-1] == "befunde"
    assert said.count("überholt") > 1


def test_what_comes_from_processes_is_what_comes_from_here(bau: Vorschaubau, root: Path) -> None:
    fremd = Vorschaubau(root, Werkstatt(1))
    here, there = (each.vorschau(each.turn(NAME), {}) for each in (fremd, bau))
    assert here.befunde() == there.befunde()
    for one, two in zip(here.dokumente, there.dokumente, strict=True):
        assert one.blaetter() == two.blaetter()
        assert one.seite_png(1, 400) == two.seite_png(1, 400)
