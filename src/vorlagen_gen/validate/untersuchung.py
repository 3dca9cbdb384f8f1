"""What hides in the files of Anlagen, as they are handed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vorlagen_gen.model.vorlage import Anlage

if TYPE_CHECKING:
    from vorlagen_gen.anlagen.abschirmung import Lesen
    from vorlagen_gen.anlagen.fundarten import Fund, Fundart

MANY = 5
"""As many places are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Untersuchung:
    """An Anlage with what hides in its file; ``None`` if that cannot be told.

    With ``bereinigen``, it is what cleaning leaves. ``is_public`` are those that go to everyone.
    """

    anlage: Anlage
    funde: tuple[Fund, ...] | None
    is_public: bool

    @property
    def is_locked_up(self) -> bool:
        """Whether everyone is to get it and nobody can say what hides in it."""
        return self.is_public and self.funde is None


def untersuche(anlage: Anlage, data: bytes, lesen: Lesen, *, is_public: bool) -> Untersuchung:
    """Search the file of ``anlage``, cleaned if it says so.

    A picture goes out as pages that hold nothing but its points: all else can be stripped.
    """
    from vorlagen_gen.anlagen.funde import UnlesbareDateiError, find_verborgenes

    if anlage.is_bild and anlage.bereinigen:
        return Untersuchung(anlage, (), is_public)
    try:
        funde = find_verborgenes(data, anlage.datei or "", lesen, is_bereinigt=anlage.bereinigen)
    except UnlesbareDateiError:
        return Untersuchung(anlage, None, is_public)
    if anlage.is_bild:
        funde = tuple(replace(each, is_bereinigbar=True) for each in funde)
    return Untersuchung(anlage, funde, is_public)


def by_art(funde: Iterable[Fund]) -> Iterator[tuple[Fundart, str]]:
    """Each kind of what was found, with its places in one phrase."""
    orte: dict[Fundart, list[str]] = {}
    for fund in funde:
        orte.setdefault(fund.art, []).append(fund.ort)
    return ((art, _places(list(dict.fromkeys(places)))) for art, places in orte.items())


def _places(orte: list[str]) -> str:
    if len(orte) <= MANY + 1:
        return "; ".join(orte)
    return f"{'; '.join(orte[:MANY])} und {len(orte) - MANY} weitere Stellen"
