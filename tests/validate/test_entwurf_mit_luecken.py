"""A draft may lack anything: no rule falls over a gap, or reports what the gap explains."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from tests.validate.fall import ROOT, Fall

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefe

PAPERS = {
    "grundfall": ROOT / "tests/cases/accepted/grundfall/vorlagen/grundfall",
    "schulhof": ROOT / "tests/cases/accepted/doppelhaushalt/vorlagen/2026-schulhof",
    "bericht": ROOT / "tests/cases/accepted/berichtsvorlage/vorlagen/2026-hitzeaktionsplan",
    "ergaenzung": ROOT / "vorlagen/2025-migrationsleitbild-ergaenzung",
}
SECTION = "beschlussvorschlag/finanzielle_auswirkungen"
PLAN = f"{SECTION}/teilfinanzplan"
EXPECTED: dict[str, dict[str, list[str]]] = {
    "grundfall": {"V203": ["anlagen", "anlagen/0"]},
    "schulhof": {
        "V203": ["anlagen", "anlagen/0", "anlagen/1"],
        "V222": [
            PLAN,
            f"{PLAN}/0",
            f"{PLAN}/0/auszahlungen",
            f"{PLAN}/0/auszahlungen/0",
            f"{PLAN}/0/auszahlungen/1",
            f"{PLAN}/0/auszahlungen/2",
            f"{PLAN}/0/bisher_bereitgestellt",
        ],
        "V261": ["anlagen/0"],
        "V262": [f"{SECTION}/schluss"],
    },
    "bericht": {"V203": ["anlagen", "anlagen/0"]},
    "ergaenzung": {"V203": ["anlagen", "anlagen/0"]},
}
"""What is said when a whole entry or table is gone, so that text and fields disagree."""
TEXTS = ("begruendung", "bericht")
"""A text without its file is not missing, but something that cannot be read."""


def gaps(wert: Any, pfad: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of everything that can be missing: each field, each entry of a list."""
    entries = wert.items() if isinstance(wert, dict) else enumerate(wert)
    for name, below in entries:
        if name != "datei" or pfad[-1] not in TEXTS:
            yield (*pfad, name)
        if isinstance(below, dict | list):
            yield from gaps(below, (*pfad, name))


def without(werte: dict[str, Any], pfad: tuple[Any, ...]) -> str:
    rest = copy.deepcopy(werte)
    place: Any = rest
    for name in pfad[:-1]:
        place = place[name]
    del place[pfad[-1]]
    return json.dumps(rest, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("name", PAPERS)
def test_each_single_gap_is_silent_but_for_what_contradicts_the_text(name: str, fall: Fall) -> None:
    shutil.rmtree(fall.ordner)
    shutil.copytree(PAPERS[name], fall.ordner)
    projekt = Projekt.open(fall.root)
    bibliothek = Bibliothek(projekt)
    typed = (fall.ordner / "vorlage.yaml").read_text("utf-8")
    werte = yaml.load(typed, yaml.BaseLoader) | {"status": "entwurf"}  # noqa: S506 -- only texts
    said: dict[str, list[str]] = {}
    for pfad in gaps(werte):
        fall.schreibe("vorlage.yaml", without(werte, pfad))
        (geprueft,) = pruefe(projekt, ["fall"], bibliothek)
        for code in {found.code for found in geprueft.findings}:
            said.setdefault(code, []).append("/".join(map(str, pfad)))
    assert {code: sorted(paths) for code, paths in said.items()} == EXPECTED[name]


@pytest.mark.parametrize("art", ["Beschlussvorlage", "Berichtsvorlage", ""])
def test_a_draft_of_one_line_is_silent(art: str, fall: Fall) -> None:
    shutil.rmtree(fall.ordner)
    fall.schreibe("vorlage.yaml", f"art: {art}\n")
    assert fall.codes() == []
