from __future__ import annotations

from collections.abc import Callable

import pytest

from vorlagen_gen.findings import Finding, Severity

Umriss = Callable[[str], list[str]]
Bemaengelt = Callable[[str], tuple[list[str], list[Finding]]]


@pytest.mark.parametrize(
    ("zeichen", "code", "severity", "printed"),
    [
        ("\x00", "T201", Severity.FEHLER, "\ufffd"),
        ("\x1b", "T201", Severity.FEHLER, "\ufffd"),
        ("\x9f", "T201", Severity.FEHLER, "\ufffd"),
        ("\ud800", "T201", Severity.FEHLER, "\ufffd"),
        ("\uffff", "T201", Severity.FEHLER, "\ufffd"),
        ("\ufdd0", "T201", Severity.FEHLER, "\ufffd"),
        ("\U0001fffe", "T201", Severity.FEHLER, "\ufffd"),
        ("\uf0b7", "T202", Severity.FEHLER, "\ufffd"),
        ("\U000f0000", "T202", Severity.FEHLER, "\ufffd"),
        ("\ufffd", "T203", Severity.FEHLER, "\ufffd"),
        ("\u200b", "T204", Severity.WARNUNG, ""),
        ("\ufeff", "T204", Severity.WARNUNG, ""),
        ("\u2060", "T204", Severity.WARNUNG, ""),
        ("\u202e", "T204", Severity.WARNUNG, ""),
        ("\u200e", "T204", Severity.WARNUNG, ""),
        ("\u2069", "T204", Severity.WARNUNG, ""),
        ("\u2028", "T205", Severity.WARNUNG, " "),
        ("\r", "T205", Severity.WARNUNG, " "),
        ("\x0b", "T205", Severity.WARNUNG, " "),
    ],
)
def test_what_cannot_be_printed_is_a_finding_with_its_place(
    bemaengelt: Bemaengelt, zeichen: str, code: str, severity: Severity, printed: str
) -> None:
    blocks, findings = bemaengelt(f"Zeile\nvor{zeichen}{zeichen}nach {zeichen} *x*")
    outer = f" {printed} ".replace("   ", " ").replace("  ", " ")
    inner = " " if printed == " " else printed * 2
    assert blocks == [f"Zeile⏎vor{inner}nach{outer}<i>x</i>"]
    assert {(found.code, found.severity) for found in findings} == {(code, severity)}
    assert [(found.place.line, found.place.column) for found in findings] == [(2, 4), (2, 11)]
    assert findings[0].place.end_column == 6
    assert f"U+{ord(zeichen):04X}" in findings[0].text


@pytest.mark.parametrize(
    "text",
    [
        "so\u00adgar",
        "e\u0301a\u0308",
        "\u0645\u0631\u062d\u0628\u200f (\u2066abc\u2069)",
        "\u0645\u06cc\u200c\u062e\u0648\u0645",
        "👩\u200d👧 \u2744\ufe0f",
        "1\u202f000\u00a0€",
    ],
)
def test_marks_that_text_needs_stay(umriss: Umriss, text: str) -> None:
    assert umriss(text) == [text]


def test_a_byte_order_mark_at_the_start_is_no_finding(umriss: Umriss) -> None:
    assert umriss("\ufeff# Titel") == ["H1 Titel"]


def test_a_line_of_invisible_characters_is_blank(bemaengelt: Bemaengelt) -> None:
    assert bemaengelt("eins\n \u200b\u00a0\nzwei")[0] == ["eins", "zwei"]


def test_an_invisible_character_between_blanks_leaves_one_blank(bemaengelt: Bemaengelt) -> None:
    assert bemaengelt("eins \u200b zwei")[0] == ["eins zwei"]


def test_what_to_do_about_an_invisible_sign_is_said_once(bemaengelt: Bemaengelt) -> None:
    (finding,) = bemaengelt("vor\u200bnach")[1]
    assert finding.remedy == (
        "Löschen Sie die Buchstaben links und rechts dieser Stelle und tippen Sie sie neu."
    )
