from __future__ import annotations

from collections.abc import Callable

from vorlagen_gen.document import Footnote, Paragraph, Role
from vorlagen_gen.findings import Finding
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

Umriss = Callable[[str], list[str]]
Bemaengelt = Callable[[str], tuple[list[str], list[Finding]]]


def _codes(findings: list[Finding]) -> list[tuple[str, int, int]]:
    return [(found.code, found.place.line, found.place.column) for found in findings]


def test_a_footnote_stands_where_its_mark_is(umriss: Umriss) -> None:
    text = "Ziel[^a] und Weg.[^2]\n[^a]: Siehe *S. 8*.\n[^2]: Ebd.\nText"
    assert umriss(text) == ["Ziel{a: Siehe <i>S. 8</i>.} und Weg.{2: Ebd.}", "Text"]


def test_indented_lines_and_paragraphs_belong_to_the_footnote(umriss: Umriss) -> None:
    text = "Ziel[^1]\n\n[^1]: eins\n  zwei\n\n  drei\n\nText"
    assert umriss(text) == ["Ziel{1: eins⏎zwei ¶ drei}", "Text"]


def test_footnotes_in_headings_points_quotations_and_cells(umriss: Umriss) -> None:
    text = "# H[^1]\n- p[^2]\n\n> z[^3]\n\n| k[^4] |\n|---|\n| w |\n\n**f**[^5]\n\n"
    text += "\n".join(f"[^{number}]: n{number}" for number in range(1, 6))
    assert umriss(text) == [
        "H1 H{1: n1}",
        "Liste",
        "(-)",
        "  p{2: n2}",
        "Zitat",
        "  z{3: n3}",
        "Tabelle <>",
        "| k{4: n4}",
        "| w",
        "H2 f{5: n5}",
    ]


def test_a_footnote_between_points_does_not_end_the_list(umriss: Umriss) -> None:
    assert umriss("1. a[^1]\n[^1]: n\n2. b") == ["Liste", "(1.)", "  a{1: n}", "(2.)", "  b"]


def test_paragraphs_of_footnotes_have_their_role_and_place() -> None:
    blocks, _ = parse(Quelltext.of_file("Ziel[^1]\n\n[^1]: eins", "t.md"))
    assert isinstance(blocks[0], Paragraph)
    found = blocks[0].inlines[1]
    assert isinstance(found, Footnote)
    assert (found.place.line, found.place.column, found.place.end_column) == (1, 5, 9)
    assert found.paragraphs[0].role is Role.FUSSNOTE
    assert (found.paragraphs[0].place.line, found.paragraphs[0].place.column) == (3, 7)


def test_a_mark_without_text_is_a_finding(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("Ziel[^1]")
    assert (blocks, _codes(findings)) == (["Ziel[^1]"], [("T211", 1, 5)])


def test_a_text_without_mark_is_a_finding_and_printed(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("Ziel\n\n[^1]: Siehe [^2]\n[^2]: Ebd.")
    assert blocks == ["Ziel", "[^1]: Siehe [^2]⏎[^2]: Ebd."]
    assert _codes(findings) == [("T212", 3, 1), ("T212", 4, 1)]


def test_a_mark_used_twice_is_a_finding(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("a[^1] b[^1]\n\n[^1]: n")
    assert (blocks, _codes(findings)) == (["a{1: n} b[^1]"], [("T213", 1, 8)])


def test_a_second_text_for_a_mark_is_a_finding(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("a[^1]\n\n[^1]: n\n[^1]: m")
    assert (blocks, _codes(findings)) == (["a{1: n}", "[^1]: m"], [("T214", 4, 1)])


def test_a_mark_in_a_footnote_is_a_finding(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("a[^1]\n\n[^1]: n[^1]")
    assert (blocks, _codes(findings)) == (["a{1: n[^1]}"], [("T215", 3, 8)])


def test_a_footnote_without_words_is_a_finding(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("a[^1]\n\n[^1]:")
    assert (blocks, _codes(findings)) == (["a[^1]", "[^1]:"], [("T216", 3, 1)])


def test_a_text_in_a_quotation_belongs_to_no_mark(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("a[^1]\n\n> [^1]: n")
    assert blocks == ["a[^1]", "Zitat", "  [^1]: n"]
    assert _codes(findings) == [("T211", 1, 2)]


def test_a_line_that_is_hardly_indented_does_not_belong_to_the_footnote(umriss: Umriss) -> None:
    assert umriss("a[^1]\n\n[^1]: n\n Text") == ["a{1: n}", "Text"]
