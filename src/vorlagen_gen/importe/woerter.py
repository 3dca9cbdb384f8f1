"""The words of a text, as an import compares them."""

from __future__ import annotations

import re

_WORT = re.compile(r"[^\W\d_]{2,}|\d{3,}")
"""Shorter ones number lists and fill boxes, which the draft says in another way."""


def words(text: str) -> list[str]:
    """The words of ``text`` without capitals, marks and the numbers of lists."""
    return _WORT.findall(text.casefold())
