"""What a dictionary can be asked."""

from __future__ import annotations

from typing import Protocol


class Woerterbuch(Protocol):
    """The German dictionary that words are looked up in."""

    def knows(self, wort: str) -> bool:
        """Whether it has ``wort`` in this form; a capital at the start is no fault."""

    def suggest(self, wort: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first; slow."""

    @property
    def sha256(self) -> str:
        """The fingerprint of its files."""
