"""Two papers -> the fields that differ, by the titles that the model gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.assemble.angaben import gedruckt
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.quelltext import Quelltext

_NOT_PRINTED = {
    "Vorlage": frozenset({"format", "stadt", "intern", "ausnahmen", "uebernommen"}),
    "Versand": frozenset({"grund"}),
    "Anlage": frozenset({"datei", "erzeugt", "bereinigen", "barrierefreie_alternative"}),
    "AnlageA": frozenset({"zielerreichung"}),
    "FinanzielleAuswirkungen": frozenset({"saldo_teilfinanzplan", "saldo_teilergebnisplan"}),
    "Teilfinanzplan": frozenset({"saldo"}),
    "Teilergebnisplan": frozenset({"saldo"}),
}
"""What no edition of a paper says: where its files lie, what makes them, and sums to check."""

_JAHRE = re.compile(r"\d+")


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


def compare_felder(
    alt: Formular, neu: Formular, labels: SynopseLabels, ungesagt: frozenset[str] = frozenset()
) -> tuple[Feldwandel, ...]:
    """All fields that differ, in the order of the model; texts are none, they have words.

    Entries of lists belong together that have most in common, wherever they stand. ``ungesagt``
    are names of fields that one of both papers does not tell, whatever is in them.
    """
    worte = _Worte({True: labels.ja, False: labels.nein}, ungesagt)
    return tuple(_Vergleich(worte).formular((), alt, neu))


@dataclass(frozen=True, slots=True)
class _Worte:
    """How values are called."""

    ja_nein: Mapping[bool, str]
    ungesagt: frozenset[str]

    def felder(self, formular: Formular) -> dict[str, str]:
        """Names and titles of the fields that are printed, in their order."""
        form = type(formular)
        hidden = _NOT_PRINTED.get(form.__name__, frozenset())
        if form.__name__ == "Vorlage":
            hidden |= self.ungesagt
        fields = form.model_fields.items()
        return {name: info.title or name for name, info in fields if name not in hidden}

    def gedruckt(self, wert: object) -> str | None:
        """A value as it is printed; a text is none."""
        if wert is None or isinstance(wert, Quelltext):
            return None
        if isinstance(wert, bool):
            return self.ja_nein[wert]
        return gedruckt(wert)

    def blaetter(self, formular: Formular) -> Iterator[tuple[tuple[str, ...], str]]:
        """The values of a part with the titles that lead to them."""
        for feld, titel in self.felder(formular).items():
            wert = getattr(formular, feld)
            if isinstance(wert, Formular):
                yield from (((titel, *pfad), text) for pfad, text in self.blaetter(wert))
            elif isinstance(wert, tuple):
                if entries := _entries(wert):
                    yield (titel,), "; ".join(map(self.told, entries))
            elif (text := self.gedruckt(wert)) is not None:
                yield (titel,), text

    def told(self, entry: object) -> str:
        """All of an entry in one line."""
        if not isinstance(entry, Formular):
            return self.gedruckt(entry) or ""
        return ", ".join(f"{pfad[-1]}: {wert}" for pfad, wert in self.blaetter(entry))

    def name(self, entry: object) -> str:
        """What to call an entry: its title, or the first that it says in words.

        A word of a closed list is none.
        """
        if not isinstance(entry, Formular):
            return self.gedruckt(entry) or ""
        values = (getattr(entry, name, None) for name in ("titel", *self.felder(entry)))
        names = (each for each in values if isinstance(each, str) and not isinstance(each, Enum))
        return next(names, "")

    def below(self, pfad: tuple[str, ...], entry: object) -> tuple[str, ...]:
        """Where an entry of the list ``pfad`` is found; a value by itself has no name."""
        is_named = isinstance(entry, Formular) and self.name(entry)
        return (*pfad, self.name(entry)) if is_named else pfad

    def names(self, entries: Iterable[object]) -> str:
        """What entries are called, one after the other."""
        return ", ".join(map(self.name, entries))

    def gemeinsam(self, alt: object, neu: object) -> int:
        """How many values two entries share."""
        if isinstance(alt, Formular) and isinstance(neu, Formular):
            return len(dict(self.blaetter(alt)).items() & dict(self.blaetter(neu)).items())
        return 0


@dataclass(frozen=True, slots=True)
class _Vergleich:
    """Finds what differs."""

    worte: _Worte

    def formular(self, pfad: tuple[str, ...], alt: Formular, neu: Formular) -> Iterator[Feldwandel]:
        """The fields of two parts."""
        for name, titel in (self.worte.felder(alt) | self.worte.felder(neu)).items():
            here = (*pfad, titel)
            yield from self._wert(here, getattr(alt, name, None), getattr(neu, name, None))

    def _wert(self, pfad: tuple[str, ...], alt: object, neu: object) -> Iterator[Feldwandel]:
        if isinstance(alt, tuple) or isinstance(neu, tuple):
            yield from self._eintraege(pfad, _entries(alt), _entries(neu))
        elif isinstance(alt, Formular) and isinstance(neu, Formular):
            yield from self.formular(pfad, alt, neu)
        elif isinstance(alt, Formular) or isinstance(neu, Formular):
            yield from self._whole(pfad, alt, neu)
        elif (old := self.worte.gedruckt(alt)) != (new := self.worte.gedruckt(neu)):
            yield Feldwandel(pfad, old, new)

    def _whole(self, pfad: tuple[str, ...], alt: object, neu: object) -> Iterator[Feldwandel]:
        """A part that only one paper has, field by field."""
        formular = alt if isinstance(alt, Formular) else neu
        assert isinstance(formular, Formular)  # noqa: S101 -- one of them is
        for below, wert in self.worte.blaetter(formular):
            here = (*pfad, *below)
            yield Feldwandel(here, wert, None) if formular is alt else Feldwandel(here, None, wert)

    def _eintraege(
        self, pfad: tuple[str, ...], alt: Sequence[object], neu: Sequence[object]
    ) -> Iterator[Feldwandel]:
        """Two lists: parts one by one; single values have no names, so both lists in full."""
        if any(isinstance(each, Formular) for each in (*alt, *neu)):
            yield from self._liste(pfad, alt, neu)
        elif alt != neu:
            yield Feldwandel(pfad, self.worte.names(alt) or None, self.worte.names(neu) or None)

    def _liste(
        self, pfad: tuple[str, ...], alt: Sequence[object], neu: Sequence[object]
    ) -> Iterator[Feldwandel]:
        worte, pairs = self.worte, self._paired(alt, neu)
        partner = dict(pairs)
        for i, old in enumerate(alt):
            if i in partner:
                yield from self._entry(pfad, old, neu[partner[i]])
            else:
                yield Feldwandel(worte.below(pfad, old), worte.told(old), None)
        for j, new in enumerate(neu):
            if j not in partner.values():
                yield Feldwandel(worte.below(pfad, new), None, worte.told(new))
        if (order := [j for _, j in pairs]) != sorted(order):
            yield Feldwandel(pfad, worte.names(alt), worte.names(neu), is_reihenfolge=True)

    def _entry(self, pfad: tuple[str, ...], alt: object, neu: object) -> Iterator[Feldwandel]:
        if isinstance(alt, Formular) and isinstance(neu, Formular):
            yield from self.formular(self.worte.below(pfad, alt), alt, neu)

    def _paired(self, alt: Sequence[object], neu: Sequence[object]) -> list[tuple[int, int]]:
        """Indices of entries of one name, at last of one that has other numbers in it.

        Of several, those that have most in common come first.
        """
        pairs: dict[int, int] = {}
        for known in (self.worte.name, self._without_numbers):
            likely = sorted(
                (-self.worte.gemeinsam(old, new), abs(i - j), i, j)
                for i, old in enumerate(alt)
                for j, new in enumerate(neu)
                if known(old) == known(new)
            )
            for _, _, i, j in likely:
                if i not in pairs and j not in pairs.values():
                    pairs[i] = j
        return sorted(pairs.items())

    def _without_numbers(self, entry: object) -> str:
        """The name of an entry that goes by its title, without years; of another, its name."""
        name = self.worte.name(entry)
        return _JAHRE.sub("", name) if getattr(entry, "titel", None) else name


def _entries(wert: object) -> tuple[object, ...]:
    """The entries of a list that are no texts."""
    found = wert if isinstance(wert, tuple) else ()
    return tuple(each for each in found if not isinstance(each, Quelltext))
