"""Pairs of documents that differ in one thing: the redline says this and nothing else.

Each redline proves itself that it reads as the new and as the old document; so a pair that
is no error is exact.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image
from tests.redline.werkzeug import (
    TAG,
    W,
    abgelehnt,
    angenommen,
    bloecke,
    gefunden,
    mit,
    text_of,
    verfolgt,
    word,
    worte,
    wurzel,
)
from tests.render_charts.muster import alle
from tests.render_docx.bausteine import (
    ORT,
    absatz,
    dokument,
    fussnote,
    kopf,
    punkte,
    run,
    zeile,
    zelle,
)
from tests.render_docx.beispiel import ankreuztabelle, beratungsfolge

from vorlagen_gen.document import Block, Figure, Footnote, Heading, Row, Table, TickCell
from vorlagen_gen.read_back.blocks import Figure as Abbildung
from vorlagen_gen.read_back.blocks import Table as Tabelle
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.docx.revisionen import Art, Gegenstand, revisionen
from vorlagen_gen.redline.redline import redline


def bild(farbe: str) -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", (40, 40), farbe).save(out, "PNG")
    return out.getvalue()


_BLAU, _ROT = bild("blue"), bild("red")


def arten(content: bytes) -> set[tuple[Art, Gegenstand]]:
    return {(each.art, each.gegenstand) for each in revisionen(content)}


def test_equal_documents_have_no_changes() -> None:
    document = dokument(absatz("Gleich"), *alle(), ankreuztabelle(), kopf=kopf())
    assert not revisionen(verfolgt(document, document))


def test_one_word_is_one_deletion_and_one_insertion() -> None:
    content = bloecke([absatz("Die Stadt plant viel.")], [absatz("Die Stadt baut viel.")])
    assert worte(content, "del") == ["plant"]
    assert worte(content, "ins") == ["baut"]
    assert {(each.autor, each.zeit and each.zeit.date()) for each in revisionen(content)} == {
        ("vorlagen-gen", TAG)
    }


def test_a_new_paragraph_in_the_middle_and_at_the_end() -> None:
    one, two = absatz("Der erste Absatz."), absatz("Der zweite Absatz.")
    for neu in ([one, absatz("Dazwischen."), two], [one, two, absatz("Dazwischen.")]):
        content = bloecke([one, two], list(neu))
        assert worte(content, "ins") == ["Dazwischen."]
        assert arten(content) == {
            (Art.EINFUEGUNG, Gegenstand.TEXT),
            (Art.EINFUEGUNG, Gegenstand.ABSATZ),
        }
        assert worte(bloecke(list(neu), [one, two]), "del") == ["Dazwischen."]


_NAMEN = ("Der erste Absatz bleibt", "Der zweite Absatz bleibt")


_STELLE = "Dieser Absatz steht jetzt an einer anderen Stelle."


def verschoben(alt: Block, neu: Block) -> bytes:
    """``alt`` before other paragraphs became ``neu`` behind them."""
    others: list[Block] = [absatz(f"{name}, wo er auch vorher stand.") for name in _NAMEN]
    return bloecke([alt, *others, absatz("Ende.")], [*others, neu, absatz("Ende.")])


def test_a_moved_paragraph_is_a_move_of_one_name_at_both_places() -> None:
    content = verschoben(absatz(_STELLE), absatz(_STELLE))
    assert (worte(content, "del"), worte(content, "ins")) == ([], [])
    assert (worte(content, "moveFrom"), worte(content, "moveTo")) == ([_STELLE], [_STELLE])
    assert arten(content) == {
        (art, what)
        for art in (Art.HERKUNFT, Art.ZIEL)
        for what in (Gegenstand.TEXT, Gegenstand.ABSATZ)
    }
    root = wurzel(content)
    starts = [next(root.iter(f"{W}{way}RangeStart")).attrib for way in ("moveFrom", "moveTo")]
    ends = [next(root.iter(f"{W}{way}RangeEnd")).attrib for way in ("moveFrom", "moveTo")]
    assert starts[0][f"{W}name"] == starts[1][f"{W}name"]
    assert [each[f"{W}id"] for each in starts] == [each[f"{W}id"] for each in ends]
    assert {each[f"{W}author"] for each in starts} == {"vorlagen-gen"}


def test_no_two_marks_of_changes_have_one_number() -> None:
    others: list[Block] = [absatz(f"{name}, wo er auch vorher stand.") for name in _NAMEN]
    moved = [absatz(_STELLE), absatz("Auch dieser Absatz hat einen anderen Ort bekommen.")]
    content = bloecke([*moved, *others, absatz("Ende.")], [*others, *moved, absatz("Schluss.")])
    root = wurzel(content)
    kinds = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")
    numbers = [node.get(f"{W}id") for node in root.iter(*(f"{W}{kind}" for kind in kinds))]
    assert gefunden(content, "moveFromRangeStart") == len(moved)
    assert len(numbers) == len(set(numbers))


def test_of_a_moved_paragraph_only_the_words_that_changed_go_and_come() -> None:
    content = verschoben(absatz(_STELLE), absatz(_STELLE.replace("anderen", "neuen")))
    assert (worte(content, "del"), worte(content, "ins")) == (["anderen"], ["neuen"])
    assert worte(content, "moveFrom") == worte(content, "moveTo") == _STELLE.split("anderen")
    moved = [node for kind in ("moveFrom", "moveTo") for node in wurzel(content).iter(f"{W}{kind}")]
    assert {part.tag for node in moved for part in node} == {f"{W}r"}, "no change lies in another"


def test_what_moved_and_has_a_footnote_goes_and_comes_as_a_whole() -> None:
    noted = [absatz(_STELLE, fussnote("1", "Hier.")) for _ in range(2)]
    content = verschoben(*noted)
    assert gefunden(content, "moveFrom") == gefunden(content, "moveTo") == 0
    teile = ("word/document.xml",)
    for art in ("del", "ins"):
        assert "".join(worte(content, art, teile=teile)).startswith("Dieser Absatz steht jetzt")


def test_a_parted_paragraph_is_an_inserted_end_of_a_paragraph() -> None:
    first, second = "Die Verwaltung legt einen Bericht vor.", "Der Rat berät darüber im Herbst."
    whole, parts = [absatz(f"{first} {second}")], [absatz(first), absatz(second)]
    parted, joined = bloecke([*whole], [*parts]), bloecke([*parts], [*whole])
    assert (worte(parted, "del"), worte(parted, "ins")) == ([" "], [])
    assert (worte(joined, "del"), worte(joined, "ins")) == ([], [" "])
    assert (Art.EINFUEGUNG, Gegenstand.ABSATZ) in arten(parted)
    assert (Art.LOESCHUNG, Gegenstand.ABSATZ) in arten(joined)


def test_word_counts_a_list_on_by_itself() -> None:
    """A new point renumbers those behind it; nothing about them was changed."""
    texts = ("Erstens prüfen.", "Zweitens bauen.", "Drittens feiern.")
    points = [(absatz(text),) for text in texts]
    alt = punkte(("1.", points[0]), ("2.", points[2]))
    neu = punkte(("1.", points[0]), ("2.", points[1]), ("3.", points[2]))
    content = bloecke([alt], [neu])
    assert worte(content, "ins") == ["Zweitens bauen."]
    assert gefunden(content, "pPrChange") == 0


def test_another_numbering_is_a_change_of_the_paragraph() -> None:
    point = (absatz("Erstens prüfen."),)
    content = bloecke([punkte(("1.", point))], [punkte(("a)", point))])
    assert arten(content) == {(Art.FORMAT, Gegenstand.ABSATZ)}


def test_another_level_of_a_heading_is_a_change_of_the_paragraph() -> None:
    def headings(level: int) -> list[Block]:
        above = [Heading(each, (run(f"Kapitel {each}"),), ORT) for each in (1, 2)]
        return [*above, Heading(level, (run("Lage der Dinge"),), ORT)]

    assert arten(bloecke(headings(2), headings(3))) == {(Art.FORMAT, Gegenstand.ABSATZ)}


def test_bold_is_a_change_of_the_run() -> None:
    bold = absatz("Ganz ", run("wichtig", is_bold=True), " hier")
    content = bloecke([absatz("Ganz wichtig hier")], [bold])
    assert arten(content) == {(Art.FORMAT, Gegenstand.TEXT)}
    path = f"{W}rPr/{W}rPrChange"
    (changed,) = (node for node in wurzel(content).iter(f"{W}r") if node.find(path) is not None)
    assert text_of(changed) == "wichtig"


def test_another_target_of_a_link_is_another_link() -> None:
    def linked(number: int) -> list[Block]:
        return [absatz("Siehe ", run("hier", link=f"https://stadt.example/{number}"), ".")]

    content = bloecke(linked(1), linked(2))
    assert (worte(content, "del"), worte(content, "ins")) == (["hier"], ["hier"])


def mit_zeilen(table: Table, *rows: Row) -> Table:
    return replace(table, rows=rows)


def test_rows_come_go_and_change() -> None:
    table = beratungsfolge()
    one, two = table.rows
    name = zelle("Rat der Stadt", is_row_header=True)
    third = zeile(zelle("30.09.2026"), name, zelle("Beschluss"))
    more = bloecke([table], [mit_zeilen(table, one, third, two)])
    assert arten(more) >= {(Art.EINFUEGUNG, Gegenstand.ZEILE)}
    assert worte(more, "ins") == ["30.09.2026", "Rat der Stadt", "Beschluss"]
    less = bloecke([table], [mit_zeilen(table, two)])
    assert arten(less) >= {(Art.LOESCHUNG, Gegenstand.ZEILE)}
    later = zeile(zelle("18.09.2026"), *one.cells[1:])
    changed = bloecke([table], [mit_zeilen(table, later, two)])
    assert (worte(changed, "del"), worte(changed, "ins")) == (["17.09.2026"], ["18.09.2026"])


def test_a_table_of_which_little_is_left_is_still_that_table() -> None:
    table = beratungsfolge()
    names = ("Ausschuss für Bauen", "Hauptausschuss")
    rows = [
        zeile(zelle("[Sitzungsdatum fehlt]"), zelle(name, is_row_header=True), zelle("Anhörung"))
        for name in names
    ]
    text = absatz("Davor"), absatz("Danach")
    content = bloecke([text[0], table, text[1]], [text[0], mit_zeilen(table, *rows), text[1]])
    assert gefunden(content, "tbl") == 1


def test_a_table_with_another_column_is_another_table() -> None:
    table = beratungsfolge()
    narrow = replace(
        table,
        columns=table.columns[:2],
        rows=tuple(Row(each.cells[:2], ORT) for each in table.rows),
    )
    content = bloecke([table], [narrow])
    assert arten(content) == {
        (art, what)
        for art in (Art.EINFUEGUNG, Art.LOESCHUNG)
        for what in (Gegenstand.ZEILE, Gegenstand.TEXT, Gegenstand.ABSATZ)
    }


def test_tables_that_touch_are_kept_apart_in_neither_text() -> None:
    """Word would make one table of both; a paragraph that came and went stands between them."""
    table = zeile(zelle("a"), zelle("b"), zelle("c"))
    content = bloecke([beratungsfolge()], [mit_zeilen(beratungsfolge(), table)])
    for node in wurzel(content).iter(f"{W}tbl"):
        follower = node.getnext()
        assert follower is not None
        assert follower.tag == f"{W}p"


def test_a_tick_that_moved_is_a_change_of_what_the_boxes_show() -> None:
    def ticked(answer: int) -> Table:
        table = ankreuztabelle()
        row = table.rows[1]
        cells = [
            replace(cell, is_ticked=place == answer) if isinstance(cell, TickCell) else cell
            for place, cell in enumerate(row.cells)
        ]
        return mit_zeilen(table, table.rows[0], zeile(*cells), *table.rows[2:])

    content = bloecke([ticked(1)], [ticked(3)])
    assert (worte(content, "del"), worte(content, "ins")) == (["X", " "], [" ", "X"])
    assert gefunden(content, "customXmlInsRangeStart") == 0
    for file, place in ((angenommen(content), 3), (abgelehnt(content), 1)):
        tables = [each for each in read_docx(file).blocks if isinstance(each, Tabelle)]
        ticks = [cell.tick and cell.tick.is_ticked for cell in tables[0].rows[1].cells]
        assert ticks.index(True) == place


def test_a_note_comes_goes_and_changes() -> None:
    def satz(*note: Footnote) -> list[Block]:
        return [absatz("Der Satz", *note, " steht fest.")]

    one, other = (fussnote("1", text) for text in ("Eine Anmerkung.", "Eine neue Anmerkung."))
    new = bloecke(satz(), satz(one))
    assert worte(new, "ins", teile=("word/footnotes.xml",)) == [" Eine Anmerkung."]
    assert not read_docx(angenommen(bloecke(satz(one), satz()))).footnotes
    changed = bloecke(satz(one), satz(other))
    assert (worte(changed, "del"), worte(changed, "ins")) == ([], ["neue "])
    assert gefunden(changed, "footnoteReference") == 1


def test_notes_keep_their_texts_when_their_numbers_change() -> None:
    def noted(*notes: str) -> list[Block]:
        names = {"Alpha": "Erster Absatz hier", "Beta": "Zweiter Absatz da"}
        return [
            absatz(names[text], fussnote(str(number), f"Anmerkung {text}."))
            for number, text in enumerate(notes, start=1)
        ]

    content = bloecke(noted("Beta"), noted("Alpha", "Beta"))
    assert worte(content, "del") == []
    assert [note.label for note in read_docx(angenommen(content)).footnotes] == ["1", "2"]
    assert [note.label for note in read_docx(abgelehnt(content)).footnotes] == ["1"]


def test_in_a_cell_the_new_word_stands_apart_from_the_old_one() -> None:
    def folge(tag: str, rolle: str) -> list[Block]:
        gremium = zelle("Ausschuss für Verkehr und Mobilität", is_row_header=True)
        row = zeile(zelle(tag), gremium, zelle(rolle))
        return [mit_zeilen(beratungsfolge(), row), absatz(tag)]

    content = bloecke(
        folge("06.05.2026", "Rat der Stadt"), folge("[Datum fehlt]", "Rat, im Saal der Stadt")
    )
    cells = map(text_of, wurzel(content).iter(f"{W}tc"))
    assert [*cells] == [
        "06.05.2026 [Datum fehlt]",
        "Ausschuss für Verkehr und Mobilität",
        "Rat, im Saal der Stadt",
    ]
    assert text_of(list(wurzel(content).iter(f"{W}p"))[-1]) == "06.05.2026[Datum fehlt]"


def test_footnotes_are_stored_in_the_order_of_their_marks_whatever_is_written_first() -> None:
    def seite(satz: str, in_zelle: str) -> list[Block]:
        row = zeile(zelle("2026", fussnote("3", in_zelle)), zelle("Rat"), zelle("Anhörung"))
        return [
            absatz("Erstens", fussnote("1", satz)),
            absatz("Zweitens", fussnote("2", "Zwei.")),
            replace(beratungsfolge(), rows=(row,)),
        ]

    content = bloecke(seite("Eins.", "Drei."), seite("Eins, neu.", "Drei, neu."))
    marks = wurzel(content).iter(f"{W}footnoteReference")
    notes = wurzel(content, "word/footnotes.xml").iter(f"{W}footnote")
    stored = [each.get(f"{W}id") for each in notes if not each.get(f"{W}type")]
    assert stored == [each.get(f"{W}id") for each in marks] == ["1", "2", "3"]
    footnotes = wurzel(angenommen(content), "word/footnotes.xml").iter(f"{W}footnote")
    told = [text_of(each).strip() for each in footnotes if not each.get(f"{W}type")]
    assert told == ["Eins, neu.", "Zwei.", "Drei, neu."]


def test_numbers_in_the_furniture_are_changes_and_page_numbers_stay() -> None:
    bare = dokument(absatz("x"), kopf=kopf())
    alt = mit(bare, page_label="- {seite} - V/1/2025", watermark="ENTWURF")
    neu = mit(bare, page_label="- {seite} - V/2/2026", footer="V/2/2026")
    content = verfolgt(alt, neu)
    assert [each for each in revisionen(content) if each.teil != "word/document.xml"]
    accepted, rejected = (read_docx(each(content)).seiten for each in (angenommen, abgelehnt))
    assert {each.watermark for each in accepted} == {""}
    assert {each.watermark for each in rejected} == {"ENTWURF"}
    assert [each.header for each in rejected][1] == ("- {seite} - V/1/2025",)


def test_a_page_number_stays_where_only_the_watermark_changes() -> None:
    bare = mit(dokument(absatz("x"), kopf=kopf()), page_label="- {seite} -")
    content = verfolgt(bare, mit(bare, watermark="ENTWURF"))
    headers = [name for name in ZipFile(BytesIO(content)).namelist() if "header" in name]
    assert worte(content, "del", teile=tuple(headers)) == []


def test_an_exchanged_picture_is_there_twice() -> None:
    def picture(inhalt: bytes, text: str) -> Block:
        return Figure("bild.png", text, ORT, inhalt)

    content = bloecke([picture(_BLAU, "Der Plan")], [picture(_ROT, "Der Plan")])
    assert gefunden(content, "drawing") == 2
    assert arten(content) >= {(Art.EINFUEGUNG, Gegenstand.TEXT), (Art.LOESCHUNG, Gegenstand.TEXT)}
    same = bloecke([picture(_BLAU, "Der Plan")], [absatz("Davor."), picture(_BLAU, "Der Plan")])
    assert gefunden(same, "drawing") == 1


def test_a_changed_chart_is_there_twice_with_its_numbers() -> None:
    charts = list(alle())
    content = bloecke([charts[0]], [charts[1]])
    for file, chart in ((angenommen(content), charts[1]), (abgelehnt(content), charts[0])):
        figures = [each for each in read_docx(file).blocks if isinstance(each, Abbildung)]
        assert [each.alternativtext for each in figures] == [chart.alternativtext]
        assert figures[0].daten is not None
        assert figures[0].daten.mappe


@pytest.mark.parametrize("is_new", [True, False])
def test_a_document_that_only_one_paper_has_is_all_new_or_all_gone(*, is_new: bool) -> None:
    file = word(dokument(absatz("Text."), beratungsfolge(), absatz("Ende."), kopf=kopf()))
    content = redline(None, file, TAG) if is_new else redline(file, None, TAG)
    empty, full = (abgelehnt, angenommen) if is_new else (angenommen, abgelehnt)
    assert not read_docx(empty(content)).blocks
    assert read_docx(full(content)) == read_docx(file)


def test_the_same_files_give_the_same_bytes() -> None:
    alt, neu = dokument(absatz("alt"), *alle()), dokument(absatz("neu"), beratungsfolge())
    assert verfolgt(alt, neu) == verfolgt(alt, neu)


def test_nothing_tells_where_the_text_came_from() -> None:
    """A redline is no paper that could come back."""
    alt, neu = (replace(dokument(absatz(text)), is_entwurf=True) for text in ("alt", "neu"))
    with ZipFile(BytesIO(verfolgt(alt, neu))) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    assert not [name for name in parts if "customXml" in name]
    assert not [name for name, inhalt in parts.items() if b"_vg" in inhalt]
