"""What a rule may look at: one paper, what is printed of it, and what papers share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vorlagen_gen.load.anlagen import Anlagendateien
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.absatz import Absatz


@dataclass(frozen=True, slots=True)
class Pruefling:
    """A paper under examination.

    ``absaetze`` is everything typed that its documents print, in reading order, non-public
    parts included; empty if it could not be assembled. ``nachbarn`` holds all papers of the
    project by number, this one among them; where two share a number, the first folder's.
    ``doppelgaenger`` are the other papers with the number of this one.
    """

    vorlage: Vorlage
    wissen: Wissen
    nachbarn: Mapping[Vorlagennummer, Vorlage] = field(default_factory=dict)
    doppelgaenger: tuple[Vorlage, ...] = ()
    anlagen: Anlagendateien = field(default_factory=Anlagendateien)
    absaetze: tuple[Absatz, ...] = ()

    @property
    def prosa(self) -> Iterator[Absatz]:
        """The paragraphs of the texts and of the Anlagen, without fields of one line."""
        return (absatz for absatz in self.absaetze if absatz.is_prosa)
