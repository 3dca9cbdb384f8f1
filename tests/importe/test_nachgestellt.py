"""Texts that look like real papers of both layouts come into their fields."""

from __future__ import annotations

import re

import pytest
from tests.importe.beispieltexte import ALT, FORMULAR, NEU
from tests.importe.conftest import Eingang

from vorlagen_gen.importe.bericht import NAME

_WORT = re.compile(r"[^\W_]+")


def _words(text: str) -> list[str]:
    return _WORT.findall(re.sub(r"</?\w+>|¹", "", text))


def test_a_paper_of_the_new_layout_fills_its_fields(eingang: Eingang) -> None:
    eingang.importiere(eingang.lege("vorlage.txt", NEU))
    felder = eingang.felder()
    assert {name: felder[name] for name in ("art", "oeffentlich", "nummer", "datum", "status")} == {
        "art": "Beschlussvorlage",
        "oeffentlich": "ja",
        "nummer": "V/9850/2026",
        "datum": "31.08.2026",
        "status": "entwurf",
    }
    assert felder["amt"] == "Amt für Mobilität und Tiefbau"
    assert felder["ansprechpersonen"] == [
        {
            "anrede": "Frau",
            "name": "Mustermann",
            "telefon": "492-7000",
            "email": "mustermann@stadt-muenster.de",
        },
        {
            "anrede": "Herr",
            "name": "Beispiel",
            "telefon": "492-7001",
            "email": "beispiel@stadt-muenster.de",
        },
    ]
    assert felder["betreff"] == "Beispielstraße: Anpassung der Verkehrsanlagen"
    assert felder["betreff_zusatz"] == ["- Baubeschluss -"]
    assert felder["unterschrift"] == {
        "vertretung": "I.V.",
        "name": "Erika Mustermann",
        "amtsbezeichnung": "Stadtbaurätin",
    }


def test_bodies_with_commas_and_anlagen_are_told_apart(eingang: Eingang) -> None:
    eingang.importiere(eingang.lege("vorlage.txt", NEU))
    felder = eingang.felder()
    assert felder["beratungsfolge"] == [
        {
            "datum": "17.09.2026",
            "gremium": "Bezirksvertretung Münster-Hiltrup",
            "rolle": "Anhörung",
        },
        {
            "datum": "23.09.2026",
            "gremium": "Ausschuss für Umweltschutz, Klimaschutz und Bauwesen",
            "rolle": "Vorberatung",
        },
        {
            "datum": "24.09.2026",
            "gremium": "Ausschuss für Verkehr und Mobilität",
            "rolle": "Entscheidung",
        },
    ]
    assert felder["anlagen"] == [
        {"nummer": "1", "titel": "Lageplan", "datei": None},
        {"nummer": "2", "titel": "Kostenberechnung", "oeffentlich": "nein", "datei": None},
    ]


def test_costs_become_fields_and_the_sentences_around_them_texts(eingang: Eingang) -> None:
    eingang.importiere(eingang.lege("vorlage.txt", NEU))
    vorschlag = eingang.felder()["beschlussvorschlag"]
    assert isinstance(vorschlag, dict)
    auswirkungen = vorschlag["finanzielle_auswirkungen"]
    assert isinstance(auswirkungen, dict)
    assert auswirkungen["teilfinanzplan"] == [
        {
            "produktgruppe": "1201",
            "investitionsmassnahme": {"nummer": "4292", "bezeichnung": "Beispielstraße"},
            "auszahlungen": [
                {"jahr": "2027", "betrag": "500.000"},
                {"jahr": "2028", "betrag": "830.000"},
            ],
            "einzahlungen": [
                {"jahr": "2029", "betrag": "468.000", "bemerkung": "Zuwendung (60 %)"}
            ],
        }
    ]
    assert auswirkungen["saldo_teilfinanzplan"] == "862.000"
    text = eingang.text("texte/finanzielle_auswirkungen.md")
    assert text == "Es entstehen Kosten von 862.000 €:\n"
    schluss = eingang.text("texte/finanzielle_auswirkungen_schluss.md")
    assert schluss == "Die Mittel sind angemeldet.\n"


def test_a_table_with_a_row_that_nobody_knows_stays_a_table(eingang: Eingang) -> None:
    odd = NEU.replace("| Saldo | |", "| Zwischenstand | |")
    eingang.importiere(eingang.lege("vorlage.txt", odd))
    assert "| Zwischenstand |" in eingang.text("texte/finanzielle_auswirkungen.md")


def test_footnotes_stand_below_their_text(eingang: Eingang) -> None:
    eingang.importiere(eingang.lege("vorlage.txt", NEU))
    assert eingang.text("texte/begruendung.md") == (
        "# 1. Lage\n\nDie Straße ist schmal[^1] und voll.\n\nSie wird breiter.\n\n"
        "[^1]: Gemessen an der engsten Stelle.\n"
    )


def test_the_form_fills_its_fields(eingang: Eingang) -> None:
    eingang.importiere(eingang.lege("formular.txt", FORMULAR))
    formular = eingang.felder()["anlage_a"]
    assert isinstance(formular, dict)
    assert formular["kurzueberblick"] == [
        "Die Straße wird um zwei Meter breiter.",
        "Die Arbeiten dauern drei Monate.",
    ]
    assert formular["finanzierung"] == {
        "produktgruppe": "1201",
        "ergebnisplan": "ja",
        "finanzplan": "nein",
        "haushaltsplan_beschlossen": {
            "jahr": "2026/2027",
            "nachtrag": "nein",
            "enthalten": "teilweise",
        },
        "haushaltsplan_entwurf": {"jahr": None, "nachtrag": "ja", "enthalten": "nein"},
        "belastungen_zukuenftig": "ja",
        "bereits_veranschlagt": "entfaellt",
    }
    assert formular["pflichtigkeitsgrad"] == {
        "grad": "überwiegend freiwillig",
        "begruendung": {"datei": "texte/pflichtigkeitsgrad.md"},
    }
    reason = eingang.text("texte/pflichtigkeitsgrad.md")
    assert reason == "Ob gebaut wird, steht der Stadt frei.\n"
    topics = eingang.text("texte/querschnittsthemen.md")
    assert topics == "Der Klimaschutz ist berührt.\n"
    assert "kürzere Wege\n\nDanach" in eingang.text("texte/ziele.md")


def test_a_paper_of_the_old_layout_fills_its_fields(eingang: Eingang) -> None:
    found = eingang.importiere(eingang.lege("alt.txt", ALT.encode("cp1252")))
    felder = eingang.felder()
    names = ("art", "nummer", "datum", "amt", "betreff")
    assert [felder[name] for name in names] == [
        "Berichtsvorlage",
        "V/9851/2011",
        "05.09.2011",
        "Amt für Beispiele",
        "Bericht über die Spielplätze",
    ]
    assert felder["ansprechpersonen"] == [
        {
            "anrede": "Herr",
            "name": "Muster",
            "telefon": "492-61 00",
            "email": "muster@stadt-muenster.de",
        }
    ]
    assert felder["beratungsfolge"] == [
        {
            "datum": "21.09.2011",
            "gremium": "Ausschuss für Beispiele, Proben und Muster",
            "rolle": "Bericht",
        },
        {"datum": "28.09.2011", "gremium": "Rat", "rolle": "Bericht"},
    ]
    assert felder["unterschrift"] == {
        "vertretung": "In Vertretung",
        "name": "Max Mustermann",
        "amtsbezeichnung": "Stadtdirektor",
    }
    (open_anlage, unplaced) = found.findings
    assert open_anlage.text == "Zur Anlage 1 wurde keine Datei genannt."
    assert "»Gedruckt auf Umweltpapier«" in unplaced.text
    report = eingang.text(NAME).split("\n")
    assert report[unplaced.place.line - 1].startswith("## alt.txt, Zeile ")
    assert report[unplaced.place.line + 1] == "Gedruckt auf Umweltpapier"


@pytest.mark.parametrize("text", [NEU, FORMULAR, ALT], ids=["neu", "formular", "alt"])
def test_every_word_is_in_the_draft_or_a_label_of_the_layout(eingang: Eingang, text: str) -> None:
    eingang.importiere(eingang.lege("text.txt", text))
    kept = {
        word
        for path in eingang.ordner().rglob("*")
        if path.is_file()
        for word in _words(path.read_text(encoding="utf-8"))
    }
    lost = [word for word in _words(text) if word not in kept]
    assert set(lost) <= _LABELS


_LABELS = set(
    _words(
        "Öffentliche Ihre Ansprechpartner Telefon Betrifft Beschlussvorschlag I II "
        "Sachentscheidung Finanzielle Auswirkungen Begründung gez Anlagen Anlage DER "
        "OBERBÜRGERMEISTER Vorlagen Nr Auskunft erteilt Ruf E Mail Bericht Einzahlungen "
        "Auszahlungen Saldo Investitionsmaßnahme Bezeichnung Haush jahr Betrag Bemerkungen "
        "Produktgruppe Bereitstellung von Verkehrsflächen und anlagen Ziele Teilziele "
        "Zielerreichung Finanzierung auf den Ergebnisplan Finanzplan Ja Nein X x teilw Im "
        "beschlossenen Nachtrags Haushaltsplan Entwurf des Nachtragshaushaltsplan enthalten "
        "Belastungen in zukünftigen HH Jahren Bereits veranschlagt Pflichtigkeitsgrad Die "
        "Maßnahme Leistung ist vollständig pflichtig überwiegend Unmittelbare grundsätzliche "
        "Relevanz für Querschnittsthemen Demographie Gleichstellung Inklusion Klimaschutz "
        "Migration JJJJ stadt muenster de Kurzüberblick 2 nichtöffentlich"
    )
)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_encodings_of_windows(eingang: Eingang, encoding: str) -> None:
    typed = NEU.replace("→", "").encode(encoding)
    eingang.importiere(eingang.lege("vorlage.txt", typed))
    assert eingang.felder()["amt"] == "Amt für Mobilität und Tiefbau"
