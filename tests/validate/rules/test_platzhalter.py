"""Placeholders are found wherever they are printed; what only looks like one is not."""

from __future__ import annotations

import time

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

from vorlagen_gen.validate.platzhalter import platzhalter

FAULTY = """Im Haushaltsplan ⟦JJJJ⟧ stehen ⟦XX⟧ Euro, am ⟦TT.MM.JJJJ⟧ und am ⟦xx.xx.2025⟧ mehr.

Die Vorlage ⟦V/____/2025⟧ ersetzt ⟦V/XXXX/2024⟧; Tel. 492-⟦xxxx⟧, Projektleitung: ⟦N. N.⟧

- ⟦???⟧ prüfen, ⟦TODO⟧
- Die ⟦Produktgruppe/n⟧ **⟦[bitte ergänzen]⟧** und ⟦<Name>⟧

## Kosten ⟦....⟧⟦…⟧

Ein Satz ⟦[…]⟧ mit Lücke[^1].

| Jahr | Betrag |
|---|---|
| 2027 | ⟦____⟧ € |

⟦Fehler! Verweisquelle konnte nicht gefunden werden.⟧ ⟦{{ betrag }}⟧ ⟦Lorem ipsum dolor sit amet⟧

[^1]: Siehe ⟦[...]⟧, S. ⟦xx⟧.""".replace("⟦....⟧⟦…⟧", "⟦.....⟧")

SILENT = """Der Rat sagte: „Die Stadt […] wächst“, und "sie [...] bleibt".

> Die Stadt [...] wächst.

Im XX. Jahrhundert war Größe XXL üblich, das XX-Chromosom nicht … oder doch?

Datumsangaben haben die Form TT.MM.JJJJ; am 24.06. und 24.06.2025 ist frei, am 24.
6. 2025 auch. Was nun?

Bürger/innen, und/oder, km/h, 5 < 6 und 7 > 6, [vertraulich], _kursiv_, Fehler! Das war es.

| Wirkung | Gewicht |
|---|---|
| Klima | XXX |"""


def test_placeholders_in_a_text_are_found(fall: Fall) -> None:
    unterstrichen(fall, "V240", FAULTY)


def test_tags_of_websites_are_found_in_drafts_too(fall: Fall) -> None:
    fall.ersetze("status: final", "status: entwurf")
    text = 'Ein ⟦<b>⟧fettes</b> Wort.⟦<br/>⟧\n\n| ⟦<p class="x">⟧Das ist < 5 und > 3.</p> |\n|---|'
    first, *_ = unterstrichen(fall, "V240", f"{text}\n\nDer Wert a <b und <https://example.org>.")
    assert first.text == "»<b>« ist ein Rest aus einer Internetseite; er würde so gedruckt."


def test_omissions_numerals_and_forms_are_silent(fall: Fall) -> None:
    unterstrichen(fall, "V240", SILENT)


def test_a_draft_may_have_gaps_but_no_remains_of_word(fall: Fall) -> None:
    fall.ersetze("status: final", "status: entwurf").ersetze("titel: Erläuterung", "titel: XX")
    unterstrichen(fall, "V240", "Am TT.MM.JJJJ kommen ??? Leute.\n\n⟦{{ name }}⟧ sagt das.")
    assert fall.findings("F240") == []


@pytest.mark.parametrize(
    ("alt", "neu", "column", "typed"),
    [
        ("titel: Erläuterung", "titel: Plan JJJJ", 24, "In »titel« steht noch der Platzhalter »JJ"),
        ("name: Max Mustermann", "name: N. N.", 40, "»N. N.«"),
        ("telefon: 492-7000", "telefon: 492-xxxx", 47, "»xxxx«"),
        ('betreff: "Beispielweg: ', 'betreff: "Weg XX: ', 10, "In »betreff«"),
        ("bemerkung: Zuwendung", "bemerkung: Bescheid vom TT.MM.", 69, "»TT.MM.«"),
        ('["- Baubeschluss -"]', "[<Zusatz>]", 18, "In »betreff_zusatz« steht"),
    ],
)
def test_placeholders_in_fields_are_errors(
    fall: Fall, alt: str, neu: str, column: int, typed: str
) -> None:
    fall.ersetze(alt, neu)
    (finding,) = fall.findings("F240")
    assert finding.place.column == column
    assert typed in finding.text
    assert fall.findings("V240") == []


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        ("aktenzeichen: 66.1", "aktenzeichen: JJJJ"),
        ("titel: Erläuterung", "titel: Das XX. Jahrhundert (Muster/Nord)"),
        ("bemerkung: Zuwendung", "bemerkung: Gesuch vom 24.06. …"),
    ],
)
def test_fields_that_only_look_like_it_are_silent(fall: Fall, alt: str, neu: str) -> None:
    assert fall.ersetze(alt, neu).findings("F240") == []


def test_names_of_files_are_silent(fall: Fall) -> None:
    (fall.ordner / "anlagen" / "erlaeuterung.md").rename(fall.ordner / "anlagen" / "plan_xx_.md")
    fall.ersetze("anlagen/erlaeuterung.md", "anlagen/plan_xx_.md")
    assert fall.findings("F240") == []


@pytest.mark.parametrize(
    "piece", ["[", "„ [...] ", "<A ", "{{ ", "x", "/_", ".", " ?", "TT.", "V/"]
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    begin = time.process_time()
    list(platzhalter(piece * (200_000 // len(piece))))
    assert time.process_time() - begin < 10
