"""What colleagues do to a paper in Word, and what has to come of it in its sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tests.ruecklauf.person import Griff

PAPIER = "vorlage.yaml"
BEGRUENDUNG = "texte/begruendung.md"
ZIELE = "texte/ziele.md"
KONZEPT = "anlagen/konzept.md"


class Dokument(Enum):
    """Which file of the paper is edited, by the middle of its name."""

    HAUPT = "Beschlussvorlage"
    ANLAGE_A = "Anlage-A"
    ANLAGE_1 = "Anlage-1"


@dataclass(frozen=True, slots=True)
class Ersatz:
    """In ``datei`` stands ``neu`` for ``alt``, which stands there once; all other bytes stay."""

    datei: str
    alt: str
    neu: str


@dataclass(frozen=True, slots=True)
class Bearbeitung:
    """What is done to a file, what becomes of the sources, and what a finding has to quote.

    An edit whose ``zitate`` are not empty need not be in the new text, but must be told. It is
    done without and with tracked changes, unless ``verfolgt`` says otherwise.
    """

    name: str
    dokument: Dokument
    wo: str
    griffe: tuple[Griff, ...]
    ersatz: tuple[Ersatz, ...] = ()
    zitate: tuple[str, ...] = ()
    verfolgt: tuple[bool, ...] = (False, True)


H, A, K = Dokument.HAUPT, Dokument.ANLAGE_A, Dokument.ANLAGE_1
_OSTEN = "Das haben die Schulen mehrfach beklagt."
_RAEUME = (
    "Die Räume am Hafen stehen seit Herbst leer. "
    "Der Eigentümer ist zu einem langen Mietvertrag bereit."
)
_JAHR = (
    "Im Jahr 2025 haben 64 Jugendliche die bestehende Werkstatt besucht, 22 von ihnen haben eine "
    "Ausbildung begonnen. Die **Nachfrage** ist *deutlich* größer als das Angebot."
)
_PLAETZE = "Über die Plätze entscheiden die Schulen gemeinsam mit der Lernwerkstatt.[^2]"
_HILFE = "- Hilfe bei den Hausaufgaben an vier Nachmittagen\n"
_WERKSTATT = "- eine Werkstatt für Holz und Metall\n"
_AM_SELBEN_TAG = "  # Am selben Tag.\n"
_AUSSCHUSS = "Ausschuss für Kinder, Jugendliche und Familien"


def _b(alt: str, neu: str) -> tuple[Ersatz]:
    return (Ersatz(BEGRUENDUNG, alt, neu),)


def _y(alt: str, neu: str) -> tuple[Ersatz]:
    return (Ersatz(PAPIER, alt, neu),)


def _z(alt: str, neu: str) -> tuple[Ersatz]:
    return (Ersatz(ZIELE, alt, neu),)


def _k(alt: str, neu: str) -> tuple[Ersatz]:
    return (Ersatz(KONZEPT, alt, neu),)


FLIESSTEXT = (
    Bearbeitung("nichts", H, "Text", ()),
    Bearbeitung(
        "wort", H, "Text", (("ersetze", "beklagt", "bemängelt"),), _b("beklagt", "bemängelt")
    ),
    Bearbeitung(
        "satz_am_ende",
        H,
        "Text",
        (("tippe_hinter", "Mietvertrag bereit.", " Er senkt die Miete."),),
        _b("Mietvertrag bereit.", "Mietvertrag bereit. Er senkt die Miete."),
    ),
    Bearbeitung(
        "worte_am_anfang",
        H,
        "Text",
        (("tippe_vor", "Die Räume am Hafen", "Immerhin: "),),
        _b("Die Räume am", "Immerhin: Die Räume am"),
    ),
    Bearbeitung("wort_weg", H, "Text", (("loesche", "mehrfach "),), _b("mehrfach ", "")),
    Bearbeitung(
        "absatz_neu_gefasst",
        H,
        "Text",
        (("ersetze", _RAEUME, "Ein Haus am Hafen ist frei."),),
        _b(_RAEUME, "Ein Haus am Hafen ist frei."),
    ),
    Bearbeitung(
        "zwei_stellen",
        H,
        "Text",
        (("ersetze", "seit Herbst leer", "seit Mai leer"), ("ersetze", "langen", "langfristigen")),
        _b(
            "seit Herbst leer. Der Eigentümer ist zu einem langen",
            "seit Mai leer. Der Eigentümer ist zu einem langfristigen",
        ),
    ),
    Bearbeitung(
        "absatz_geteilt",
        H,
        "Text",
        (("teile_hinter", "seit Herbst leer."),),
        _b("seit Herbst leer. Der", "seit Herbst leer.\n\nDer"),
    ),
    Bearbeitung(
        "absatz_mit_fettem_geteilt",
        H,
        "Text",
        (("teile_hinter", "eine Ausbildung begonnen."),),
        _b("Ausbildung begonnen. Die", "Ausbildung begonnen.\n\nDie"),
    ),
    Bearbeitung(
        "absatz_mit_note_geteilt",
        H,
        "Fußnote",
        (("teile_hinter", "lernen können."),),
        _b("lernen können. Das", "lernen können.\n\nDas"),
    ),
    Bearbeitung(
        "teil_neu",
        H,
        "Überschrift",
        (
            ("neuer_absatz_hinter", "Mietvertrag bereit.", "Vergleich"),
            ("neuer_absatz_hinter", "=Vergleich", "In Bremen gibt es das."),
            ("neuer_absatz_hinter", "In Bremen gibt", "Auch in Köln."),
            ("gib_stil_von", "=Vergleich", "=Angebot"),
        ),
        _b(
            "Mietvertrag bereit.\n",
            "Mietvertrag bereit.\n\n# Vergleich\n\nIn Bremen gibt es das.\n\nAuch in Köln.\n",
        ),
    ),
    Bearbeitung(
        "absaetze_verbunden",
        H,
        "Text",
        (
            ("tippe_hinter", "größer als das Angebot.", " "),
            ("verbinde", "größer als das Angebot. "),
        ),
        _b("das Angebot.\n\nDie Räume", "das Angebot. Die Räume"),
    ),
    Bearbeitung(
        "absatz_neu",
        H,
        "Text",
        (("neuer_absatz_hinter", "Mietvertrag bereit.", "Ein zweites Haus ist nicht in Sicht."),),
        _b(
            "Mietvertrag bereit.\n", "Mietvertrag bereit.\n\nEin zweites Haus ist nicht in Sicht.\n"
        ),
    ),
    Bearbeitung(
        "absatz_weg",
        H,
        "Text",
        (("loesche_absatz", "Im Jahr 2025 haben"),),
        _b(f"{_JAHR}\n\n", ""),
    ),
    Bearbeitung(
        "absatz_verschoben",
        H,
        "Text",
        (("verschiebe_vor", "Im Jahr 2025 haben", "Im Osten der Stadt"),),
        (
            Ersatz(BEGRUENDUNG, f"\n\n{_JAHR}\n\n", "\n\n"),
            Ersatz(BEGRUENDUNG, "# Anlass\n\n", f"# Anlass\n\n{_JAHR}\n\n"),
        ),
    ),
    Bearbeitung(
        "fett", H, "Text", (("fett", "seit Herbst"),), _b("seit Herbst", "**seit Herbst**")
    ),
    Bearbeitung(
        "nicht_fett", H, "Text", (("nicht_fett", "Nachfrage"),), _b("**Nachfrage**", "Nachfrage")
    ),
    Bearbeitung("kursiv", H, "Text", (("kursiv", "langen"),), _b("langen", "*langen*")),
    Bearbeitung(
        "wort_in_fett",
        H,
        "Text",
        (("ersetze", "Nachfrage", "Warteliste"),),
        _b("Nachfrage", "Warteliste"),
    ),
    Bearbeitung(
        "umbruch",
        H,
        "Text",
        (("umbruch_hinter", "seit Herbst leer."),),
        _b("seit Herbst leer. Der", "seit Herbst leer.\nDer"),
    ),
    Bearbeitung(
        "ueberschrift",
        H,
        "Überschrift",
        (("ersetze", "Zeitplan", "Ablauf"),),
        _b("Zeitplan", "Ablauf"),
    ),
    Bearbeitung(
        "neue_ueberschrift_absatz",
        H,
        "Überschrift",
        (("tippe_hinter", "Anlass", " und Bedarf"),),
        _b("# Anlass", "# Anlass und Bedarf"),
    ),
    Bearbeitung("nur_groesser", H, "Text", (("gross", "seit Herbst"),)),
    Bearbeitung(
        "zeichen_von_markdown",
        H,
        "Text",
        (("tippe_hinter", "zwei Jahren.", " Preis: 3*4 [s. o.] _ca._ #1"),),
        _b("zwei Jahren.", "zwei Jahren. Preis: 3*4 [s. o.] _ca._ #1"),
    ),
)

LISTEN = (
    Bearbeitung(
        "punkt_wort",
        H,
        "Liste",
        (("ersetze", "vier Nachmittagen", "fünf Nachmittagen"),),
        _b("vier Nachmittagen", "fünf Nachmittagen"),
    ),
    Bearbeitung(
        "punkt_neu",
        H,
        "Liste",
        (("neuer_absatz_hinter", "für Holz und Metall", "eine Küche"),),
        _b("für Holz und Metall\n", "für Holz und Metall\n- eine Küche\n"),
    ),
    Bearbeitung(
        "punkt_weg",
        H,
        "Liste",
        (("loesche_absatz", "eine Werkstatt für"),),
        _b("- eine Werkstatt für Holz und Metall\n", ""),
    ),
    Bearbeitung(
        "punkt_verschoben",
        H,
        "Liste",
        (("verschiebe_vor", "eine Werkstatt für", "Hilfe bei den"),),
        _b(
            f"{_HILFE}{_WERKSTATT}",
            f"{_WERKSTATT}{_HILFE}",
        ),
    ),
    Bearbeitung(
        "punkt_tiefer",
        H,
        "Liste",
        (("stufe", "eine Werkstatt für", "1"),),
        _b(_WERKSTATT, f"    {_WERKSTATT}"),
    ),
    Bearbeitung(
        "punkte_verbunden",
        H,
        "Liste",
        (("tippe_hinter", "vier Nachmittagen", " und "), ("verbinde", "vier Nachmittagen und ")),
        _b("vier Nachmittagen\n- eine Werkstatt", "vier Nachmittagen und eine Werkstatt"),
    ),
    Bearbeitung(
        "absatz_und_punkt_verbunden",
        H,
        "Liste",
        (("tippe_hinter", "drei Bausteine:", " "), ("verbinde", "drei Bausteine: ")),
        _b("drei Bausteine:\n\n- Hilfe", "drei Bausteine: Hilfe")
        + _b("an vier Nachmittagen\n", "an vier Nachmittagen\n\n"),
    ),
    Bearbeitung(
        "nummer_neu",
        H,
        "Liste",
        (("neuer_absatz_hinter", "Umbau bis zum Frühjahr 2027", "Probebetrieb"),),
        _b(
            "2. Umbau bis zum Frühjahr 2027\n3. Eröffnung",
            "2. Umbau bis zum Frühjahr 2027\n3. Probebetrieb\n4. Eröffnung",
        ),
    ),
    Bearbeitung(
        "nummer_weg",
        H,
        "Liste",
        (("loesche_absatz", "Umbau bis zum"),),
        _b("2. Umbau bis zum Frühjahr 2027\n3. Eröffnung", "2. Eröffnung"),
    ),
    Bearbeitung(
        "buchstabe_wort",
        H,
        "Liste",
        (("ersetze", "zehn Jahre", "zwölf Jahre"),),
        _y("zehn Jahre", "zwölf Jahre"),
    ),
    Bearbeitung(
        "buchstabe_neu",
        H,
        "Liste",
        (("neuer_absatz_hinter", "zwei Stellen auszuschreiben und", "Spenden einzuwerben und"),),
        _y(
            "auszuschreiben und\n       c. dem",
            "auszuschreiben und\n       c. Spenden einzuwerben und\n       d. dem",
        ),
    ),
    Bearbeitung(
        "ziel_neu",
        A,
        "Liste",
        (("neuer_absatz_hinter", "erreichen einen Abschluss.", "Weniger Jugendliche brechen ab."),),
        _z(
            "einen Abschluss.\n2. Mehr",
            "einen Abschluss.\n2. Weniger Jugendliche brechen ab.\n3. Mehr",
        ),
    ),
    Bearbeitung(
        "ziel_wort",
        A,
        "Liste",
        (("ersetze", "einen Abschluss", "den Abschluss"),),
        _z("einen Abschluss", "den Abschluss"),
    ),
    Bearbeitung(
        "ueberblick_wort",
        A,
        "Feld",
        (("ersetze", "ergänzt", "erweitert"),),
        _y("ergänzt", "erweitert"),
    ),
    Bearbeitung(
        "ueberblick_neu",
        A,
        "Feld",
        (("neuer_absatz_hinter", "2027 die Arbeit auf.", "Sie steht allen offen."),),
        _y("2027 die Arbeit auf.\n", "2027 die Arbeit auf.\n    - Sie steht allen offen.\n"),
    ),
    Bearbeitung(
        "ueberblick_weg",
        A,
        "Feld",
        (("loesche_absatz", "Sie nimmt im Sommer"),),
        _y("    - Sie nimmt im Sommer 2027 die Arbeit auf.\n", ""),
    ),
)

TABELLEN = (
    Bearbeitung("zelle", H, "Tabelle", (("ersetze", "120", "125"),), _b("| 120 |", "| 125 |")),
    Bearbeitung("zelle_leer", H, "Tabelle", (("loesche", "120"),), _b("| 120 |", "|  |")),
    Bearbeitung(
        "kopfzelle",
        H,
        "Tabelle",
        (("ersetze", "=Baustein", "Teil"),),
        _b("| Baustein |", "| Teil |"),
    ),
    Bearbeitung(
        "tabellentitel",
        H,
        "Tabelle",
        (("ersetze", "in den ersten Jahren", "im Aufbau"),),
        _b("in den ersten Jahren", "im Aufbau"),
    ),
    Bearbeitung(
        "zeile_neu",
        H,
        "Tabelle",
        (
            ("neue_zeile_hinter", "=Werkstatt"),
            ("zelle", "3:A4", "Küche"),
            ("zelle", "3:B4", "8"),
            ("zelle", "3:C4", "12"),
        ),
        _b("| Werkstatt | 16 | 24 |\n", "| Werkstatt | 16 | 24 |\n| Küche | 8 | 12 |\n"),
    ),
    Bearbeitung(
        "zeile_weg",
        H,
        "Tabelle",
        (("loesche_zeile", "=Werkstatt"),),
        _b("| Werkstatt | 16 | 24 |\n", ""),
    ),
    Bearbeitung(
        "zeile_verschoben",
        H,
        "Tabelle",
        (
            ("neue_zeile_hinter", "=Beratung"),
            ("zelle", "3:A5", "Werkstatt"),
            ("zelle", "3:B5", "16"),
            ("zelle", "3:C5", "24"),
            ("loesche_zeile", "=Werkstatt"),
        ),
        _b(
            "| Werkstatt | 16 | 24 |\n| Beratung | 80 | 120 |\n",
            "| Beratung | 80 | 120 |\n| Werkstatt | 16 | 24 |\n",
        ),
    ),
    Bearbeitung(
        "konzept_zelle",
        K,
        "Tabelle",
        (("ersetze", "Montag", "Mittwoch"),),
        _k("Montag", "Mittwoch"),
    ),
    Bearbeitung(
        "konzept_zeile_weg",
        K,
        "Tabelle",
        (("loesche_zeile", "Montag"),),
        _k("| Montag | Hausaufgaben |\n", ""),
    ),
    Bearbeitung(
        "konzept_zeile_neu",
        K,
        "Tabelle",
        (
            ("neue_zeile_hinter", "=Tag"),
            ("zelle", "1:A2", "Samstag"),
            ("zelle", "1:B2", "Küche"),
        ),
        _k("| Montag |", "| Samstag | Küche |\n| Montag |"),
    ),
    Bearbeitung(
        "konzept_wort", K, "Text", (("ersetze", "offener", "heller"),), _k("offener", "heller")
    ),
    Bearbeitung(
        "konzept_absatz",
        K,
        "Text",
        (("neuer_absatz_hinter", "wird beraten.", "Das ist umsonst."),),
        _k("wird beraten.\n", "wird beraten.\n\nDas ist umsonst.\n"),
    ),
)

FUSSNOTEN = (
    Bearbeitung(
        "note_wort",
        H,
        "Fußnote",
        (("ersetze", "Schreiben der", "Brief der"),),
        _b("Schreiben der", "Brief der"),
    ),
    Bearbeitung(
        "zweite_note",
        H,
        "Fußnote",
        (("ersetze", "der Bedarf", "die Not"),),
        _b("der Bedarf", "die Not"),
    ),
    Bearbeitung(
        "note_neu",
        H,
        "Fußnote",
        (("fussnote_hinter", "Mietvertrag bereit.", "Laut Brief vom März."),),
        (
            Ersatz(BEGRUENDUNG, "Mietvertrag bereit.", "Mietvertrag bereit.[^3]"),
            Ersatz(
                BEGRUENDUNG,
                "Reihenfolge der Anmeldung.\n",
                "Reihenfolge der Anmeldung.\n\n[^3]: Laut Brief vom März.\n",
            ),
        ),
    ),
    Bearbeitung(
        "note_weg",
        H,
        "Fußnote",
        (("loesche_fussnote", "2"),),
        (
            Ersatz(BEGRUENDUNG, "der Lernwerkstatt.[^2]", "der Lernwerkstatt."),
            Ersatz(
                BEGRUENDUNG,
                "\n\n[^2]: Maßstab ist der Bedarf, nicht die Reihenfolge der Anmeldung.\n",
                "\n",
            ),
        ),
    ),
    Bearbeitung(
        "absatz_mit_note_weg_und_note_neu",
        H,
        "Fußnote",
        (
            ("fussnote_hinter", "Mietvertrag bereit.", "Laut Brief vom März."),
            ("loesche_absatz", "Über die Plätze"),
        ),
        (
            Ersatz(BEGRUENDUNG, "Mietvertrag bereit.", "Mietvertrag bereit.[^3]"),
            Ersatz(BEGRUENDUNG, f"{_PLAETZE}\n\n", ""),
            Ersatz(
                BEGRUENDUNG,
                "[^2]: Maßstab ist der Bedarf, nicht die Reihenfolge der Anmeldung.",
                "[^3]: Laut Brief vom März.",
            ),
        ),
        (),
        (False,),  # tracked, LibreOffice makes the heading behind it a paragraph, untracked
    ),
    Bearbeitung(
        "note_geteilt",
        H,
        "Fußnote",
        (("teile_hinter", "Maßstab ist der Bedarf,"),),
        _b("der Bedarf, nicht", "der Bedarf,\n\n    nicht"),
    ),
    Bearbeitung(
        "note_mit_neuem_absatz",
        H,
        "Fußnote",
        (("neuer_absatz_hinter", "der Anmeldung.", "3. Das gilt auch für Geschwister."),),
        _b(
            "Reihenfolge der Anmeldung.\n",
            "Reihenfolge der Anmeldung.\n\n    3. Das gilt auch für Geschwister.\n",
        ),
    ),
    Bearbeitung(
        "note_anlage_a",
        A,
        "Fußnote",
        (("ersetze", "Gezählt", "Erfasst"),),
        _z("Gezählt", "Erfasst"),
    ),
    Bearbeitung(
        "note_neu_anlage_a",
        A,
        "Fußnote",
        (("fussnote_hinter", "an den Zahlen der Schulen.", "Jährlich im Herbst."),),
        (
            Ersatz(ZIELE, "Zahlen der Schulen.", "Zahlen der Schulen.[^3]"),
            Ersatz(ZIELE, "an Schulen.\n", "an Schulen.\n\n[^3]: Jährlich im Herbst.\n"),
        ),
    ),
)

FELDER = (
    Bearbeitung(
        "betreff",
        H,
        "Feld",
        (("ersetze", "am Hafen", "am Kanal"),),
        _y("betreff: Lernwerkstatt am Hafen ", "betreff: Lernwerkstatt am Kanal "),
    ),
    Bearbeitung(
        "betreff_zusatz",
        H,
        "Feld",
        (("ersetze", "Grundsatzbeschluss", "Baubeschluss"),),
        _y("Grundsatzbeschluss", "Baubeschluss"),
    ),
    Bearbeitung(
        "datum",
        H,
        "Feld",
        (("ersetze", "02.03.2026", "03.03.2026"),),
        _y("02.03.2026", "03.03.2026"),
    ),
    Bearbeitung(
        "telefon", H, "Feld", (("ersetze", "492-7000", "492-7009"),), _y("492-7000", "492-7009")
    ),
    Bearbeitung(
        "amt",
        H,
        "Feld",
        (
            (
                "ersetze",
                f"Amt für {_AUSSCHUSS.removeprefix('Ausschuss für ')}",
                "Amt für Migration und Integration",
            ),
        ),
        _y(
            "amt: Amt für Kinder, Jugendliche und Familien",
            "amt: Amt für Migration und Integration",
        ),
    ),
    Bearbeitung(
        "sitzung",
        H,
        "Feld",
        (("ersetze", "17.03.2026", "18.03.2026"),),
        _y("17.03.2026", "18.03.2026"),
    ),
    Bearbeitung(
        "gremium",
        H,
        "Feld",
        (("ersetze", _AUSSCHUSS, "Jugendrat"),),
        _y(f'"{_AUSSCHUSS}"', "Jugendrat"),
    ),
    Bearbeitung(
        "rolle",
        H,
        "Feld",
        (("ersetze", "Vorberatung", "Anhörung"),),
        _y('Familien", rolle: Vorberatung', 'Familien", rolle: Anhörung'),
    ),
    Bearbeitung(
        "beratung_weg",
        H,
        "Feld",
        (("loesche_zeile", "Hauptausschuss"),),
        _y(
            "  - {datum: 25.03.2026, gremium: Hauptausschuss, rolle: Vorberatung}\n",
            "",
        ),
    ),
    Bearbeitung(
        "beratung_neu",
        H,
        "Feld",
        (
            ("neue_zeile_hinter", _AUSSCHUSS),
            ("zelle", "1:A2", "18.03.2026"),
            ("zelle", "1:B2", "Integrationsrat"),
            ("zelle", "1:C2", "Anhörung"),
        ),
        _y(
            _AM_SELBEN_TAG,
            "  - {datum: 18.03.2026, gremium: Integrationsrat, rolle: Anhörung}\n"
            f"{_AM_SELBEN_TAG}",
        ),
    ),
    Bearbeitung(
        "betrag",
        H,
        "Betrag",
        (("ersetze", "48.000", "50.000"), ("ersetze", "28.000", "30.000")),
        _y("betrag: 48.000", "betrag: 50.000"),
    ),
    Bearbeitung(
        "betrag_ohne_saldo",
        H,
        "Betrag",
        (("ersetze", "20.000", "21.000"),),
        _y("betrag: 20.000", "betrag: 21.000"),
        ("28.000",),
    ),
    Bearbeitung(
        "betrag_mit_einheit",
        H,
        "Betrag",
        (("ersetze", "48.000", "12.500 EUR"),),
        _y("betrag: 48.000", "betrag: 12.500"),
        ("12.500 EUR → 12.500",),
    ),
    Bearbeitung(
        "tag_in_kurz",
        H,
        "Feld",
        (("ersetze", "17.03.2026", "3.5.26"),),
        _y("17.03.2026", "03.05.2026"),
        ("3.5.26 → 03.05.2026",),
    ),
    Bearbeitung(
        "bemerkung",
        H,
        "Tabelle",
        (("ersetze", "Miete", "Miete und Strom"),),
        _y("bemerkung: Miete}", "bemerkung: Miete und Strom}"),
    ),
    Bearbeitung(
        "unterschrift",
        H,
        "Feld",
        (("ersetze", "Stadträtin", "Stadtdirektorin"),),
        _y("Stadträtin", "Stadtdirektorin"),
    ),
    Bearbeitung(
        "anlage_titel",
        H,
        "Feld",
        (("ersetze", "Konzept der Lernwerkstatt", "Konzept des Angebots"),),
        _y("Konzept der Lernwerkstatt", "Konzept des Angebots"),
    ),
    Bearbeitung(
        "text_in_yaml",
        H,
        "Text",
        (("ersetze", "im Entwurf des", "im"),),
        _y("im Entwurf des", "im"),
    ),
    Bearbeitung(
        "haken",
        A,
        "Kreuz",
        (("haken", "3", "ja"), ("haken", "4", "nein")),
        _y("finanzplan: nein", "finanzplan: ja"),
    ),
    Bearbeitung(
        "grad",
        A,
        "Kreuz",
        (("haken", "17", "nein"), ("haken", "16", "ja")),
        _y("grad: überwiegend freiwillig", "grad: überwiegend pflichtig"),
    ),
    Bearbeitung(
        "ziele_wort", A, "Text", (("ersetze", "Gemessen", "Geprüft"),), _z("Gemessen", "Geprüft")
    ),
    Bearbeitung(
        "thema_geteilt",
        A,
        "Text",
        (("teile_hinter", "Inklusion:"),),
        _y("    Inklusion: Alle Räume", "    Inklusion:\n\n    Alle Räume"),
    ),
    Bearbeitung(
        "thema_neu",
        A,
        "Text",
        (
            (
                "neuer_absatz_hinter",
                "mit Fernwärme beheizt.",
                "Migration: Die Beratung ist mehrsprachig.",
            ),
        ),
        _y(
            "mit Fernwärme beheizt.\n",
            "mit Fernwärme beheizt.\n\n    Migration: Die Beratung ist mehrsprachig.\n",
        ),
    ),
    Bearbeitung(
        "themen_weg",
        A,
        "Text",
        (("loesche_absatz", "Inklusion: Alle"),),
        _y("    Inklusion: Alle Räume sind ohne Stufen zu erreichen.\n\n", ""),
    ),
    Bearbeitung(
        "folge", A, "Text", (("ersetze", "kostenlos", "umsonst"),), _z("kostenlos", "umsonst")
    ),
)

BEFUNDE = (
    Bearbeitung(
        "fester_text", H, "fester Text", (("ersetze", "Begründung:", "Gründe:"),), (), ("Gründe",)
    ),
    Bearbeitung(
        "fester_text_anlage_a",
        A,
        "fester Text",
        (("ersetze", "Kurzüberblick", "Überblick"),),
        (),
        ("Überblick",),
    ),
    Bearbeitung("beide_haken", A, "Kreuz", (("haken", "3", "ja"),), (), ("Finanzplan",)),
    Bearbeitung("bild", H, "Bild", (("bild_hinter", "Mietvertrag bereit."),), (), ("Bild",)),
    Bearbeitung("fusszeile", H, "Fußzeile", (("fusszeile", " GEHEIM"),), (), ("GEHEIM",)),
    Bearbeitung("kopfzeile", H, "Kopfzeile", (("kopfzeile", " EILT"),), (), ("EILT",)),
    Bearbeitung(
        "abschnitt",
        H,
        "Abschnitt",
        (("neuer_abschnitt", "Die Räume am Hafen"),),
        (),
        ("Abschnitt",),
        (False,),  # tracked, LibreOffice says of the section that all of it is new
    ),
    Bearbeitung(
        "endnote",
        H,
        "Fußnote",
        (("endnote_hinter", "Mietvertrag bereit.", "Im März."),),
        (),
        ("März",),
    ),
    Bearbeitung(
        "durchgestrichen", H, "Text", (("durchgestrichen", "mehrfach"),), (), ("mehrfach",)
    ),
    Bearbeitung("saldo", H, "Betrag", (("ersetze", "28.000", "29.000"),), (), ("29.000",)),
    Bearbeitung(
        "nummer",
        H,
        "Feld",
        (("ersetze", "V/9907/2026", "V/9908/2026"),),
        _y("V/9907/2026", "V/9908/2026"),
    ),
)

ALLE = (*FLIESSTEXT, *LISTEN, *TABELLEN, *FUSSNOTEN, *FELDER, *BEFUNDE)
