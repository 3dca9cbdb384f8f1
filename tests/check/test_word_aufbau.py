"""What validators miss in a Word file, each spoilt in a real one."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.check.aendern import W14, W, change_word
from tests.check.conftest import Papier
from tests.check.muster import anlage_a, hauptdokument, write
from tests.render_docx.bausteine import absatz, dokument

from vorlagen_gen.check.verdicts import Verdict
from vorlagen_gen.check.word_aufbau import verify_word_aufbau
from vorlagen_gen.check.wortdatei import Wortlesung

BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
Change = Callable[[Any], None]


def found(papier: Papier, change: Change, part: str = BODY) -> tuple[str, ...]:
    word = change_word(papier.word, part, change)
    pruefung = verify_word_aufbau(papier.document, Wortlesung(word))
    assert pruefung.verdict is Verdict.FAILED
    return pruefung.einzelheiten


def first(root: Any, tag: str) -> Any:
    return next(root.iter(f"{W}{tag}"))


def doubled(tag: str) -> Change:
    def change(root: Any) -> None:
        node = first(root, tag)
        node.addnext(deepcopy(node))

    return change


def test_word_files_of_ours_are_sound() -> None:
    for papier in (hauptdokument(), anlage_a()):
        assert verify_word_aufbau(papier.document, Wortlesung(papier.word)).einzelheiten == ()


@pytest.mark.parametrize(("state", "other"), [("1", "0"), ("0", "1")])
def test_a_box_that_is_set_to_something_else_than_it_shows_is_named(state: str, other: str) -> None:
    def change(root: Any) -> None:
        box = next(node for node in root.iter(f"{W14}checked") if node.get(f"{W14}val") == state)
        box.set(f"{W14}val", other)

    (fault,) = found(anlage_a(), change)
    assert fault.startswith("Das Kästchen »")
    assert fault.endswith("« zeigt etwas anderes, als für Word gilt.")


def test_xml_that_is_not_well_formed_is_named() -> None:
    out = BytesIO()
    with ZipFile(BytesIO(anlage_a().word)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content[:-9] if name == BODY else content)
    pruefung = verify_word_aufbau(anlage_a().document, Wortlesung(out.getvalue()))
    assert pruefung.einzelheiten == ("Kein gültiges XML: word/document.xml.",)


def test_a_cell_that_ends_in_a_table_is_named() -> None:
    def change(root: Any) -> None:
        table = first(root, "tbl")
        first(table, "tc").append(deepcopy(table))

    assert any("endet nicht mit einem Absatz" in text for text in found(anlage_a(), change))


def test_two_tables_without_a_paragraph_between_are_named() -> None:
    texts = found(anlage_a(), doubled("tbl"))
    assert "Zwei Tabellen stehen ohne Absatz dazwischen; Word zeigt sie als eine." in texts


@pytest.mark.parametrize(
    ("tag", "kind"),
    [("sdt", "Inhaltssteuerelement"), ("footnoteReference", "Fußnotenzeichen")],
)
def test_an_id_that_is_given_twice_is_named(tag: str, kind: str) -> None:
    texts = found(anlage_a(), doubled(tag))
    assert any(text.startswith(f"{kind}: Die Kennung ") for text in texts)


def test_a_bookmark_that_stands_twice_is_named() -> None:
    def change(root: Any) -> None:
        paragraph = first(root, "p")
        for _ in range(2):
            etree.SubElement(paragraph, f"{W}bookmarkStart", {f"{W}id": "7", f"{W}name": "Stelle"})

    texts = found(anlage_a(), change)
    assert "Textmarke: Die Kennung 7 ist mehrfach vergeben." in texts
    assert "Name einer Textmarke: Die Kennung Stelle ist mehrfach vergeben." in texts


def test_a_footnote_that_is_missing_or_stands_twice_is_named() -> None:
    def change(root: Any) -> None:
        root.append(deepcopy(root[-1]))

    assert any("Fußnote: Die Ken" in t for t in found(anlage_a(), change, "word/footnotes.xml"))

    def lose(root: Any) -> None:
        first(root, "footnoteReference").set(f"{W}id", "99")

    assert "Zu einem Fußnotenzeichen fehlt die Fußnote." in found(anlage_a(), lose)


def test_pictures_need_an_alternative_text_and_ids_of_their_own(papier: Papier) -> None:
    def change(root: Any) -> None:
        picture = next(root.iter(f"{WP}docPr"))
        picture.set("descr", " ")
        drawing = first(root, "drawing")
        drawing.addnext(deepcopy(drawing))

    texts = found(papier, change)
    assert "Ein Bild hat keinen Alternativtext." in texts
    assert any(text.startswith("Bild: Die Kennung ") for text in texts)


def test_a_table_without_a_description_is_named() -> None:
    def change(root: Any) -> None:
        for tag in ("tblCaption", "tblDescription"):
            node = first(root, tag)
            node.getparent().remove(node)

    assert found(anlage_a(), change) == ("Eine Tabelle hat keine Beschreibung.",)


def test_a_level_of_headings_that_is_left_out_is_named() -> None:
    styles = _heading_styles(anlage_a().word)

    def change(root: Any) -> None:
        used = (node for node in root.iter(f"{W}pStyle") if node.get(f"{W}val") == styles["1"])
        next(used).set(f"{W}val", styles["3"])

    (text,) = found(anlage_a(), change)
    assert text == "Die Überschrift »Kurzüberblick« hat Ebene 4 nach Ebene 1."


def _heading_styles(word: bytes) -> dict[Any, Any]:
    """The ids of the styles of headings by their outline level, from 0."""
    with ZipFile(BytesIO(word)) as package:
        root = etree.fromstring(package.read(STYLES))
    levels = list(root.iter(f"{W}outlineLvl"))
    return {
        level.get(f"{W}val"): next(level.iterancestors(f"{W}style")).get(f"{W}styleId")
        for level in levels
    }


def test_another_title_or_language_is_named() -> None:
    def rename(root: Any) -> None:
        root.find(f"{DC}title").text = "Dokument1"

    title = anlage_a().document.title
    (text,) = found(anlage_a(), rename, CORE)
    assert text == f"Der Titel der Datei ist »Dokument1« statt »{title}«."

    def translate(root: Any) -> None:
        first(root, "lang").set(f"{W}val", "en-US")

    (text,) = found(anlage_a(), translate, STYLES)
    assert text == "Die Sprache der Datei ist en-US statt de-DE."


@pytest.mark.parametrize("tag", ["{{ nummer }}", "{% if x %}", "{# Bemerkung #}", "{{r"])
def test_what_is_left_of_the_template_language_is_named(tag: str) -> None:
    def change(root: Any) -> None:
        text = first(root, "t")
        text.text = f"{text.text} {tag}"

    (text,) = found(anlage_a(), change)
    assert text.startswith("Von der Sprache der Templates ist »{")


def test_what_the_paper_itself_says_in_braces_is_no_template_language() -> None:
    document = dokument(absatz("Ein {{ Platzhalter }} und {% if %} wie getippt"))
    papier = write(replace(document, title="Klammern"))
    assert verify_word_aufbau(papier.document, Wortlesung(papier.word)).einzelheiten == ()


def test_what_is_no_word_file_is_proven_by_nobody() -> None:
    assert (
        verify_word_aufbau(anlage_a().document, Wortlesung(b"kein Word")).verdict is Verdict.NOT_RUN
    )
