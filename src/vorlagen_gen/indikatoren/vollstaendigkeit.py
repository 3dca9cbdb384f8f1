"""What of a catalogue can be worked with: the parts that have all that they must have."""

from __future__ import annotations

from vorlagen_gen.model.formular import Formular, Pflichtfeld
from vorlagen_gen.model.katalog import Katalog


def complete_parts(katalog: Katalog) -> Katalog | None:
    """The catalogue without fields and indicators that lack what they must have."""
    felder = [each for each in katalog.handlungsfelder or () if is_complete(each, "indikatoren")]
    whole = tuple(
        feld.model_copy(update={"indikatoren": tuple(filter(is_complete, feld.indikatoren))})
        for feld in felder
    )
    sound = katalog.model_copy(update={"handlungsfelder": whole})
    return sound if is_complete(sound, "handlungsfelder") and whole else None


def is_complete(formular: Formular, besides: str = "") -> bool:
    """Whether every field that must be there is, in all parts but the field ``besides``."""
    for name, info in type(formular).model_fields.items():
        if name == besides:
            continue
        wert = getattr(formular, name)
        if wert is None and any(isinstance(mark, Pflichtfeld) for mark in info.metadata):
            return False
        parts = wert if isinstance(wert, tuple) else (wert,)
        if not all(is_complete(each) for each in parts if isinstance(each, Formular)):
            return False
    return True
