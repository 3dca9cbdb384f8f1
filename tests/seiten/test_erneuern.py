"""Reviewed texts and pictures are renewed on purpose only."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.golden import is_renewed, reviewed


def test_ci_never_rewrites_what_people_reviewed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDEN", "neu")
    monkeypatch.setenv("CI", "1")
    with pytest.raises(AssertionError, match="CI never rewrites"):
        is_renewed()


def test_texts_are_rewritten_only_when_wanted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "alt.txt").write_text("alt", encoding="utf-8")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("GOLDEN", raising=False)
    assert reviewed(tmp_path, "*.txt", {"neu.txt": "neu"}) == {"alt.txt": "alt"}
    monkeypatch.setenv("GOLDEN", "neu")
    assert reviewed(tmp_path, "*.txt", {"neu.txt": "neu"}) == {"neu.txt": "neu"}
