"""Words that no dictionary knows, and the many words it need not know."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.findings import Finding
from vorlagen_gen.load import woerterbuch

TEXT = "texte/begruendung.md"


def found_in(fall: Fall, text: str) -> list[Finding]:
    return fall.schreibe(TEXT, text).findings("V280")


def unknown(fall: Fall, text: str) -> list[str]:
    return [finding.text.split("»")[1].split("«")[0] for finding in found_in(fall, text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die Stratgie wird beschlossen.", "Stratgie"),
        ("Es folgen weitere Massnahmen.", "Massnahmen"),
        ("Die stadt Münster hat entschieden.", "stadt"),
        ("Der **Haushalltsplan** enthält die Mittel.", "Haushalltsplan"),
        ("Die Bürgr*innen wurden befragt.", "Bürgr*innen"),
        ("Die Ansprechpartnr/innen antworten.", "Ansprechpartnr/innen"),
        ("Die Schul- und Sportanlgen sind neu.", "Sportanlgen"),
        ("Der Ist-Zusand ist bekannt.", "Zusand"),
        ("Im Abschlußbericht steht es.", "Abschlußbericht"),
        ("| Jahr | Zwekc |\n|---|---|\n| 2027 | Planung |", "Zwekc"),
        ("Wie bisher.[^1]\n\n[^1]: Siehe Migratonsleitbild.", "Migratonsleitbild"),
        ("## Anlas\n\nEs ist dunkel.", "Anlas"),
        ("Der Ausschuss tagt monatlch.", "monatlch"),
        ("Das ist mitzudemken.", "mitzudemken"),
        ("Die Frau, deren Stratgie wirkt.", "Stratgie"),
        ("Die Verwaltung berichtet („Sachstnad“) im Mai.", "Sachstnad"),
        ("Nach dem „Plan“ fasst sie einen Beschluß.", "Beschluß"),
    ],
)
def test_a_wrong_word_is_named(text: str, word: str, fall: Fall) -> None:
    assert unknown(fall, text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Bürger*innen, Ärzt*innen, Kolleg:innen, Vertreter_in und Schüler/innen kamen.",
        "Der*die Vorsitzende und jede*r Beschäftigte erhält eine*n Ansprechpartner*in.",
        "Die Kinder- und Jugendhilfe, Verkehrsanlagen und -flächen, Schul- und Spielplätze.",
        "Siehe https://example.org/irgndwo, mustermann@stadt-muenster.de und plan_fasung2.pdf.",
        "Nach V/0026/2008, A-R/0028/2022 und § 27 GO NRW gilt das ISEK, Kap. IV, auch im ÖPNV.",
        "Es gilt ggf., vgl. S. 8, d. h. i. d. R. bzw. rd. 3 Mio. Euro zzgl. Nebenkosten o. ä.",
        "Das Projekt heißt [Integration through sports]{lang=en} und läuft weiter.",
        "Das Kommunale Integrationszentrum betreut Handlungsfelder des Integrationsmonitorings.",
        "Das Leitbild ist diskriminierungssensibel und partizipativ, mit Diversitätspotenzialen.",
        "Das Amt für Mobilität und Tiefbau plant in Gievenbeck, Hiltrups Ortskern und am Aasee.",
        "Erika Mustermann las Mustermanns Antrag am 3.4. um 8:30 Uhr; 2. Lesung, 5-jährig.",
        "Die Auszahlungen in EUR, TEUR und PDFs der AG Nord; Punkt a), b) und Buchst. c).",
        "Zweijährige, 43 Indikatoren umfassende und weiterzuentwickelnde Kosten-Nutzen-Analysen.",
        "Herr Dr. Xaver Zyplinski und Frau Yara Kvintus-Olm wohnen an der Weseler Straße.",
        "Die Corrensstraße und die Hüfferstraße, die Heinrich-Xylander-Straße und der Yorkring.",
        "Das ist mitzudenken und hochzuladen, um es weiterzuentwickeln.",
        "In der Satzung hieß es: „Der Beschluß muß, daß sich niemand täuscht, im Amt bleiben.“",
        "> Daß es so kommen mußte, wußten alle.",
        "Der Mi\u00adgra\u00adti\u00adons\u00adbericht liegt vor.",
    ],
)
def test_a_right_word_is_not(text: str, fall: Fall) -> None:
    assert unknown(fall, text) == []


def test_a_word_is_named_once_with_its_other_lines(fall: Fall) -> None:
    text = "Eine Stratgie.\n\nDie Stratgie und die\nStratgie.\n"
    fall.ersetze('betreff: "Beispielweg', 'betreff: "Stratgie')
    (found,) = found_in(fall, text)
    assert found.place.line < 30
    assert "(auch in begruendung.md, Zeile 1, 3, 4)" in found.text


def test_the_place_is_the_word_itself(fall: Fall) -> None:
    (found,) = found_in(fall, "Erst **fett**, dann die Stratgie und mehr.\n")
    place = found.place
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 25, 1, 33)


def test_likely_words_are_suggested_and_unlikely_ones_are_not(fall: Fall) -> None:
    first, second = found_in(fall, "Die Stratgie der Kvintus.\n")
    assert "Meinten Sie »Strategie«" in first.text
    assert "Meinten" not in second.text


def test_the_old_spelling_with_ss_is_first_asked_for_its_sharp_s(fall: Fall) -> None:
    (found,) = found_in(fall, "Die Strasse ist neu.\n")
    assert "Meinten Sie »Straße«" in found.text


def test_without_a_dictionary_nothing_is_named(
    fall: Fall, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(woerterbuch, "SYSTEM", tmp_path)
    assert found_in(fall, "Die Strasse ist neu.\n") == []


def test_the_house_adds_words_which_may_be_declined_and_joined(fall: Fall) -> None:
    text = (
        "Der Plumbis hat Plumbisse; des Plumbises Plumbisbericht folgt, zu den Hauptplumbissen.\n"
    )
    assert len(unknown(fall, text)) == 5
    fall.schreibe("../../content/woerter.txt", "Plumbis  # eine Einrichtung\nPlumbiss\n")
    assert unknown(fall, text) == []


def test_titles_and_remarks_are_read_too(fall: Fall) -> None:
    fall.ersetze('betreff: "Beispielweg', 'betreff: "Stratgie')
    (found,) = fall.findings("V280")
    assert found.place.file.endswith("vorlage.yaml")


def test_only_the_first_ten_words_are_searched_for_suggestions(fall: Fall) -> None:
    text = " ".join(f"Mass{letter * 3}" for letter in "abcdefghijkl")
    assert len(found_in(fall, f"{text}\n\nStratgie\n")) == 13
    assert "Meinten" not in fall.findings("V280")[-1].text
