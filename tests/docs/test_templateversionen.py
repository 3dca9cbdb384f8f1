"""A version of the templates that was handed on stays what it was: changes need a new one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt

ROOT = Path(__file__).parents[2]
STAEDTE = Projekt.open(ROOT).staedte()
Weitergegeben = Mapping[tuple[str, str], str]


def read_weitergegebene() -> Weitergegeben:
    """The fingerprints of all versions that were handed on, by city and version."""
    text = (Path(__file__).parent / "templateversionen.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {(stadt, version): sha for stadt, version, sha in rows}


def fault(template: Mapping[str, str], known: Weitergegeben) -> str | None:
    """Why templates must not be called by their version; None if they may."""
    stadt, version = template["stadt"], template["version"]
    if known.get((stadt, version), template["sha256"]) == template["sha256"]:
        return None
    return (
        f"templates/{stadt} ist geändert, heißt aber noch Version {version}: Erhöhen Sie »version« "
        "in stadt.yaml."
    )


@pytest.mark.parametrize("stadt", STAEDTE)
def test_changed_templates_have_a_version_of_their_own(stadt: str) -> None:
    bibliothek = Bibliothek(Projekt.open(ROOT))
    assert fault(bibliothek.template(stadt), read_weitergegebene()) is None


@pytest.mark.parametrize("stadt", STAEDTE)
def test_the_version_rises(stadt: str) -> None:
    handed_on = [int(version) for each, version in read_weitergegebene() if each == stadt]
    stadt_yaml = (ROOT / "templates" / stadt / "stadt.yaml").read_text("utf-8")
    found = re.search(r"^version: '(\d+)'$", stadt_yaml, re.MULTILINE)
    assert found
    assert int(found[1]) >= max(handed_on)


def test_a_change_without_a_new_version_is_found() -> None:
    known = {("muenster", "7"): "aaa"}
    template = {"stadt": "muenster", "version": "7", "sha256": "bbb"}
    assert "Erhöhen Sie »version«" in (fault(template, known) or "")
    assert fault(template | {"sha256": "aaa"}, known) is None
    assert fault(template | {"version": "8"}, known) is None
