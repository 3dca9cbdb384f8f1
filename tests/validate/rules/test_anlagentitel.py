"""An Anlage has one title: in the list, in its file, and where the text names it."""

from __future__ import annotations

import pytest
from tests.validate.anlagendateien import pdf
from tests.validate.anlagenfall import begruendung, statt_der_ersten, weitere
from tests.validate.fall import Fall


@pytest.mark.parametrize(
    ("titel", "heading"),
    [
        ("Migrationsleitbild 2025-2030", "Migrationsleitbild 2024-2030"),
        ("Erläuterung der Beleuchtung", "Erläuterungen zur Beleuchtung"),
        ("Folgelastenberechnung", "**Folgelastenberechnugn**"),
    ],
)
def test_a_heading_that_nearly_repeats_the_title_is_found(
    fall: Fall, titel: str, heading: str
) -> None:
    fall.schreibe("anlagen/erlaeuterung.md", f"# {heading}\n\nText\n")
    fall.ersetze("titel: Erläuterung", f"titel: {titel}")
    (finding,) = fall.findings("V270")
    assert heading.strip("*") in finding.text
    assert (finding.place.line, finding.place.column) == (36, 24)


@pytest.mark.parametrize(
    "text",
    [
        "# Leitgedanke\n\nText",
        "# Migrationsleitbild 2025–2030\n\nText",
        "# Anlage 1: Migrations-Leitbild 2025-2030\n\nText",
        "Text zuerst\n\n# Migrationsleitbild 2024-2030",
        "# Das Migrationsleitbild 2025-2030 der Stadt Münster\n\nText",
    ],
)
def test_other_headings_and_the_title_itself_are_silent(fall: Fall, text: str) -> None:
    fall.schreibe("anlagen/erlaeuterung.md", text)
    fall.ersetze("titel: Erläuterung", "titel: Migrationsleitbild 2025-2030")
    assert fall.findings("V270") == []


def test_two_files_that_were_swapped_are_found(fall: Fall) -> None:
    for name, title in (("a", "Querschnitt"), ("b", "Lageplan")):
        fall.schreibe(f"anlagen/{name}.pdf", pdf(title=title))
    statt_der_ersten(
        fall,
        "nummer: 1, titel: Lageplan, datei: anlagen/a.pdf",
        "nummer: 2, titel: Querschnitt, datei: anlagen/b.pdf",
    )
    assert [found.text for found in fall.findings("V270")] == [
        "In der Datei »anlagen/a.pdf« heißt die Anlage »Querschnitt«; so heißt die Anlage 2.",
        "In der Datei »anlagen/b.pdf« heißt die Anlage »Lageplan«; so heißt die Anlage 1.",
    ]


@pytest.mark.parametrize(
    "title", ["Microsoft Word - Entwurf_v3.docx", "Lageplan (Muster)", "Präsentation1", "LAGEPLAN"]
)
def test_a_title_that_a_program_made_up_is_silent(fall: Fall, title: str) -> None:
    fall.schreibe("anlagen/a.pdf", pdf(title=title))
    statt_der_ersten(fall, "nummer: 1, titel: Lageplan, datei: anlagen/a.pdf")
    assert fall.findings("V270") == []


def test_a_title_with_line_ends_and_control_signs_stays_on_one_line(fall: Fall) -> None:
    fall.schreibe("anlagen/a.pdf", pdf(title="Lageplan\n der\x01 Strase"))
    statt_der_ersten(fall, "nummer: 1, titel: Lageplan der Straße, datei: anlagen/a.pdf")
    (finding,) = fall.findings("V270")
    assert finding.text == "In der Datei »anlagen/a.pdf« heißt die Anlage »Lageplan  der  Strase«."


@pytest.fixture
def zwei(fall: Fall) -> Fall:
    weitere(fall, "2").ersetze("titel: Beilage", "titel: Querschnitt")
    return fall.ersetze("titel: Erläuterung", "titel: Lageplan der Standorte")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Siehe Anlage 2 (Lageplan).", "Lageplan"),
        ("Siehe Anlage 1 (Kostenberechnung).", "Kostenberechnung"),
        ("Siehe Anlage 1 „Querschnitt“.", "Querschnitt"),
        ("Nach dem Querschnitt (Anlage 1) wird gebaut.", "Querschnitt"),
        ("Die Lage zeigt der Lageplan (siehe Anlage 2).", "Lageplan"),
    ],
)
def test_a_title_that_is_not_the_anlages_is_found(zwei: Fall, text: str, named: str) -> None:
    begruendung(zwei, text)
    (finding,) = zwei.findings("V271")
    assert finding.text.endswith(f", hier »{named}«.")
    column = text.index("Anlage") + 1
    assert str(finding.place) == f"vorlagen/fall/texte/begruendung.md:1:{column}"


@pytest.mark.parametrize(
    "text",
    [
        "Siehe Anlage 2 (Querschnitt) und Anlage 1 (Plan der Lage).",
        "Siehe Anlage 1 (Seite 3), Anlage 2 (Stand: Mai) und Anlage 2 (Blatt 1).",
        "Die Beleuchtung (Anlage 1) und die Querschnitte (Anlage 2).",
        "Nach dem Querschnitt (Anlage 1 der Vorlage V/0026/2008).",
        "Der Querschnitt (Anlagen 1 und 2) ist bekannt.",
        "Siehe Anlage 1 (nichtöffentlich), Anlage 2 (s. o.) und Anlage 3 (Neues).",
        "Die Fassung des Lageplans (Anlage 1) und die Maße des Querschnitts (Anlage 2).",
    ],
)
def test_titles_in_other_words_and_remarks_are_silent(zwei: Fall, text: str) -> None:
    begruendung(zwei, text)
    assert zwei.findings("V271") == []
