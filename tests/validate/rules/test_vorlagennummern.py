"""Numbers of papers in texts: of every series and time, or malformed, or of no paper."""

from __future__ import annotations

import shutil

import pytest
from tests.validate.anlagenfall import begruendung
from tests.validate.fall import Fall

FILE = "vorlagen/fall/texte/begruendung.md"


@pytest.mark.parametrize(
    ("text", "typed", "meant"),
    [
        ("Siehe V/0026-2008.", "V/0026-2008", "V/0026/2008"),
        ("(Vorlage V/26/08/2008)", "V/26/08/2008", ""),
        ("Mit V0026/2008 beschlossen", "V0026/2008", "V/0026/2008"),
        ("Vorlage **V/0026/20O8**", "V/0026/20O8", "V/0026/2008"),
        ("- V/0026/3008", "V/0026/3008", ""),
        ("Pfad V\\0026\\2008", "V\\0026\\2008", "V/0026/2008"),
        ("v/0026/2008", "v/0026/2008", "V/0026/2008"),
        ("V/0026/\n2008", "V/0026/ 2008", "V/0026/2008"),
        ("V//0026/2008, S. 8", "V//0026/2008", "V/0026/2008"),
        ("Antrag A-R/0028-2022", "A-R/0028-2022", "A-R/0028/2022"),
        ("V/0026/208", "V/0026/208", ""),
        ("V/0026/2008/2009", "V/0026/2008/2009", ""),
    ],
)
def test_a_malformed_number_is_found(fall: Fall, text: str, typed: str, meant: str) -> None:
    begruendung(fall, text)
    (finding,) = fall.findings("V263")
    hint = f" Meinten Sie »{meant}«?" if meant else ""
    assert finding.text == f"»{typed}« ist keine Vorlagennummer.{hint}"
    assert finding.place.file == FILE


@pytest.mark.parametrize(
    "text",
    [
        "V/0494/98, V/825/2003, V 480/98 und V/0026/2008/1",
        "A-R/0028/2022, A-W/0003/2021, A-N/0004/2020, AFW/0005/2019, AHI/0006/2018",
        "V/____/2026, V/XXXX/2025 und V/NNNN/YYYY",
        "Die Datei V-0101-2025_Beschlussvorlage.docx",
        "https://example.org/V/0026-2008/ und x/V/0026-2008",
        "Band V 1998-2004, Kapitel V/3, 230 V 50/60 Hz, V8/2008",
        "Haushaltsplan 2026/2027, Bebauungsplan 26/08, UV/0026-2008",
        "V/0026/2027 vom Jahreswechsel",
    ],
)
def test_numbers_of_all_series_and_times_and_other_things_are_silent(fall: Fall, text: str) -> None:
    begruendung(fall, text)
    assert fall.findings("V263") == []


def test_the_place_is_the_number(fall: Fall) -> None:
    begruendung(fall, "Siehe **Vorlage** V/0026-2008, Seite 3.")
    (finding,) = fall.findings("V263")
    assert (str(finding.place), finding.place.end_column) == (f"{FILE}:1:19", 30)


@pytest.mark.parametrize(("year", "count"), [(2026, 0), (2027, 0), (2028, 1), (2062, 1)])
def test_a_year_to_come_is_found(fall: Fall, year: int, count: int) -> None:
    begruendung(fall, f"Vorlage V/0026/{year}")
    assert len(fall.findings("V263")) == count


def add_neighbour(fall: Fall, nummer: str) -> Fall:
    """A second paper in the project; tests look at the first alone."""
    other = fall.root / "vorlagen" / "anderer"
    shutil.copytree(fall.ordner, other)
    path = other / "vorlage.yaml"
    text = path.read_text(encoding="utf-8").replace("V/9800/2026", nummer)
    path.write_text(text, encoding="utf-8")
    return fall


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mit V/9800/2025 wird entschieden.", "Diese Vorlage hat die Nummer V/9800/2026, nicht"),
        ("So (V/9800/2062)", "Diese Vorlage hat die Nummer V/9800/2026, nicht V/9800/2062."),
        ("Siehe V/0101/2024.", "Die Vorlage V/0101/2024 gibt es hier nicht. Meinten Sie »V/0101/"),
        ("- V/0101/2026", "Die Vorlage V/0101/2026 gibt es hier nicht. Meinten Sie »V/0101/2025«?"),
        ("V/0101/2025/2", "Zur Vorlage V/0101/2025 gibt es hier keine Ergänzung V/0101/2025/2."),
        ("V/9800/2026/1", "Zur Vorlage V/9800/2026 gibt es hier keine Ergänzung V/9800/2026/1."),
    ],
)
def test_a_paper_that_this_project_would_have_is_found(fall: Fall, text: str, told: str) -> None:
    begruendung(add_neighbour(fall, "V/0101/2025"), text)
    (finding,) = fall.findings("V264")
    assert finding.text.startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "V/0101/2025 und V/9800/2026",
        "V/0101/2019 und V/0102/2025",
        "A-R/0101/2026 und V 101/98",
        "V/0300/2025/2",
    ],
)
def test_papers_that_are_there_or_elsewhere_are_silent(fall: Fall, text: str) -> None:
    begruendung(add_neighbour(fall, "V/0101/2025"), text)
    assert fall.findings("V264") == []


@pytest.fixture
def ergaenzung(fall: Fall) -> Fall:
    return fall.ersetze("nummer: V/9800/2026", "nummer: V/0101/2026/1\nhauptvorlage: V/0101/2026")


@pytest.mark.parametrize(
    "text",
    [
        "Die Hauptvorlage V/0102/2026 bleibt.",
        "s. Hauptvorlage (V/0101/2025)",
        "| Hauptvorlage: V/0101/2026/2 | x |\n|---|---|\n| a | b |",
    ],
)
def test_a_supplement_that_names_another_hauptvorlage_is_found(ergaenzung: Fall, text: str) -> None:
    begruendung(ergaenzung, text)
    (finding,) = ergaenzung.findings("V266")
    assert finding.text.startswith("Die Hauptvorlage dieser Ergänzung ist V/0101/2026, nicht V/01")


@pytest.mark.parametrize(
    "text",
    [
        "Die Hauptvorlage V/0101/2026 bleibt.",
        "Vorlage V/0102/2026 und die Hauptvorlage, die sich auf V/0103/2026 bezieht",
        "Hauptvorlagen wie V/0102/2026",
    ],
)
def test_other_papers_of_a_supplement_are_silent(ergaenzung: Fall, text: str) -> None:
    begruendung(ergaenzung, text)
    assert ergaenzung.findings("V266") == []


def test_only_supplements_have_a_hauptvorlage(fall: Fall) -> None:
    begruendung(fall, "Die Hauptvorlage V/0102/2026 bleibt.")
    assert fall.findings("V266") == []


@pytest.mark.parametrize("text", ["Siehe V/9901/2025.", "(Vorlage V/9900/2026/1)", "V 9999/26"])
def test_the_number_of_a_sample_is_found(fall: Fall, text: str) -> None:
    begruendung(fall.ersetze("muster: ja", "muster: nein"), text)
    (finding,) = fall.findings("V267")
    assert finding.place.file == FILE


@pytest.mark.parametrize("text", ["V/9899/2025", "A-R/9901/2025", "V/0990/2025"])
def test_other_numbers_are_no_samples(fall: Fall, text: str) -> None:
    begruendung(fall.ersetze("muster: ja", "muster: nein"), text)
    assert fall.findings("V267") == []


def test_samples_may_cite_samples(fall: Fall) -> None:
    begruendung(fall, "Siehe V/9901/2025.")
    assert fall.findings("V267") == []
    fall.ersetze("muster: ja", "muster: nein").ersetze("V/9800/2026", "V/9910/2026")
    assert fall.findings("V267") == []
