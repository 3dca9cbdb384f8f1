"""What rules may look at beside the paper itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.haushalt import Haushalt


@dataclass(frozen=True, slots=True)
class Umfeld:
    """The project around a paper. What is empty or ``None`` is not checked against."""

    haushalt: Haushalt = field(default_factory=Haushalt)
    staedte: tuple[str, ...] = ()
    root: Path | None = None
    ordner: Path | None = None

    @classmethod
    def of(cls, projekt: Projekt, ordner: Vorlagenordner, haushalt: Haushalt) -> Umfeld:
        """What surrounds the paper in ``ordner``."""
        return cls(haushalt, projekt.staedte(), projekt.root, ordner.path)
