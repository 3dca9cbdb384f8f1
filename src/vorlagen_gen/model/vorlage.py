"""What a council paper is. Field names are the YAML keys."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.anlage_a import AnlageA, Finanzierung, Haushaltsplan, Pflichtigkeitsgrad
from vorlagen_gen.model.auftrag import Antrag, Auftrag, ErfuellterAuftrag
from vorlagen_gen.model.auswirkungen import (
    Ergebniszeile,
    FinanzielleAuswirkungen,
    Finanzposition,
    Investitionsmassnahme,
    Teilergebnisplan,
    Teilfinanzplan,
)
from vorlagen_gen.model.beratung import Beratung, Versand, VersandOderArt
from vorlagen_gen.model.eigenfelder import Eigenfelder
from vorlagen_gen.model.formular import Formular, Pflicht, VonBefehlen
from vorlagen_gen.model.neufassung import Neufassung
from vorlagen_gen.model.personen import Ansprechperson, Unterschrift
from vorlagen_gen.model.uebernommen import Uebernommen
from vorlagen_gen.model.verwaltung import Ausnahme, Intern
from vorlagen_gen.model.werte import (
    Art,
    Datum,
    Ganzzahl,
    JaNein,
    Nummer,
    Status,
    Text,
    Zeichen,
    one_of,
)

__all__ = [
    "Anlage",
    "AnlageA",
    "Ansprechperson",
    "Auftrag",
    "Ausnahme",
    "Beratung",
    "Beschlussvorschlag",
    "Eigenfelder",
    "ErfuellterAuftrag",
    "Ergebniszeile",
    "FinanzielleAuswirkungen",
    "Finanzierung",
    "Finanzposition",
    "Haushaltsplan",
    "Intern",
    "Investitionsmassnahme",
    "Pflichtigkeitsgrad",
    "Teilergebnisplan",
    "Teilfinanzplan",
    "Unterschrift",
    "Versand",
    "Vorlage",
]


class Beschlussvorschlag(Formular):
    """What is to be decided, and what it costs."""

    sachentscheidung: Pflicht[Text] = Field(
        default=None, title="Sachentscheidung", examples=["{datei: texte/sachentscheidung.md}"]
    )
    finanzielle_auswirkungen: Pflicht[FinanzielleAuswirkungen] = Field(
        default=None,
        title="Finanzielle Auswirkungen",
        examples=["{text: Es entstehen unmittelbar keine Kosten.}"],
    )


class Vorlage(Formular):
    """A council paper (OParl ``Paper``)."""

    format: Ganzzahl = Field(
        default=1,
        title="Format",
        description="Die Fassung dieses Formats; zurzeit 1.",
        examples=["1"],
    )
    stadt: Zeichen = Field(
        default="muenster",
        title="Stadt",
        description="Nach ihrem Muster wird gedruckt; ihr Ordner in templates/ heißt so.",
        examples=["muenster"],
    )
    art: Pflicht[Annotated[Art, one_of(Art)]] = Field(
        default=None, title="Art der Vorlage", examples=["Beschlussvorlage"]
    )
    status: Annotated[Status, one_of(Status, " Bis dahin gilt die Vorlage als Entwurf.")] = Field(
        default=Status.ENTWURF,
        title="Status",
        description="Ein Entwurf darf Lücken haben, eine finale Vorlage nicht.",
        examples=["entwurf"],
    )
    oeffentlich: Pflicht[JaNein] = Field(default=None, title="Öffentlich", examples=["ja"])
    nummer: Nummer | None = Field(
        default=None,
        title="Vorlagennummer",
        description="Darf im Entwurf fehlen; eine Ergänzung endet auf /1, /2 …",
        examples=["V/0101/2025"],
    )
    hauptvorlage: Nummer | None = Field(
        default=None,
        title="Hauptvorlage",
        description="Nur bei einer Ergänzung: die Nummer der Vorlage, die sie ergänzt.",
        examples=["V/0101/2025"],
    )
    vorgaenger: tuple[Nummer, ...] = Field(
        default=(),
        title="Frühere Vorlagen",
        description="Die Vorlagen, die diese fortschreibt, die älteste zuerst.",
        examples=["[V/0193/2014, V/0203/2019]"],
    )
    datum: Pflicht[Datum] = Field(
        default=None,
        title="Datum",
        description="Das gedruckte Datum der Vorlage.",
        examples=["03.02.2025"],
    )
    geaendert: Datum | None = Field(
        default=None,
        title="Geändert am",
        description="Der Tag der letzten Änderung nach der Auslieferung; steht nur in OParl.",
        examples=["10.02.2025"],
    )
    eingestellt: Datum | None = Field(
        default=None,
        title="Eingestellt am",
        description="Der Tag, an dem das Paket in das Ratsinformationssystem kam.",
        examples=["05.02.2025"],
    )
    neufassung: Neufassung | None = Field(
        default=None,
        title="Neufassung",
        description="Nur wenn sich die Vorlage geändert hat, nachdem sie eingestellt war.",
        examples=["{vom: 10.02.2025, grund: Die Kosten sind neu berechnet.}"],
    )
    versand: VersandOderArt | None = Field(
        default=None,
        title="Versand",
        description="Nur wenn die Vorlage nach der Einladung kommt: Nachversand oder Tischvorlage.",
        examples=["{art: Nachversand, grund: Das Gutachten lag erst am 20.02.2025 vor.}"],
    )
    amt: Pflicht[Zeichen] = Field(
        default=None, title="Amt", examples=["Amt für Migration und Integration"]
    )
    ansprechpersonen: Pflicht[tuple[Ansprechperson, ...]] = Field(
        default=None,
        title="Ansprechpersonen",
        examples=["[{anrede: Frau, name: Mustermann, telefon: 492-7000}]"],
    )
    betreff: Pflicht[Zeichen] = Field(
        default=None, title="Betreff", examples=["Migrationsleitbild 2025-2030"]
    )
    betreff_zusatz: tuple[Zeichen, ...] = Field(
        default=(),
        title="Zusätze zum Betreff",
        description="Weitere Zeilen unter dem Betreff.",
        examples=['["- Baubeschluss -"]'],
    )
    beratungsfolge: Pflicht[tuple[Beratung, ...]] = Field(
        default=None,
        title="Beratungsfolge",
        description="Wird in dieser Reihenfolge gedruckt.",
        examples=["[{datum: 26.02.2025, gremium: Rat, rolle: Entscheidung}]"],
    )
    beschlussvorschlag: Beschlussvorschlag | None = Field(
        default=None,
        title="Beschlussvorschlag",
        description="Nur in einer Beschlussvorlage.",
        examples=["{sachentscheidung: {datei: texte/sachentscheidung.md}}"],
    )
    auftraege: tuple[Auftrag, ...] = Field(
        default=(),
        title="Aufträge",
        description="Was die Sachentscheidung der Verwaltung aufträgt; steht im Register.",
        examples=["[{ziffer: 2a, was: Verantwortliche Stellen benennen, frist: 30.06.2025}]"],
    )
    erledigt: tuple[Antrag, ...] = Field(
        default=(),
        title="Erledigte Anträge",
        description="Die Nummern der Anträge, die mit dieser Vorlage erledigt sind.",
        examples=["[A-R/0028/2022]"],
    )
    erfuellt: tuple[ErfuellterAuftrag, ...] = Field(
        default=(),
        title="Erfüllte Aufträge",
        description="Aufträge früherer Beschlüsse, die mit dieser Vorlage erfüllt sind.",
        examples=["[{vorlage: V/0101/2025, ziffer: 2b}]"],
    )
    begruendung: Text | None = Field(
        default=None,
        title="Begründung",
        description="Nur in einer Beschlussvorlage.",
        examples=["{datei: texte/begruendung.md}"],
    )
    bericht: Text | None = Field(
        default=None,
        title="Bericht",
        description="Nur in einer Berichtsvorlage.",
        examples=["{datei: texte/bericht.md}"],
    )
    unterschrift: Pflicht[Unterschrift] = Field(
        default=None,
        title="Unterschrift",
        examples=["{vertretung: I.V., name: Erika Mustermann, amtsbezeichnung: Stadtkämmerin}"],
    )
    anlagen: tuple[Anlage, ...] = Field(
        default=(),
        title="Anlagen",
        description="Ohne Anlage A; die nennt das Programm selbst.",
        examples=["[{nummer: 1, titel: Lageplan, datei: anlagen/lageplan.pdf}]"],
    )
    anlage_a: AnlageA | None = Field(
        default=None,
        title="Anlage A",
        examples=["{kurzueberblick: [Das Leitbild gilt für fünf Jahre.]}"],
    )
    felder: Eigenfelder | None = Field(
        default=None,
        title="Eigene Felder der Stadt",
        description="Welche es gibt, steht in der stadt.yaml der Stadt.",
        examples=["{klimarelevanz: keine}"],
    )
    uebernommen: Annotated[Uebernommen | None, VonBefehlen()] = Field(
        default=None,
        title="Übernommen und noch nicht bestätigt",
        description="Entsteht beim Fortschreiben; was bestätigt ist, fällt weg.",
        examples=["{aus: V/0101/2025, stellen: [{stelle: begruendung, stand: 9f86d081884c7d65}]}"],
    )
    ausnahmen: tuple[Ausnahme, ...] = Field(
        default=(),
        title="Ausnahmen",
        description="Regeln, die für diese Vorlage nicht gelten sollen, jede mit einem Grund.",
        examples=["[{regel: V203, grund: Die Anlage gehört zu einer anderen Vorlage.}]"],
    )
    intern: Intern | None = Field(
        default=None,
        title="Intern",
        description="Notizen der Verwaltung; erscheinen in keiner Ausgabe.",
        examples=["{aktenzeichen: 50.12}"],
    )
    muster: JaNein = Field(
        default=False,
        title="Muster",
        description="ja: Jede Seite sagt, dass sie keine Vorlage der Stadt ist.",
        examples=["nein"],
    )

    @property
    def zuletzt_geaendert(self) -> date | None:
        """The day of its last change; its own day if it was never changed."""
        vom = self.neufassung.vom if self.neufassung else None
        return max((day for day in (self.datum, self.geaendert, vom) if day), default=None)
