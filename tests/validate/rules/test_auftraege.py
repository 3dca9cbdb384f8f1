"""Orders of the decision, the motions it settles, and the day of the last change."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

BERICHT = "2. Die Verwaltung berichtet nach einem Jahr."
VERSCHACHTELT = """2. Die Verwaltung wird beauftragt,
       a. die Förderung zu beantragen und
       b. jährlich zu berichten.
    3.1 Der Rat nimmt das zur Kenntnis."""


def with_auftrag(fall: Fall, ziffer: str) -> Fall:
    fall.ersetze(BERICHT, VERSCHACHTELT)
    auftrag = f"auftraege: [{{ziffer: {ziffer}, was: Berichten, frist: 30.09.2027}}]"
    return fall.ersetze("begruendung: {datei", f"{auftrag}\nbegruendung: {{datei")


@pytest.mark.parametrize("ziffer", ["1", "2", "2a", "2 b)", "2.a", "Nr. 2a", "Ziffer 3.1", "I.2"])
def test_an_order_may_name_each_number_of_the_sachentscheidung(fall: Fall, ziffer: str) -> None:
    assert with_auftrag(fall, f'"{ziffer}"').codes() == []


@pytest.mark.parametrize("ziffer", ["4", "2c", "a", "3", "1a", "21"])
def test_a_number_that_is_not_there_is_found(fall: Fall, ziffer: str) -> None:
    (found,) = with_auftrag(fall, ziffer).findings()
    assert (found.code, fall.typed(found)) == ("V295", ziffer)
    assert found.remedy == "Möglich sind: 1, 2, 2a, 2b und 3.1."


GEZAEHLT = """2. Die Verwaltung wird beauftragt,
       a. den Auftrag bis zum 30.09.2027 auszuschreiben,
       b. die Anwohner zu hören,
       c. die Masten mit den Bezirksvertretungen abzustimmen und
       d. dem Ausschuss jährlich zu berichten:
          - schriftlich und
          - mit Karte.
    3. Der Weg bleibt während der Arbeiten gesperrt."""


def with_was(fall: Fall, ziffer: str, was: str) -> Fall:
    fall.ersetze(BERICHT, GEZAEHLT)
    auftrag = f"auftraege: [{{ziffer: {ziffer}, was: {was}}}]"
    return fall.ersetze("begruendung: {datei", f"{auftrag}\nbegruendung: {{datei")


@pytest.mark.parametrize(
    ("ziffer", "was", "there"),
    [
        ("2c", "Jährlich berichten", "2d"),
        ("2b", "Masten abstimmen", "2c"),
        ("3", "Auftrag ausschreiben", "2a"),
        ("2 c)", "Schriftlich mit Karte berichten", "2d"),
    ],
)
def test_an_order_whose_words_moved_to_another_number_is_found(
    fall: Fall, ziffer: str, was: str, there: str
) -> None:
    (found,) = with_was(fall, ziffer, was).findings()
    assert (found.code, fall.typed(found)) == ("V321", ziffer)
    assert f"sagt die Sachentscheidung nichts von »{was}«, wohl aber unter »{there}«." in found.text
    assert f"»ziffer: {there}«" in found.remedy


@pytest.mark.parametrize(
    ("ziffer", "was"),
    [
        ("2d", "Jährlich berichten"),
        ("2", "Jährlich berichten"),
        ("2c", "Berichten"),
        ("2b", "Bürgerinnen und Bürger beteiligen"),
        ("2b", "Nach einem Jahr hören"),
        ("3", "Umleitung ausschildern"),
        ("2a", "Ausschreibung veranlassen und jährlich berichten"),
        ("9", "Jährlich berichten"),
    ],
)
def test_an_order_in_other_words_is_no_order_elsewhere(fall: Fall, ziffer: str, was: str) -> None:
    assert with_was(fall, ziffer, was).findings("V321") == []


def test_a_decision_of_one_sentence_has_no_numbers_to_compare_with(fall: Fall) -> None:
    fall.ersetze("1. Der Beispielweg erhält", "Der Beispielweg erhält").ersetze(
        f"    {BERICHT}\n", ""
    )
    auftrag = "auftraege: [{ziffer: 1, was: Berichten}]\nbegruendung: {datei"
    assert fall.ersetze("begruendung: {datei", auftrag).findings("V295") == []


def test_a_report_orders_nothing(fall: Fall) -> None:
    fall.ersetze("art: Beschlussvorlage", "art: Berichtsvorlage")
    fall.ersetze("muster: ja", "muster: ja\nauftraege: [{ziffer: 1, was: Berichten}]")
    (found,) = fall.findings("V295")
    assert found.remedy == "Löschen Sie »auftraege«."


def with_antrag(fall: Fall, antrag: str, text: str) -> Fall:
    fall.ersetze(BERICHT, f"2. {text}")
    return fall.ersetze("begruendung: {datei", f"erledigt: [{antrag}]\nbegruendung: {{datei")


@pytest.mark.parametrize(
    ("antrag", "text"),
    [
        ("A-R/0028/2022", "Der Antrag A-R/0028/2022 ist erledigt."),
        ("a-r/28/22", "Mit dem Beschluss gilt der Antrag A-R/0028/2022 als erledigt."),
        ("AFW/0003/2023", "Die Anfrage AFW/3/2023 ist beantwortet."),
        ("A-N/0107/2021", "Die Anträge A-N/0107/2021 und A-W/0001/2021 sind erledigt."),
    ],
)
def test_a_motion_that_the_text_names_is_settled(fall: Fall, antrag: str, text: str) -> None:
    assert with_antrag(fall, antrag, text).findings("V296") == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Antrag ist erledigt.",
        "Der Antrag A-R/0028/2023 ist erledigt.",
        "Der Antrag A-W/0028/2022 ist erledigt.",
    ],
)
def test_a_motion_that_no_text_names_is_found_at_its_number(fall: Fall, text: str) -> None:
    (found,) = with_antrag(fall, "A-R/0028/2022", text).findings("V296")
    assert fall.typed(found) == "A-R/0028/2022"


@pytest.mark.parametrize("typed", ["V/0028/2022", "A-R/28", "A-R/0028/222", "Antrag 28"])
def test_what_is_no_number_of_a_motion_is_refused(fall: Fall, typed: str) -> None:
    (found,) = with_antrag(fall, typed, "Das ist alles.").findings()
    assert (found.code, fall.typed(found)) == ("F125", typed)


def with_erfuelltem(fall: Fall, text: str) -> Fall:
    fall.ersetze(BERICHT, f"2. {text}")
    return fall.ersetze(
        "begruendung: {datei",
        "erfuellt: [{vorlage: V/9700/2021, ziffer: 2b}]\nbegruendung: {datei",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nummer 2 b des Beschlusses zur Vorlage V/9700/2021 ist damit erfüllt.",
        "Das hat der Rat bestellt (V/9700/2021, Ziffer 2b).",
        "Grundlagen sind V/9600/2016 und **V/9700/2021**.",
    ],
)
def test_an_order_whose_decision_the_text_names_is_fulfilled(fall: Fall, text: str) -> None:
    assert with_erfuelltem(fall, text).findings("V317") == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Auftrag ist erfüllt.",
        "Die Vorlage V/9700/2022 bleibt.",
        "Die Ergänzung V/9700/2021/1 bleibt.",
    ],
)
def test_an_order_whose_decision_no_text_names_is_found_at_its_number(
    fall: Fall, text: str
) -> None:
    (found,) = with_erfuelltem(fall, text).findings("V317")
    assert fall.typed(found) == "V/9700/2021"
    assert "„Damit ist Nummer 2b des Beschlusses" in found.remedy


@pytest.mark.parametrize("tag", ["31.08.2026", "01.09.2026", "2027-01-31"])
def test_a_paper_is_changed_on_its_day_or_later(fall: Fall, tag: str) -> None:
    fall.ersetze("muster: ja", f"muster: ja\ngeaendert: {tag}")
    assert fall.codes() == []


@pytest.mark.parametrize("tag", ["30.08.2026", "31.08.2025", "2026-07-31"])
def test_a_paper_is_not_changed_before_its_day(fall: Fall, tag: str) -> None:
    fall.ersetze("muster: ja", f"muster: ja\ngeaendert: {tag}")
    (found,) = fall.findings()
    assert (found.code, fall.typed(found)) == ("F260", tag)


PAKET = "../../content/paket.yaml"


@pytest.mark.parametrize(
    "adresse",
    [
        "ratsinfo.example.org/",
        "ftp://ratsinfo.example.org/",
        "https:///oparl/",
        "https://münster.example.org/",
        "https://ratsinfo.example.org/oparl",
        "https://ratsinfo.example.org/?x=/",
        "https://nutzer@ratsinfo.example.org/",
        "https://ratsinfo.example.org:port/",
    ],
)
def test_an_address_is_whole_and_of_plain_letters(fall: Fall, adresse: str) -> None:
    fall.schreibe(PAKET, f'oparl: {{basis: "{adresse}"}}\n')
    (found,) = fall.findings()
    assert (found.code, found.place.file) == ("F126", "content/paket.yaml")


@pytest.mark.parametrize("adresse", ["https://ratsinfo.example.org/", "http://127.0.0.1:8000/o/"])
def test_an_address_may_be_any_that_ends_in_a_stroke(fall: Fall, adresse: str) -> None:
    fall.schreibe(PAKET, f'titel_zeichen: 250\noparl: {{basis: "{adresse}"}}\n')
    assert fall.codes() == []


def test_a_field_that_the_rules_for_packages_do_not_have_is_told(fall: Fall) -> None:
    (found,) = fall.schreibe(PAKET, "titelzeichen: 250\n").findings()
    assert (found.code, "titel_zeichen" in found.text) == ("F109", True)
