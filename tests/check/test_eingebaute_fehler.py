"""Faults put into one of the two files: parity must name each."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pikepdf
import pytest
from tests.check.aendern import W, change_pdf, change_word, elements, kids
from tests.check.conftest import Papier

from vorlagen_gen.check.paritaet import find_differences
from vorlagen_gen.check.unterschied import Art, Format, Unterschied

BODY = "word/document.xml"


def in_word(papier: Papier, change: Callable[[Any], None], part: str = BODY) -> list[Unterschied]:
    word = change_word(papier.word, part, change)
    return find_differences(papier.document, word, papier.pdf)


def in_pdf(papier: Papier, change: Callable[[pikepdf.Pdf], None]) -> list[Unterschied]:
    return find_differences(papier.document, papier.word, change_pdf(papier.pdf, change))


def arten(found: list[Unterschied], format_: Format) -> set[Art]:
    assert {each.format for each in found} == {format_}
    return {each.art for each in found}


def drop(node: Any) -> None:
    node.getparent().remove(node)


def text_node(root: Any, text: str) -> Any:
    return next(node for node in root.iter(f"{W}t") if node.text == text)


def test_a_cell_dropped_from_word(papier: Papier) -> None:
    found = in_word(papier, lambda root: drop(list(root.iter(f"{W}tc"))[4]))
    assert arten(found, Format.WORD) == {Art.ZELLE}
    assert found[0].text == "Zeile 2 soll 3 Zellen haben, hat 2."


def test_a_cell_dropped_from_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        row = elements(pdf, "TR")[1]
        row.K = pikepdf.Array(kids(row)[:-1])

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.ZELLE}


def test_a_list_that_starts_at_another_number_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        next(root.iter(f"{W}startOverride")).set(f"{W}val", "7")

    found = in_word(papier, change, "word/numbering.xml")
    assert arten(found, Format.WORD) == {Art.NUMMER}
    assert found[0].text == "soll »1.«, ist »7.«."


def test_a_label_that_looks_otherwise_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        for text in root.iter(f"{W}lvlText"):
            text.set(f"{W}val", text.get(f"{W}val").replace(".", ")"))

    assert arten(in_word(papier, change, "word/numbering.xml"), Format.WORD) == {Art.NUMMER}


def test_a_list_point_moved_one_level_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        number = next(node for node in root.iter(f"{W}ilvl") if node.get(f"{W}val") == "3")
        number.set(f"{W}val", "4")

    assert Art.TIEFE in arten(in_word(papier, change), Format.WORD)


def test_a_quotation_that_is_none_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        style = next(node for node in root.iter(f"{W}name") if node.get(f"{W}val") == "Quote")
        style.set(f"{W}val", "Eigene")

    found = in_word(papier, change, "word/styles.xml")
    assert arten(found, Format.WORD) == {Art.ZITAT}
    assert found[0].text.endswith("soll ein Zitat sein.")


def test_a_quotation_that_is_none_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "BlockQuote")[0].S = pikepdf.Name.Div

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.ZITAT}


def test_a_list_label_taken_from_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "Lbl")[0].K = pikepdf.Array()

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.NUMMER}


def test_an_x_taken_from_a_ticked_box_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        text_node(root, "X").text = " "

    found = in_word(papier, change)
    assert arten(found, Format.WORD) == {Art.KREUZ}
    assert "soll angekreuzt sein" in found[0].text


def test_a_tick_that_is_read_aloud_otherwise_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        cell = next(td for td in elements(pdf, "TD") if "nicht angekreuzt" in str(td.get("/Alt")))
        cell.Alt = pikepdf.String(str(cell.Alt).replace("nicht ", ""))

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.KREUZ}


def test_a_footnote_mark_moved_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        mark = list(root.iter(f"{W}footnoteReference"))[3].getparent()
        mark.getparent().insert(3, mark)

    found = in_word(papier, change)
    assert arten(found, Format.WORD) == {Art.FUSSNOTENZEICHEN}
    assert found[0].place is not None


def test_a_footnote_mark_moved_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        paragraph = next(p for p in elements(pdf, "P") if _has_reference(p) and len(kids(p)) > 3)
        moved = [kid for kid in kids(paragraph) if _is_reference(kid)]
        rest = [kid for kid in kids(paragraph) if not _is_reference(kid)]
        paragraph.K = pikepdf.Array([*rest[:1], *moved, *rest[1:]])

    assert Art.FUSSNOTENZEICHEN in arten(in_pdf(papier, change), Format.PDF)


def _is_reference(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and str(kid.get("/S")) == "/Reference"


def _has_reference(paragraph: Any) -> bool:
    return any(_is_reference(kid) for kid in kids(paragraph))


def test_two_footnotes_exchanged_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        first, second = (node for node in root.iter(f"{W}footnote") if node.get(f"{W}id") in "12")
        for node, number in ((first, "2"), (second, "1")):
            node.set(f"{W}id", number)

    found = in_word(papier, change, "word/footnotes.xml")
    assert arten(found, Format.WORD) == {Art.FUSSNOTE}


def test_a_footnote_dropped_from_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "Note")[0].K = pikepdf.Array()

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.FUSSNOTE}


def test_one_word_changed_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        text_node(root, "Dazwischen.").text = "Dazwischem."

    found = in_word(papier, change)
    assert arten(found, Format.WORD) == {Art.TEXT}
    assert found[0].text == "soll »Dazwischen.«, ist »Dazwischem.«."


def test_one_blank_too_few_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        text_node(root, " und ").text = " und"

    assert arten(in_word(papier, change), Format.WORD) == {Art.TEXT}


def test_a_word_read_twice_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        paragraph = elements(pdf, "P")[-1]
        paragraph.K = pikepdf.Array([*kids(paragraph), *kids(paragraph)])

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.TEXT}


def test_text_put_into_an_artifact(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        steps = pikepdf.parse_content_stream(page)
        marks = [step for step in steps if str(step.operator) == "BDC"]
        number = marks.index(next(m for m in marks if m.operands[1].get("/MCID") == 2))
        artifact = pikepdf.ContentStreamInstruction(
            [pikepdf.Name.Artifact, pikepdf.Dictionary()], pikepdf.Operator("BDC")
        )
        at = steps.index(marks[number])
        page.Contents = pdf.make_stream(
            pikepdf.unparse_content_stream([*steps[:at], artifact, *steps[at + 1 :]])
        )

    found = in_pdf(papier, change)
    assert arten(found, Format.PDF) & {Art.FEHLT, Art.TEXT}


def test_a_heading_one_level_lower_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        next(s for s in root.iter(f"{W}pStyle") if s.get(f"{W}val") == "Heading3").set(
            f"{W}val", "Heading4"
        )

    found = in_word(papier, change)
    assert arten(found, Format.WORD) == {Art.EBENE}
    assert found[0].text == "»I. Sachentscheidung:« soll Ebene 3 haben, hat 4."


def test_a_heading_one_level_lower_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "H3")[0].S = pikepdf.Name.H4

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.EBENE}


def test_a_heading_that_is_a_paragraph_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "H2")[0].S = pikepdf.Name.P

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.BAUSTEIN}


def test_bold_lost_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        for node in list(root.iter(f"{W}b")):
            drop(node)

    assert arten(in_word(papier, change), Format.WORD) == {Art.AUSZEICHNUNG}


def test_language_of_a_word_lost_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for span in elements(pdf, "Span"):
            if "/Lang" in span:
                del span["/Lang"]

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.SPRACHE}


def test_words_from_right_to_left_that_are_read_aloud_otherwise_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        span = next(each for each in elements(pdf, "Span") if "/ActualText" in each)
        span.ActualText = pikepdf.String("السلام")

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.TEXT}


def test_a_link_that_leads_elsewhere_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        link = next(node for node in root if "mailto:" in node.get("Target", ""))
        link.set("Target", "mailto:musterfrau@stadt-muenster.de")

    found = in_word(papier, change, "word/_rels/document.xml.rels")
    assert arten(found, Format.WORD) == {Art.LINK}


def test_a_column_head_that_is_a_row_head_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for head in elements(pdf, "TH"):
            head.A.Scope = pikepdf.Name.Row

    assert {Art.SPALTENKOPF, Art.ZEILENKOPF} <= arten(in_pdf(papier, change), Format.PDF)


def test_a_head_row_that_is_not_repeated_in_word(papier: Papier) -> None:
    found = in_word(papier, lambda root: drop(next(root.iter(f"{W}tblHeader"))))
    assert arten(found, Format.WORD) == {Art.SPALTENKOPF}


def test_a_table_description_lost_in_both(papier: Papier) -> None:
    def blank(pdf: pikepdf.Pdf) -> None:
        del elements(pdf, "Table")[0].A["/Summary"]

    assert arten(in_pdf(papier, blank), Format.PDF) == {Art.BESCHREIBUNG}
    found = in_word(papier, lambda root: drop(next(root.iter(f"{W}tblDescription"))))
    assert arten(found, Format.WORD) == {Art.BESCHREIBUNG}


def test_a_picture_described_otherwise_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "Figure")[0].Alt = pikepdf.String("Bild")

    assert arten(in_pdf(papier, change), Format.PDF) == {Art.ALTERNATIVTEXT}


def test_a_paragraph_dropped_and_one_too_many_in_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        paragraph = text_node(root, "Dazwischen.").getparent().getparent()
        root[0].insert(0, deepcopy(paragraph))
        drop(paragraph)

    found = in_word(papier, change)
    assert arten(found, Format.WORD) == {Art.FEHLT, Art.ZUSAETZLICH}
    assert str(found[0]) == "Word, Absatz 1: Absatz zu viel: »Dazwischen.«"


@pytest.mark.parametrize("part", ["word/footer1.xml", "word/footer2.xml"])
def test_the_number_lost_from_a_footer_of_word(papier: Papier, part: str) -> None:
    def change(root: Any) -> None:
        text_node(root, "V/9901/2025").text = ""

    assert arten(in_word(papier, change, part), Format.WORD) == {Art.SEITENRAND}


def test_the_watermark_lost_from_word(papier: Papier) -> None:
    def change(root: Any) -> None:
        for node in root.iter("{urn:schemas-microsoft-com:vml}textpath"):
            node.set("string", "")

    assert arten(in_word(papier, change, "word/header1.xml"), Format.WORD) == {Art.WASSERZEICHEN}


def test_another_title_and_language_in_the_pdf(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "Anders"
        pdf.Root.Lang = pikepdf.String("en")

    assert {Art.TITEL, Art.SPRACHE} <= arten(in_pdf(papier, change), Format.PDF)


def test_a_difference_names_paper_page_and_what_is_wrong(papier: Papier) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "H3")[0].S = pikepdf.Name.H4

    (found,) = in_pdf(papier, change)
    assert str(found) == (
        "vorlagen/muster/vorlage.yaml:1:1: PDF, Seite 1: Überschriftenebene:"
        " »I. Sachentscheidung:« soll Ebene 3 haben, hat 4."
    )
