"""What is wrong with a catalogue is told with its place, before any file is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.indikatoren.katalogfall import WERTE, katalog_text, pruefe

from vorlagen_gen.indikatoren.katalogpruefung import find_katalogfehler
from vorlagen_gen.indikatoren.vollstaendigkeit import is_complete
from vorlagen_gen.load.yaml import read_yaml
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.validate.formular import read_formular

ROOT = Path(__file__).parents[2]
KATALOG = "content/indikatoren/katalog.yaml"
GRUPPEN = "datei: daten.csv, zeit: Jahr, mit: {spalte: a}, ohne: {spalte: b}"
EXCEL = "datei: daten.xlsx, zeit: Jahr, blatt: Tab 3, bereich: A1:B9, insgesamt: {spalte: Wert}"
JAHRE = "Schreiben Sie die Jahreszahl mit vier Ziffern."


def changed(alt: str, neu: str) -> str:
    text = katalog_text()
    assert text.count(alt) == 1
    return text.replace(alt, neu)


def mehr(zeile: str, daten: str = WERTE, art: str = "anzahl") -> str:
    return katalog_text(daten, mehr=zeile, art=art)


def daten(neu: str, art: str = "anzahl", zeile: str = "gruppenbegriff: register") -> str:
    return katalog_text(neu, art=art, mehr=zeile)


def test_the_shipped_catalogue_has_no_fault() -> None:
    werte, findings = read_yaml(ROOT / KATALOG, KATALOG)
    assert werte is not None
    katalog, faults = read_formular(Katalog, werte)
    assert katalog is not None
    assert [*findings, *faults, *find_katalogfehler(katalog)] == []
    assert is_complete(katalog)


def test_the_catalogue_that_the_cases_break_has_no_fault() -> None:
    assert pruefe(katalog_text()) == []
    assert pruefe(katalog_text(GRUPPEN, mehr="gruppenbegriff: register")) == []
    assert pruefe(katalog_text(EXCEL)) == []


@pytest.mark.parametrize(
    ("text", "meldung"),
    [
        (
            changed("        name: Abschlüsse\n", ""),
            (
                "9:9: Fehler F112: Es fehlt »name« (Name); der Katalog braucht es.\n"
                "    Ergänzen Sie in diesem Eintrag, eingerückt, zum Beispiel »name: "
                "Einbürgerungsquote«."
            ),
        ),
        (
            changed("zeit: Jahr, ", ""),
            (
                "18:9: Fehler F112: Es fehlt »zeit« (Spalte mit dem Zeitraum); der Katalog "
                "braucht es."
                "\n    Ergänzen Sie in den Klammern hinter »daten« zum Beispiel »zeit: Jahr«."
            ),
        ),
        (
            changed("kennung: 1.1", "kennung: 2.1"),
            (
                "9:18: Fehler I102: Die Kennung »2.1« passt nicht zum Handlungsfeld 1.\n"
                "    Schreiben Sie dessen Nummer, einen Punkt und eine laufende Nummer, zum "
                "Beispiel "
                "1.1."
            ),
        ),
        (
            mehr("teilziele: [1-2]"),
            (
                "17:21: Fehler I103: Das Teilziel »1-2« gibt es im Handlungsfeld 1 nicht.\n"
                "    Möglich sind: 1-1."
            ),
        ),
        (
            katalog_text(GRUPPEN),
            (
                "9:9: Fehler I104: Es gibt eine Reihe »mit« oder »ohne«, aber es fehlt, wer damit "
                "gemeint ist.\n"
                "    Ergänzen Sie »gruppenbegriff«: register, staatsangehoerigkeit, "
                "zuwanderungsgeschichte oder einwanderungsgeschichte."
            ),
        ),
        (
            katalog_text(art="quote", einheit="Fälle"),
            (
                "14:18: Fehler I105: Zur Art »quote« gehört die Einheit Prozent, nicht »Fälle«.\n"
                "    Schreiben Sie einheit: Prozent."
            ),
        ),
        (
            katalog_text(art="anzahl", einheit="Prozentpunkte"),
            (
                "14:18: Fehler I105: Zur Art »anzahl« passt die Einheit »Prozentpunkte« nicht.\n"
                "    Ein Wert in Prozent ist ein Anteil oder eine Quote; ändern Sie »art«."
            ),
        ),
        (
            mehr("nachkommastellen: 7"),
            (
                "17:27: Fehler I105: Mehr als 6 Nachkommastellen werden nicht gedruckt.\n"
                "    Üblich ist eine, bei Anzahlen keine."
            ),
        ),
        (
            mehr("hauptreihe: mit"),
            (
                "17:21: Fehler I106: Unter »daten« gibt es keine Reihe »mit«.\n"
                "    Möglich sind: insgesamt."
            ),
        ),
        (
            daten("datei: daten.csv, zeit: Jahr, ohne: {spalte: a}"),
            (
                "18:16: Fehler I106: Es fehlt eine Reihe, die bewertet werden kann.\n"
                "    Ergänzen Sie unter »daten« die Reihe »insgesamt« oder »mit«."
            ),
        ),
        (
            mehr("ziele: {wert: 5}").replace("richtung: steigen", "richtung: keine"),
            (
                "17:16: Fehler I107: Ein Indikator ohne gewünschte Richtung hat kein Ziel.\n"
                "    Nennen Sie unter »richtung« steigen, sinken oder angleichung, oder kein Ziel."
            ),
        ),
        (
            mehr("ziele: {jahr: 2030}"),
            (
                "17:16: Fehler I107: Zu einem Zieljahr oder oberen Zielwert gehört ein Zielwert.\n"
                "    Ergänzen Sie »wert«."
            ),
        ),
        (
            mehr("ziele: {wert: 5, bis_wert: 4}"),
            (
                "17:36: Fehler I107: Der obere Zielwert ist nicht größer als der Zielwert.\n"
                "    Nennen Sie die Werte in Reihenfolge."
            ),
        ),
        (
            mehr("ziele: {wert: 5, jahr: 30}"),
            f"17:32: Fehler I109: 30 ist kein Jahr zwischen 1900 und 2100.\n    {JAHRE}",
        ),
        (
            mehr("ziele: {wert: 0, abstand: ja}"),
            (
                "17:16: Fehler I108: Ein Ziel für den Abstand braucht zwei Gruppen.\n"
                "    Ergänzen Sie unter »daten« die Reihen »mit« und »ohne«."
            ),
        ),
        (
            changed("richtung: steigen", "richtung: angleichung"),
            (
                "15:19: Fehler I108: Angleichen können sich nur zwei Gruppen.\n"
                "    Ergänzen Sie unter »daten« die Reihen »mit« und »ohne«."
            ),
        ),
        (
            daten(GRUPPEN).replace("steigen", "angleichung"),
            (
                "13:14: Fehler I108: Anzahlen haben keinen Abstand, denn die Gruppen sind "
                "verschieden groß.\n"
                "    Nehmen Sie einen Anteil oder eine Quote, oder ein Ziel für die Anzahl selbst."
            ),
        ),
        (
            mehr("brueche: [{ab: 20111, grund: x}]"),
            f"17:24: Fehler I109: 20111 ist kein Jahr zwischen 1900 und 2100.\n    {JAHRE}",
        ),
        (
            mehr("brueche: [{ab: 2011, grund: x}, {ab: 2011, grund: y}]"),
            (
                "17:46: Fehler I109: Der Bruch ab 2011 steht zweimal.\n"
                "    Nennen Sie ihn einmal mit allen Gründen."
            ),
        ),
        (
            (
                f"{katalog_text()}leitbild: {{name: L, zuordnung: "
                "[{handlungsfeld: Bildnug, leitbild: Bildung und Sprache}], "
                "kategorien: [{name: K, handlungsfelder: [Bildung und Sprache]}]}\n"
            ),
            (
                "19:49: Fehler I110: Das Handlungsfeld »Bildnug« gibt es im Monitoring nicht. "
                "Meinten "
                "Sie »Bildung«?\n"
                "    Schreiben Sie den Namen so, wie er dort steht."
            ),
        ),
        (
            (
                f"{katalog_text()}leitbild: {{name: L, zuordnung: "
                "[{handlungsfeld: 1, leitbild: [Sprache, Sport]}], "
                "kategorien: [{name: K, handlungsfelder: [Sport]}]}\n"
            ),
            (
                "19:63: Fehler I110: Das Handlungsfeld »Sprache« gibt es im Leitbild nicht.\n"
                "    Schreiben Sie den Namen so, wie er dort steht."
            ),
        ),
        (
            daten(WERTE + ", blatt: Tab 3"),
            (
                "18:74: Fehler I112: »blatt« gibt es nur bei Excel-Dateien; daten.csv ist CSV.\n"
                "    Löschen Sie die Zeile."
            ),
        ),
        (
            daten(EXCEL + ", kopfzeile: 2"),
            (
                "18:105: Fehler I112: »kopfzeile« gibt es nur bei CSV-Dateien; daten.xlsx ist "
                "Excel.\n"
                "    Löschen Sie die Zeile."
            ),
        ),
        (
            daten(EXCEL.replace("bereich: A1:B9, ", "")),
            (
                "18:16: Fehler I112: Bei einer Excel-Datei gehören das Tabellenblatt und der "
                "Zellbereich dazu.\n"
                "    Ergänzen Sie unter »daten« zum Beispiel blatt: Tab 3 und bereich: A7:D20."
            ),
        ),
        *(
            (
                daten(EXCEL.replace("A1:B9", bereich)),
                (
                    f"18:71: Fehler I112: »{bereich}« ist kein Zellbereich mit höchstens 100000 "
                    "Zellen.\n"
                    "    Nennen Sie die Zelle oben links und die Zelle unten rechts, zum Beispiel "
                    "A7:D20."
                ),
            )
            for bereich in ("A1", "B9:A1", "A1:XFE9", "A1:B9999999", "A1:Z9999", "1A:2B")
        ),
        (
            daten("datei: daten.csv, zeit: Jahr"),
            (
                "18:16: Fehler I113: Es ist keine Reihe beschrieben.\n"
                "    Ergänzen Sie »insgesamt«, oder »mit« und »ohne«."
            ),
        ),
        (
            daten("datei: daten.csv, zeit: Jahr, insgesamt: {filter: {spalte: a, werte: b}}"),
            (
                "18:58: Fehler I113: Es fehlt, in welcher Spalte die Werte stehen.\n"
                "    Ergänzen Sie hier »spalte«, oder unter »daten« für alle Reihen »wert«."
            ),
        ),
        (
            daten(
                "datei: daten.csv, zeit: Jahr, insgesamt: {zaehler: {spalte: a}, nenner: "
                "{filter: {spalte: a, werte: b}}}",
                art="anteil",
            ),
            (
                "18:89: Fehler I113: Es fehlt, in welcher Spalte die Werte stehen.\n"
                "    Ergänzen Sie hier »spalte«, oder unter »daten« für alle Reihen »wert«."
            ),
        ),
        (
            daten("datei: daten.csv, zeit: Jahr, insgesamt: {zaehler: {spalte: a}}", art="quote"),
            (
                "18:58: Fehler I113: »zaehler« und »nenner« gehören zusammen.\n"
                "    Ergänzen Sie den anderen, oder nennen Sie die Spalte mit dem fertigen Wert."
            ),
        ),
        (
            daten(
                "datei: daten.csv, zeit: Jahr, insgesamt: {zaehler: {spalte: a}, nenner: "
                "{spalte: b}}"
            ),
            (
                "18:89: Fehler I113: Eine Anzahl hat keinen Nenner.\n"
                "    Nennen Sie nur die Spalte und die Filter der Anzahl, oder ändern Sie »art«."
            ),
        ),
        *(
            (
                daten(f"{WERTE}, filter: {{{filters}}}"),
                (
                    "18:82: Fehler I113: Ein Filter braucht entweder »werte« oder »leer: ja«.\n"
                    "    Nennen Sie, was in der Spalte stehen muss, damit eine Zeile zählt."
                ),
            )
            for filters in ("spalte: a", "spalte: a, werte: b, leer: ja")
        ),
        (
            daten(WERTE + ", teile: Ort"),
            (
                "18:81: Fehler I113: Zu »teile« gehört »anzahl_teile«.\n"
                "    Nennen Sie, aus wie vielen Teilen das Ganze besteht; fehlt einer, fällt es "
                "auf."
            ),
        ),
        (
            daten(WERTE + ", gesamt: Stadt"),
            (
                "18:74: Fehler I113: »gesamt« steht hier ohne »teile«.\n"
                "    Nennen Sie die Spalte mit den Teilen."
            ),
        ),
        (
            daten(GRUPPEN + ", rechnung: dissimilaritaet", art="index"),
            (
                "18:94: Fehler I113: Die Dissimilarität wird aus zwei Gruppen und ihren Teilen "
                "berechnet.\n"
                "    Ergänzen Sie die Reihen »mit« und »ohne«, »teile« und »anzahl_teile«."
            ),
        ),
        (
            daten(
                f"{GRUPPEN}, insgesamt: {{spalte: c}}, teile: x, anzahl_teile: 2, rechnung: "
                "dissimilaritaet",
                art="index",
            ),
            (
                "18:145: Fehler I113: Bei der Dissimilarität zählen nur die Reihen »mit« und "
                "»ohne«, "
                "ohne Nenner.\n"
                "    Löschen Sie die übrigen Angaben."
            ),
        ),
        (
            daten(f"{GRUPPEN}, teile: x, anzahl_teile: 2, rechnung: dissimilaritaet"),
            (
                "18:121: Fehler I113: Die Dissimilarität ist ein Index, die Art des Indikators ist "
                "»anzahl«.\n"
                "    Schreiben Sie art: index."
            ),
        ),
        *(
            (
                daten(f"{WERTE}, tausender: {zeichen}, dezimal: {zeichen}"),
                (
                    f"18:85: Fehler I114: Tausender- und Dezimalzeichen sind beide »{zeichen}«; so "
                    "ist keine Zahl eindeutig.\n"
                    "    Nennen Sie unter »dezimal« das Zeichen vor den Nachkommastellen der Datei."
                ),
            )
            for zeichen in ("Punkt", "Komma")
        ),
        (
            changed(
                "[{kennung: 1-1, text: Mehr Abschlüsse.}]",
                "[{kennung: 1-1, text: x}, {kennung: 1-1, text: y}]",
            ),
            (
                "7:52: Fehler I115: Die Kennung »1-1« gibt es schon in Zeile 7.\n"
                "    Ändern Sie eine der beiden Angaben."
            ),
        ),
        (
            daten(WERTE + ", vergleich: {spalte: Land}"),
            (
                "18:85: Fehler I116: Es gibt eine Reihe zum Vergleich, aber es fehlt, wie sie "
                "heißt.\n"
                "    Ergänzen Sie beim Indikator »vergleich«, zum Beispiel: im Land "
                "Nordrhein-Westfalen."
            ),
        ),
        (
            mehr("vergleich: im Land"),
            (
                "17:20: Warnung I116: Zu diesem Vergleich gibt es keine Werte.\n"
                "    Ergänzen Sie unter »daten« die Reihe »vergleich«, oder löschen Sie die Zeile."
            ),
        ),
        (
            katalog_text() + "verfahren: {sonne_unter: 30}\n",
            (
                "19:12: Fehler I118: »sonne_unter« muss größer als null sein und darf "
                "»leicht_bewoelkt_bis« nicht übersteigen.\n"
                "    Üblich sind 5 und 20."
            ),
        ),
        (
            katalog_text() + "verfahren: {punkte_mindestens: 1}\n",
            (
                "19:12: Fehler I118: Eine Bewertung braucht mindestens zwei Werte und eine "
                "Veränderung.\n"
                "    Üblich sind 4 unter »punkte_mindestens« und 5 unter »jahre_im_mittel«."
            ),
        ),
        (
            changed("{name: 2024}", "{name: 2024, vorige: 2020}"),
            (
                "2:10: Fehler I118: »vorige« und »vorige_bis« gehören zusammen.\n"
                "    Nennen Sie den Namen der vorigen Ausgabe und das letzte Jahr ihrer Werte, "
                "oder "
                "keins von beiden."
            ),
        ),
    ],
)
def test_a_fault_is_told_with_its_place_and_remedy(text: str, meldung: str) -> None:
    assert pruefe(text) == [f"{KATALOG}:{meldung}"]


def test_two_indicators_or_fields_of_one_name_are_told() -> None:
    text = katalog_text()
    feld = text[text.index("  - kennung: 1\n") :]
    assert [each.split("\n")[0] for each in pruefe(text + feld)] == [
        f"{KATALOG}:19:14: Fehler I115: Die Nummer »1« gibt es schon in Zeile 4.",
        f"{KATALOG}:20:11: Fehler I115: Der Name »Bildung« gibt es schon in Zeile 5.",
        f"{KATALOG}:24:18: Fehler I101: Die Kennung »1.1« gibt es schon in Zeile 9.",
    ]


def test_a_word_that_could_not_be_read_is_told_once() -> None:
    text = katalog_text(GRUPPEN, mehr="gruppenbegriff: registr")
    (meldung,) = pruefe(text)
    assert "F107: »registr« ist hier nicht vorgesehen. Meinten Sie »register«?" in meldung


def test_a_teilziel_without_any_in_its_field_is_told_what_to_do() -> None:
    text = changed("    teilziele: [{kennung: 1-1, text: Mehr Abschlüsse.}]\n", "")
    (meldung,) = pruefe(text.replace("hinweise: keine", "teilziele: 1-1"))
    assert meldung.endswith("Das Handlungsfeld hat keine Teilziele; ergänzen Sie sie dort.")
