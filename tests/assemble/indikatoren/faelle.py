"""Indicators of all kinds, each with its series as a table shows it and why it is here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.indikatoren.zeitraeume import read_zeitraum
from vorlagen_gen.model.indikator import (
    Bruch,
    Gruppe,
    Gruppenbegriff,
    Indikator,
    Indikatorart,
    Richtung,
    Ziel,
)
from vorlagen_gen.model.katalog import Berichtsausgabe, Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstand, Wertstatus
from vorlagen_gen.model.zusammenfassung import Zusammenfassung


def _katalog(vorige_bis: int | None) -> Katalog:
    ausgabe = Berichtsausgabe.model_construct(name="2024/2025", vorige_bis=vorige_bis)
    return Katalog.model_construct(ausgabe=ausgabe)


KATALOG = _katalog(2018)
ERSTE_AUSGABE = _katalog(None)
_ZELLE = re.compile(r"(?P<auf>\()?(?P<zahl>[−-]?\d[\d.]*(?:,\d+)?)(?(auf)\))(?P<stand>[prs]?)")


@dataclass(frozen=True, slots=True)
class Fall:
    """A case with what makes it special."""

    beschreibung: str
    zusammenfassung: Zusammenfassung
    katalog: Katalog = KATALOG


def reihe(gruppe: Gruppe, text: str) -> Reihe:
    """A series from ``31.12.2017: 22,0; 31.12.2019: 23,2p``."""
    cells = (cell.rpartition(":") for cell in text.split(";"))
    return Reihe(gruppe, tuple(_punkt(when.strip(), what.strip()) for when, _, what in cells))


def _punkt(when: str, what: str) -> Punkt:
    read = read_zeitraum(when)
    assert read, when
    if match := _ZELLE.fullmatch(what):
        wert = Decimal(match["zahl"].replace(".", "").replace(",", ".").replace("−", "-"))
        status = Wertstatus.EINGESCHRAENKT if match["auf"] else Wertstatus.WERT
        return Punkt(read[0], wert, status, Wertstand(match["stand"]))
    status = Wertstatus(what)
    return Punkt(read[0], Decimal(0) if status is Wertstatus.NICHTS else None, status)


def anteil(**felder: Any) -> Indikator:
    """The naturalisation rate, with what the case needs instead."""
    bekannt: dict[str, Any] = {
        "kennung": "2.1",
        "name": "Einbürgerungsquote",
        "subjekt": "Die Einbürgerungsquote",
        "definition": "Einbürgerungen je 100 Ausländer*innen",
        "art": Indikatorart.QUOTE,
        "einheit": "Prozent",
        "richtung": Richtung.STEIGEN,
    }
    return Indikator.model_construct(**(bekannt | felder))


def anzahl(**felder: Any) -> Indikator:
    """The number of inhabitants, with what the case needs instead."""
    bekannt: dict[str, Any] = {
        "kennung": "1.1",
        "name": "Einwohner*innen",
        "subjekt": "Die Zahl der Einwohner*innen",
        "art": Indikatorart.ANZAHL,
        "einheit": "Personen",
        "nachkommastellen": 0,
        "richtung": Richtung.KEINE,
    }
    return anteil(**(bekannt | felder))


def mittelwert(**felder: Any) -> Indikator:
    """How long procedures take, with what the case needs instead."""
    bekannt: dict[str, Any] = {
        "kennung": "2.4",
        "name": "Dauer der Verfahren",
        "subjekt": "Die durchschnittliche Dauer der Einbürgerungsverfahren",
        "art": Indikatorart.MITTELWERT,
        "einheit": "Monate",
        "richtung": Richtung.SINKEN,
    }
    return anteil(**(bekannt | felder))


def gruppen(**felder: Any) -> Indikator:
    """The unemployment rate of two groups, with what the case needs instead."""
    bekannt: dict[str, Any] = {
        "kennung": "5.2",
        "name": "Arbeitslosenquote",
        "subjekt": "Die Arbeitslosenquote",
        "richtung": Richtung.SINKEN,
        "gruppenbegriff": Gruppenbegriff.STAATSANGEHOERIGKEIT,
    }
    return anteil(**(bekannt | felder))


def fall(
    beschreibung: str, indikator: Indikator, katalog: Katalog = KATALOG, **reihen: str
) -> Fall:
    """A case whose series are named by their groups."""
    read = tuple(reihe(Gruppe(gruppe), text) for gruppe, text in reihen.items())
    return Fall(beschreibung, fasse_zusammen(indikator, read, katalog), katalog)


_BRUCH = (Bruch.model_construct(ab=2011, grund="neue Zählbasis"),)
_MVG: dict[str, Any] = {
    "name": "Anteil der Einwohner*innen mit Migrationsvorgeschichte",
    "subjekt": "Der Anteil der Einwohner*innen mit Migrationsvorgeschichte",
    "art": Indikatorart.ANTEIL,
    "richtung": Richtung.KEINE,
}
_ERZEUGT: dict[str, Any] = {
    "zaehler": "Einwohner*innen mit Migrationsvorgeschichte",
    "nenner": "Einwohner*innen",
}

FAELLE = (
    fall(
        "Anteil steigt, Stichtag am Jahresende",
        anteil(**_MVG, **_ERZEUGT),
        insgesamt="31.12.2017: 23,16; 31.12.2018: 22,95; 31.12.2019: 23,22",
    ),
    fall("Quote sinkt, Kalenderjahr", anteil(), insgesamt="2017: 2,4; 2018: 2,2; 2019: 1,9"),
    fall("Quote genau gleich", anteil(), insgesamt="2018: 2,2; 2019: 2,2"),
    fall(
        "Quote fast gleich: die Änderung rundet auf null",
        anteil(),
        insgesamt="2018: 2,21; 2019: 2,24",
    ),
    fall("fast gleich, aber verschieden gerundet", anteil(), insgesamt="2018: 2,24; 2019: 2,26"),
    fall(
        "Änderung, obwohl beide Werte gleich runden", anteil(), insgesamt="2018: 2,15; 2019: 2,24"
    ),
    fall(
        "gerundete Werte ergeben eine andere Differenz",
        anteil(),
        insgesamt="2018: 2,06; 2019: 2,54",
    ),
    fall("genau die Hälfte rundet auf", anteil(), insgesamt="2018: 2,25; 2019: 2,35"),
    fall(
        "ohne Nachkommastellen: ein Prozentpunkt in der Einzahl",
        anteil(nachkommastellen=0),
        insgesamt="2018: 21; 2019: 22",
    ),
    fall("zwei Nachkommastellen", anteil(nachkommastellen=2), insgesamt="2018: 1,08; 2019: 1,5"),
    fall("von null an", anteil(), insgesamt="2018: –; 2019: 0,4"),
    fall("auf null gefallen", anteil(), insgesamt="2018: 0,4; 2019: –"),
    fall(
        "mehr als hundert Prozent",
        anteil(name="Betreuungsquote", subjekt="Die Betreuungsquote"),
        insgesamt="2018: 98,7; 2019: 102,0",
    ),
    fall(
        "Satzanfang in der Mehrzahl",
        anteil(name="Anteile", subjekt="Die Anteile der Frauen und Männer", subjekt_mehrzahl=True),
        insgesamt="2018: 40; 2019: 43,5",
    ),
    fall("vorläufiger Wert", anteil(), insgesamt="2018: 2,2; 2019: 2,5p"),
    fall(
        "geschätzter Wert gegenüber einem vorläufigen", anteil(), insgesamt="2018: 2,2p; 2019: 2,5s"
    ),
    fall("eingeschränkter Aussagewert", anteil(), insgesamt="2018: 2,2; 2019: (2,5)"),
    fall("Anzahl steigt", anzahl(), insgesamt="31.12.2018: 310.610; 31.12.2019: 312.169"),
    fall("Anzahl sinkt", anzahl(), insgesamt="31.12.2018: 312.169; 31.12.2019: 310.610"),
    fall("Anzahl gleich", anzahl(), insgesamt="31.12.2018: 312.169; 31.12.2019: 312.169"),
    fall(
        "große Anzahl, kleine Änderung: nur die Zahl",
        anzahl(),
        insgesamt="31.12.2018: 312.169; 31.12.2019: 312.180",
    ),
    fall(
        "um eine Person",
        anzahl(name="Einbürgerungen", subjekt="Die Zahl der Einbürgerungen"),
        insgesamt="2018: 411; 2019: 412",
    ),
    fall("Anzahl von null an: kein Prozent", anzahl(), insgesamt="2018: –; 2019: 12"),
    fall(
        "negativer Saldo wird positiv: kein Prozent",
        anzahl(name="Wanderungssaldo", subjekt="Der Wanderungssaldo"),
        insgesamt="2018: −120; 2019: 1.340",
    ),
    fall(
        "positiver Saldo wird negativ",
        anzahl(name="Wanderungssaldo", subjekt="Der Wanderungssaldo"),
        insgesamt="2018: 480; 2019: −120",
    ),
    fall(
        "die Einheit steht schon im Satzanfang",
        anzahl(
            name="Wohnungslose Familien",
            subjekt="Die Zahl der wohnungslosen Familien",
            einheit="Familien",
        ),
        insgesamt="31.12.2018: 17; 31.12.2019: 15",
    ),
    fall(
        "Einheit im dritten Fall",
        anzahl(
            name="Große Haushalte",
            subjekt="Die Zahl der kinderreichen Familien",
            einheit="Haushalte",
        ),
        insgesamt="31.12.2018: 1.200; 31.12.2019: 1.260",
    ),
    fall(
        "Mehrzahl mit Einheit im Satzanfang",
        anzahl(
            name="Anerkannte Berufsabschlüsse",
            subjekt="Die anerkannten Berufsabschlüsse",
            subjekt_mehrzahl=True,
            einheit="Abschlüsse",
        ),
        insgesamt="2018: 310; 2019: 342",
    ),
    fall("Mittelwert sinkt", mittelwert(), insgesamt="2018: 14,2; 2019: 12,9"),
    fall(
        "Mittelwert, gerundet anders",
        mittelwert(nachkommastellen=0),
        insgesamt="2018: 14,4; 2019: 14,6",
    ),
    fall(
        "Betrag in Euro",
        mittelwert(
            name="Bruttoentgelt",
            subjekt="Das mittlere monatliche Bruttoentgelt",
            einheit="Euro",
            nachkommastellen=0,
            richtung=Richtung.STEIGEN,
        ),
        insgesamt="2018: 2.890; 2019: 3.010",
    ),
    fall(
        "Index in Punkten",
        anteil(
            name="Ungleiche Verteilung",
            subjekt="Der Dissimilaritätsindex",
            art=Indikatorart.INDEX,
            einheit="Punkte",
            richtung=Richtung.SINKEN,
        ),
        insgesamt="31.12.2018: 20,1; 31.12.2019: 19,8",
    ),
    fall(
        "Schuljahr",
        anteil(name="Übergangsquote", subjekt="Die Übergangsquote zum Gymnasium"),
        insgesamt="2017/18: 33; 2018/19: 34,5; 2019/20: 36",
    ),
    fall(
        "Monat",
        anzahl(name="Geflüchtete", subjekt="Die Zahl der Geflüchteten in städtischen Unterkünften"),
        insgesamt="Juni 2018: 2.210; Juni 2024: 3.260",
    ),
    fall(
        "Wintersemester",
        anzahl(name="Studierende", subjekt="Die Zahl der Studierenden"),
        insgesamt="WS 2018/19: 1.120; WS 2023/24: 1.290",
    ),
    fall(
        "Sommersemester",
        anzahl(name="Studierende", subjekt="Die Zahl der Studierenden"),
        insgesamt="SS 2018: 1.120; SS 2023: 1.290",
    ),
    fall(
        "Quartal",
        anzahl(name="Arbeitslose", subjekt="Die Zahl der Arbeitslosen"),
        insgesamt="1. Quartal 2018: 9.120; 1. Quartal 2023: 8.290",
    ),
    fall(
        "anderer Tag",
        anteil(name="Wahlbeteiligung", subjekt="Die Wahlbeteiligung"),
        insgesamt="25.05.2014: 15,6; 13.09.2020: 13,8",
    ),
    fall(
        "mehrere Jahre",
        mittelwert(name="Wohnfläche", subjekt="Die Wohnfläche je Person", einheit="Quadratmeter"),
        insgesamt="2014-2016: 32,1; 2020-2022: 33,8",
    ),
    fall(
        "Bruch seit der vorigen Ausgabe",
        anteil(**_MVG, brueche=(Bruch.model_construct(ab=2019, grund="neue Zählbasis"),)),
        insgesamt="31.12.2017: 23,2; 31.12.2018: 23; 31.12.2019: 24,1",
    ),
    fall(
        "zwei Brüche seit der vorigen Ausgabe",
        anzahl(
            brueche=(
                Bruch.model_construct(ab=2019, grund="neue Zählbasis"),
                Bruch.model_construct(ab=2021, grund="Zensus"),
            )
        ),
        insgesamt="31.12.2018: 310.610; 31.12.2022: 320.946",
    ),
    fall(
        "Bruch vor der vorigen Ausgabe: er stört nicht",
        anteil(**_MVG, brueche=_BRUCH),
        insgesamt="31.12.2010: 20,9; 31.12.2011: 20,8; 31.12.2018: 23; 31.12.2019: 23,2",
    ),
    fall("erste Ausgabe", anteil(), ERSTE_AUSGABE, insgesamt="2018: 2,2; 2019: 2,5"),
    fall(
        "neuer Indikator: die vorige Ausgabe kannte ihn nicht",
        anteil(),
        insgesamt="2019: 2,5; 2020: 2,6",
    ),
    fall("seit der vorigen Ausgabe kein neuer Wert", anteil(), insgesamt="2016: 2,1; 2018: 2,2"),
    fall(
        "letzter Wert gesperrt: der davor zählt",
        anteil(),
        insgesamt="2018: 2,2; 2019: 2,4; 2020: .",
    ),
    fall("alles gesperrt", anteil(), insgesamt="2018: .; 2019: /"),
    fall("noch keine Werte", anteil(), insgesamt="2019: …"),
    fall("nichts bekannt, erfunden", anteil(beispieldaten=True), insgesamt="2019: …"),
    fall(
        "zwei Gruppen, Abstand kleiner",
        gruppen(),
        mit="2018: 14,6; 2019: 13,1",
        ohne="2018: 4,3; 2019: 4,1",
    ),
    fall(
        "Abstand kleiner und Verhältnis größer",
        gruppen(),
        mit="2018: 12; 2019: 9",
        ohne="2018: 6; 2019: 4",
    ),
    fall(
        "Gruppe im Satzanfang genannt",
        gruppen(subjekt="Die Arbeitslosenquote der Ausländer*innen"),
        mit="2018: 14,6; 2019: 13,1",
        ohne="2018: 4,3; 2019: 4,1",
    ),
    fall(
        "Hauptreihe insgesamt mit Gruppen",
        gruppen(hauptreihe=Gruppe.INSGESAMT),
        insgesamt="2018: 5,9; 2019: 5,6",
        mit="2018: 14,6; 2019: 13,1",
        ohne="2018: 4,3; 2019: 4,1",
    ),
    fall(
        "Hauptreihe ohne",
        gruppen(hauptreihe=Gruppe.OHNE),
        mit="2018: 14,6; 2019: 13,1",
        ohne="2018: 4,3; 2019: 4,1",
    ),
    fall(
        "Migrationsvorgeschichte, Wert niedriger",
        gruppen(
            name="Engagement",
            subjekt="Der Anteil der freiwillig Engagierten",
            richtung=Richtung.STEIGEN,
            gruppenbegriff=Gruppenbegriff.REGISTER,
        ),
        mit="2016: 31; 2019: 33,2",
        ohne="2016: 44,1; 2019: 45,9",
    ),
    fall(
        "Zuwanderungsgeschichte",
        gruppen(
            name="Übergangsquote",
            subjekt="Die Übergangsquote zum Gymnasium",
            richtung=Richtung.STEIGEN,
            gruppenbegriff=Gruppenbegriff.ZUWANDERUNGSGESCHICHTE,
        ),
        mit="2018/19: 34,1; 2019/20: 36",
        ohne="2018/19: 55,2; 2019/20: 56",
    ),
    fall(
        "Einwanderungsgeschichte, Wohnfläche",
        gruppen(
            name="Wohnfläche",
            subjekt="Die Wohnfläche je Person",
            art=Indikatorart.MITTELWERT,
            einheit="Quadratmeter",
            richtung=Richtung.ANGLEICHUNG,
            gruppenbegriff=Gruppenbegriff.EINWANDERUNGSGESCHICHTE,
        ),
        mit="2014-2016: 32,1; 2020-2022: 33,8",
        ohne="2014-2016: 47,1; 2020-2022: 47,9",
    ),
    fall("beide Gruppen gleich", gruppen(), mit="2018: 5; 2019: 4,1", ohne="2018: 4,3; 2019: 4,1"),
    fall(
        "fast gleich: das Verhältnis rundet auf eins",
        gruppen(),
        mit="2018: 5; 2019: 4,2",
        ohne="2018: 4,3; 2019: 4,1",
    ),
    fall(
        "Vergleichsgruppe bei null: kein Verhältnis",
        gruppen(),
        mit="2018: 5; 2019: 4,2",
        ohne="2018: 0,3; 2019: –",
    ),
    fall("beide Gruppen, nur ein Zeitpunkt", gruppen(), mit="2019: 13,1", ohne="2019: 4,1"),
    fall(
        "Vergleichsgruppe zuletzt gesperrt",
        gruppen(),
        mit="2017: 14,8; 2018: 14,6; 2019: 13,1",
        ohne="2017: 4,5; 2018: 4,3; 2019: /",
    ),
    fall(
        "Anzahlen zweier Gruppen",
        gruppen(
            name="Ausbildungsverträge",
            subjekt="Die Zahl der Ausbildungsverträge",
            art=Indikatorart.ANZAHL,
            einheit="Verträge",
            nachkommastellen=0,
            richtung=Richtung.STEIGEN,
        ),
        mit="2018: 410; 2019: 520",
        ohne="2018: 2.310; 2019: 2.290",
    ),
    fall(
        "Vergleich mit dem Land",
        anteil(vergleich="im Land Nordrhein-Westfalen"),
        insgesamt="2018: 1,4; 2019: 1,5",
        vergleich="2018: 1,2; 2019: 1,3",
    ),
    fall(
        "Vergleich mit der Stadt, Anzahl",
        anzahl(
            vergleich="in der ganzen Stadt",
            name="Kinder",
            subjekt="Die Zahl der Kinder im Stadtteil Coerde",
            einheit="Kinder",
        ),
        insgesamt="31.12.2018: 2.100; 31.12.2019: 2.140",
        vergleich="31.12.2018: 49.800; 31.12.2019: 50.120",
    ),
    fall(
        "Gruppen und Land",
        gruppen(vergleich="im Land Nordrhein-Westfalen"),
        mit="2018: 14,6; 2019: 13,1",
        ohne="2018: 4,3; 2019: 4,1",
        vergleich="2018: 18; 2019: 16,9p",
    ),
    fall(
        "Bruch, Gruppen und Land",
        gruppen(
            vergleich="im Land Nordrhein-Westfalen",
            brueche=(Bruch.model_construct(ab=2019, grund="neu gestaltete Erhebung"),),
        ),
        mit="2018: 14,6; 2019: 13,1",
        ohne="2018: 4,3; 2019: 4,1",
        vergleich="2018: 18; 2019: 16,9",
    ),
    fall(
        "Gruppe lag vorn, liegt jetzt zurück",
        gruppen(),
        mit="2018: 3,2; 2019: 5,1",
        ohne="2018: 4,3; 2019: 4,1",
    ),
    fall(
        "kein Verhältnis, weil ein Wert negativ ist",
        gruppen(name="Saldo", subjekt="Der Saldo", art=Indikatorart.MITTELWERT, einheit="Euro"),
        mit="2018: −3,2; 2019: −5,1",
        ohne="2018: −3,2; 2019: 4,1",
    ),
    fall(
        "Land zu anderer Zeit im selben Jahr",
        anteil(vergleich="im Land Nordrhein-Westfalen"),
        insgesamt="31.12.2018: 1,4; 31.12.2019: 1,5",
        vergleich="Juni 2019: 1,3",
    ),
    fall("Beispieldaten", anteil(beispieldaten=True), insgesamt="2018: 2,2; 2019: 2,5"),
    fall(
        "Beispieldaten in beiden Sätzen, gerundet",
        gruppen(beispieldaten=True),
        mit="2018: 14,64; 2019: 13,06",
        ohne="2018: 4,3; 2019: 4,1",
    ),
)

_LAND = {"zaehler": "Einbürgerungen im Jahr", "nenner": "Ausländer*innen am Jahresende"}
LESEFAELLE = (
    fall("Anteil an Menschen", anteil(**_MVG, **_ERZEUGT), insgesamt="31.12.2019: 23,22"),
    fall(
        "genau eine ganze Zahl: ohne »rund«", anteil(**_MVG, **_ERZEUGT), insgesamt="31.12.2019: 23"
    ),
    fall("weniger als zehn: auf 1.000", anteil(**_LAND), insgesamt="2019: 2,44"),
    fall("weniger als eins: auf 10.000", anteil(**_LAND), insgesamt="31.12.2019: 0,25"),
    fall("kaum etwas: nur der Wert", anteil(**_LAND), insgesamt="2019: 0,02"),
    fall(
        "über hundert: nur der Wert",
        anteil(zaehler="betreute Kinder", nenner="Kinder unter 3 Jahren"),
        insgesamt="2019: 101,2",
    ),
    fall(
        "mit Gruppe",
        gruppen(zaehler="Arbeitslose", nenner="Erwerbspersonen"),
        mit="2019: 13,1",
        ohne="2019: 4,1",
    ),
    fall(
        "Eigenschaftswort vor dem Nenner",
        anteil(name="Fachkräfte", zaehler="mehrsprachige Fachkräfte", nenner="befragte Fachkräfte"),
        insgesamt="2018/19: 31,4",
    ),
    fall(
        "Zähler, der sich nicht zählen lässt",
        anteil(zaehler="Zahl der Einbürgerungen", nenner="Ausländer*innen"),
        insgesamt="2019: 23,2",
    ),
    fall(
        "Nenner, der sich nicht zählen lässt",
        anteil(zaehler="Ausländer*innen", nenner="Bevölkerung"),
        insgesamt="2019: 23,2",
    ),
    fall("Anzahl", anzahl(), insgesamt="31.12.2019: 312.169"),
    fall("Mittelwert", mittelwert(), insgesamt="2019: 12,9"),
    fall(
        "Index",
        anteil(name="Ungleiche Verteilung", art=Indikatorart.INDEX, einheit="Punkte"),
        insgesamt="31.12.2019: 19,8",
    ),
    fall("kein Wert", anteil(), insgesamt="2019: ."),
    fall("Beispieldaten", anteil(**_LAND, beispieldaten=True), insgesamt="2019: 2,44"),
)


def _ziel(**felder: Any) -> Ziel:
    werte: dict[str, Any] = {
        name: Decimal(felder.pop(name)) for name in ("wert", "bis_wert") if name in felder
    }
    return Ziel.model_construct(**werte, **felder)


def _jahre(*werte: str) -> str:
    return "; ".join(f"{2015 + index}: {wert}" for index, wert in enumerate(werte))


_STEIGT = _jahre("50", "51", "52", "53", "54", "55")
_SINKT = _jahre("55", "54", "53", "52", "51", "50")
GRUENDE = (
    fall("Zieljahr, erreicht", anteil(ziele=(_ziel(wert="59", jahr=2024),)), insgesamt=_STEIGT),
    fall(
        "Zieljahr, knapp verfehlt",
        anteil(ziele=(_ziel(wert="60.2", jahr=2025),)),
        insgesamt=_STEIGT,
    ),
    fall(
        "Zieljahr, um genau 5 Prozent verfehlt",
        anteil(ziele=(_ziel(wert="75", jahr=2039),)),
        insgesamt=_STEIGT,
    ),
    fall(
        "Zieljahr, um wenig mehr als 20 Prozent verfehlt",
        anteil(ziele=(_ziel(wert="80.01", jahr=2040),)),
        insgesamt=_STEIGT,
    ),
    fall(
        "Zieljahr, weit verfehlt", anteil(ziele=(_ziel(wert="80", jahr=2025),)), insgesamt=_STEIGT
    ),
    fall(
        "Zieljahr, falsche Richtung", anteil(ziele=(_ziel(wert="80", jahr=2025),)), insgesamt=_SINKT
    ),
    fall(
        "Zieljahr, Stillstand",
        anteil(ziele=(_ziel(wert="80", jahr=2025),)),
        insgesamt=_jahre("5", "5", "5", "5"),
    ),
    fall(
        "Zielspanne", anteil(ziele=(_ziel(wert="57", bis_wert="60", jahr=2025),)), insgesamt=_STEIGT
    ),
    fall("eingehalten", anteil(ziele=(_ziel(wert="50"),)), insgesamt=_STEIGT),
    fall("eingehalten, schlechter werdend", anteil(ziele=(_ziel(wert="50"),)), insgesamt=_SINKT),
    fall("nicht eingehalten, besser werdend", anteil(ziele=(_ziel(wert="70"),)), insgesamt=_STEIGT),
    fall(
        "nicht eingehalten, schlechter werdend", anteil(ziele=(_ziel(wert="70"),)), insgesamt=_SINKT
    ),
    fall("Richtung, beides", anteil(), insgesamt=_STEIGT),
    fall("Richtung, nur im Mittel", anteil(), insgesamt=_jahre("50", "52", "54", "53")),
    fall("Richtung, nur zuletzt", anteil(), insgesamt=_jahre("54", "53", "50", "51")),
    fall("Richtung, keines", anteil(), insgesamt=_SINKT),
    fall("Richtung, fast nichts", anteil(), insgesamt=_jahre("5,01", "5,02", "5,03", "5,04")),
    fall(
        "Richtung, Anzahl",
        anzahl(richtung=Richtung.STEIGEN),
        insgesamt=_jahre("500", "510", "520", "521"),
    ),
    fall(
        "Richtung, kleine Anzahl",
        anzahl(richtung=Richtung.SINKEN),
        insgesamt=_jahre("47", "52", "49", "50", "46", "44"),
    ),
    fall(
        "Angleichung",
        gruppen(richtung=Richtung.ANGLEICHUNG),
        mit=_jahre("20", "19", "18", "17"),
        ohne=_jahre("5", "5", "5", "5"),
    ),
    fall(
        "Ziel für den Abstand",
        gruppen(ziele=(_ziel(wert="0", jahr=2030, abstand=True),)),
        mit=_jahre("20", "19", "18", "17"),
        ohne=_jahre("5", "5", "5", "5"),
    ),
    fall("ohne Richtung", anzahl(), insgesamt=_STEIGT),
    fall("zu wenige Werte", anteil(), insgesamt=_jahre("50", "51", "52")),
    fall(
        "Bruch",
        anteil(brueche=(Bruch.model_construct(ab=2018, grund="neue Zählbasis"),)),
        insgesamt=_STEIGT,
    ),
    fall("gesperrt", anteil(), insgesamt=_jahre("50", "51", ".", "53", "54")),
    fall("ohne Werte", anteil(), insgesamt=_jahre("…")),
    fall("ohne zweite Gruppe", gruppen(richtung=Richtung.ANGLEICHUNG), mit=_STEIGT),
)
