"""Things in a row, as German says them."""

from __future__ import annotations

from collections.abc import Iterable


def aufgezaehlt(items: Iterable[str], bindewort: str = "und") -> str:
    """„a“, „a und b“, „a, b und c“; nothing for nothing."""
    *first, last = tuple(items) or ("",)
    return f"{', '.join(first)} {bindewort} {last}" if first else last
