"""One form for persons of all genders in a paper, that of the house."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.findings import Finding

TEXT = "texte/begruendung.md"
HAUS = "../../content/hausregeln.yaml"


def found_in(fall: Fall, text: str) -> list[Finding]:
    """What is said of the text; the paper around it writes Anwohner*innen nowhere."""
    return fall.schreibe(TEXT, text).findings("V281")


def typed(finding: Finding) -> str:
    return finding.text.split("»")[1].split("«")[0]


@pytest.mark.parametrize(
    ("form", "proposal"),
    [
        ("Bürger:innen", "Bürger*innen"),
        ("Bürger_innen", "Bürger*innen"),
        ("BürgerInnen", "Bürger*innen"),
        ("Bürger/innen", "Bürger*innen"),
        ("Bürger/-innen", "Bürger*innen"),
        ("Bürger(innen)", "Bürger*innen"),
        ("Vertreter/in", "Vertreter*in"),
        ("VertreterIn", "Vertreter*in"),
        ("Vertreter:in", "Vertreter*in"),
        ("Ärzt_innen", "Ärzt*innen"),
        ("Nutzer:innenkonto", "Nutzer*innenkonto"),
        ("eine:n", "eine*n"),
        ("eine/n", "eine*n"),
        ("jede(r)", "jede*r"),
        ("der/die", "der*die"),
        ("Sie/er", "Sie*er"),
    ],
)
def test_another_sign_than_that_of_the_house_is_named(form: str, proposal: str, fall: Fall) -> None:
    (found,) = found_in(fall, f"Das betrifft {form} im Bezirk.\n")
    assert typed(found) == form
    assert f"»{proposal}«" in found.remedy
    place = found.place
    assert (place.line, place.column, place.end_column) == (1, 14, 14 + len(form))


@pytest.mark.parametrize(
    ("pair", "proposal"),
    [
        ("Bürgerinnen und Bürger", "Bürger*innen"),
        ("Ärzte und Ärztinnen", "Ärzt*innen"),
        ("Kolleginnen bzw. Kollegen", "Kolleg*innen"),
        ("Bürgerin oder jeder interessierte Bürger", "Bürger*in"),
        ("Beamtinnen sowie Beamte", "Beamt*innen"),
        ("Schülerinnen/Schüler", "Schüler*innen"),
    ],
)
def test_both_words_beside_the_sign_are_a_mixture(pair: str, proposal: str, fall: Fall) -> None:
    (found,) = found_in(fall, f"Akteur*innen planen mit. Das betrifft {pair} im Bezirk.\n")
    assert typed(found) == pair
    assert f"»{proposal}«" in found.remedy


@pytest.mark.parametrize(
    "text",
    [
        "Bürger*innen, Ärzt*innen, der*die, eine*n und Vertreter*in.",
        "Bürgerinnen und Bürger wurden befragt, ebenso Vertreterinnen und Vertreter.",
        "Bürger*innen, darunter Frauen, Schülerinnen und Mütter; Männer und Frauen.",
        "Bürger*innen; der Antrag „Bürger:innen entlasten“ und »BürgerInnen« werden zitiert.",
        "Bürger*innen; siehe https://example.org/Bürger:innen und a/in@stadt-muenster.de.",
        "Bürger*innen; siehe Bericht_Schüler_innen.pdf und Liste-der-BürgerInnen.xlsx.",
        "> Der Antrag nennt Bürger:innen und BürgerInnen.\n\nDie Verwaltung fragt Bürger*innen.",
        "Innen/außen, Außen/innen, und/oder, km/h, Kosten/in Euro, Betrag/in €, Anlage(n).",
        "LinkedIn, Innenstadt, Termin und Ort, Verein und Vereine, Berlin und Berliner Straße.",
        "Siehe:der Plan, datei_in_ordner, 3*4 m, (Familien-)Geschichte, Maßnahme/n.",
        "Lehrerinnen und Kollegen, Schülerinnen und Schülervertretung.",
    ],
)
def test_what_is_no_mixture_is_not_named(text: str, fall: Fall) -> None:
    assert found_in(fall, text) == []


def test_a_form_is_named_once_with_its_other_lines(fall: Fall) -> None:
    found = found_in(fall, "Bürger:innen.\n\nVertreter:innen und\nBürger/innen.\n")
    assert [typed(each) for each in found] == ["Bürger:innen", "Bürger/innen"]
    assert "mit Doppelpunkt geschrieben (auch in Zeile 3); die Stadt schreibt mit Stern" in (
        found[0].text
    )


def test_the_house_may_want_both_words(fall: Fall) -> None:
    fall.schreibe(HAUS, "geschlechterform: Paarform\n")
    (found,) = found_in(fall, "Bürgerinnen und Bürger sowie Ärzt*innen.\n")
    assert typed(found) == "Ärzt*innen"
    assert "die Stadt schreibt in Paarform" in found.text
    assert "zum Beispiel »Bürgerinnen und Bürger«" in found.remedy


def test_without_a_wish_of_the_house_the_usual_form_of_the_paper_counts(fall: Fall) -> None:
    fall.schreibe(HAUS, "woerter_je_satz: 45\n")
    (found,) = found_in(fall, "Bürger:innen, Ärzt:innen und Akteur*innen.\n")
    assert typed(found) == "Akteur*innen"
    assert "sonst schreibt die Vorlage mit Doppelpunkt" in found.text
    assert "»Akteur:innen«" in found.remedy


def test_names_of_bodies_and_offices_are_as_they_are(fall: Fall) -> None:
    rows = "name;gueltig_ab;gueltig_bis;nachfolger\nBüro für Bürger:innen;;;\n"
    fall.schreibe("../../content/aemter.csv", rows)
    text = "Das Büro für Bürger:innen berät Bürger*innen."
    assert found_in(fall, text) == []
    assert len(found_in(fall, "Bürger:innen fragen das Büro für Bürger:innen.")) == 1
