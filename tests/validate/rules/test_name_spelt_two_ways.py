"""A name is spelt in one way; its inflected forms and other words are not its spellings."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.validate.anlagenfall import begruendung
from tests.validate.fall import Fall

from vorlagen_gen.load.woerterbuch import SYSTEM
from vorlagen_gen.validate.schreibweisen import fold, is_near_name, stem

FILE = "vorlagen/fall/texte/begruendung.md"
NEEDS_WORDS = pytest.mark.skipif(
    not (SYSTEM / "de_DE.dic").is_file(), reason="what is a word, the dictionary says"
)


def told(fall: Fall, text: str) -> list[str]:
    begruendung(fall, text)
    return [found.text.partition(" (")[0] for found in fall.findings("V268")]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Migrationsleitbild, Migrationsleitbild, Migrations-Leitbild", "Migrations-Leitbild"),
        (
            "Muster Beispiel-Probe, Muster Beispiel-Probe, Muster-Beispiel-Probe",
            "Muster-Beispiel-Probe",
        ),
        ("Straßenbahn, Straßenbahnen.\n\nDie Strassenbahn fährt.", "Strassenbahn"),
        ("Mühlenstraße 3, Mühlenstraße 5 und Muehlenstraße 7", "Muehlenstraße"),
        ("Photovoltaik und **Photovoltaik**\n\n- Fotovoltaik", "Fotovoltaik"),
        ("| Münster Marketing |\n|---|\n| Münster-Marketing |", "Münster-Marketing"),
        ("Radwege, Radwege.[^1]\n\n[^1]: Des Rad-Weges wegen.", "Rad-Weges"),
        ("Potenzialanalyse, Potenzialanalysen, Potentialanalyse", "Potentialanalyse"),
    ],
)
def test_another_hyphen_blank_or_umlaut_is_found(fall: Fall, text: str, typed: str) -> None:
    (message,) = told(fall, text)
    assert message.startswith(f"Hier steht »{typed}«, an anderer Stelle »")


@NEEDS_WORDS
@pytest.mark.parametrize(
    "text",
    [
        "An der Musterstraße, zur Musterstraße, in der Mustersraße.",
        "Probebrückenweg und Probebrückenweg, auch Probebürckenweg",
        "Des Integrationsmonitorings, Integrationsmonitoring, Integrationsmoniktoring",
    ],
)
def test_one_letter_wrong_is_found(fall: Fall, text: str) -> None:
    (message,) = told(fall, text)
    assert f"»{text.rstrip('.').split()[-1]}«" in message


@pytest.mark.parametrize("typed", ["Musterman", "Mustermnan", "Müstermann", "Musttermann"])
def test_a_person_who_is_nearly_called_what_a_contact_is_is_found(fall: Fall, typed: str) -> None:
    expected = [f"Hier steht »{typed}«, an anderer Stelle »Mustermann«"]
    assert told(fall, f"Auskunft gibt Frau {typed}.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Leitbild, des Leitbilds, des Leitbildes, die Leitbilder, den Leitbildern",
        "Bürger*innen, Bürgerinnen, Bürger, Bürgern, Vertreter*innen und Vertreterinnen",
        "Haus und Maus, Leitziele und Teilziele, Teilziele, Leitziele und Leitziel",
        "Die Kinder- und Jugendhilfe, Kinderhilfe, Jugendhilfe, die Jugendhilfen",
        "Ausgaben, Aufgaben, Aufgaben. Leistung, Leitung, Leistung. Sitzung, Satzung, Satzung",
        "Frau Mustermanns Vorschlag, Herr Max Mustermann und Frau Beispiel",
        "mustermann@stadt-muenster.de, Muster-Mann@stadt-muenster.de, www.Muster-Weg.de",
        "Bezirksvertretung Münster-Hiltrup, Stadtteil Hiltrup, Münster",
        "Förderungen, Forderungen, Förderungen; Bebauungsplan, Bebauungspläne, Bebauungsplans",
        "WOHNEN, Wohnen; der Ausschuss für Verkehr und der Verkehrsausschuss",
        "Die Ost-West-Achse, im Osten und Westen; Nordseite, Südseite, Ostseite, Westseite",
    ],
)
def test_inflected_forms_and_other_words_are_silent(fall: Fall, text: str) -> None:
    assert told(fall, text) == []


@NEEDS_WORDS
@pytest.mark.parametrize(
    "text",
    [
        "Bewerbungen, Bewerbungen und Bewertungen",
        "Bauleistungen, Bauleistungen, Bauleitungen",
        "Verhandlungen, Verhandlungen, Verwandlungen",
    ],
)
def test_words_that_the_dictionary_knows_are_words_of_their_own(fall: Fall, text: str) -> None:
    assert told(fall, text) == []


def test_the_place_is_the_rarer_spelling_and_the_usual_one_is_named(fall: Fall) -> None:
    begruendung(fall, "Migrationsleitbild.\n\nDas **Migrations-Leitbild** im Migrationsleitbild.")
    (finding,) = fall.findings("V268")
    assert (str(finding.place), finding.place.end_column) == (f"{FILE}:3:7", 26)
    assert f"({FILE}:1:1)" in finding.text


@pytest.mark.parametrize(
    ("titel", "datei", "typed"),
    [
        ("Migrationsleitbild", "migrationsleitbidl-2025", "migrationsleitbidl"),
        ("Migrationsleitbild", "Migrations-Leitbild_final", "Migrations-Leitbild"),
        ("Lageplan Mühlenstraße", "lageplan_muehlensrasse", "muehlensrasse"),
    ],
)
def test_a_file_name_that_differs_is_found(fall: Fall, titel: str, datei: str, typed: str) -> None:
    shutil.copy(fall.ordner / "anlagen/erlaeuterung.md", fall.ordner / f"anlagen/{datei}.md")
    fall.ersetze("titel: Erläuterung", f"titel: {titel}")
    fall.ersetze("datei: anlagen/erlaeuterung.md", f"datei: anlagen/{datei}.md")
    (finding,) = fall.findings("V268")
    assert finding.text.startswith(f"Der Dateiname enthält »{typed}«, die Vorlage schreibt »")
    assert finding.place.line == 36


@pytest.mark.parametrize(
    ("titel", "datei"),
    [
        ("Migrationsleitbild", "migrations-leitbild"),
        ("Lageplan Mühlenstraße", "Lageplan-Muehlenstrasse_v2"),
        ("Pläne", "plan"),
        ("Anlage zum Leitbild", "scan0042"),
        ("Leitbild der Stadt", "leitbildes"),
    ],
)
def test_a_file_name_may_be_short_and_without_umlauts(fall: Fall, titel: str, datei: str) -> None:
    shutil.copy(fall.ordner / "anlagen/erlaeuterung.md", fall.ordner / f"anlagen/{datei}.md")
    fall.ersetze("titel: Erläuterung", f"titel: {titel}")
    fall.ersetze("datei: anlagen/erlaeuterung.md", f"datei: anlagen/{datei}.md")
    assert fall.findings("V268") == []


@given(st.text("aeiounrsäöüß-ABC", max_size=20))
def test_folding_and_stemming_keep_the_start_and_are_done_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert word.startswith(stem(word))
    assert not is_near_name(word, word)
