"""Fields of a city's own: ``stadt.yaml`` declares them, ``felder`` of a paper holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, TypeAlias, cast

from pydantic import ConfigDict, Field, create_model

from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.formular import Abbildung, Formular, Pflichtfeld
from vorlagen_gen.model.werte import (
    JaNein,
    Zeichen,
    one_of,
    read_datum,
    read_euro,
    read_ja_nein,
    read_zeichen,
    reader,
    without_umlauts,
    wrong,
)
from vorlagen_gen.quelltext import Quelltext

Feldwert: TypeAlias = str | bool | date | Decimal


class Feldart(StrEnum):
    """What a field of a city's own may hold."""

    AUSWAHL = "auswahl"
    TEXT = "text"
    JA_NEIN = "ja_nein"
    DATUM = "datum"
    BETRAG = "betrag"


class Feld(Formular):
    """A field of a city's own; where it is printed, the order of sections says by its name."""

    name: Zeichen
    titel: Zeichen
    art: Annotated[Feldart, one_of(Feldart)]
    werte: tuple[Zeichen, ...] = ()
    pflicht: JaNein = False
    hilfe: Zeichen | None = None

    @property
    def beispiel(self) -> str:
        """A value that it may hold, as typed."""
        return self.werte[0] if self.werte else _BEISPIELE[self.art]

    @property
    def auswahl(self) -> str:
        """What it may hold, for people: ``keine, positiv oder negativ``."""
        match self.art:
            case Feldart.AUSWAHL:
                return aufgezaehlt(self.werte, "oder")
            case Feldart.JA_NEIN:
                return "ja oder nein"
            case _:
                return f"zum Beispiel {self.beispiel}"


class Eigenfelder(Formular):
    """The values of a city's own fields, as typed; once the city is known, one of its forms."""

    model_config = ConfigDict(extra="allow")

    @property
    def abbildung(self) -> Abbildung:
        """All that was typed, with its places."""
        return Abbildung(self.model_extra or {}, self._place, self._orte, self._schluessel)


class _Felderformular(Eigenfelder):
    """Holds what the city declares and nothing else."""

    model_config = ConfigDict(extra="forbid")


def form_of(felder: Iterable[Feld], needed: Iterable[str]) -> type[Eigenfelder]:
    """The form that holds ``felder``; a final paper must fill those that it ``needed``."""
    required = frozenset(needed)
    fields = {feld.name: _field(feld, is_needed=feld.name in required) for feld in felder}
    return create_model("Eigenfelder", __base__=_Felderformular, **cast("dict[str, Any]", fields))


def _field(feld: Feld, *, is_needed: bool) -> tuple[Any, Any]:
    marks = (Pflichtfeld(),) if is_needed else ()
    info = Field(
        default=None,
        title=feld.titel.rstrip(":"),
        description=feld.hilfe,
        examples=[feld.beispiel],
    )
    kind: Any = Annotated[Any, reader(_read(feld))]
    for mark in marks:
        kind = Annotated[kind, mark]
    return kind, info


def _read(feld: Feld) -> Callable[[Quelltext], Feldwert]:
    match feld.art:
        case Feldart.AUSWAHL:
            return _choice(feld.werte)
        case Feldart.TEXT:
            return read_zeichen
        case Feldart.JA_NEIN:
            return read_ja_nein
        case Feldart.DATUM:
            return read_datum
        case Feldart.BETRAG:
            return read_euro


def _choice(werte: tuple[str, ...]) -> Callable[[Quelltext], str]:
    """A reader for one of ``werte``, in capitals or not; umlauts may be typed either way."""
    spelled = {_spelled(wert): wert for wert in werte}

    def read(quelle: Quelltext) -> str:
        if found := spelled.get(_spelled(quelle.text)):
            return found
        text = f"»{quelle.kurz}« ist hier nicht vorgesehen."
        raise wrong("F107", text, f"Möglich sind: {', '.join(werte)}.", quelle.text, werte)

    return read


def _spelled(word: str) -> str:
    return without_umlauts(" ".join(word.split())).casefold()


_BEISPIELE = {
    Feldart.AUSWAHL: "",
    Feldart.TEXT: "Text in einer Zeile",
    Feldart.JA_NEIN: "ja",
    Feldart.DATUM: "03.02.2025",
    Feldart.BETRAG: "10.200,50",
}
