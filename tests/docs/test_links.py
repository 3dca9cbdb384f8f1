"""What README and docs point at exists: files, headings, commands, options, make targets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vorlagen_gen.aufruf import read_aufruf
from vorlagen_gen.hilfe import HILFE

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")})

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_MAKE = re.compile(r"^`?make (?:\w+=\S+ )*([a-z-]+)", re.MULTILINE)
_OPTIONAL = re.compile(r"\[.*|…")


def links(page: Path) -> list[str]:
    prose = _CODE.sub("", _FENCE.sub("", page.read_text("utf-8")))
    return [link for link in _LINK.findall(prose) if "://" not in link and "mailto:" not in link]


def anchors(page: Path) -> set[str]:
    """The names by which headings can be linked to, as code hosts make them."""
    headings = _HEADING.findall(_FENCE.sub("", page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def is_broken(page: Path, link: str) -> bool:
    file, _, anchor = link.partition("#")
    target = (page.parent / file).resolve() if file else page
    if not target.is_relative_to(ROOT) or not target.exists():
        return True
    return bool(anchor) and anchor not in anchors(target)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    assert [link for link in links(page) if is_broken(page, link)] == []


def code_of(page: Path) -> list[str]:
    """What stands in backticks or in a block of commands."""
    return re.findall(r"```\n.*?```|`[^`\n]+`", page.read_text("utf-8"), re.DOTALL)


def named_calls() -> list[tuple[str, ...]]:
    """Every call of the program, with its optional and elided parts left out."""
    calls = {
        _OPTIONAL.sub("", words)
        for page in PAGES
        for code in code_of(page)
        for words in re.findall(r"vorlagen-gen +([^`«\n]+)", code)
    }
    return sorted(tuple(words.split()) for words in calls)


@pytest.mark.parametrize("call", named_calls(), ids=" ".join)
def test_every_command_that_is_named_exists(call: tuple[str, ...]) -> None:
    if len(call) == 1 and not call[0].startswith("-"):  # the command itself, without its names
        assert re.search(rf"^  {call[0]} ", HILFE, re.MULTILINE)
    else:
        read_aufruf(list(call))


def test_the_readme_names_every_command_and_option() -> None:
    listed = re.findall(r"^  ([a-z]+(?: pruefen)?|--[a-z]+)(?= )", HILFE, re.MULTILINE)
    text = README.read_text("utf-8")
    assert len(listed) > 6
    assert [word for word in listed if not re.search(rf"`(?:vorlagen-gen )?{word}\b", text)] == []


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {target for page in PAGES for code in code_of(page) for target in _MAKE.findall(code)}
    assert {"vorlage", "test"} <= named
    assert named - targets == set()
