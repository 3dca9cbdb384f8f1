"""What a new edition carried over, and the places in it that are likely to be out of date."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

TEXT = "Die Leuchten am Beispielweg sind alt. {}\n"


def carried_over(fall: Fall, text: str, *, bestaetigt: bool = False, wechsel: bool = True) -> Fall:
    """A new edition with ``text`` in its Begründung, confirmed or not."""
    stelle = "amt" if bestaetigt else "texte/begruendung.md"
    zeitraum = "zeitraum: {bisher: 2021-2026, jetzt: 2026-2031}, " if wechsel else ""
    fall.schreibe("texte/begruendung.md", TEXT.format(text))
    return fall.ersetze(
        "intern: {",
        f"uebernommen: {{aus: V/9700/2021, {zeitraum}stellen: [{{stelle: {stelle}, stand: 1f}}]}}\n"
        "intern: {",
    )


@pytest.mark.parametrize("status", ["final", "entwurf"])
@pytest.mark.parametrize(
    "stelle",
    ["texte/begruendung.md", "beschlussvorschlag.sachentscheidung", "unterschrift"],
)
def test_what_is_not_confirmed_stops_a_final_paper_only(
    fall: Fall, stelle: str, status: str
) -> None:
    fall.ersetze("status: final", f"status: {status}")
    typed = f"{{aus: V/9700/2021, stellen: [{{stelle: {stelle}, stand: 1f}}]}}"
    fall.ersetze("intern: {", f"uebernommen: {typed}\nintern: {{")
    code, other = ("F310", "V310") if status == "final" else ("V310", "F310")
    (found,) = fall.findings(code)
    assert fall.typed(found) == f"{{stelle: {stelle}, stand: 1f}}"
    assert f"»vorlagen-gen bestaetigen fall {stelle}«" in found.remedy
    assert fall.findings(other) == []


@pytest.mark.parametrize(
    "typed",
    [
        "{aus: V/9700/2021}",
        "{aus: V/9700/2021, stellen: []}",
        "{aus: V/9700/2021, zeitraum: {bisher: 2021-2026, jetzt: 2026-2031}}",
    ],
)
@pytest.mark.parametrize("status", ["final", "entwurf"])
def test_a_list_that_is_empty_leaves_nothing_open(fall: Fall, typed: str, status: str) -> None:
    fall.ersetze("status: final", f"status: {status}")
    fall.ersetze("intern: {", f"uebernommen: {typed}\nintern: {{")
    assert fall.findings("F310") == fall.findings("V310") == []


@pytest.mark.parametrize(
    ("text", "typed", "proposal"),
    [
        ("Das Konzept 2021-2026 endet bald.", "2021-2026", "2026-2031"),
        ("Das Konzept gilt von 2021 bis 2026.", "2021 bis 2026", "2026-2031"),
        ("Im Jahr 2024 wird berichtet.", "2024", "2029"),
        ("Die Frist endet am 30.06.2022.", "30.06.2022", "2027"),
        ("Bis zum Ende des Jahres 2025/26 bleibt es dabei. Das war (2023) so.", "2023", "2028"),
    ],
)
def test_a_year_of_the_earlier_paper_is_found_with_a_proposal(
    fall: Fall, text: str, typed: str, proposal: str
) -> None:
    (found,) = carried_over(fall, text).findings("V311")
    assert fall.typed(found) == typed
    assert proposal in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Die Leuchten stammen aus dem Jahr 1974.",
        "Der Rat hat das Konzept 2016 beschlossen (Vorlage V/9700/2021).",
        "Der Zeitraum 2015-2019 war der erste.",
        "Im Weg liegen 2021,5 m Kabel.",
    ],
)
def test_history_is_not_touched(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V311") == []


def test_without_a_period_there_is_no_proposal(fall: Fall) -> None:
    (found,) = carried_over(fall, "Im Jahr 2024 wird berichtet.", wechsel=False).findings("V311")
    assert "Vorschlag" not in found.text


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Rund 400 Personen nutzen ihn.", "400 Personen"),
        ("Es gibt zwölf neue Leuchten.", "zwölf neue Leuchten"),
        ("Der Weg kostete 12.500 Euro.", "12.500 Euro"),
        ("An 3,5 Kilometern stehen keine.", "3,5 Kilometern"),
    ],
)
def test_a_number_of_things_is_found(fall: Fall, text: str, typed: str) -> None:
    (found,) = carried_over(fall, text).findings("V312")
    assert fall.typed(found) == typed


@pytest.mark.parametrize(
    "text",
    [
        "Das sagt Nummer 2 Buchstabe b.",
        "Am 3. März wurde gemessen, am 4 Mai nicht.",
        "Einige Personen nutzen ihn im Jahr 2024 Abend für Abend.",
        "Siehe Anlage 1 Seite für Seite.",
    ],
)
def test_what_counts_nothing_is_no_number_of_things(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V312") == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Das folgt aus § 27 GO NRW.", "§ 27 GO NRW"),
        ("Nach § 5 Abs. 2 Satz 1 gilt anderes.", "§ 5 Abs. 2 Satz 1"),
        ("Das regelt das Straßenverkehrsgesetz.", "Straßenverkehrsgesetz"),
        ("Dafür gibt es die Beitragssatzung.", "Beitragssatzung"),
    ],
)
def test_a_law_is_found(fall: Fall, text: str, typed: str) -> None:
    (found,) = carried_over(fall, text).findings("V313")
    assert fall.typed(found) == typed


@pytest.mark.parametrize(
    "text",
    ["Das Gesetz ist streng.", "Der dritte Artikel ist bestellt.", "Die Besatzungszone endete."],
)
def test_what_names_no_law_is_none(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V313") == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Frau Mustermann leitet das Vorhaben.", "Frau Mustermann"),
        ("Das Gutachten ist von Dr. Max Mustermann.", "Dr. Max Mustermann"),
        ("Oberbürgermeister Mustermann hat zugesagt.", "Oberbürgermeister Mustermann"),
        ("Das sagte Herr Prof. Dr. Mustermann.", "Herr Prof. Dr. Mustermann"),
    ],
)
def test_a_person_is_found(fall: Fall, text: str, typed: str) -> None:
    (found,) = carried_over(fall, text).findings("V314")
    assert fall.typed(found) == typed


@pytest.mark.parametrize(
    "text",
    ["Jede Frau fühlt sich sicher.", "Der Oberbürgermeister hat zugesagt.", "Das Haus Mustermann."],
)
def test_an_office_without_a_name_is_no_person(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V314") == []


@pytest.mark.parametrize(
    ("text", "typed", "later"),
    [
        (
            "Vertreter*innen des Integrationsrats kamen.",
            "Integrationsrats",
            "Ausschuss für Chancengerechtigkeit und Integration",
        ),
        ("Der Ausschuss für Gleichstellung beriet.", "Ausschuss für Gleichstellung", ""),
        (
            "Der Beschluss des Haupt- und Finanzausschusses steht.",
            "Haupt- und Finanzausschusses",
            "Hauptausschuss",
        ),
        ("Das Amt für Leuchten sorgt vor.", "Amt für Leuchten", "content/aemter.txt"),
    ],
)
def test_a_body_or_office_that_is_gone_is_found(
    fall: Fall, text: str, typed: str, later: str
) -> None:
    (found,) = carried_over(fall, text).findings("V315")
    assert fall.typed(found) == typed
    assert later in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Der Ausschuss für Verkehr und Mobilität beriet.",
        "Zuständig ist das Amt für Mobilität und Tiefbau.",
        "Die Sitzung des Hauptausschusses war kurz.",
    ],
)
def test_a_body_or_office_that_is_there_is_not(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V315") == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Vorlagen V/0001/2008 und V/0002/2014.", "V/0001/2008 und V/0002/2014"),
        (
            "Das geht zurück auf V/0001/2008, V/0002/2014 und V/0003/2019.",
            "V/0001/2008, V/0002/2014 und V/0003/2019",
        ),
        ("Beschlüsse (V/0001/2008/1 und V/0002/2014)", "V/0001/2008/1 und V/0002/2014"),
    ],
)
def test_a_list_of_earlier_papers_without_the_last_is_found(
    fall: Fall, text: str, typed: str
) -> None:
    (found,) = carried_over(fall, text).findings("V316")
    assert fall.typed(found) == typed
    assert f"{typed.replace(' und ', ', ')} und V/9700/2021." in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Vorlagen V/0001/2008, V/0002/2014 und V/9700/2021.",
        "Zuletzt geschah das mit der Vorlage V/0002/2014.",
        "Die Vorlage V/0001/2008 und ihre Ergänzung V/0001/2008/1.",
    ],
)
def test_a_list_with_the_last_paper_is_finished(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V316") == []


def test_no_place_is_told_in_a_text_that_was_confirmed(fall: Fall) -> None:
    text = "Frau Mustermann sah 2024 im Integrationsrat nach § 27 GO NRW zwölf Leuchten."
    found = carried_over(fall, text, bestaetigt=True).findings()
    assert not [each for each in found if "V310" < each.code <= "V316"]
