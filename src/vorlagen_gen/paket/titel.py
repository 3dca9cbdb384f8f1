"""The subject as the one line that a mask of the council information system takes."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.assemble.titelzeile import titelzeile
from vorlagen_gen.model.vorlage import Vorlage

KUERZUNG = "…"
_LOOSE = " -–—,;:(„‚»"


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


def shortened(line: str, zeichen: int | None) -> str:
    """``line``, or as many of its first words as ``zeichen`` allow together with ``…``.

    What would hang loose at the end goes, too. Only a first word that is longer is cut itself.
    """
    if zeichen is None or len(line) <= zeichen:
        return line
    room = max(zeichen - len(KUERZUNG), 0)
    head = line[:room]
    if not line[room : room + 1].isspace():
        head = head.rpartition(" ")[0]
    return (head.rstrip(_LOOSE) or line[:room]) + KUERZUNG
