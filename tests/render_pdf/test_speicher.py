"""Rendering does not look for garbage all the time, and leaves none behind."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.papiere import absatz, document, volles_papier
from weasyprint.formatting_structure.boxes import PageBox

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf import render_pdf


@contextmanager
def collections() -> Iterator[list[str]]:
    """Each time that garbage is looked for."""
    found: list[str] = []

    def note(phase: str, _details: dict[str, int]) -> None:
        found.append(phase)

    gc.callbacks.append(note)
    try:
        yield found
    finally:
        gc.callbacks.remove(note)


def test_garbage_is_looked_for_before_and_after_only(setzen: Setzen) -> None:
    paper = volles_papier()
    setzen(paper)  # loads what is needed
    with collections() as found:
        setzen(paper)
    assert found.count("start") < 20  # without care 180
    assert gc.isenabled()


def test_pages_do_not_stay_in_memory(setzen: Setzen) -> None:
    setzen(volles_papier())
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, PageBox)]


def test_who_collects_no_garbage_goes_on_so(setzen: Setzen) -> None:
    gc.disable()
    try:
        setzen(document(absatz("Text")))
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_garbage_is_collected_after_a_failure_too(tmp_path: Path) -> None:
    (tmp_path / "vorlage.css").write_text("p { opacity: 0.5 }", encoding="utf-8")
    with pytest.raises(VorlagenError, match="Transparenz"):
        render_pdf(document(absatz("Text")), tmp_path, tmp_path)
    assert gc.isenabled()
