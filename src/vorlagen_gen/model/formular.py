"""What every part of a paper has in common: it is frozen and knows where each field was typed."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from types import ModuleType
from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, model_validator

from vorlagen_gen.findings import Place
from vorlagen_gen.quelltext import Quelltext

T = TypeVar("T")


def _want_no_plugins() -> None:
    """Spare pydantic the search of all packages for some that change how it reads.

    None may, and to import what the search needs takes as long as three starts of Python.
    Should another version of pydantic search elsewhere, nothing changes but that.
    """
    loader = ModuleType("pydantic.plugin._loader")
    vars(loader)["get_plugins"] = tuple
    sys.modules.setdefault(loader.__name__, loader)


_want_no_plugins()


class Pflichtfeld:
    """Marks a field that a draft may leave out and a final paper may not."""


class VonBefehlen:
    """Marks a field that commands write and keep: people read it and never type there."""


_NOWHERE = Place.at("")
Pflicht = Annotated[T | None, Pflichtfeld()]


class Abbildung(dict[str, Any]):
    """A YAML mapping on its way into a form: its values, its own place, and each value's place.

    Values are ``Quelltext``, ``Abbildung`` or lists of these. ``schluessel`` holds the places
    of the keys.
    """

    def __init__(
        self,
        werte: Mapping[str, Any],
        place: Place,
        orte: Mapping[str, Place],
        schluessel: Mapping[str, Place],
    ) -> None:
        """Keep the values as a dict and the places beside them."""
        super().__init__(werte)
        self.place = place
        self.orte = dict(orte)
        self.schluessel = dict(schluessel)


class Formular(BaseModel):
    """Base of all parts of a paper."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )

    _place: Place = PrivateAttr(default_factory=lambda: _NOWHERE)
    _orte: dict[str, Place] = PrivateAttr(default_factory=dict)
    _schluessel: dict[str, Place] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_places(cls, werte: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401 -- pydantic hands over whatever the YAML held
        formular = handler(werte)
        if isinstance(werte, Abbildung):
            formular._place = werte.place  # noqa: SLF001 -- our own instance, being made
            formular._orte = werte.orte | _entry_places(werte)  # noqa: SLF001 -- our own instance, being made
            formular._schluessel = werte.schluessel  # noqa: SLF001 -- our own instance, being made
        return formular

    @property
    def place(self) -> Place:
        """Where this part begins and ends."""
        return self._place

    def ort(self, feld: str, index: int | None = None) -> Place:
        """Where the value of ``feld``, or its list entry ``index``, was typed.

        An entry that was typed without a list has the place of the field. A value that was not
        typed has that of the part it belongs to, where it is missing.
        """
        entry = None if index is None else self._orte.get(f"{feld}.{index}")
        return entry or self._orte.get(feld) or replace(self._place, fehlt=feld)

    @property
    def fremde_schluessel(self) -> tuple[str, ...]:
        """The keys that were typed and that this part does not have."""
        return tuple(name for name in self._schluessel if name not in type(self).model_fields)

    @property
    def ist_in_klammern(self) -> bool:
        """Whether it was typed as ``{…}`` and not as lines of its own."""
        first = min(self._schluessel.values(), default=None)
        return first is None or (first.line, first.column) != (self._place.line, self._place.column)

    def schluessel_ort(self, feld: str) -> Place | None:
        """Where the key ``feld`` stands, even if nothing follows; ``None`` if it does not."""
        return self._schluessel.get(feld)


def _entry_places(werte: Abbildung) -> dict[str, Place]:
    return {
        f"{feld}.{index}": entry.whole if isinstance(entry, Quelltext) else entry.place
        for feld, entries in werte.items()
        if isinstance(entries, list)
        for index, entry in enumerate(entries)
        if isinstance(entry, (Quelltext, Abbildung))
    }
