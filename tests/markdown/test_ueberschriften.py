from __future__ import annotations

from collections.abc import Callable

from vorlagen_gen.document import Heading, Run
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

Umriss = Callable[[str], list[str]]


def test_hashes_make_headings_also_inside_a_paragraph(umriss: Umriss) -> None:
    assert umriss("Text\n# Ziele\nText\n## Teilziele") == [
        "Text",
        "H1 Ziele",
        "Text",
        "H2 Teilziele",
    ]


def test_levels_rise_by_one_whatever_was_typed(umriss: Umriss) -> None:
    assert umriss("## a\n#### b\n### c\n## d\n# e") == ["H1 a", "H2 b", "H2 c", "H1 d", "H1 e"]


def test_a_bold_line_is_a_heading_below_the_last_hash_heading(umriss: Umriss) -> None:
    text = "**vorn**\n\n# eins\n\n**unter eins**\n\n**daneben**\n\n## zwei\n\n**unter zwei**"
    assert umriss(text) == [
        "H1 vorn",
        "H1 eins",
        "H2 unter eins",
        "H2 daneben",
        "H2 zwei",
        "H3 unter zwei",
    ]


def test_a_numbered_bold_line_is_a_heading_not_a_list(umriss: Umriss) -> None:
    assert umriss("**1. Voraussetzungen**") == ["H1 1. Voraussetzungen"]


def test_a_bold_line_in_a_paragraph_list_or_quotation_stays_bold(umriss: Umriss) -> None:
    assert umriss("**a**\n**b**") == ["<b>a</b>⏎<b>b</b>"]
    text = "**fett**\nText\n\n- **fett**\n\n> **fett**\n\n**fett** normal"
    assert umriss(text) == [
        "<b>fett</b>⏎Text",
        "Liste",
        "(-)",
        "  <b>fett</b>",
        "Zitat",
        "  <b>fett</b>",
        "<b>fett</b> normal",
    ]


def test_a_paragraph_that_is_only_a_footnote_mark_is_no_heading(umriss: Umriss) -> None:
    assert umriss("[^1]\n\n[^1]: Text") == ["{1: Text}"]


def test_hashes_in_a_list_or_quotation_print_as_typed(umriss: Umriss) -> None:
    assert umriss("- # eins\n\n> # zwei") == ["Liste", "(-)", "  # eins", "Zitat", "  # zwei"]


def test_a_heading_has_no_bold_runs_but_keeps_italics() -> None:
    blocks, _ = parse(Quelltext.of_file("# **fett** und ***beides***", "t.md"))
    heading = blocks[0]
    assert isinstance(heading, Heading)
    runs = [inline for inline in heading.inlines if isinstance(inline, Run)]
    assert [(run.text, run.is_bold, run.is_italic) for run in runs] == [
        ("fett", False, False),
        (" und ", False, False),
        ("beides", False, True),
    ]


def test_bold_lines_stand_beside_each_other_whatever_hash_headings_are_between(
    umriss: Umriss,
) -> None:
    text = (
        "**1. eins**\n\n## darunter\n\n**2. zwei**\n\n# Titel\n\n**3. drei**\n\n### tief\n\n**4.**"
    )
    assert umriss(text) == [
        *("H1 1. eins", "H2 darunter", "H1 2. zwei"),
        *("H1 Titel", "H2 3. drei", "H3 tief", "H2 4."),
    ]
