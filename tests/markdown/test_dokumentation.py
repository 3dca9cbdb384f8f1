"""The guide for clerks says what the program does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

WURZEL = Path(__file__).parents[2]
ANLEITUNG = (WURZEL / "docs" / "texte.md").read_text(encoding="utf-8")
_CODE = re.compile(r"\bT2\d\d\b")


def _codes(folder: Path) -> set[str]:
    return {code for file in folder.glob("*.py") for code in _CODE.findall(file.read_text("utf-8"))}


def test_every_finding_is_explained_and_tested() -> None:
    reported = _codes(WURZEL / "src" / "vorlagen_gen" / "markdown")
    assert reported == set(_CODE.findall(ANLEITUNG)) == _codes(Path(__file__).parent)


@pytest.mark.parametrize(
    "example", re.findall(r"^```\n(.*?)^```$", ANLEITUNG, re.MULTILINE | re.DOTALL)
)
def test_examples_are_faultless(umriss: Callable[[str], list[str]], example: str) -> None:
    assert umriss(example)


def test_the_example_of_a_list_is_read_as_explained(umriss: Callable[[str], list[str]]) -> None:
    example = next(
        text for text in re.findall(r"```\n(.*?)```", ANLEITUNG, re.DOTALL) if "a. die" in text
    )
    assert umriss(example) == [
        "Liste",
        "(1.)",
        "  Die Verwaltung wird beauftragt,",
        "  Liste",
        "  (a.)",
        "    die Förderung zu beantragen und",
        "  (b.)",
        "    die Bauleistungen auszuschreiben.",
        "  Dieser Absatz gehört noch zu 1.",
        "(2.)",
        "  Der Rat nimmt Kenntnis.",
        "Dieser Absatz gehört nicht mehr zur Liste.",
    ]


_STERNZEILE = re.compile(r"^\| `([^`]*)` \| ([^|]*innen[^|]*|Preis[^|]*|5 [^|]*) \|$", re.MULTILINE)
_KURSIV = re.compile(r"(?<!\\)\*((?:\\\*|[^*\\])+)\*")


@pytest.mark.parametrize(("typed", "shown"), _STERNZEILE.findall(ANLEITUNG))
def test_rows_about_stars_are_true(
    umriss: Callable[[str], list[str]], typed: str, shown: str
) -> None:
    assert umriss(typed) == [_KURSIV.sub(r"<i>\1</i>", shown).replace("\\*", "*")]
