"""A final paper lacks what it must say."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.formular import Formular, Pflichtfeld
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Art, Status
from vorlagen_gen.quelltext import Quelltext

CODE = "F112"

_SECTIONS = {
    Art.BESCHLUSSVORLAGE: ("beschlussvorschlag", "begruendung"),
    Art.BERICHTSVORLAGE: ("bericht",),
}


def find(vorlage: Vorlage, _haushalt: Haushalt) -> Iterator[Finding]:
    """One finding for each field that is not there, in all parts of the paper."""
    if vorlage.status is not Status.FINAL:
        return
    top = Place.at(vorlage.place.file, 1, 1)
    sections = _SECTIONS[vorlage.art] if vorlage.art else ()
    for name in ("nummer", *sections):
        yield from _missing(vorlage, name, top)
    yield from _gaps(vorlage, top)


def _gaps(formular: Formular, place: Place) -> Iterator[Finding]:
    for name, info in type(formular).model_fields.items():
        if any(isinstance(mark, Pflichtfeld) for mark in info.metadata):
            yield from _missing(formular, name, place)
        yield from _gaps_below(formular, name, place)


def _gaps_below(formular: Formular, name: str, place: Place) -> Iterator[Finding]:
    wert = getattr(formular, name)
    if isinstance(wert, Formular):
        yield from _gaps(wert, formular.schluessel_ort(name) or place)
    elif isinstance(wert, tuple):
        for entry in wert:
            if isinstance(entry, Formular):
                yield from _gaps(entry, entry.place)


def _missing(formular: Formular, name: str, place: Place) -> Iterator[Finding]:
    wert = getattr(formular, name)
    if not _is_blank(wert) or (wert is None and _was_typed(formular, name)):
        return
    info = type(formular).model_fields[name]
    example = f"{name}: {info.examples[0]}" if info.examples else name
    yield fault_at(
        formular.schluessel_ort(name) or place,
        CODE,
        f"Es fehlt »{name}« ({info.title}); eine finale Vorlage braucht es.",
        f"Ergänzen Sie zum Beispiel »{example}«, oder setzen Sie »status: entwurf«.",
    )


def _is_blank(wert: object) -> bool:
    if isinstance(wert, Quelltext):
        return not wert.text.strip()
    return wert is None or wert in ("", ())


def _was_typed(formular: Formular, name: str) -> bool:
    """Whether there was a value, one that could not be read and was reported as such."""
    schluessel = formular.schluessel_ort(name)
    return schluessel is not None and formular.ort(name) != schluessel
