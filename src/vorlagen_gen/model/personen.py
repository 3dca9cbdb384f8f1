"""The people of a council paper: whom to ask, and who signs. Field names are the YAML keys."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import Anrede, JaNein, Zeichen, one_of


class Ansprechperson(Formular):
    """Whom councillors may ask."""

    anrede: Pflicht[Annotated[Anrede, one_of(Anrede)]] = Field(
        default=None, title="Anrede", examples=["Frau"]
    )
    name: Pflicht[Zeichen] = Field(
        default=None,
        title="Name",
        description="Nur der Nachname, wie er gedruckt wird.",
        examples=["Mustermann"],
    )
    telefon: Pflicht[Zeichen] = Field(default=None, title="Telefon", examples=["492-7000"])
    email: Pflicht[Zeichen] = Field(
        default=None, title="E-Mail", examples=["mustermann@stadt-muenster.de"]
    )
    oeffentlich: JaNein = Field(
        default=True,
        title="Öffentlich",
        description="nein: steht nur in der nichtöffentlichen Fassung.",
        examples=["ja"],
    )


class Unterschrift(Formular):
    """Who signs; the Oberbürgermeister signs with the name alone."""

    vertretung: Zeichen | None = Field(
        default=None,
        title="Vertretung",
        description="I.V. oder In Vertretung; beim Oberbürgermeister entfällt die Zeile.",
        examples=["I.V."],
    )
    name: Pflicht[Zeichen] = Field(default=None, title="Name", examples=["Erika Mustermann"])
    amtsbezeichnung: Zeichen | None = Field(
        default=None, title="Amtsbezeichnung", examples=["Stadtkämmerin"]
    )
