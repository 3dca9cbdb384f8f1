"""Values of styles that no rule sets, found without asking what rules could have set.

WeasyPrint goes the same long way for each of the two hundred properties of a style, most of
which have their initial value or that of the parent. It is a sixth of the time of a paper.
"""

from __future__ import annotations

from typing import Any

from weasyprint.css import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS

_LOGICAL = frozenset(
    name(block="ttb", inline=inline)
    for name in PHYSICAL_FUNCTIONS.values()
    for inline in ("ltr", "rtl")
)
"""What sets other properties than it names: ``margin-inline-start`` is the left margin or not."""
_DEPENDENT = frozenset({"display", "float", "page", "position"})
"""What depends on other properties, or on that of the parent although it is not inherited."""
_SIMPLE = frozenset(
    name
    for name in INITIAL_VALUES
    if name not in _DEPENDENT and not name.startswith("text_decoration_")
)
_INHERITED = _SIMPLE & frozenset(INHERITED)
_INITIAL = _SIMPLE - _INHERITED - frozenset(INITIAL_NOT_COMPUTED)
_compute = ComputedStyle.__missing__


def value_of(style: Any, name: str) -> Any:  # noqa: ANN401 -- weasyprint has no types
    """The value of the property ``name``, which ``style`` keeps from now on."""
    rules = style.cascaded
    if name in rules or not _LOGICAL.isdisjoint(rules):
        return _compute(style, name)
    if name in _INITIAL:
        value = style[name] = INITIAL_VALUES[name]
        return value
    if name in _INHERITED and style.parent_style is not None:
        value = style[name] = style.parent_style[name]
        return value
    return _compute(style, name)
