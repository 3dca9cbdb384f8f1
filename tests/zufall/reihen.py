"""Random series of all kinds with values that may not be published, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from tests.zufall.blaetter import leaks, printed, public_part, secrets
from tests.zufall.ruecklesen import Kenner, count_words, explained, other_numbers

from vorlagen_gen.assemble.indikatoren.abstaende import abstand_satz
from vorlagen_gen.assemble.indikatoren.feldtexte import feld_zusammenfassung, status_satz
from vorlagen_gen.assemble.indikatoren.lesehilfe import lesehilfe
from vorlagen_gen.assemble.indikatoren.saetze import satz
from vorlagen_gen.assemble.indikatoren.statuswoerter import grund
from vorlagen_gen.assemble.indikatoren.zahlen import punktwert
from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.indikatoren.zeitraeume import read_zeitraum
from vorlagen_gen.model.indikator import (
    Bruch,
    Gruppe,
    Gruppenbegriff,
    Indikator,
    Indikatorart,
    Richtung,
    Ziel,
)
from vorlagen_gen.model.katalog import Berichtsausgabe, Handlungsfeld, Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstand, Wertstatus, Zeitraum
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Zusammenfassung
from vorlagen_gen.validate.saetze import saetze

ALLE = 10_000
WENIGE = 300
_LABELS = (
    "31.12.{0}", "{0}", "Juni {0}", "{0}/{1:02}", "WS {0}/{1:02}", "2. Quartal {0}", "{0}-{2}",
    "15.09.{0}",
)  # fmt: skip
_EINHEITEN = ("Personen", "Haushalte", "Einbürgerungen", "ausländische Kinder")
_SUBJEKTE = (
    ("Die Zahl der Personen", False),
    ("Der Wert", False),
    ("Die Quote der Ausländer*innen", False),
    ("Die Haushalte der Stadt", True),
)
_GEZAEHLT = (None, "Personen", "untersuchte Kinder", "Zahl der Fälle", "Bevölkerung")
_REIHEN = (
    (Gruppe.INSGESAMT,),
    (Gruppe.INSGESAMT, Gruppe.VERGLEICH),
    (Gruppe.MIT, Gruppe.OHNE),
    (Gruppe.INSGESAMT, Gruppe.MIT, Gruppe.OHNE),
    (Gruppe.INSGESAMT, Gruppe.MIT, Gruppe.OHNE, Gruppe.VERGLEICH),
    (Gruppe.MIT,),
)


class Zufallsindikator:
    """One indicator of a seed with its raw series and its catalogue."""

    def __init__(self, seed: int) -> None:
        """Draw all that can differ."""
        self._random = Random(seed)  # noqa: S311 -- a test case, not a secret
        self.indikator = self._indikator()
        self.katalog = self._katalog()
        gruppen = self._random.choice(_REIHEN)
        zeiten = self._zeiten()
        self.reihen = tuple(self._reihe(gruppe, zeiten) for gruppe in gruppen)

    def _indikator(self) -> Indikator:
        choose = self._random.choice
        art = choose(tuple(Indikatorart))
        subjekt, is_mehrzahl = choose(_SUBJEKTE)
        is_anteil = art.is_anteil or choose((True, False, False, False))
        return Indikator.model_construct(
            kennung="1.1",
            name=choose(("Quote", "Lange Bezeichnung mit Komma, und mehr")),
            subjekt=subjekt,
            subjekt_mehrzahl=is_mehrzahl,
            art=art,
            einheit="Prozent" if is_anteil else choose(_EINHEITEN),
            nachkommastellen=choose((0, 0, 1, 1, 2)),
            richtung=choose(tuple(Richtung)),
            ziele=self._ziele(),
            gruppenbegriff=choose((*Gruppenbegriff, None)),
            hauptreihe=choose((None, None, Gruppe.INSGESAMT, Gruppe.OHNE)),
            vergleich=choose((None, "im Land Nordrhein-Westfalen")),
            zaehler=choose(_GEZAEHLT),
            nenner=choose(_GEZAEHLT),
            brueche=self._brueche(),
            beispieldaten=choose((True, False, False)),
            geheimhaltung=choose((True, False)),
        )

    def _brueche(self) -> tuple[Bruch, ...]:
        count = self._random.choice((0, 0, 0, 1, 2))
        years = sorted(self._random.sample(range(2006, 2024), count))
        return tuple(Bruch.model_construct(ab=each, grund="neue Zählbasis") for each in years)

    def _ziele(self) -> tuple[Ziel, ...]:
        if self._random.random() < 0.5:
            return ()
        jahr = self._random.choice((None, 2019, 2030))
        wert = Decimal(self._random.randint(-20, 120))
        is_abstand = self._random.random() < 0.2
        return (Ziel.model_construct(wert=wert, jahr=jahr, abstand=is_abstand),)

    def _katalog(self) -> Katalog:
        bis = self._random.choice((None, *range(2008, 2024)))
        ausgabe = Berichtsausgabe.model_construct(name="2025", vorige_bis=bis)
        return Katalog.model_construct(ausgabe=ausgabe)

    def _zeiten(self) -> list[Zeitraum]:
        label = self._random.choice(_LABELS)
        years = sorted(
            self._random.sample(range(2005, 2024), self._random.choice((0, 1, 2, 3, 5, 8, 12)))
        )
        read = (read_zeitraum(label.format(year, (year + 1) % 100, year + 2)) for year in years)
        return [found[0] for found in read if found]

    def _reihe(self, gruppe: Gruppe, zeiten: Iterable[Zeitraum]) -> Reihe:
        """A walk of steps that are often small, zero, or about what rounds away."""
        random = self._random
        scale = Decimal(random.choice(("0.01", "1", "20", "5000", "300000")))
        wert = scale * Decimal(random.randint(-300 if random.random() < 0.2 else 0, 1000)) / 1000
        step = scale * Decimal(random.choice(("0", "0.0001", "0.001", "0.05", "0.4")))
        punkte = []
        for zeit in zeiten:
            punkte.append(self._punkt(zeit, wert))
            wert += step * Decimal(random.randint(-1000, 1000)) / 1000
        return Reihe(gruppe, tuple(punkte))

    def _punkt(self, zeit: Zeitraum, wert: Decimal) -> Punkt:
        """A value or a sign; behind some signs stands a value that may not be said."""
        random = self._random
        if self.indikator.art is Indikatorart.ANZAHL:
            wert = wert.to_integral_value()
        counts: dict[str, Any] = {}
        if self.indikator.art in {Indikatorart.ANTEIL, Indikatorart.QUOTE} and wert >= 0:
            nenner = Decimal(random.choice((60, 700, 9_000, 90_000)))
            zaehler = (wert % 110 * nenner / 100).to_integral_value()
            wert, counts = zaehler * 100 / nenner, {"zaehler": zaehler, "nenner": nenner}
        match random.randint(0, 19):
            case 0:
                return Punkt(zeit, wert, random.choice((Wertstatus.UNBEKANNT, Wertstatus.UNSICHER)))
            case 1:
                return Punkt(zeit, None, random.choice((Wertstatus.FOLGT, Wertstatus.SINNLOS)))
            case 2:
                return Punkt(zeit, Decimal(0), Wertstatus.NICHTS)
            case 3:
                return Punkt(zeit, wert, Wertstatus.EINGESCHRAENKT, **counts)
            case _:
                return Punkt(zeit, wert, stand=random.choice(tuple(Wertstand)), **counts)


def faults(seed: int) -> list[str]:
    """All that is wrong with what is said of the seed's indicator, and of a field of four."""
    found = [Zufallsindikator(seed * 4 + index) for index in range(4)]
    known = [fasse_zusammen(each.indikator, each.reihen, each.katalog) for each in found]
    return [*_indicator_faults(found[0], known[0]), *_field_faults(found, known)]


def _indicator_faults(drawn: Zufallsindikator, found: Zusammenfassung) -> Iterator[str]:
    ausgabe, katalog = drawn.katalog.ausgabe, drawn.katalog
    assert ausgabe
    kenner = Kenner(drawn.indikator, found.reihen, ausgabe.vorige_bis)
    said = satz(found, katalog)
    for fault in kenner.faults(said):
        yield f"{fault}: {said}"
    others = (lesehilfe(found, katalog), abstand_satz(found), f"Er: {grund(found, katalog)}.")
    known = _explained(kenner, found)
    for text in (said, *others):
        yield from _text_faults(text, known)
    for text in (said, *others[:2]):
        yield from _mark_faults(text, is_made_up=drawn.indikator.beispieldaten)
    yield from _table_faults(drawn, found)


def _explained(kenner: Kenner, found: Zusammenfassung) -> set[str]:
    ratings = [
        number
        for each in found.bewertungen
        for number in (each.mittel, each.letzte, each.hochgerechnet, _prozent(each.abweichung))
    ]
    goals = [each.wert for each in kenner.indikator.ziele]
    return explained(kenner, [*ratings, *goals])


def _prozent(wert: Decimal | None) -> Decimal | None:
    return None if wert is None else wert * 100


def _text_faults(text: str, known: set[str]) -> Iterator[str]:
    if numbers := other_numbers(text, known):
        yield f"{', '.join(numbers)} ist nicht veröffentlicht: {text}"
    if "%" in text or "None" in text or "  " in text or ") (" in text:
        yield f"schlecht gesetzt: {text}"


def _mark_faults(text: str, *, is_made_up: bool) -> Iterator[str]:
    for start, end in saetze(text):
        if ("Beispieldaten" in text[start:end]) != is_made_up:
            yield f"Beispieldaten: {text[start:end]}"


def _table_faults(drawn: Zufallsindikator, found: Zusammenfassung) -> Iterator[str]:
    """A point that hides its value prints a sign, and no digit."""
    for raw, public in zip(drawn.reihen, found.reihen, strict=True):
        for before, after in zip(raw.punkte, public.punkte, strict=True):
            hidden = {Wertstatus.UNBEKANNT, Wertstatus.UNSICHER}
            hiding = [each for each in (before, after) if each.status in hidden or not each.wert]
            printed = "".join(punktwert(each, drawn.indikator) for each in hiding)
            if re.search(r"[1-9]", printed):
                yield f"{printed} statt eines Zeichens"


def _field_faults(drawn: list[Zufallsindikator], known: list[Zusammenfassung]) -> Iterator[str]:
    katalog = drawn[0].katalog
    stand = Indikatorenstand(katalog, {str(index): each for index, each in enumerate(known)})
    members = tuple(
        each.indikator.model_copy(update={"kennung": str(index)})
        for index, each in enumerate(drawn)
    )
    feld = Handlungsfeld.model_construct(name="Bildung", indikatoren=members)
    published = {
        Fraction(punkt.wert)
        for one, each in zip(drawn, known, strict=True)
        for raw, public in zip(one.reihen, each.reihen, strict=True)
        for punkt in public_part(raw, public, one.indikator).punkte
        if punkt.wert is not None
    }
    hidden = {text: wert for text, wert in _hidden(drawn, known).items() if wert not in published}
    for text in leaks(printed(feld, stand), hidden):
        yield f"{text} ist nicht veröffentlicht und steht im Blatt"
    for text in (feld_zusammenfassung(feld, stand), status_satz(stand)):
        total, counted = count_words(text)
        if (total, counted) != (len(known), len(known)):
            yield f"zählt {counted} von {total}: {text}"
        if not 1 <= len(list(saetze(text))) <= 4:
            yield f"ist zu lang: {text}"
        made_up = any(each.indikator.beispieldaten for each in known)
        if ("Beispieldaten" in text) != made_up:
            yield f"Beispieldaten: {text}"


def _hidden(drawn: list[Zufallsindikator], known: list[Zusammenfassung]) -> dict[str, Fraction]:
    """The suppressed values of a field, without those that are published or derived elsewhere."""
    hidden: dict[str, Fraction] = {}
    explained_by: set[str] = set()
    for one, found in zip(drawn, known, strict=True):
        ausgabe = one.katalog.ausgabe
        assert ausgabe
        hidden |= secrets(one.reihen, found.reihen, one.indikator)
        reihen = [
            public_part(raw, public, one.indikator)
            for raw, public in zip(one.reihen, found.reihen, strict=True)
        ]
        explained_by |= _explained(Kenner(one.indikator, reihen, ausgabe.vorige_bis), found)
    return {text: wert for text, wert in hidden.items() if text not in explained_by}


def report(seed: int, found: Iterable[str]) -> str:
    """What is wrong with a seed, and how to see it alone."""
    again = f"Noch einmal: .venv/bin/python -m tests.zufall --nur reihen --seed {seed}"
    return "\n    ".join((f"Reihe {seed}:", *found, again))
