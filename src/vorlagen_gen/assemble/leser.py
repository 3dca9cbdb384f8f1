"""Who reads a document decides what it may say."""

from __future__ import annotations

from enum import Enum, auto

from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status


class Leser(Enum):
    """The public, or the councillors and offices who may see non-public parts."""

    OEFFENTLICHKEIT = auto()
    GREMIEN = auto()


def has_nichtoeffentliches(vorlage: Vorlage) -> bool:
    """Whether any contact or Anlage of ``vorlage``, or the paper itself, is not public."""
    personen = (person.oeffentlich for person in vorlage.ansprechpersonen or ())
    anlagen = (anlage.oeffentlich for anlage in vorlage.anlagen)
    return vorlage.oeffentlich is False or not (all(personen) and all(anlagen))


def leserkreis(vorlage: Vorlage) -> tuple[Leser, ...]:
    """For whom ``vorlage`` is printed: a paper with non-public parts in two editions."""
    if vorlage.oeffentlich is False:
        return (Leser.GREMIEN,)
    if has_nichtoeffentliches(vorlage):
        return (Leser.OEFFENTLICHKEIT, Leser.GREMIEN)
    return (Leser.OEFFENTLICHKEIT,)


def is_veroeffentlicht(vorlage: Vorlage) -> bool:
    """Whether the public may know that there is ``vorlage``: final, public, with its number."""
    is_final = vorlage.status is Status.FINAL and vorlage.nummer is not None
    return is_final and vorlage.oeffentlich is True and vorlage.datum is not None
