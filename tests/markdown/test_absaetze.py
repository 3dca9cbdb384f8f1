from __future__ import annotations

from collections.abc import Callable

import pytest

Umriss = Callable[[str], list[str]]


def test_a_blank_line_parts_paragraphs_and_a_line_end_stays(umriss: Umriss) -> None:
    assert umriss("eins\nzwei\n\n\ndrei\n") == ["eins⏎zwei", "drei"]


def test_nothing_typed_is_no_block(umriss: Umriss) -> None:
    assert umriss("") == umriss(" \n\t\n\u00a0\n") == []


def test_leading_blanks_and_tabs_are_no_code(umriss: Umriss) -> None:
    assert umriss("    eins\n\tzwei") == ["eins⏎zwei"]


def test_a_run_of_blanks_prints_as_one(umriss: Umriss) -> None:
    assert umriss("eins  \t zwei **  drei  **  ") == ["eins zwei ** drei **"]


def test_a_no_break_space_stays(umriss: Umriss) -> None:
    assert umriss("§\u00a027") == ["§\u00a027"]


@pytest.mark.parametrize(
    "text",
    [
        "<b>fett</b> <br/> <!-- weg? -->",
        "A &amp; B &lt; C &#167;",
        "`Code` und ```mehr```",
        "---",
        "===",
        "***",
        "* * *",
        "{{ 7*7 }} {% if x %} {# y #}",
        "#5 Nord",
        "#Hashtag",
        "##### fünf Rauten",
        "#",
        ">",
        "-",
        "2 Das Monitoring ist zu erstellen.",
        "snake_case und _kein_ kursiv und __nicht fett__",
        "~~nicht gestrichen~~",
        "C:\\temp\\neu und \\\\server",
        "in der Mitte 1\\. und \\# und \\-",
        "[sic] und [1] und (a) und [Wort] {lang=en}",
        "a | b",
        "[^] und [^ 1] und ![",
        "¹ Siehe S. 8. ² Ebd.",
        "I. Sachentscheidung:",
        "→ Ergebnis",
        "5 * 3 = 15, 2*3*4",
    ],
)
def test_prints_as_typed(umriss: Umriss, text: str) -> None:
    expected = {"* * *": ["Liste", "(•)", "  * *"]}
    assert umriss(text) == expected.get(text, [text])


def test_a_line_of_dashes_or_equals_signs_makes_no_heading(umriss: Umriss) -> None:
    assert umriss("Titel\n---\nText\n===") == ["Titel⏎---⏎Text⏎==="]


def test_an_arrow_stands_on_its_own_line(umriss: Umriss) -> None:
    assert umriss("Ziel\n→ Ergebnis") == ["Ziel⏎→ Ergebnis"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("\\*kein Kursiv\\*", "*kein Kursiv*"),
        ("Bürger\\*innen", "Bürger*innen"),
        ("\\[Text](https://a.de/)", "[Text](https://a.de/)"),
        ("a \\| b", "a | b"),
        ("\\# Nord", "# Nord"),
        ("\\> 50 %", "> 50 %"),
        ("\\- minus", "- minus"),
        ("\\– so", "– so"),
        ("\\• so", "• so"),
        ("\\+ plus", "+ plus"),
        ("1\\. Vorsitzende", "1. Vorsitzende"),
        ("1\\) so", "1) so"),
        ("\\(1) so", "(1) so"),
        ("a\\) so", "a) so"),
        ("1\\.1 so", "1.1 so"),
        ("\\[[ Wert ]]", "[[ Wert ]]"),
    ],
)
def test_a_backslash_takes_the_effect_of_markup(umriss: Umriss, typed: str, printed: str) -> None:
    assert umriss(typed) == [printed]


def test_a_quotation_holds_paragraphs_lists_and_quotations(umriss: Umriss) -> None:
    text = "> Wir wollen:\n> - eins\n> - zwei\n>\n> > innen\n\n> zweites\nText"
    assert umriss(text) == [
        "Zitat",
        "  Wir wollen:",
        "  Liste",
        "  (-)",
        "    eins",
        "  (-)",
        "    zwei",
        "  Zitat",
        "    innen",
        "Zitat",
        "  zweites",
        "Text",
    ]


def test_a_comparison_opens_no_quotation(umriss: Umriss) -> None:
    assert umriss(">50 % der Befragten") == [">50 % der Befragten"]
