from __future__ import annotations

from collections.abc import Callable

import pytest

from vorlagen_gen.findings import Finding

Umriss = Callable[[str], list[str]]
Bemaengelt = Callable[[str], tuple[list[str], list[Finding]]]


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("-", "-", ("-", "-")),
        ("–", "–", ("–", "–")),
        ("•", "•", ("•", "•")),
        ("*", "*", ("•", "•")),
        ("+", "+", ("•", "•")),
        ("1.", "2.", ("1.", "2.")),
        ("1)", "2)", ("1)", "2)")),
        ("(1)", "(2)", ("(1)", "(2)")),
        ("a.", "b.", ("a.", "b.")),
        ("a)", "b)", ("a)", "b)")),
        ("1.1", "1.2", ("1.1", "1.2")),
        ("1.1.", "1.2.", ("1.1.", "1.2.")),
        ("2.3.1", "2.3.2", ("2.3.1", "2.3.2")),
        ("2.", "4.", ("2.", "4.")),
        ("1.", "10.", ("1.", "10.")),
        ("3)", "5)", ("3)", "5)")),
        ("c)", "d)", ("c)", "d)")),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
def test_labels_print_as_typed(
    umriss: Umriss, first: str, second: str, labels: tuple[str, str], between: str
) -> None:
    expected = ["Liste", f"({labels[0]})", "  eins", f"({labels[1]})", "  zwei"]
    assert umriss(f"{first} eins{between}{second}\tzwei") == expected


@pytest.mark.parametrize(
    "text",
    [
        "26. Februar 2025: Der Rat tagt.",
        "1. Januar 2026 ist der Stichtag.",
        "1. Jan. 2026",
        "1. und 2. Lesung",
        "3. Auflage des Berichts",
        "2. Halbjahr",
        "16. Wahlperiode",
        "2025. Das Jahr",
        "26.02.2025 Rat",
        "1.330.000 € werden bereitgestellt",
        "2.5 Prozent",
        "z. B. eine Maßnahme",
        "z.B. eine Maßnahme",
        "i. A. Mustermann",
        "a. D. Mustermann",
        "u. a. Vereine",
        "S. 8 des Berichts",
        "b) steht allein",
        "(2) steht allein",
        "1.Text ohne Leerzeichen",
        "-ohne Leerzeichen",
        "0. Null",
        "Es wird beschlossen, das Leitbild fortzuschreiben.",
    ],
)
def test_prose_that_only_looks_like_a_point_stays_a_paragraph(umriss: Umriss, text: str) -> None:
    assert umriss(text) == [text]
    assert umriss(f"{text}\n\nMehr.") == [text, "Mehr."]


def test_dates_below_each_other_are_no_list(umriss: Umriss) -> None:
    assert umriss("26. Februar\n27. März\n\nz. B. a\nz. B. b") == [
        "26. Februar⏎27. März",
        "z. B. a⏎z. B. b",
    ]


def test_decimal_fractions_below_each_other_are_no_list(umriss: Umriss) -> None:
    assert umriss("3.5 Grad\n12.30 Uhr") == ["3.5 Grad⏎12.30 Uhr"]


def test_a_list_may_follow_its_lead_in_without_blank_line(umriss: Umriss) -> None:
    assert umriss("Wir wollen\n- eins\n- zwei") == [
        "Wir wollen",
        "Liste",
        "(-)",
        "  eins",
        "(-)",
        "  zwei",
    ]
    assert umriss("Wir wollen:\n1. eins") == ["Wir wollen:", "Liste", "(1.)", "  eins"]


def test_a_number_or_dash_at_a_line_start_in_running_text_is_text(umriss: Umriss) -> None:
    text = "Das gilt im\n1. Quartal und\n– so der Rat – auch\n2. später"
    assert umriss(text) == [text.replace("\n", "⏎")]


def test_indented_lines_and_paragraphs_belong_to_the_point(umriss: Umriss) -> None:
    assert umriss("1. eins\n   weiter\n\n   Absatz\n\n2. zwei\n\nText") == [
        "Liste",
        "(1.)",
        "  eins⏎weiter",
        "  Absatz",
        "(2.)",
        "  zwei",
        "Text",
    ]


def test_a_line_at_the_margin_ends_the_list(umriss: Umriss) -> None:
    assert umriss("- eins\n→ Ergebnis") == ["Liste", "(-)", "  eins", "→ Ergebnis"]


def test_numbering_goes_on_after_an_interruption(umriss: Umriss) -> None:
    assert umriss("1. eins\nErläuterung\n2. zwei\n- Strich\n3. drei") == [
        "Liste",
        "(1.)",
        "  eins",
        "Erläuterung",
        "Liste",
        "(2.)",
        "  zwei",
        "Liste",
        "(-)",
        "  Strich",
        "Liste",
        "(3.)",
        "  drei",
    ]


def test_lists_nest_by_indentation_and_the_outer_goes_on(umriss: Umriss) -> None:
    text = "1. eins\n   - Strich\n     a) tief\n       • tiefer\n         (1) ganz tief\n2. zwei"
    assert umriss(text) == [
        "Liste",
        "(1.)",
        "  eins",
        "  Liste",
        "  (-)",
        "    Strich",
        "    Liste",
        "    (a))",
        "      tief",
        "      Liste",
        "      (•)",
        "        tiefer",
        "        Liste",
        "        ((1))",
        "          ganz tief",
        "(2.)",
        "  zwei",
    ]


def test_two_blanks_or_a_tab_nest_and_one_blank_does_not(umriss: Umriss) -> None:
    nested = ["Liste", "(-)", "  a", "  Liste", "  (-)", "    b"]
    assert umriss("- a\n  - b") == umriss("- a\n\t- b") == nested
    assert umriss("- a\n - b") == ["Liste", "(-)", "  a", "(-)", "  b"]


def test_numbers_nest_by_their_parts(umriss: Umriss) -> None:
    assert umriss("1. eins\n1.1 erstens\n1.1.1 genauer\n1.2 zweitens\n\n2. zwei\n2.2 einzeln") == [
        "Liste",
        "(1.)",
        "  eins",
        "  Liste",
        "  (1.1)",
        "    erstens",
        "    Liste",
        "    (1.1.1)",
        "      genauer",
        "  (1.2)",
        "    zweitens",
        "(2.)",
        "  zwei",
        "  Liste",
        "  (2.2)",
        "    einzeln",
    ]


@pytest.mark.parametrize("einzug", ["", "   "])
def test_letters_nest_below_the_number_before_them(umriss: Umriss, einzug: str) -> None:
    text = f"1. eins\n{einzug}a. erstens\n{einzug}b. zweitens\n2. zwei"
    assert umriss(text) == [
        "Liste",
        "(1.)",
        "  eins",
        "  Liste",
        "  (a.)",
        "    erstens",
        "  (b.)",
        "    zweitens",
        "(2.)",
        "  zwei",
    ]


def test_an_abbreviation_after_a_numbered_point_does_not_nest(umriss: Umriss) -> None:
    assert umriss("1. eins\nz. B. Text\n\nb) Text") == [
        "Liste",
        "(1.)",
        "  eins",
        "z. B. Text",
        "b) Text",
    ]


def test_letters_directly_behind_a_number_nest_but_other_labels_are_text(umriss: Umriss) -> None:
    assert umriss("1. a) eins\n   b) zwei\n2. 1. Vorsitz") == [
        "Liste",
        "(1.)",
        "  Liste",
        "  (a))",
        "    eins",
        "  (b))",
        "    zwei",
        "(2.)",
        "  1. Vorsitz",
    ]


def test_another_kind_or_a_restart_begins_a_new_list(umriss: Umriss) -> None:
    assert umriss("1. a\n\n1) b\n\n- c\n\n1) d") == [
        *("Liste", "(1.)", "  a"),
        *("Liste", "(1))", "  b"),
        *("Liste", "(-)", "  c"),
        *("Liste", "(1))", "  d"),
    ]


def test_a_city_paper_with_dash_as_frame_keeps_its_dashes(umriss: Umriss) -> None:
    assert umriss("- Baubeschluss -") == ["Liste", "(-)", "  Baubeschluss -"]


def test_too_deep_nesting_is_one_finding_and_prints_as_typed(bemaengelt: Bemaengelt) -> None:
    text = "\n".join("  " * tiefe + f"- Stufe {tiefe}" for tiefe in range(12))
    blocks, findings = bemaengelt(text)
    assert [(found.code, found.place.line) for found in findings] == [("T241", 9)]
    assert blocks[-1].strip() == "Stufe 7⏎- Stufe 8⏎- Stufe 9⏎- Stufe 10⏎- Stufe 11"
    assert bemaengelt("> " * 500 + "tief")[0][-1].strip() == "> " * 492 + "tief"


def test_a_number_of_fewer_parts_begins_a_new_list(umriss: Umriss) -> None:
    assert umriss("1.1 a\n2. b\n3. c") == [
        *("Liste", "(1.1)", "  a"),
        *("Liste", "(2.)", "  b", "(3.)", "  c"),
    ]


def test_letters_that_follow_each_other_nest_whatever_the_first(umriss: Umriss) -> None:
    assert umriss("1. a\nb. x\nc. y") == [
        *("Liste", "(1.)", "  a"),
        *("  Liste", "  (b.)", "    x", "  (c.)", "    y"),
    ]


def test_a_tab_reaches_to_the_next_multiple_of_four(umriss: Umriss) -> None:
    assert umriss("    - a\n  \t- b") == ["Liste", "(-)", "  a", "(-)", "  b"]
