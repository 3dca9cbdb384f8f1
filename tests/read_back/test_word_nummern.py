from __future__ import annotations

from tests.read_back.woerter import absatz, docx, liste, nummer, stufe

from vorlagen_gen.read_back.blocks import Heading, ListItem
from vorlagen_gen.read_back.docx import read_docx


def labels(numbering: str, *levels: tuple[int, int]) -> list[str]:
    """The labels of paragraphs with these list instances and levels."""
    body = "".join(absatz("Text", nummer(number, level)) for number, level in levels)
    blocks = read_docx(docx(body, numbering=numbering)).blocks
    return [block.label for block in blocks if isinstance(block, ListItem)]


def test_levels_below_start_again_after_each_level_above() -> None:
    numbering = liste(stufe(0, "decimal", "%1."), stufe(1, "decimal", "%1.%2"))
    found = labels(numbering, (1, 0), (1, 1), (1, 1), (1, 0), (1, 1))
    assert found == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_two_instances_of_a_list_go_on_counting() -> None:
    numbering = liste(stufe(0, "decimal", "%1."))
    assert labels(numbering, (1, 0), (2, 0), (1, 0)) == ["1.", "2.", "3."]


def test_an_instance_with_a_start_begins_there_once() -> None:
    overrides = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = liste(stufe(0, "decimal", "%1."), overrides=overrides)
    assert labels(numbering, (1, 0), (2, 0), (2, 0), (1, 0)) == ["1.", "5.", "6.", "7."]


def test_an_instance_may_have_a_level_of_its_own() -> None:
    level = stufe(0, "upperRoman", "Teil %1")
    overrides = f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>'
    numbering = liste(stufe(0, "decimal", "%1."), overrides=overrides)
    assert labels(numbering, (2, 0), (2, 0)) == ["Teil I", "Teil II"]


def test_a_level_that_never_starts_again_counts_on() -> None:
    lower = stufe(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')
    numbering = liste(stufe(0, "decimal", "%1."), lower)
    assert labels(numbering, (1, 0), (1, 1), (1, 0), (1, 1)) == ["1.", "(1)", "2.", "(2)"]


def test_letters_and_roman_numbers() -> None:
    numbering = liste(
        stufe(0, "lowerLetter", "%1)", start=26), stufe(1, "lowerRoman", "%2.", start=4)
    )
    found = labels(numbering, (1, 0), (1, 0), (1, 1), (1, 1))
    assert found == ["z)", "aa)", "iv.", "v."]


def test_a_legal_level_prints_all_its_numbers_as_digits() -> None:
    lower = stufe(1, "decimal", "%1.%2", "<w:isLgl/>")
    numbering = liste(stufe(0, "upperRoman", "%1."), lower)
    assert labels(numbering, (1, 0), (1, 0), (1, 1)) == ["I.", "II.", "2.1"]


def test_bullets_of_symbol_fonts_are_the_bullets_one_sees() -> None:
    assert labels(liste(stufe(0, "bullet", "\uf0b7")), (1, 0)) == ["•"]


def test_a_level_above_that_was_never_used_counts_as_its_start() -> None:
    numbering = liste(stufe(0, "decimal", "%1.", start=3), stufe(1, "decimal", "%1.%2"))
    assert labels(numbering, (1, 1), (1, 1)) == ["3.1", "3.2"]


def test_headings_are_numbered_through_their_styles() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="U{level}"><w:name w:val="Titel {level}"/>'
        f'<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{level}"/></w:pPr>'
        "</w:style>"
        for level in (0, 1)
    )
    numbering = liste(
        stufe(0, "decimal", "%1", '<w:pStyle w:val="U0"/>'),
        stufe(1, "decimal", "%1.%2", '<w:pStyle w:val="U1"/>'),
    )
    body = "".join(
        absatz(text, f'<w:pStyle w:val="{style}"/>')
        for text, style in (("Lage", "U0"), ("Ziele", "U1"), ("Kosten", "U1"))
    )
    blocks = read_docx(docx(body, styles=styles, numbering=numbering)).blocks
    found = [(b.level, b.label) for b in blocks if isinstance(b, Heading)]
    assert found == [(1, "1"), (2, "1.1"), (2, "1.2")]


def test_numbering_is_taken_away_by_the_number_0() -> None:
    numbering = liste(stufe(0, "decimal", "%1."))
    assert labels(numbering, (1, 0), (0, 0), (1, 0)) == ["1.", "2."]


def test_a_number_that_is_defined_nowhere_is_no_number() -> None:
    assert labels(liste(stufe(0, "decimal", "%1.")), (9, 0), (1, 4)) == []
