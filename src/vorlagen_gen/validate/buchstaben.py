"""The capital letters of names, also of those that no German word has."""

from __future__ import annotations

_LATEINISCH = (*range(0x41, 0x250), *range(0x1E00, 0x1F00))

GROSS = f"[{''.join(filter(str.isupper, map(chr, _LATEINISCH)))}]"
"""A pattern for one capital letter of the Latin script: A, Ö, Ñ, Ł."""
