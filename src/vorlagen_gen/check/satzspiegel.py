"""Where on a page text may stand, as the style sheet of the city says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vorlagen_gen.check.blatt import Kasten

_STYLESHEET = "vorlage.css"
_POINTS = {"pt": 1.0, "pc": 12.0, "px": 0.75, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_CORNERS = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}


@dataclass(frozen=True, slots=True)
class Satzspiegel:
    """The margins of all pages in points."""

    top: float = 0
    right: float = 0
    bottom: float = 0
    left: float = 0

    def within(self, sheet: Kasten) -> Kasten:
        """What the margins leave of a sheet."""
        return Kasten(
            sheet.left + self.left,
            sheet.bottom + self.bottom,
            sheet.right - self.right,
            sheet.top - self.top,
        )


def load_satzspiegel(template_dir: Path) -> Satzspiegel:
    """The margins that ``@page { margin: … }`` names; none where it names no lengths.

    A style sheet that is missing is the writer's to tell.
    """
    sheet = template_dir / _STYLESHEET
    css = sheet.read_text(encoding="utf-8", errors="replace") if sheet.is_file() else ""
    margins = list(_margins(css))
    return margins[-1] if margins else Satzspiegel()


def _margins(css: str) -> Iterator[Satzspiegel]:
    import tinycss2  # type: ignore[import-untyped]

    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type != "at-rule" or rule.lower_at_keyword != "page" or _has_selector(rule):
            continue
        for entry in tinycss2.parse_blocks_contents(rule.content):
            if entry.type == "declaration" and entry.lower_name == "margin":
                lengths = list(map(_points, _words(entry.value)))
                if len(lengths) in _CORNERS and None not in lengths:
                    yield Satzspiegel(*(lengths[index] or 0 for index in _CORNERS[len(lengths)]))


def _has_selector(rule: Any) -> bool:  # noqa: ANN401 -- tinycss2 has no types
    return bool(_words(rule.prelude))


def _words(tokens: Any) -> list[Any]:  # noqa: ANN401 -- as above
    return [token for token in tokens if token.type not in {"whitespace", "comment"}]


def _points(token: Any) -> float | None:  # noqa: ANN401 -- as above
    if token.type == "number" and token.value == 0:
        return 0
    scale = _POINTS.get(token.lower_unit) if token.type == "dimension" else None
    return None if scale is None else token.value * scale
