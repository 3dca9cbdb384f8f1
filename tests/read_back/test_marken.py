"""The marks that tell which paragraph of a returned Word file came from which of ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.read_back.woerter import absatz, docx, lauf
from tests.render_docx.bausteine import TEMPLATES
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.conftest import png

from vorlagen_gen.document import Document
from vorlagen_gen.read_back.blocks import Cell, Heading, ListItem, Paragraph, Row, Run, Table, Tick
from vorlagen_gen.read_back.docx import herkunft, read_docx
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.read_back.herkunft import Herkunft
from vorlagen_gen.read_back.marken import marken, stand
from vorlagen_gen.read_back.uebertragung import aussage, packed, unpacked
from vorlagen_gen.render.docx import render_docx

DATEN = "customXml/item1.xml"


@pytest.fixture(scope="module")
def schreibe(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Document], bytes]:
    root = tmp_path_factory.mktemp("projekt")
    (root / "bilder").mkdir()
    (root / "bilder" / "karte.png").write_bytes(png(1200, 300))
    return lambda document: render_docx(document, TEMPLATES, root)


@pytest.fixture(scope="module")
def entwurf(schreibe: Callable[[Document], bytes]) -> bytes:
    return schreibe(reiches_dokument())


def read(*paragraphs: str) -> list[tuple[str, tuple[int, ...]]]:
    """The text of each paragraph with its numbers."""
    found = []
    for block in read_docx(docx("".join(paragraphs))).blocks:
        assert isinstance(block, Paragraph)
        (run,) = block.inlines
        assert isinstance(run, Run)
        found.append((run.text, block.stelle.marke))
    return found


def start(number: int, suffix: str = "") -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="_vg{number}{suffix}"/>'


def end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def p(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def test_each_block_of_a_word_file_bears_the_number_it_has_in_the_document(entwurf: bytes) -> None:
    said = of_document(reiches_dokument())
    numbers = marken(said)
    assert numbers == tuple((number,) for number in range(1, len(numbers) + 1))
    assert marken(read_docx(entwurf)) == numbers
    assert any(note.blocks for note in said.footnotes)


def test_headings_items_cells_and_ticks_are_counted_in_reading_order() -> None:
    said = of_document(reiches_dokument())
    kinds = {
        type(block) for block in said.blocks if isinstance(block, Heading | ListItem | Paragraph)
    }
    ticks = [
        cell.tick
        for table in said.blocks
        if isinstance(table, Table)
        for row in table.rows
        for cell in row.cells
        if cell.tick
    ]
    assert kinds == {Heading, ListItem, Paragraph}
    assert all(len(tick.marke) == 1 for tick in ticks)
    assert ticks


def test_where_a_paragraph_was_split_both_halves_share_its_number() -> None:
    first, second = p(start(1), lauf("Der Rat")), p(lauf("beschließt."), end(1))
    assert read(first, second) == [("Der Rat", (1,)), ("beschließt.", (1,))]


def test_where_paragraphs_were_joined_the_new_one_has_both_numbers() -> None:
    joined = p(start(1), lauf("Der Rat "), end(1), start(2), lauf("beschließt."), end(2))
    assert read(joined) == [("Der Rat beschließt.", (1, 2))]


def test_a_new_paragraph_has_no_number() -> None:
    new, old = absatz("Neu"), p(start(1), lauf("Alt"), end(1))
    assert read(new, old, new) == [("Neu", ()), ("Alt", (1,)), ("Neu", ())]


def test_an_emptied_mark_counts_only_where_there_is_no_other() -> None:
    typed = p(start(1), end(1), lauf("Ganz anders."))
    beside = p(start(2), end(2), start(3), lauf("Geblieben."), end(3))
    assert read(typed, beside) == [("Ganz anders.", (1,)), ("Geblieben.", (3,))]


@pytest.mark.parametrize("suffix", ["_Copy_1", " Copy 1", "_Copy_1_Copy_2"])
def test_a_copied_mark_counts_where_the_first_is_gone(suffix: str) -> None:
    copy = p(start(1, suffix), lauf("Kopie"), end(1))
    assert read(copy) == [("Kopie", (1,))]
    first = '<w:bookmarkStart w:id="9" w:name="_vg1"/>'
    assert read(p(first, lauf("Erster"), end(9)), copy) == [("Erster", (1,)), ("Kopie", ())]


def test_bookmarks_of_others_are_no_marks() -> None:
    foreign = '<w:bookmarkStart w:id="1" w:name="_vgx1"/>'
    assert read(p(foreign, lauf("Text"), end(1))) == [("Text", ())]
    assert herkunft(docx(p(foreign, lauf("Text"), end(1)))) == Herkunft("", None, ist_von_uns=False)


@pytest.mark.parametrize(
    ("tag", "number"), [('<w:tag w:val="_vg7"/>', (7,)), ("", (3,)), ('<w:tag w:val="x"/>', (3,))]
)
def test_a_box_has_the_number_of_its_tag_or_else_of_its_mark(
    tag: str, number: tuple[int, ...]
) -> None:
    inner = (
        f"<w:sdt><w:sdtPr>{tag}<w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
        f"<w:sdtContent>{lauf('X')}</w:sdtContent></w:sdt>"
    )
    outer = (
        f'<w:sdt><w:sdtPr><w:alias w:val="Frage: Ja"/></w:sdtPr>'
        f"<w:sdtContent>{p(start(3), inner, end(3))}</w:sdtContent></w:sdt>"
    )
    (table,) = read_docx(docx(f"<w:tbl><w:tr><w:tc>{outer}</w:tc></w:tr></w:tbl>")).blocks
    assert isinstance(table, Table)
    (cell,) = table.rows[0].cells
    assert cell.tick == Tick(is_ticked=True, name="Frage: Ja")
    assert cell.tick.marke == number


def test_a_draft_carries_what_it_says_a_final_paper_only_its_stand(
    entwurf: bytes, schreibe: Callable[[Document], bytes]
) -> None:
    said = of_document(reiches_dokument())
    assert herkunft(entwurf) == Herkunft(stand(said), said, ist_von_uns=True)
    fertig = schreibe(reiches_dokument(entwurf=False))
    assert herkunft(fertig) == Herkunft(stand(said), None, ist_von_uns=True)
    with ZipFile(BytesIO(fertig)) as package:
        assert b"Beispielstra" not in package.read(DATEN)


def test_the_stand_is_found_again_by_reading_the_file(entwurf: bytes) -> None:
    assert stand(read_docx(entwurf)) == herkunft(entwurf).stand


def test_another_word_is_another_stand() -> None:
    said = of_document(reiches_dokument())
    other = replace(said, blocks=(Paragraph((Run("Neu"),)), *said.blocks))
    assert stand(other) != stand(said)
    assert stand(replace(said, title="Anders", seiten=())) == stand(said)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Beispielstra", b"Musterstra"),
        (b'"art":"Gelesenes"', b'"art":"Ordner"'),
        (b'"text":"', b'"text":7,"x":"'),
        (b'"is_ticked":', b'"is_ticked":null,"x":'),
        (b"</vg:herkunft>", b"]</vg:herkunft>"),
    ],
    ids=["text", "kind", "type", "nothing", "broken"],
)
def test_a_base_that_was_changed_is_none(entwurf: bytes, old: bytes, new: bytes) -> None:
    changed = _with_daten(entwurf, lambda content: content.replace(old, new))
    assert changed != entwurf
    found = herkunft(changed)
    assert (found.stand, found.basis) == (herkunft(entwurf).stand, None)


def test_data_of_others_are_no_origin(entwurf: bytes) -> None:
    foreign = _with_daten(entwurf, lambda _: b"<a xmlns='urn:b'/>")
    assert herkunft(foreign) == Herkunft("", None, ist_von_uns=True)


def test_what_is_carried_names_no_file_and_no_place(entwurf: bytes) -> None:
    said = of_document(reiches_dokument())
    assert b"vorlage.yaml" in packed(said)
    with ZipFile(BytesIO(entwurf)) as package:
        for name in package.namelist():
            assert b"vorlage.yaml" not in package.read(name)


def test_what_is_packed_is_unpacked_with_its_places_or_without() -> None:
    said = of_document(reiches_dokument())
    assert unpacked(packed(said)) == unpacked(aussage(said)) == said
    assert marken(unpacked(packed(said))) == marken(said)
    assert marken(unpacked(aussage(said))) == ()


def test_a_value_of_another_type_is_not_unpacked() -> None:
    said = replace(of_document(reiches_dokument()), blocks=(Table((Row((Cell(()),)),)),))
    for hostile in (b'{"art":"Run","text":"x"}', b'"x"', b"[1]", b"{}"):
        with pytest.raises(ValueError, match=r"^$|."):
            unpacked(packed(said).replace(b'{"art":"Row"', hostile + b',{"art":"Row"', 1))


def _with_daten(word: bytes, change: Callable[[bytes], bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(word)) as source, ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry, change(content) if entry.filename == DATEN else content)
    return out.getvalue()
