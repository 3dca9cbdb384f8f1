"""What the administration notes in a paper for itself and for the checks."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from vorlagen_gen.model.formular import Abbildung, Formular, Pflicht
from vorlagen_gen.model.werte import Datum, Zeichen, one_of
from vorlagen_gen.quelltext import Quelltext


class Ausnahme(Formular):
    """A check rule that is switched off for this paper."""

    regel: Pflicht[Zeichen] = Field(
        default=None,
        title="Regel",
        description="Der Code aus der Meldung.",
        examples=["V203"],
    )
    grund: Pflicht[Zeichen] = Field(
        default=None,
        title="Grund der Ausnahme",
        description="Er steht im Prüfbericht.",
        examples=["Die Anlage gehört zu einer anderen Vorlage."],
    )


class Mitzeichnungsergebnis(StrEnum):
    """What an office says to a draft."""

    MITGEZEICHNET = "mitgezeichnet"
    MIT_AENDERUNGEN = "mit Änderungen"
    ABGELEHNT = "abgelehnt"


class Mitzeichnung(Formular):
    """An office that is to agree before a paper is final, and what it said."""

    amt: Pflicht[Zeichen] = Field(
        default=None,
        title="Amt",
        description="Wer mitzeichnet; die Reihenfolge ist die des Laufzettels.",
        examples=["Stadtkämmerei"],
    )
    datum: Datum | None = Field(
        default=None,
        title="Datum der Mitzeichnung",
        description="Der Tag, an dem das Amt gezeichnet hat.",
        examples=["12.01.2025"],
    )
    ergebnis: Annotated[Mitzeichnungsergebnis, one_of(Mitzeichnungsergebnis)] | None = Field(
        default=None,
        title="Ergebnis",
        description="Fehlt es, steht die Mitzeichnung noch aus.",
        examples=["mitgezeichnet"],
    )


class Rueckmeldung(Formular):
    """A comment on a draft that somebody sent back; it is open until it has an answer."""

    von: Zeichen | None = Field(
        default=None, title="Von", description="Wer es angemerkt hat.", examples=["Stadtkämmerei"]
    )
    datum: Datum | None = Field(
        default=None, title="Datum der Rückmeldung", examples=["12.01.2025"]
    )
    stelle: Zeichen | None = Field(
        default=None,
        title="Stelle",
        description="Das Feld oder die Textstelle, um die es geht.",
        examples=["begruendung: „Die Kosten sind gedeckt.“"],
    )
    text: Pflicht[Zeichen] = Field(
        default=None, title="Rückmeldung", examples=["Aus welcher Position?"]
    )
    antwort: Zeichen | None = Field(
        default=None,
        title="Antwort",
        description="Was Sie geantwortet oder geändert haben; bis dahin ist sie offen.",
        examples=["Die Produktgruppe ist ergänzt."],
    )

    @property
    def erledigt(self) -> bool:
        """Whether it was answered."""
        return self.antwort is not None


def _as_mitzeichnungen(wert: object) -> object:
    """Offices by their names alone, one or several, as entries that say nothing else."""
    return [_as_mitzeichnung(each) for each in (wert if isinstance(wert, list) else [wert])]


def _as_mitzeichnung(wert: object) -> object:
    if not isinstance(wert, Quelltext):
        return wert
    place = wert.whole
    return Abbildung({"amt": wert}, place, {"amt": place}, {"amt": place})


class Intern(Formular):
    """Notes of the administration; never in any output. It may hold fields of its own."""

    model_config = ConfigDict(extra="allow")

    aktenzeichen: Any = Field(default=None, title="Aktenzeichen")
    verfasser: Any = Field(default=None, title="Verfasser")
    mitzeichnung: Annotated[tuple[Mitzeichnung, ...], BeforeValidator(_as_mitzeichnungen)] = Field(
        default=(),
        title="Mitzeichnung",
        description="Die Ämter, die mitzeichnen; »vorlagen-gen laufzettel« druckt sie.",
        examples=["[{amt: Stadtkämmerei, datum: 12.01.2025, ergebnis: mitgezeichnet}]"],
    )
    rueckmeldungen: tuple[Rueckmeldung, ...] = Field(
        default=(),
        title="Rückmeldungen",
        description="Kommentare aus Word; »vorlagen-gen ruecklauf« trägt sie ein.",
        examples=["[{von: Stadtkämmerei, text: Aus welcher Position?}]"],
    )
    notizen: Any = Field(default=None, title="Notizen")
