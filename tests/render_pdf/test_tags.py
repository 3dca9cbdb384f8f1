"""The tag tree says what is what, in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.lesen import attribute, elements, kids, opened, outline, structure
from tests.render_pdf.papiere import (
    ORT,
    SATZ,
    absatz,
    ankreuztabelle,
    beratungsfolge,
    document,
    fussnote,
    kopf,
    lange_tabelle,
    liste,
    punkt,
    ueberschrift,
)

from vorlagen_gen.document import Block, Quote, Run


@pytest.fixture
def tree(setzen: Setzen) -> Any:
    """The tag tree of a paper that holds the given blocks."""

    def render(*blocks: Block, **changes: object) -> Any:
        pdf = opened(setzen(document(*blocks, **changes)))
        files.append(pdf)
        return structure(pdf)

    files: list[Any] = []
    return render


def lines(text: str) -> list[str]:
    return text.strip("\n").splitlines()


def test_the_head_reads_title_number_subject_office(tree: Any) -> None:
    root = tree(absatz("Text"), kopf=kopf())
    assert list(outline(root)) == ["P", "P", "H1", "P", "P", "P", "P", "  Link", "P"]


def test_a_list_is_made_of_labels_and_bodies(tree: Any) -> None:
    inner = liste(punkt("a)", "innen"))
    assert list(outline(tree(liste(punkt("1.", "eins", inner), punkt("2.", "zwei"))))) == lines(
        """
L
  LI
    Lbl
    LBody
      P
      L
        LI
          Lbl
          LBody
            P
  LI
    Lbl
    LBody
      P
"""
    )


def test_a_table_over_several_pages_is_one_table_with_one_head(tree: Any) -> None:
    root = tree(lange_tabelle(70))
    (table,) = elements(root, "Table")
    assert [str(kid.S) for kid in kids(table)] == ["/Caption", "/THead", "/TBody"]
    assert len(list(elements(table, "TR"))) == 71
    assert len({str(row.objgen) for row in elements(table, "TR")}) == 71


def test_a_paragraph_over_several_pages_is_one_paragraph(tree: Any) -> None:
    (paragraph,) = elements(tree(absatz(SATZ * 250)), "P")
    later = [kid for kid in kids(paragraph) if not isinstance(kid, int)]
    assert {str(kid.Type) for kid in later} == {"/MCR"}
    assert len({kid.Pg.objgen for kid in later}) >= 2


def test_head_cells_tell_what_they_head(tree: Any) -> None:
    cells = list(elements(tree(lange_tabelle(2)), "TH"))
    scopes = [str(attribute(cell, "/Scope")) for cell in cells]
    assert scopes == ["/Column", "/Column", "/Column", "/Row", "/Row"]


def test_a_table_without_a_printed_head_still_names_its_columns(tree: Any) -> None:
    root = tree(beratungsfolge())
    (head,) = elements(root, "THead")
    names = [str(cell.Alt) for cell in elements(head, "TH")]
    assert names == ["Sitzungstag", "Gremium", "Rolle"]
    (table,) = elements(root, "Table")
    assert str(attribute(table, "/Summary")) == "Eine Tabelle"


def test_each_gremium_heads_its_row(tree: Any) -> None:
    (body,) = elements(tree(beratungsfolge()), "TBody")
    for row in elements(body, "TR"):
        assert [str(cell.S) for cell in kids(row)] == ["/TD", "/TH", "/TD"]
        assert str(attribute(kids(row)[1], "/Scope")) == "/Row"


def test_a_tick_is_spoken_as_a_sentence_and_stays_an_x_in_the_text(tree: Any) -> None:
    cells = [cell for cell in elements(tree(ankreuztabelle()), "TD") if "/Alt" in cell]
    assert [str(cell.Alt) for cell in cells] == [
        "Auswirkungen auf den Finanzplan: Ja nicht angekreuzt",
        "Auswirkungen auf den Finanzplan: Nein angekreuzt",
    ]
    assert not any("/ActualText" in cell for cell in cells)


def test_a_footnote_follows_its_paragraph_and_its_mark_refers_to_it(tree: Any) -> None:
    root = tree(absatz("eins", fussnote("1", "Erste."), fussnote("2", "Zweite.")), absatz("zwei"))
    assert list(outline(root)) == lines(
        """
P
  Reference
  Reference
Note
  Lbl
  P
Note
  Lbl
  P
P
"""
    )
    assert [str(note.ID) for note in elements(root, "Note")] == ["fussnote-1", "fussnote-2"]


def test_a_footnote_in_a_heading_is_no_part_of_the_heading(tree: Any) -> None:
    root = tree(ueberschrift(1, "Titel", fussnote("1", "Erste.")))
    assert [str(kid.S) for kid in kids(root)] == ["/H1", "/Note"]


def test_a_footnote_in_a_quotation_stays_in_it(tree: Any) -> None:
    root = tree(Quote((absatz("Zitat", fussnote("1", "Quelle.")),), ORT))
    assert list(outline(root))[:4] == ["BlockQuote", "  P", "    Reference", "  Note"]


def test_a_link_says_where_it_leads(tree: Any) -> None:
    mail = Run("a@stadt.example", ORT, link="mailto:a@stadt.example")
    page = Run("Seite der Stadt", ORT, link="https://stadt.example/")
    links = list(elements(tree(absatz(mail, " ", page)), "Link"))
    areas = [kid for link in links for kid in kids(link) if not isinstance(kid, int)]
    assert [str(area.Obj.Contents) for area in areas] == [
        "E-Mail an a@stadt.example",
        "Link: Seite der Stadt",
    ]


def test_a_head_over_two_pages_reads_as_one_on_a_page(tree: Any) -> None:
    head = kopf()
    people = replace(head, amtsblock=head.amtsblock + head.amtsblock[-1:] * 20)
    kinds = [kind for kind in outline(tree(absatz("Text"), kopf=people)) if kind[0] != " "]
    assert kinds == ["P", "P", "H1", *["P"] * 24, "P"]


def test_words_in_a_link_that_are_set_apart_are_not_clickable_apart(tree: Any) -> None:
    text = "שלום 12 Bürger*innen, a@stadt.example 2027–2029"
    root = tree(absatz(Run(text, ORT, link="https://stadt.example/")))
    (link,) = elements(root, "Link")
    assert [str(kid.S) for kid in elements(link)] == ["/Span"]
    areas = [kid for kid in kids(link) if not isinstance(kid, int) and "/Obj" in kid]
    assert [str(area.Obj.Contents) for area in areas] == [f"Link: {text}"]


def test_a_link_over_two_lines_is_one_link(tree: Any) -> None:
    link = Run("ein sehr langer Verweis " * 6, ORT, link="https://stadt.example/")
    (element,) = elements(tree(absatz(link)), "Link")
    areas = [kid for kid in kids(element) if not isinstance(kid, int)]
    assert len(areas) == 2
    assert len({int(area.Obj.StructParent) for area in areas}) == 2


def test_words_of_another_language_say_so(tree: Any) -> None:
    (span,) = elements(tree(absatz("das ", Run("mainstreaming", ORT, language="en"))), "Span")
    assert str(span.Lang) == "en"


def test_words_from_right_to_left_are_read_in_the_order_they_are_spoken(tree: Any) -> None:
    (span,) = elements(tree(absatz("Gruß: שלום עולם!")), "Span")
    assert str(span.ActualText) == "שלום עולם"


def test_empty_cells_stand_in_the_tree(tree: Any) -> None:
    root = tree(ankreuztabelle())
    (row,) = elements(next(elements(root, "TBody")), "TR")
    assert len(kids(row)) == 5


def test_bookmarks_are_the_headings_without_marks_and_hyphens(setzen: Setzen) -> None:
    title = ueberschrift(1, "Migrations\u00adleitbild", fussnote("1", "Note."))
    pdf = opened(setzen(document(title, ueberschrift(2, "Anlass"))))
    with pdf.open_outline() as outlines:
        (root,) = outlines.root
        assert (root.title, [child.title for child in root.children]) == (
            "Migrationsleitbild",
            ["Anlass"],
        )
