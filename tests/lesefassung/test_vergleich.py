"""Two versions of a text as one: each kind of change, as it is printed and read aloud."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen import document as out
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.document import Edit
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.lesefassung.vergleich import compared
from vorlagen_gen.lesefolge import block_runs
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.lesefassung import LesefassungLabels
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Table,
    Tick,
)

HERE = Place.at("lesefassung")
SATZ = "Die Verwaltung legt dem Rat den Bericht über das vergangene Jahr vor."
ANDERER = "Der Beispielweg erhält eine neue Beleuchtung mit zwölf Masten."
DRITTER = "Über die Ergebnisse wird der Ausschuss nach einem Jahr unterrichtet."


@pytest.fixture(scope="module")
def labels() -> LesefassungLabels:
    projekt = Projekt.open(Path(__file__).parents[2])
    return Bibliothek(projekt).labels("muenster").lesefassung


def p(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def written(
    labels: LesefassungLabels,
    alt: Iterable[Block],
    neu: Iterable[Block],
    notes: tuple[Iterable[Footnote], Iterable[Footnote]] = ((), ()),
    geheim: str = "\0",
) -> tuple[out.Block, ...]:
    olds, news = ({note.label: note for note in each} for each in notes)
    schreiber = Schreiber(labels, HERE, olds, news, lambda text: geheim in text)
    return compared([*alt], [*neu], schreiber, 2)


def lines(blocks: Iterable[out.Block]) -> list[str]:
    """What each block says; an item with its label, cells parted by strokes."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: out.Block) -> list[str]:
    match block:
        case out.Heading() | out.Paragraph():
            return [out.plain(block.inlines)]
        case out.ListBlock():
            return [
                f"{item.label} {line}" if index == 0 else f"  {line}"
                for item in block.items
                for index, line in enumerate(lines(item.blocks))
            ]
        case out.Table():
            rows = ((block.head,) if block.head else ()) + block.rows
            return [" | ".join(map(_cell, row.cells)) for row in rows]
        case _:
            raise AssertionError(block)


def _cell(cell: out.Cell) -> str:
    if isinstance(cell, out.TickCell):
        return "X" if cell.is_ticked else "_"
    return " / ".join(lines(cell.blocks))


def test_changed_words_are_marked_where_they_stand(labels: LesefassungLabels) -> None:
    (block,) = written(labels, [p(SATZ)], [p(SATZ.replace("Rat", "Ausschuss"))])
    assert lines([block]) == [SATZ.replace("Rat", "[gestrichen: Rat] [neu: Ausschuss]")]
    edits = [(run.text, run.edit) for run in block_runs([block]) if run.edit]
    assert edits == [
        ("[gestrichen: ", Edit.DELETED),
        ("Rat", Edit.DELETED),
        ("]", Edit.DELETED),
        ("[neu: ", Edit.INSERTED),
        ("Ausschuss", Edit.INSERTED),
        ("]", Edit.INSERTED),
    ]


def test_what_is_kept_keeps_its_looks_and_links(labels: LesefassungLabels) -> None:
    new = Paragraph(
        (Run("Mehr "), Run("hier", is_bold=True, link="https://example.org/"), Run("."))
    )
    (block,) = written(labels, [p("Mehr hier.")], [new])
    assert isinstance(block, out.Paragraph)
    bold = block.inlines[1]
    assert isinstance(bold, out.Run)
    assert (bold.text, bold.is_bold, bold.link) == ("hier", True, "https://example.org/")


@pytest.mark.parametrize(
    ("alt", "neu", "expected"),
    [
        ("Es gibt 12.", "Es gibt 12!", "Es gibt 12 [gestrichen: .] [neu: !]"),
        ("Rat und Amt", "Rat Amt", "Rat [gestrichen: und] Amt"),
        ("Der Rat.", "Der Rat entscheidet.", "Der Rat [neu: entscheidet]."),
        ("Die  Stadt", "Die Stadt", "Die Stadt"),
    ],
)
def test_marks_stand_apart_from_words(
    labels: LesefassungLabels, alt: str, neu: str, expected: str
) -> None:
    assert lines(written(labels, [p(alt)], [p(neu)])) == [expected]


def test_paragraphs_come_go_and_move(labels: LesefassungLabels) -> None:
    alt = [p(SATZ), p("Das entfällt ganz."), p(ANDERER), p(DRITTER)]
    neu = [p(ANDERER), p("Hier steht Neues."), p(DRITTER), p(SATZ)]
    assert lines(written(labels, alt, neu)) == [
        f"[hier gestrichen, an andere Stelle verschoben: {SATZ}]",
        "[gestrichen: Das entfällt ganz.]",
        ANDERER,
        "[neu: Hier steht Neues.]",
        DRITTER,
        f"[hierher verschoben] {SATZ}",
    ]


def test_parted_and_joined_paragraphs_say_so(labels: LesefassungLabels) -> None:
    whole, parts = [p(f"{SATZ} {ANDERER}")], [p(SATZ), p(ANDERER)]
    assert lines(written(labels, whole, parts)) == [SATZ, f"[neuer Absatz] {ANDERER}"]
    assert lines(written(labels, parts, whole)) == [f"[aus mehreren Absätzen] {SATZ} {ANDERER}"]


def test_points_keep_their_numbers_and_tell_the_old_ones(labels: LesefassungLabels) -> None:
    def point(label: str, text: str, depth: int = 0) -> ListItem:
        return ListItem(label, depth, (Run(text),))

    alt = [point("1.", SATZ), point("2.", ANDERER), point("a)", DRITTER, 1)]
    neu = [point("1.", ANDERER), point("a)", DRITTER, 1), point("2.", "Das ist neu.")]
    assert lines(written(labels, alt, neu)) == [
        f"[gestrichen: 1. {SATZ}]",
        f"1. [bisher 2.] {ANDERER}",
        f"  a) {DRITTER}",
        "2. [neu: Das ist neu.]",
    ]


def test_headings_stay_headings_and_gone_ones_are_none(labels: LesefassungLabels) -> None:
    blocks = written(
        labels,
        [Heading(1, (Run("Alte Ziele"),)), p(SATZ)],
        [p(SATZ), Heading(2, (Run("Ausblick"),)), p(DRITTER)],
    )
    headings = [(block.level, lines([block])) for block in blocks if isinstance(block, out.Heading)]
    assert headings == [(4, ["[neu: Ausblick]"])]
    assert lines(blocks)[0] == "[gestrichen: Alte Ziele]"


def row(*texts: str, is_head: bool = False) -> Row:
    return Row(tuple(Cell((p(each),) if each else (), is_head=is_head) for each in texts))


def test_tables_are_compared_row_by_row_and_cell_by_cell(labels: LesefassungLabels) -> None:
    head = row("Art", "Anzahl", is_head=True)
    alt = Table((head, row("Mast am Weg", "12"), row("Wand am Haus", "3")), (), "Leuchten")
    neu = Table((head, row("Mast am Weg", "13"), row("Seil über dem Platz", "4")), (), "Leuchten")
    (table,) = written(labels, [alt], [neu])
    assert isinstance(table, out.Table)
    assert lines([table]) == [
        "Art | Anzahl",
        "Mast am Weg | [gestrichen: 12] [neu: 13]",
        "[gestrichen: Wand am Haus] | [gestrichen: 3]",
        "[neu: Seil über dem Platz] | [neu: 4]",
    ]
    assert table.head is not None
    assert table.description == "Leuchten"


def test_a_row_of_another_width_becomes_one_cell(labels: LesefassungLabels) -> None:
    alt = Table((row("Mast am Weg", "12"), row("Wand", "am", "Haus")))
    neu = Table((row("Mast am Weg", "12"),))
    (table,) = written(labels, [alt], [neu])
    assert isinstance(table, out.Table)
    assert [cell.span for cell in table.rows[1].cells] == [2]
    assert lines([table])[1] == "[gestrichen: Wand] / [gestrichen: am] / [gestrichen: Haus]"


def test_a_table_that_is_gone_is_a_table_of_its_own(labels: LesefassungLabels) -> None:
    alt: list[Block] = [Table((row("Mast am Weg", "12"),)), p(SATZ)]
    neu: list[Block] = [p(SATZ), Table((row("Haushalt", "2027", "Plan"),))]
    blocks = written(labels, alt, neu)
    assert [type(block) for block in blocks] == [out.Table, out.Paragraph, out.Table]
    assert lines(blocks)[0] == "[gestrichen: Mast am Weg] | [gestrichen: 12]"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (True, True, "X"),
        (False, False, "_"),
        (False, True, "[neu: X]"),
        (True, False, "[gestrichen: X]"),
    ],
)
def test_ticks_that_were_set_or_taken_away_are_told(
    labels: LesefassungLabels, *, before: bool, after: bool, expected: str
) -> None:
    def tick(*, is_ticked: bool) -> Table:
        box = Cell((p("X"),) if is_ticked else (), tick=Tick(is_ticked, "Ergebnisplan: Ja"))
        return Table((Row((Cell((p("Auswirkungen auf den Ergebnisplan"),)), box)),))

    found = lines(written(labels, [tick(is_ticked=before)], [tick(is_ticked=after)]))
    assert found == [f"Auswirkungen auf den Ergebnisplan | {expected}"]


def note(label: str, text: str) -> Footnote:
    return Footnote(label, (p(text),))


def test_footnotes_are_compared_where_their_marks_stand(labels: LesefassungLabels) -> None:
    text = Paragraph((Run("Die Leuchten sind alt."), Mark("1"), Run(" Das Amt prüft."), Mark("2")))
    old = [note("1", "Aus dem Jahr 1974."), note("2", "Seit 2020.")]
    new = [note("1", "Aus dem Jahr 1975."), note("2", "Seit 2020.")]
    (block,) = written(labels, [text], [text], (old, new))
    assert isinstance(block, out.Paragraph)
    found = [each for each in block.inlines if isinstance(each, out.Footnote)]
    assert [lines(each.paragraphs) for each in found] == [
        ["Aus dem Jahr [gestrichen: 1974] [neu: 1975]."],
        ["Seit 2020."],
    ]


def test_a_footnote_that_is_gone_is_told_in_the_line(labels: LesefassungLabels) -> None:
    old = Paragraph((Run("Die Leuchten sind alt"), Mark("1"), Run(".")))
    found = written(labels, [old], [p("Die Leuchten sind alt.")], ([note("1", "Seit 1974.")], []))
    assert lines(found) == ["Die Leuchten sind alt [gestrichen: (Fußnote: Seit 1974.)]."]
    (gone,) = written(labels, [old, p(SATZ)], [p(SATZ)], ([note("1", "Seit 1974.")], []))[:1]
    assert lines([gone]) == ["[gestrichen: Die Leuchten sind alt (Fußnote: Seit 1974.).]"]


def test_pictures_are_compared_by_the_text_that_stands_for_them(labels: LesefassungLabels) -> None:
    found = written(labels, [Figure("Lageplan von 2025")], [Figure("Lageplan von 2026")])
    assert lines(found) == ["Abbildung: Lageplan von [gestrichen: 2025] [neu: 2026]"]


def test_what_must_not_be_told_any_more_is_not_told(labels: LesefassungLabels) -> None:
    alt = [p("Ansprechperson ist Erika Geheim."), p("Auskunft gibt Geheim.")]
    neu = [p("Ansprechperson ist Max Mustermann.")]
    found = lines(written(labels, alt, neu, geheim="Geheim"))
    gone = "[gestrichen: Text, der nicht mehr öffentlich ist]"
    assert found == [f"Ansprechperson ist {gone} [neu: Max Mustermann].", gone]


TEXTE = st.lists(st.sampled_from([SATZ, ANDERER, DRITTER, "Ja.", "Nein.", f"{SATZ} {ANDERER}"]))


@given(TEXTE, TEXTE)
def test_without_marks_the_new_text_remains(
    labels: LesefassungLabels, alt: list[str], neu: list[str]
) -> None:
    blocks = written(labels, map(p, alt), map(p, neu))
    words = labels.neu, labels.verschoben_von, labels.absatz_geteilt, labels.absatz_verbunden
    kept = "".join(
        run.text
        for run in block_runs(blocks)
        if run.edit is not Edit.DELETED
        and run.text not in {"]", *(f"[{word}: " for word in words), *(f"[{w}] " for w in words)}
    )
    assert "".join(kept.split()) == "".join("".join(neu).split())


@given(TEXTE)
def test_a_text_without_changes_has_no_marks(labels: LesefassungLabels, texte: list[str]) -> None:
    blocks = written(labels, map(p, texte), map(p, texte))
    assert lines(blocks) == texte
    assert not any(run.edit for run in block_runs(blocks))
