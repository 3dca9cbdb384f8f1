"""What may stand between double brackets in a text: the closed grammar of bindings.

``[[indikator 3.2 satz]]``, ``[[indikatoren anzahl]]``, ``[[handlungsfelder anzahl]]``,
``[[handlungsfeld Bildung zusammenfassung]]``: a form, for some the Kennung or the name of what is
meant, and what is to be said of it. Nothing else can be reached from a text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Place

if TYPE_CHECKING:
    from vorlagen_gen.model.indikator import Indikator
    from vorlagen_gen.model.katalog import Handlungsfeld, Katalog


class Bindungsform(StrEnum):
    """The first word of a binding: whose data it asks for."""

    INDIKATOR = "indikator"
    INDIKATOREN = "indikatoren"
    HANDLUNGSFELD = "handlungsfeld"
    HANDLUNGSFELDER = "handlungsfelder"


class Bindungsangabe(StrEnum):
    """The last word of a binding: what it asks for."""

    SATZ = "satz"
    WERT = "wert"
    STAND = "stand"
    NAME = "name"
    VORWERT = "vorwert"
    STATUS = "status"
    LESEHILFE = "lesehilfe"
    ABSTAND = "abstand"
    TABELLE = "tabelle"
    DIAGRAMM = "diagramm"
    ANZAHL = "anzahl"
    ZUSAMMENFASSUNG = "zusammenfassung"


ANGABEN: Mapping[Bindungsform, tuple[Bindungsangabe, ...]] = {
    Bindungsform.INDIKATOR: (
        Bindungsangabe.SATZ,
        Bindungsangabe.WERT,
        Bindungsangabe.STAND,
        Bindungsangabe.NAME,
        Bindungsangabe.VORWERT,
        Bindungsangabe.STATUS,
        Bindungsangabe.LESEHILFE,
        Bindungsangabe.ABSTAND,
        Bindungsangabe.TABELLE,
        Bindungsangabe.DIAGRAMM,
    ),
    Bindungsform.INDIKATOREN: (Bindungsangabe.ANZAHL, Bindungsangabe.STATUS),
    Bindungsform.HANDLUNGSFELD: (
        Bindungsangabe.ZUSAMMENFASSUNG,
        Bindungsangabe.ANZAHL,
        Bindungsangabe.DIAGRAMM,
    ),
    Bindungsform.HANDLUNGSFELDER: (Bindungsangabe.ANZAHL,),
}
"""What each form can be asked for."""
BLOCKFORMEN = frozenset({Bindungsangabe.TABELLE, Bindungsangabe.DIAGRAMM})
"""What cannot stand inside a sentence."""
MIT_NAMEN = frozenset({Bindungsform.INDIKATOR, Bindungsform.HANDLUNGSFELD})
"""The forms that ask for one of several, by its Kennung or name."""
_WORT = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Bindungswort:
    """One or more words of a binding, and where they stand in it."""

    text: str
    start: int
    end: int

    def place(self, whole: Place, typed: str) -> Place:
        """Where it was typed, in the binding ``typed`` whose brackets stand at ``whole``."""
        if not is_own(whole, typed):
            return whole
        first = whole.column + len("[[")
        return Place(whole.file, whole.line, first + self.start, whole.line, first + self.end)


@dataclass(frozen=True, slots=True)
class Bindung:
    """A binding that the grammar knows; ``wovon`` is the Kennung or name, where the form has one.

    Whether there is such an indicator or field, the catalogue says.
    """

    form: Bindungsform
    angabe: Bindungsangabe
    wovon: Bindungswort

    @property
    def is_block(self) -> bool:
        """Whether it asks for a table or chart."""
        return self.angabe in BLOCKFORMEN


@dataclass(frozen=True, slots=True)
class Unverstanden:
    """The word that the grammar does not know; ``form`` is the form it stands in, if that is known.

    Nothing was typed where ``wort`` is empty. ``is_unfinished``: it is not wrong, the last word
    is missing behind it.
    """

    wort: Bindungswort
    form: Bindungsform | None = None
    is_unfinished: bool = False

    @property
    def erlaubt(self) -> tuple[str, ...]:
        """The words that may stand there."""
        return tuple(ANGABEN[self.form]) if self.form else tuple(Bindungsform)


def is_own(place: Place, typed: str) -> bool:
    """Whether ``place`` is that of the brackets around ``typed``, and not of the whole text."""
    return place.line == place.end_line and place.end_column - place.column == len(f"[[{typed}]]")


def read_bindung(typed: str) -> Bindung | Unverstanden:
    """What ``typed``, the text between double brackets, asks for.

    Example:
        >>> read_bindung("handlungsfeld Bildung und Sprache anzahl").wovon.text
        'Bildung und Sprache'
    """
    woerter = [
        Bindungswort(match[0], match.start(), match.end()) for match in _WORT.finditer(typed)
    ]
    if not woerter or woerter[0].text not in {*Bindungsform}:
        return Unverstanden(woerter[0] if woerter else Bindungswort("", 0, len(typed)))
    form, rest = Bindungsform(woerter[0].text), woerter[1:]
    if not rest or rest[-1].text not in ANGABEN[form]:
        is_name = len(rest) == 1 and form in MIT_NAMEN
        return Unverstanden(woerter[-1], form, is_unfinished=not rest or is_name)
    wovon = _joined(rest[:-1], rest[-1])
    if wovon.text and form not in MIT_NAMEN:
        return Unverstanden(wovon, form)
    return Bindung(form, Bindungsangabe(rest[-1].text), wovon)


def _joined(woerter: list[Bindungswort], before: Bindungswort) -> Bindungswort:
    """All of ``woerter`` as one; where there are none, the point where they would stand."""
    if not woerter:
        return Bindungswort("", before.start, before.start)
    return Bindungswort(" ".join(each.text for each in woerter), woerter[0].start, woerter[-1].end)


def find_indikator(katalog: Katalog, kennung: str) -> Indikator | None:
    """The indicator with this Kennung."""
    return next((each for each in katalog.indikatoren if each.kennung == kennung), None)


def find_handlungsfeld(katalog: Katalog, typed: str) -> Handlungsfeld | None:
    """The field with this name or Kennung; a Kennung goes first."""
    felder = katalog.handlungsfelder or ()
    by_kennung = (each for each in felder if each.kennung == typed)
    by_name = (each for each in felder if " ".join((each.name or "").split()) == typed)
    return next(by_kennung, None) or next(by_name, None)
