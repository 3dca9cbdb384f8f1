"""The sheet of an indicator and the chart of its field, searched for what may not be published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from tests.zufall.ruecklesen import ZAHL, gedruckt, ohne_zeiten

from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.blatt import blatt
from vorlagen_gen.assemble.indikatoren.diagramm import vergleichsdiagramm
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.chart import ChartTick
from vorlagen_gen.findings import Place
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.indikator import Indikator, Indikatorart
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus
from vorlagen_gen.model.zusammenfassung import Indikatorenstand

ROOT = Path(__file__).parents[2]
_TELLING = 3
"""So many digits a secret needs to be told from numbers that come up by chance."""


@cache
def _grundlagen() -> Grundlagen:
    return Grundlagen(Bibliothek(Projekt.open(ROOT)).labels("muenster"), Haushalt())


def printed(feld: Handlungsfeld, stand: Indikatorenstand) -> list[str | Decimal]:
    """All words and all numbers of the sheets of a field and of its chart."""
    sheets = [blatt(each, stand, _grundlagen()) for each in feld.indikatoren]
    return [*_parts(sheets), *_parts(vergleichsdiagramm(feld, stand, Place.at("")))]


def _parts(thing: object) -> Iterator[str | Decimal]:
    """What is in a block; ticks of axes are round numbers that say nothing of a value."""
    if isinstance(thing, Place | ChartTick):
        return
    if isinstance(thing, str | Decimal):
        yield thing
    elif isinstance(thing, Sequence):
        for each in thing:
            yield from _parts(each)
    elif is_dataclass(thing):
        for field in fields(thing):
            if field.name != "position":  # a year of the axis, or a number of a row
                yield from _parts(getattr(thing, field.name))


def is_secret(raw: Punkt, public: Punkt, indikator: Indikator) -> bool:
    """Whether a value was suppressed or has to be: by its sign, or as it rests on few cases."""
    is_share = indikator.art in {Indikatorart.ANTEIL, Indikatorart.QUOTE}
    few = is_share and raw.zaehler is not None and raw.zaehler < indikator.mindestzahl_zaehler
    return few or public.wert is None or raw.status in {Wertstatus.UNBEKANNT, Wertstatus.UNSICHER}


def public_part(raw: Reihe, public: Reihe, indikator: Indikator) -> Reihe:
    """The series without points that have to be secret."""
    pairs = zip(raw.punkte, public.punkte, strict=True)
    kept = (after for before, after in pairs if not is_secret(before, after, indikator))
    return replace(public, punkte=tuple(kept))


def secrets(
    raw: Sequence[Reihe], public: Sequence[Reihe], indikator: Indikator
) -> dict[str, Fraction]:
    """The values that have to be suppressed, as they would be printed."""
    pairs = (
        pair
        for before, after in zip(raw, public, strict=True)
        for pair in zip(before.punkte, after.punkte, strict=True)
    )
    found = [each.wert for each, after in pairs if is_secret(each, after, indikator) and each.wert]
    stellen = indikator.nachkommastellen
    told = {gedruckt(Fraction(wert), stellen): Fraction(wert) for wert in found}
    return {text: wert for text, wert in told.items() if _digits(text) >= _TELLING}


def _digits(text: str) -> int:
    return len(re.sub(r"\D", "", text).strip("0"))


def leaks(parts: Sequence[str | Decimal], hidden: dict[str, Fraction]) -> list[str]:
    """The suppressed values that stand somewhere all the same."""
    texts = (ohne_zeiten(each) for each in parts if isinstance(each, str))
    said = {number for text in texts for number in re.findall(rf"(?<![\d.,]){ZAHL}", text)}
    numbers = {Fraction(each) for each in parts if isinstance(each, Decimal)}
    return [text for text, wert in hidden.items() if text in said or wert in numbers]
