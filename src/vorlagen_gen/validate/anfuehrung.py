"""Whether words stand in quotation marks: what was said or written by somebody else."""

from __future__ import annotations

_LAENGSTES = 1000
"""As many characters a quotation may have on each side of the words."""


def is_angefuehrt(text: str, start: int, end: int) -> bool:
    """Whether quotation marks stand around ``text[start:end]``, German or straight ones."""
    before = text[max(0, start - _LAENGSTES) : start]
    opened = max(before.rfind(mark) for mark in "„»")
    if opened >= 0 and not any(mark in before[opened:] for mark in "“”«"):
        return True
    return before.count('"') % 2 == 1 and '"' in text[end : end + _LAENGSTES]
