"""What a non-public Anlage says stands in no public part of its paper."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from docx import Document as WordDatei
from tests.anlagen.fremde_pdfs import page
from tests.validate.fall import Fall

GEHEIM = "anlagen/gebote.md"
GEBOTE = """\
## Gebote

Die Lampenwerke Nordwind verlangen für jede Leuchte 437 Euro.
Das zweite Gebot kam zu spät und blieb deshalb ohne Wertung; der Bieter kündigt eine Rüge an, weil \
er die Frist im Sommer für unzumutbar hält.

| Los | Bewertung |
|---|---|
| Süd | Der Mast neigt bei Sturm zum Schwingen. |

Rückfragen an nordwind@lampen.example, Telefon 0171 555 0199, IBAN DE02 1203 0000 0000 2020 51.
"""
VERLANGEN = "Die Lampenwerke Nordwind verlangen für jede Leuchte 437 Euro."


@pytest.fixture
def akte(fall: Fall) -> Fall:
    """The faultless paper with a second Anlage, which is not public and which its text names."""
    fall.schreibe(GEHEIM, GEBOTE)
    last = "datei: anlagen/erlaeuterung.md}\n"
    anlage = f"  - {{nummer: 2, titel: Gebote, datei: {GEHEIM}, oeffentlich: nein}}\n"
    return fall.ersetze(last, last + anlage).ersetze("(Anlage 1)", "(Anlagen 1 und 2)")


def schreibe(akte: Fall, text: str) -> Fall:
    return akte.schreibe("texte/begruendung.md", f"{text}\n")


def test_nothing_is_said_of_a_paper_that_keeps_it_to_itself(akte: Fall) -> None:
    assert [each for each in akte.codes() if each in ("F288", "V298")] == []


@pytest.mark.parametrize(
    "text",
    [
        VERLANGEN,
        f"Zu hören war: {VERLANGEN[:-1].upper()}!",
        "Die *Lampenwerke* **Nordwind** verlangen für jede Leuchte 437 Euro; das ist viel.",
        "Der Bieter kündigt eine Rüge an, weil er die Frist im Sommer für kurz hält.",
        "- Los Süd: Der Mast neigt bei Sturm zum Schwingen",
        "Wer fragen will, schreibt an Nordwind@lampen.example.",
        "Es gilt die Nummer +49 171 / 5550199.",
        "Das Geld geht auf das Konto DE02120300000000202051.",
        "Die Leuchten sind alt.[^1]\n\n[^1]: " + VERLANGEN,
    ],
)
def test_what_it_says_is_found_in_public_texts(akte: Fall, text: str) -> None:
    findings = schreibe(akte, text).findings("F288")
    assert findings
    assert {each.place.file for each in findings} == {"vorlagen/fall/texte/begruendung.md"}


def test_both_places_are_named(akte: Fall) -> None:
    (found,) = schreibe(akte, f"Die Masten sind alt. {VERLANGEN}").findings("F288")
    assert akte.typed(found) == VERLANGEN[:-1]
    assert found.text == (
        "Dieser Wortlaut steht auch in der nichtöffentlichen Anlage 2 (anlagen/gebote.md, "
        f"Zeile 3): »{VERLANGEN[:-1]}«."
    )


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        ("name: Max Mustermann", f"name: '{VERLANGEN}'"),
        ("kurzueberblick: [Der", f"kurzueberblick: [{VERLANGEN} Der"),
        ('"- Baubeschluss -"', f'"- Baubeschluss -", "{VERLANGEN}"'),
        ("titel: Erläuterung", f"titel: 'Erläuterung: {VERLANGEN}'"),
        ("intern:", f"ausnahmen: [{{regel: V282, grund: '{VERLANGEN}'}}]\nintern:"),
    ],
)
def test_every_public_field_is_read(akte: Fall, alt: str, neu: str) -> None:
    akte.ersetze(alt, neu)
    (found,) = akte.findings("F288")
    assert found.place.file == "vorlagen/fall/vorlage.yaml"


def word(text: str) -> bytes:
    datei, target = WordDatei(), BytesIO()
    datei.add_paragraph(text)
    datei.save(target)
    return target.getvalue()


def pdf_text(text: str) -> bytes:
    return f"BT /F 9 Tf 50 500 Td ({text}) Tj ET".encode("latin-1")


def excel(text: str) -> bytes:
    mappe, target = openpyxl.Workbook(), BytesIO()
    mappe.worksheets[0]["B2"] = text
    mappe.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "data"), [("lage.docx", word(VERLANGEN)), ("lage.xlsx", excel(VERLANGEN))]
)
def test_public_files_of_other_programs_are_read(akte: Fall, name: str, data: bytes) -> None:
    akte.ersetze("anlagen/erlaeuterung.md", f"anlagen/{name}").schreibe(f"anlagen/{name}", data)
    (found,) = akte.findings("F288")
    assert akte.typed(found) == f"anlagen/{name}"
    assert f"in der öffentlichen Datei »anlagen/{name}«" in found.text


@pytest.mark.parametrize(
    ("name", "data", "ort"),
    [
        ("gebote.docx", word(VERLANGEN), "anlagen/gebote.docx"),
        ("gebote.xlsx", excel(VERLANGEN), "anlagen/gebote.xlsx"),
        ("gebote.pdf", page(pdf_text(VERLANGEN)), "anlagen/gebote.pdf, Seite 1"),
    ],
)
def test_secret_files_of_other_programs_are_read(
    akte: Fall, name: str, data: bytes, ort: str
) -> None:
    akte.ersetze(GEHEIM, f"anlagen/{name}").schreibe(f"anlagen/{name}", data)
    (found,) = schreibe(akte, VERLANGEN).findings("F288")
    assert f"({ort})" in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Die Gebote stehen in der nichtöffentlichen Anlage 2.",
        "Die Verwaltung wird beauftragt, das Weitere zu veranlassen.",
        "Die Kosten sind im Haushalt 2026 veranschlagt.",
        "Der Beispielweg erhält eine neue Beleuchtung.",
        "Ausschuss für Soziales, Gesundheit, Arbeit und Migration",
        "Die Folgelastenberechnung (Anlage 2) wird zur Kenntnis genommen.",
        "| Zeile | Ertrag aus der Auflösung des Sonderpostens |\n|---|---|\n| 02 | 13.300 |",
        "Am 12.03.2026 hat der Ausschuss für Verkehr und Mobilität die Vorlage beraten.",
        "Fragen beantwortet die Stelle unter mustermann@stadt-muenster.de und 492-7000.",
    ],
)
def test_what_any_paper_says_is_no_secret(akte: Fall, text: str) -> None:
    akte.schreibe(GEHEIM, f"{GEBOTE}\n{text}\n")
    assert schreibe(akte, text).findings("F288") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind liefert Leuchten. Der Mast ist neu, und bei Sturm schwingt er nicht.",
        "Die Lampenwerke Nordwind verlangen weniger, als eine Leuchte bisher kostet.",
        "Schreiben Sie an lampen@nordwind.example oder an das Konto DE02 1203 0000 0000 2020 52.",
    ],
)
def test_other_words_are_no_copy(akte: Fall, text: str) -> None:
    assert schreibe(akte, text).findings("F288") == []


def test_a_paper_that_is_not_public_may_say_it(akte: Fall) -> None:
    akte.ersetze("\noeffentlich: ja", "\noeffentlich: nein")
    assert schreibe(akte, VERLANGEN).findings("F288") == []


def test_another_non_public_anlage_may_say_it(akte: Fall) -> None:
    akte.ersetze("titel: Erläuterung,", "titel: Erläuterung, oeffentlich: nein,")
    assert akte.schreibe("anlagen/erlaeuterung.md", VERLANGEN).findings("F288") == []
