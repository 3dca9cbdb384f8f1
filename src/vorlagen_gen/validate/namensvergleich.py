"""Whether a typed name is one of those that the budget knows."""

from __future__ import annotations

from collections.abc import Iterable

from vorlagen_gen.model.bezeichnung import fits

_TIPPFEHLER = 85


def is_name_of(typed: str, names: Iterable[str]) -> bool:
    """Whether ``typed`` is one of ``names``, shortened or with a typing error."""
    return any(fits(typed, name) or _is_near(typed, name) for name in names)


def opening_name(text: str, names: Iterable[str]) -> str:
    """The longest of ``names`` that ``text`` begins with, or nothing.

    Names of a single word are left out: such a word may as well go on the sentence.
    """
    found = [name for name in names if " " in name and text.casefold().startswith(name.casefold())]
    return text[: len(max(found, key=len))] if found else ""


def _is_near(typed: str, name: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(typed.casefold(), name.casefold()) >= _TIPPFEHLER
