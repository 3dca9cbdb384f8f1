"""How a paper comes to the bodies: when each consults, and what if it comes late."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from vorlagen_gen.model.formular import Abbildung, Formular, Pflicht
from vorlagen_gen.model.werte import Datum, Rolle, Zeichen, one_of
from vorlagen_gen.quelltext import Quelltext


class Beratung(Formular):
    """One row of the Beratungsfolge (OParl ``Consultation``)."""

    datum: Pflicht[Datum] = Field(default=None, title="Sitzungsdatum", examples=["19.02.2025"])
    gremium: Pflicht[Zeichen] = Field(
        default=None,
        title="Gremium",
        description="Der Name des Gremiums, wie er gedruckt wird.",
        examples=["Hauptausschuss"],
    )
    rolle: Pflicht[Annotated[Rolle, one_of(Rolle)]] = Field(
        default=None, title="Rolle", examples=["Anhörung"]
    )


class Versandart(StrEnum):
    """Sent after the invitation, or laid on the table in the meeting."""

    NACHVERSAND = "Nachversand"
    TISCHVORLAGE = "Tischvorlage"


class Versand(Formular):
    """That a paper comes later than the invitation, and why."""

    art: Pflicht[Annotated[Versandart, one_of(Versandart)]] = Field(
        default=None,
        title="Art des Versands",
        description="Wird unter der Art der Vorlage gedruckt.",
        examples=["Nachversand"],
    )
    grund: Zeichen | None = Field(
        default=None,
        title="Grund des Versands",
        description="Hebt die Abgabefrist auf; wird nicht gedruckt.",
        examples=["Das Gutachten lag erst am 20.02.2025 vor."],
    )

    @property
    def is_begruendet(self) -> bool:
        """Whether it lifts the last day to hand in the paper."""
        return self.art is not None and bool(self.grund)


def _as_versand(wert: object) -> object:
    """The kind alone as a form that holds nothing else."""
    if not isinstance(wert, Quelltext):
        return wert
    place = wert.whole
    return Abbildung({"art": wert}, place, {"art": place}, {"art": place})


VersandOderArt = Annotated[
    Versand, BeforeValidator(_as_versand, json_schema_input_type=Versandart | Versand)
]
