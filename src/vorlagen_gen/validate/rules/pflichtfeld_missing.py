"""A final paper lacks what it must say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.model.formular import Formular, Pflichtfeld
from vorlagen_gen.model.werte import Art, Status
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.formular import meant_fields
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F112",
    was="In einer fertigen Vorlage fehlt eine Angabe.",
    warum="Ohne sie ist die Vorlage unvollständig; im Entwurf darf sie fehlen.",
)

_SECTIONS = {
    Art.BESCHLUSSVORLAGE: ("beschlussvorschlag", "begruendung"),
    Art.BERICHTSVORLAGE: ("bericht",),
}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """One finding for each field that is not there, in all parts of the paper."""
    vorlage = pruefling.vorlage
    if vorlage.status is not Status.FINAL:
        return
    top = _Stelle(Place.at(vorlage.place.file, 1, 1), "")
    sections = _SECTIONS[vorlage.art] if vorlage.art else ()
    for name in ("nummer", *sections):
        yield from _missing(vorlage, name, top)
    yield from _gaps(vorlage, top)


@dataclass(frozen=True, slots=True)
class _Stelle:
    """Where a part of the paper can be added to: its place, and how a person finds it."""

    place: Place
    where: str


def _gaps(formular: Formular, stelle: _Stelle) -> Iterator[Finding]:
    for name, info in type(formular).model_fields.items():
        if any(isinstance(mark, Pflichtfeld) for mark in info.metadata):
            yield from _missing(formular, name, stelle)
        yield from _gaps_below(formular, name, stelle)


def _gaps_below(formular: Formular, name: str, stelle: _Stelle) -> Iterator[Finding]:
    wert = getattr(formular, name)
    if isinstance(wert, Formular):
        place = formular.schluessel_ort(name) or stelle.place
        block, braces = f"unter »{name}«, eingerückt,", f"in den Klammern hinter »{name}«"
        yield from _gaps(wert, _Stelle(place, braces if wert.ist_in_klammern else block))
    elif isinstance(wert, tuple):
        for entry in wert:
            if isinstance(entry, Formular):
                block, braces = "in diesem Eintrag, eingerückt,", "in diesen Klammern"
                where = braces if entry.ist_in_klammern else block
                yield from _gaps(entry, _Stelle(entry.place, where))


def _missing(formular: Formular, name: str, stelle: _Stelle) -> Iterator[Finding]:
    wert = getattr(formular, name)
    if not _is_blank(wert) or (wert is None and _was_typed(formular, name)):
        return
    if name in meant_fields(type(formular).model_fields, formular.fremde_schluessel):
        return
    info = type(formular).model_fields[name]
    example = f"{name}: {info.examples[0]}" if info.examples else name
    schluessel = formular.schluessel_ort(name)
    add = "Schreiben Sie dort" if schluessel else f"Ergänzen Sie {stelle.where}".rstrip()
    yield REGEL.befund(
        schluessel or stelle.place,
        f"Es fehlt »{name}« ({info.title}); eine finale Vorlage braucht es.",
        f"{add} zum Beispiel »{example}«, oder setzen Sie »status: entwurf«.",
    )


def _is_blank(wert: object) -> bool:
    if isinstance(wert, Quelltext):
        return not wert.text.strip()
    return wert is None or wert in ("", ())


def _was_typed(formular: Formular, name: str) -> bool:
    """Whether there was a value, one that could not be read and was reported as such."""
    schluessel = formular.schluessel_ort(name)
    return schluessel is not None and formular.ort(name) != schluessel
