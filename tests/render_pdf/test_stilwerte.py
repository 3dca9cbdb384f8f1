"""Values found on the short way are those that WeasyPrint finds on its long one."""

from __future__ import annotations

from typing import Any

import pytest
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.papiere import volles_papier
from weasyprint.css import ComputedStyle, InitialStyle
from weasyprint.css.properties import INITIAL_VALUES

from vorlagen_gen.render.pdf import stilwerte
from vorlagen_gen.render.pdf.style import OwnFonts

WEIGHT = (3, 0, (0, 0, 1))
RULES: tuple[dict[str, Any], ...] = (
    {},
    {"visibility": "hidden", "display": ("block", "flow"), "float": "left"},
    {"margin_inline_start": "auto", "direction": "rtl"},
    {"border_block_start_style": "solid", "text_decoration_line": {"underline"}},
    {"margin_left": "inherit", "color": "initial", "page": "entwurf"},
    {"font_style": "italic", "hyphens": "none", "white_space": "pre"},
)


def cascade(rules: dict[str, Any]) -> dict[str, Any]:
    return {name: (value, WEIGHT) for name, value in rules.items()}


def chain(rules: dict[str, Any], around: dict[str, Any]) -> ComputedStyle:
    """A style with ``rules`` inside one with the rules ``around`` it."""
    more = (None, OwnFonts(), {"box": None, "area": None})
    initial = InitialStyle(more[1])
    root = ComputedStyle(None, cascade(around), None, initial, *more)
    return ComputedStyle(root, cascade(rules), None, root, *more)


@pytest.mark.parametrize("around", RULES)
@pytest.mark.parametrize("rules", RULES)
def test_each_property_has_the_value_that_weasyprint_finds(
    rules: dict[str, Any], around: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = sorted(INITIAL_VALUES)
    expected = [chain(rules, around)[name] for name in names]
    monkeypatch.setattr(ComputedStyle, "__missing__", stilwerte.value_of)
    style = chain(rules, around)
    assert [style[name] for name in names] == expected
    assert [style[name] for name in names] == expected  # and keeps it


def test_pages_take_the_short_way(setzen: Setzen, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = volles_papier()
    setzen(paper)
    asked: list[str] = []
    compute = stilwerte._compute  # noqa: SLF001 -- how often it is called is what matters

    def note(style: Any, name: str) -> Any:
        asked.append(name)
        return compute(style, name)

    monkeypatch.setattr(stilwerte, "_compute", note)
    short = setzen(paper)
    on_short_way = len(asked)
    asked.clear()
    monkeypatch.setattr(stilwerte, "_INITIAL", frozenset())
    monkeypatch.setattr(stilwerte, "_INHERITED", frozenset())
    assert setzen(paper) == short
    assert on_short_way < len(asked) / 4
