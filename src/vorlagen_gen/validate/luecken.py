"""What a paper does not say yet: open in a draft, an error in a final paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic.fields import FieldInfo

from vorlagen_gen.findings import Place
from vorlagen_gen.model.formular import Formular, Pflichtfeld
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.model.werte import Art
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.formular import meant_fields

_SECTIONS = {
    Art.BESCHLUSSVORLAGE: ("beschlussvorschlag", "begruendung"),
    Art.BERICHTSVORLAGE: ("bericht",),
}


@dataclass(frozen=True, slots=True)
class Einfuegestelle:
    """Where a part of the paper can be added to: its place, and how a person finds it.

    ``teile`` are the titles of the parts it lies in; none at the top of the paper.
    """

    place: Place
    where: str
    teile: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Luecke:
    """A field that is not filled; ``schluessel`` is where its name stands, if it does.

    ``pfad`` is its name in the part that stands at ``stelle``, with those of the parts between.
    """

    feld: str
    titel: str
    beispiel: str
    stelle: Einfuegestelle
    schluessel: Place | None
    pfad: str

    @property
    def place(self) -> Place:
        """Where to type it."""
        return self.schluessel or replace(self.stelle.place, fehlt=self.pfad)

    @property
    def is_vorlagennummer(self) -> bool:
        """Whether it is the number of the paper itself."""
        return self.feld == "nummer" and not self.stelle.teile

    @property
    def aufforderung(self) -> str:
        """What to type and where, as the beginning of a sentence."""
        where = f"Ergänzen Sie {self.stelle.where}".rstrip()
        add = "Schreiben Sie dort" if self.schluessel else where
        return f"{add} zum Beispiel »{self.beispiel}«"

    def __str__(self) -> str:
        """``Unterschrift: Name (Zeile 34)``; no line where the field can be added anywhere."""
        line = f" (Zeile {self.place.line})" if self.stelle.teile or self.schluessel else ""
        return ": ".join((*self.stelle.teile, self.titel)) + line


def find_luecken(vorlage: Vorlage) -> Iterator[Luecke]:
    """Every field that a final paper must have and this one has not, in all its parts.

    What was typed and could not be read is none: that is told at the value.
    """
    top = Einfuegestelle(Place.at(vorlage.place.file, 1, 1), "")
    sections = _SECTIONS[vorlage.art] if vorlage.art else ()
    for name in ("nummer", *sections):
        yield from _missing(vorlage, name, top)
    yield from find_gaps(vorlage, top)


def find_gaps(formular: Formular, stelle: Einfuegestelle) -> Iterator[Luecke]:
    """Every field that ``formular`` must have and has not, in all its parts."""
    for name, info in type(formular).model_fields.items():
        if _is_required(formular, name, info):
            yield from _missing(formular, name, stelle)
        yield from _gaps_below(formular, name, stelle)


def _is_required(formular: Formular, name: str, info: FieldInfo) -> bool:
    """Whether a final paper must say it.

    An Anlage needs no file if it comes later, lies open or is made; a picture needs words.
    """
    if isinstance(formular, Anlage) and name == "alternativtext":
        return formular.is_bild
    if isinstance(formular, Anlage) and name == "datei":
        others = ("nachgereicht", "einsicht", "erzeugt")
        return not any(_was_typed(formular, other) for other in others)
    return any(isinstance(mark, Pflichtfeld) for mark in info.metadata)


def _gaps_below(formular: Formular, name: str, stelle: Einfuegestelle) -> Iterator[Luecke]:
    wert = getattr(formular, name)
    titel = type(formular).model_fields[name].title or name
    if isinstance(wert, Formular) and formular.schluessel_ort(name) is None:
        for luecke in find_gaps(wert, stelle):
            beispiel, pfad = f"{name}: {{{luecke.beispiel}}}", f"{name}.{luecke.pfad}"
            yield replace(luecke, beispiel=beispiel, pfad=pfad)
    elif isinstance(wert, Formular):
        place = formular.schluessel_ort(name) or stelle.place
        block, braces = f"unter »{name}«, eingerückt,", f"in den Klammern hinter »{name}«"
        where = braces if wert.ist_in_klammern else block
        yield from find_gaps(wert, Einfuegestelle(place, where, (*stelle.teile, titel)))
    elif isinstance(wert, tuple):
        for number, entry in enumerate(wert, start=1):
            if isinstance(entry, Formular):
                block, braces = "in diesem Eintrag, eingerückt,", "in diesen Klammern"
                where = braces if entry.ist_in_klammern else block
                teile = (*stelle.teile, f"{titel}, {number}. Eintrag")
                yield from find_gaps(entry, Einfuegestelle(entry.place, where, teile))


def _missing(formular: Formular, name: str, stelle: Einfuegestelle) -> Iterator[Luecke]:
    wert = getattr(formular, name)
    if not _is_blank(wert) or (wert is None and _was_typed(formular, name)):
        return
    if name in meant_fields(type(formular).model_fields, formular.fremde_schluessel):
        return
    info = type(formular).model_fields[name]
    beispiel = f"{name}: {info.examples[0]}" if info.examples else name
    schluessel = formular.schluessel_ort(name)
    yield Luecke(name, info.title or name, beispiel, stelle, schluessel, name)


def _is_blank(wert: object) -> bool:
    if isinstance(wert, Quelltext):
        return not wert.text.strip()
    return wert is None or wert in ("", ())


def _was_typed(formular: Formular, name: str) -> bool:
    """Whether there was a value, one that could not be read and was reported as such."""
    schluessel = formular.schluessel_ort(name)
    return schluessel is not None and formular.ort(name) != schluessel
