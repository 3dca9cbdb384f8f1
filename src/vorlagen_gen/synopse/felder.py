"""Two papers -> the fields that differ, by the titles that the model gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.assemble.angaben import gedruckt
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.quelltext import Quelltext

_NOT_PRINTED = {
    "Vorlage": frozenset({"format", "stadt", "intern", "ausnahmen", "uebernommen"}),
    "Versand": frozenset({"grund"}),
    "Anlage": frozenset({"datei", "bereinigen", "barrierefreie_alternative"}),
}
"""What no edition of a paper says, and where its files lie."""

_JA_NEIN = {True: "ja", False: "nein"}


@dataclass(frozen=True, slots=True)
class Feldwandel:
    """A field with its old and its new value as printed; ``None`` where there is none.

    ``pfad`` are titles, and the names of entries of lists: ``("Ansprechpersonen", "Mustermann",
    "Telefon")``. ``is_reihenfolge`` says that the values are what a list names, in its order.
    """

    pfad: tuple[str, ...]
    alt: str | None
    neu: str | None
    is_reihenfolge: bool = False


def compare_felder(alt: Formular, neu: Formular) -> tuple[Feldwandel, ...]:
    """All fields that differ, in the order of the model; texts are none, they have words.

    Entries of lists belong together that have most in common, wherever they stand.
    """
    return tuple(_formular((), alt, neu))


def _formular(pfad: tuple[str, ...], alt: Formular, neu: Formular) -> Iterator[Feldwandel]:
    for name, titel in (_felder(alt) | _felder(neu)).items():
        here = (*pfad, titel)
        yield from _wert(here, getattr(alt, name, None), getattr(neu, name, None))


def _felder(formular: Formular) -> dict[str, str]:
    """Names and titles of the fields that are printed, in their order."""
    form = type(formular)
    hidden = _NOT_PRINTED.get(form.__name__, frozenset())
    fields = form.model_fields.items()
    return {name: info.title or name for name, info in fields if name not in hidden}


def _wert(pfad: tuple[str, ...], alt: object, neu: object) -> Iterator[Feldwandel]:
    if isinstance(alt, tuple) or isinstance(neu, tuple):
        yield from _liste(pfad, _entries(alt), _entries(neu))
    elif isinstance(alt, Formular) and isinstance(neu, Formular):
        yield from _formular(pfad, alt, neu)
    elif isinstance(alt, Formular) or isinstance(neu, Formular):
        yield from _whole(pfad, alt, neu)
    elif (old := _gedruckt(alt)) != (new := _gedruckt(neu)):
        yield Feldwandel(pfad, old, new)


def _whole(pfad: tuple[str, ...], alt: object, neu: object) -> Iterator[Feldwandel]:
    """A part that only one paper has, field by field."""
    formular = alt if isinstance(alt, Formular) else neu
    assert isinstance(formular, Formular)  # noqa: S101 -- one of them is
    for below, wert in _blaetter(formular):
        here = (*pfad, *below)
        yield Feldwandel(here, wert, None) if formular is alt else Feldwandel(here, None, wert)


def _entries(wert: object) -> tuple[object, ...]:
    """The entries of a list that are no texts."""
    found = wert if isinstance(wert, tuple) else ()
    return tuple(each for each in found if not isinstance(each, Quelltext))


def _liste(
    pfad: tuple[str, ...], alt: Sequence[object], neu: Sequence[object]
) -> Iterator[Feldwandel]:
    pairs = _paired(alt, neu)
    partner = dict(pairs)
    for i, old in enumerate(alt):
        if i in partner:
            yield from _entry(_below(pfad, old), old, neu[partner[i]])
        else:
            yield Feldwandel(_below(pfad, old), _told(old), None)
    for j, new in enumerate(neu):
        if j not in partner.values():
            yield Feldwandel(_below(pfad, new), None, _told(new))
    if (order := [j for _, j in pairs]) != sorted(order):
        yield Feldwandel(pfad, _names(alt), _names(neu), is_reihenfolge=True)


def _entry(pfad: tuple[str, ...], alt: object, neu: object) -> Iterator[Feldwandel]:
    if isinstance(alt, Formular) and isinstance(neu, Formular):
        yield from _formular(pfad, alt, neu)


def _paired(alt: Sequence[object], neu: Sequence[object]) -> list[tuple[int, int]]:
    """Indices of entries of one name; of several, those that have most in common first."""
    likely = sorted(
        (-_gemeinsam(old, new), abs(i - j), i, j)
        for i, old in enumerate(alt)
        for j, new in enumerate(neu)
        if _name(old) == _name(new)
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in likely:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def _gemeinsam(alt: object, neu: object) -> int:
    """How many values two entries share."""
    if isinstance(alt, Formular) and isinstance(neu, Formular):
        return len(dict(_blaetter(alt)).items() & dict(_blaetter(neu)).items())
    return 0


def _blaetter(formular: Formular) -> Iterator[tuple[tuple[str, ...], str]]:
    """The values of a part with the titles that lead to them."""
    for feld, titel in _felder(formular).items():
        wert = getattr(formular, feld)
        if isinstance(wert, Formular):
            yield from (((titel, *pfad), text) for pfad, text in _blaetter(wert))
        elif isinstance(wert, tuple):
            if entries := _entries(wert):
                yield (titel,), "; ".join(map(_told, entries))
        elif (text := _gedruckt(wert)) is not None:
            yield (titel,), text


def _told(entry: object) -> str:
    """All of an entry in one line."""
    if not isinstance(entry, Formular):
        return _gedruckt(entry) or ""
    return ", ".join(f"{pfad[-1]}: {wert}" for pfad, wert in _blaetter(entry))


def _name(entry: object) -> str:
    """What to call an entry: the first that it says in words, no word of a closed list."""
    if not isinstance(entry, Formular):
        return _gedruckt(entry) or ""
    values = (getattr(entry, name) for name in _felder(entry))
    names = (each for each in values if isinstance(each, str) and not isinstance(each, Enum))
    return next(names, "")


def _below(pfad: tuple[str, ...], entry: object) -> tuple[str, ...]:
    """Where an entry of the list ``pfad`` is found; a value by itself has no name."""
    is_named = isinstance(entry, Formular) and _name(entry)
    return (*pfad, _name(entry)) if is_named else pfad


def _names(entries: Iterable[object]) -> str:
    return ", ".join(map(_name, entries))


def _gedruckt(wert: object) -> str | None:
    """A value as it is printed; a text is none."""
    if wert is None or isinstance(wert, Quelltext):
        return None
    if isinstance(wert, bool):
        return _JA_NEIN[wert]
    return gedruckt(wert)
