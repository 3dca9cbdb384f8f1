"""A city's labels and the order of its sections, from ``templates/<stadt>/stadt.yaml``."""

from __future__ import annotations

from pydantic import Field

from vorlagen_gen.model.eigenfelder import Feld
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.laufzettel import LaufzettelLabels
from vorlagen_gen.model.lesefassung import LesefassungLabels
from vorlagen_gen.model.reihenfolge import Reihenfolge
from vorlagen_gen.model.satzspiegel import Satzspiegel
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.model.werte import Zeichen


class Logo(Formular):
    """The city's logo; empty by default. ``datei`` lies beside ``stadt.yaml``."""

    datei: Zeichen | None = None
    alternativtext: Zeichen | None = None


class KopfLabels(Formular):
    """Labels of the head of page 1."""

    oeffentlich: Zeichen
    nichtoeffentlich: Zeichen
    nichtoeffentliche_fassung: Zeichen
    nachversand: Zeichen
    tischvorlage: Zeichen
    neufassung: Zeichen
    ansprechperson: Zeichen
    ansprechpersonen: Zeichen
    telefon: Zeichen
    betrifft: Zeichen


class BeratungsfolgeLabels(Formular):
    """Title of the Beratungsfolge, and the names of its columns for screen readers."""

    titel: Zeichen
    beschreibung: Zeichen
    datum: Zeichen
    gremium: Zeichen
    rolle: Zeichen


class TextLabels(Formular):
    """Titles of the sections that hold text."""

    beschlussvorschlag: Zeichen
    sachentscheidung: Zeichen
    finanzielle_auswirkungen: Zeichen
    begruendung: Zeichen
    bericht: Zeichen


class FinanztabellenLabels(Formular):
    """Captions, heads and kinds of row of the two financial tables."""

    teilfinanzplan: Zeichen
    teilergebnisplan: Zeichen
    beschreibung: Zeichen
    spalte_art: Zeichen
    spalte_nummer: Zeichen
    spalte_bezeichnung: Zeichen
    spalte_haushaltsjahr: Zeichen
    spalte_betrag: Zeichen
    spalte_bemerkungen: Zeichen
    produktgruppe: Zeichen
    investitionsmassnahme: Zeichen
    auszahlungen: Zeichen
    einzahlungen: Zeichen
    bisher_bereitgestellt: Zeichen
    summe_auszahlungen: Zeichen
    zeile: Zeichen
    saldo: Zeichen


class SchlussLabels(Formular):
    """Labels of the signature and of the list of Anlagen."""

    gezeichnet: Zeichen
    anlage: Zeichen
    anlagen: Zeichen
    eintrag_mit_titel: Zeichen
    eintrag_nachgereicht: Zeichen
    eintrag_einsicht: Zeichen
    barrierefreie_datei: Zeichen
    barrierefreier_kontakt: Zeichen
    nichtoeffentlich: Zeichen


class AnlageALabels(Formular):
    """Labels of the form Anlage A."""

    titel: Zeichen
    kurzueberblick: Zeichen
    ziele: Zeichen
    finanzierung: Zeichen
    produktgruppe: Zeichen
    ergebnisplan: Zeichen
    finanzplan: Zeichen
    haushaltsplan_beschlossen: Zeichen
    haushaltsplan_entwurf: Zeichen
    haushaltsplan: Zeichen
    nachtragshaushaltsplan: Zeichen
    belastungen_zukuenftig: Zeichen
    bereits_veranschlagt: Zeichen
    ja: Zeichen
    nein: Zeichen
    teilweise: Zeichen
    spalte_frage: Zeichen
    spalte_antwort: Zeichen
    finanzierung_beschreibung: Zeichen
    pflichtigkeitsgrad: Zeichen
    massnahme_ist: Zeichen
    begruendung: Zeichen
    pflichtigkeitsgrad_beschreibung: Zeichen
    querschnittsthemen: Zeichen


class IndikatorblattLabels(Formular):
    """Labels of the sheet of one indicator."""

    blatt_titel: Zeichen
    blatt_beispieldaten: Zeichen
    definition: Zeichen
    relevanz: Zeichen
    bruchteil: Zeichen
    zaehler: Zeichen
    nenner: Zeichen
    gruppenbegriff: Zeichen
    begriff_register: Zeichen
    begriff_staatsangehoerigkeit: Zeichen
    begriff_zuwanderungsgeschichte: Zeichen
    begriff_einwanderungsgeschichte: Zeichen
    richtung: Zeichen
    steigen: Zeichen
    sinken: Zeichen
    angleichung: Zeichen
    keine: Zeichen
    ziel: Zeichen
    ziel_abstand: Zeichen
    ziel_spanne: Zeichen
    ziel_jahr: Zeichen
    ziel_immer: Zeichen
    abstand: Zeichen
    quelle: Zeichen
    quelle_stand: Zeichen
    bruch: Zeichen
    hinweise: Zeichen
    fussnoten: Zeichen
    status: Zeichen
    beschreibung: Zeichen
    spalte_angabe: Zeichen
    spalte_text: Zeichen
    werttabelle: Zeichen
    werttabelle_beispieldaten: Zeichen
    werttabelle_beschreibung: Zeichen
    spalte_zeitraum: Zeichen


class LegendeLabels(Formular):
    """What signs and symbols mean, how the status is found, and what indicators cannot say."""

    titel: Zeichen
    beschreibung: Zeichen
    spalte_zeichen: Zeichen
    spalte_bedeutung: Zeichen
    sonne: Zeichen
    leicht_bewoelkt: Zeichen
    wolke: Zeichen
    blitz: Zeichen
    nicht_bewertbar: Zeichen
    nichts: Zeichen
    unbekannt: Zeichen
    folgt: Zeichen
    sinnlos: Zeichen
    unsicher: Zeichen
    eingeschraenkt: Zeichen
    vorlaeufig: Zeichen
    berichtigt: Zeichen
    geschaetzt: Zeichen
    verfahren: Zeichen
    verfahren_text: tuple[Zeichen, ...]
    grenzen: Zeichen
    grenzen_text: tuple[Zeichen, ...]
    quellen: Zeichen
    quelle: Zeichen


class IndikatorenLabels(Formular):
    """Labels of what is printed about indicators: overview, sheets, tables, legend."""

    einleitung: Zeichen
    ausgabe: Zeichen
    vorige: Zeichen
    beispieldaten: Zeichen
    beispieldaten_anzahl: Zeichen
    matrix: Zeichen
    matrix_beschreibung: Zeichen
    spalte_handlungsfeld: Zeichen
    spalte_summe: Zeichen
    zeile_summe: Zeichen
    liste: Zeichen
    liste_beschreibung: Zeichen
    spalte_indikator: Zeichen
    spalte_stand: Zeichen
    spalte_veraenderung: Zeichen
    spalte_status: Zeichen
    handlungsfeld: Zeichen
    leitziel: Zeichen
    teilziele: Zeichen
    zielerreichung: Zeichen
    zielerreichung_beschreibung: Zeichen
    spalte_leitziel: Zeichen
    spalte_teilziel: Zeichen
    spalte_indikatoren: Zeichen
    leitziel_zeile: Zeichen
    ohne_teilziel: Zeichen
    ohne_daten: Zeichen
    ohne_vorwert: Zeichen
    ohne_neuen_wert: Zeichen
    unveraendert: Zeichen
    nahezu_unveraendert: Zeichen
    ueber_bruch: Zeichen
    blatt: IndikatorblattLabels
    legende: LegendeLabels


class SeitenLabels(Formular):
    """What every page repeats, and how a gap is printed."""

    seite: Zeichen
    anlagenvermerk: Zeichen
    anlagenvermerk_nichtoeffentlich: Zeichen
    entwurf: Zeichen
    muster: Zeichen
    nichtoeffentlich: Zeichen
    zusatz_nichtoeffentlich: Zeichen
    luecke: Zeichen
    luecke_kurz: Zeichen
    nummer_fehlt: Zeichen
    jahr_fehlt: Zeichen


class Stadt(Formular):
    """A city's labels, measures, order of sections and fields of its own.

    ``version`` names the state of all its templates; who changes them changes it.
    """

    name: Zeichen
    version: Zeichen
    sprache: Zeichen
    logo: Logo = Field(default_factory=Logo)
    satzspiegel: Satzspiegel
    reihenfolge: Reihenfolge
    felder: tuple[Feld, ...] = ()
    kopf: KopfLabels
    beratungsfolge: BeratungsfolgeLabels
    texte: TextLabels
    finanztabellen: FinanztabellenLabels
    schluss: SchlussLabels
    anlage_a: AnlageALabels
    indikatoren: IndikatorenLabels
    lesefassung: LesefassungLabels
    synopse: SynopseLabels
    laufzettel: LaufzettelLabels
    seiten: SeitenLabels

    def feld(self, name: str) -> Feld | None:
        """The field of its own that is called ``name``."""
        return next((feld for feld in self.felder if feld.name == name), None)
