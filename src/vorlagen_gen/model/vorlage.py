"""What a council paper is. Field names are the YAML keys."""

from __future__ import annotations

from typing import Annotated, Any

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import (
    Anrede,
    Antwort,
    Art,
    Datum,
    Euro,
    Ganzzahl,
    Grad,
    Haushaltsjahr,
    JaNein,
    Nummer,
    Rolle,
    Status,
    Text,
    Zeichen,
    one_of,
)


class Ansprechperson(Formular):
    """Whom councillors may ask."""

    anrede: Pflicht[Annotated[Anrede, one_of(Anrede)]] = None
    name: Pflicht[Zeichen] = None
    telefon: Pflicht[Zeichen] = None
    email: Pflicht[Zeichen] = None
    oeffentlich: JaNein = True


class Beratung(Formular):
    """One row of the Beratungsfolge (OParl ``Consultation``)."""

    datum: Pflicht[Datum] = None
    gremium: Pflicht[Zeichen] = None
    rolle: Pflicht[Annotated[Rolle, one_of(Rolle)]] = None


class Investitionsmassnahme(Formular):
    """A measure of the investment budget."""

    nummer: Pflicht[Zeichen] = None
    bezeichnung: Pflicht[Zeichen] = None


class Finanzposition(Formular):
    """An amount in a budget year, spending or income by the list it stands in."""

    jahr: Pflicht[Zeichen] = None
    betrag: Pflicht[Euro] = None
    bemerkung: Zeichen | None = None


class Teilfinanzplan(Formular):
    """Investments of one Produktgruppe and measure."""

    produktgruppe: Pflicht[Zeichen] = None
    investitionsmassnahme: Pflicht[Investitionsmassnahme] = None
    bisher_bereitgestellt: Euro | None = None
    auszahlungen: tuple[Finanzposition, ...] = ()
    einzahlungen: tuple[Finanzposition, ...] = ()


class Ergebniszeile(Finanzposition):
    """A row of the Teilergebnisplan; ``zeile`` is the row of the Ergebnisplan, ``01`` to ``26``."""

    zeile: Pflicht[Zeichen] = None


class Teilergebnisplan(Formular):
    """Running costs and income of one Produktgruppe."""

    produktgruppe: Pflicht[Zeichen] = None
    zeilen: tuple[Ergebniszeile, ...] = ()


class FinanzielleAuswirkungen(Formular):
    """Section II: a sentence, and where there are costs one or two tables."""

    text: Pflicht[Text] = None
    teilfinanzplan: tuple[Teilfinanzplan, ...] = ()
    teilergebnisplan: tuple[Teilergebnisplan, ...] = ()
    schluss: Text | None = None


class Beschlussvorschlag(Formular):
    """What is to be decided, and what it costs."""

    sachentscheidung: Pflicht[Text] = None
    finanzielle_auswirkungen: Pflicht[FinanzielleAuswirkungen] = None


class Unterschrift(Formular):
    """Who signs; the Oberbürgermeister signs with the name alone."""

    vertretung: Zeichen | None = None
    name: Pflicht[Zeichen] = None
    amtsbezeichnung: Zeichen | None = None


class Anlage(Formular):
    """A file that belongs to the paper (OParl ``File``); ``nummer`` is text: 1, 1a, 4.1."""

    nummer: Pflicht[Zeichen] = None
    titel: Pflicht[Zeichen] = None
    datei: Pflicht[Zeichen] = None
    oeffentlich: JaNein = True


class Haushaltsplan(Formular):
    """Whether a measure stands in one budget; a ``nachtrag`` is a supplementary one."""

    jahr: Pflicht[Haushaltsjahr] = None
    nachtrag: JaNein = False
    enthalten: Pflicht[Annotated[Antwort, one_of(Antwort)]] = None


class Finanzierung(Formular):
    """The table Finanzierung of Anlage A."""

    produktgruppe: Pflicht[tuple[Zeichen, ...]] = None
    ergebnisplan: Pflicht[Annotated[Antwort, one_of(Antwort)]] = None
    finanzplan: Pflicht[Annotated[Antwort, one_of(Antwort)]] = None
    haushaltsplan_beschlossen: Pflicht[Haushaltsplan] = None
    haushaltsplan_entwurf: Pflicht[Haushaltsplan] = None
    belastungen_zukuenftig: Pflicht[Annotated[Antwort, one_of(Antwort)]] = None
    bereits_veranschlagt: Pflicht[Annotated[Antwort, one_of(Antwort)]] = None


class Pflichtigkeitsgrad(Formular):
    """How far the law obliges the city to do it, with the reason."""

    grad: Pflicht[Annotated[Grad, one_of(Grad)]] = None
    begruendung: Pflicht[Text] = None


class AnlageA(Formular):
    """The optional form Anlage A."""

    kurzueberblick: Pflicht[tuple[Text, ...]] = None
    ziele: Pflicht[Text] = None
    finanzierung: Pflicht[Finanzierung] = None
    pflichtigkeitsgrad: Pflicht[Pflichtigkeitsgrad] = None
    querschnittsthemen: Pflicht[Text] = None


class Intern(Formular):
    """Notes of the administration; never in any output."""

    aktenzeichen: Any = None
    verfasser: Any = None
    mitzeichnung: Any = None
    notizen: Any = None


class Vorlage(Formular):
    """A council paper (OParl ``Paper``)."""

    format: Ganzzahl = 1
    stadt: Zeichen = "muenster"
    art: Pflicht[Annotated[Art, one_of(Art)]] = None
    status: Annotated[Status, one_of(Status)] = Status.ENTWURF
    oeffentlich: Pflicht[JaNein] = None
    nummer: Nummer | None = None
    hauptvorlage: Nummer | None = None
    datum: Pflicht[Datum] = None
    amt: Pflicht[Zeichen] = None
    ansprechpersonen: Pflicht[tuple[Ansprechperson, ...]] = None
    betreff: Pflicht[Zeichen] = None
    betreff_zusatz: tuple[Zeichen, ...] = ()
    beratungsfolge: Pflicht[tuple[Beratung, ...]] = None
    beschlussvorschlag: Beschlussvorschlag | None = None
    begruendung: Text | None = None
    bericht: Text | None = None
    unterschrift: Pflicht[Unterschrift] = None
    anlagen: tuple[Anlage, ...] = ()
    anlage_a: AnlageA | None = None
    intern: Intern | None = None
    muster: JaNein = False
