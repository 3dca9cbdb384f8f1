"""The version of a package is the one that Python's own way of asking tells."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path

import pytest

from vorlagen_gen.load.pakete import version_of

INSTALLED = sorted({each.name for each in distributions()})


@pytest.mark.parametrize("paket", INSTALLED)
def test_it_is_what_importlib_tells(paket: str) -> None:
    assert version_of(paket) == version(paket)


def test_another_spelling_of_the_name_is_the_same_package() -> None:
    assert version_of("Markdown.It-py") == version("markdown-it-py")


def test_a_name_that_begins_like_another_is_not_taken_for_it() -> None:
    with pytest.raises(PackageNotFoundError):
        version_of("pydanti")


def test_a_damaged_description_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, content in (("erster", b"\xff"), ("zweiter", b"Name: probe\nVersion: 1.2\n\nText")):
        described = tmp_path / folder / "probe-1.2.dist-info"
        described.mkdir(parents=True)
        (described / "METADATA").write_bytes(content)
    found = [str(tmp_path / folder) for folder in ("fehlt", "erster", "zweiter")]
    monkeypatch.setattr(sys, "path", [*found, *sys.path])
    assert version_of("probe") == "1.2"
