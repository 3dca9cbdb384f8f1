"""Whether a typed name is one of those that the budget knows."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from vorlagen_gen.model.bezeichnung import fits

_TIPPFEHLER = 85


def is_name_of(typed: str, names: Iterable[str]) -> bool:
    """Whether ``typed`` is one of ``names``, shortened or with a typing error."""
    return any(fits(typed, name) or _is_near(typed, name) for name in names)


def _is_near(typed: str, name: str) -> bool:
    return fuzz.ratio(typed.casefold(), name.casefold()) >= _TIPPFEHLER
