"""Where a block stands in a Word file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vorlagen_gen.render.docx.styles import LIST, TEXT


@dataclass(frozen=True, slots=True)
class Umgebung:
    """Where blocks stand: the style of their plain paragraphs, their left edge and width in twips.

    ``level`` counts the lists around them.
    """

    width: int
    left: int = 0
    style: str = TEXT
    list_style: str = LIST
    level: int = 0

    def shifted(self, by: int) -> Umgebung:
        """The same place, further in."""
        return replace(self, left=self.left + by, width=self.width - by)
