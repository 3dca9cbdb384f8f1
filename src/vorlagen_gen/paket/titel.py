"""The subject as the one line that a mask of the council information system takes."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.model.titelzeile import shortened, titelzeile
from vorlagen_gen.model.vorlage import Vorlage


@dataclass(frozen=True, slots=True)
class Betrefftitel:
    """The line, and the whole line it was cut from; both are the same if it fits."""

    text: str
    ganz: str

    @property
    def is_gekuerzt(self) -> bool:
        """Whether words are missing."""
        return self.text != self.ganz


def betrefftitel(vorlage: Vorlage, zeichen: int | None = None) -> Betrefftitel:
    """Betreff and Zusätze as one line with single blanks, cut to ``zeichen`` if that is set."""
    ganz = " ".join(titelzeile(vorlage).split())
    return Betrefftitel(shortened(ganz, zeichen), ganz)
