"""The overview and the Zielerreichung of a small catalogue; ``make golden`` writes it anew."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.assemble.indikatoren.kleinerkatalog import GEHEIM, KATALOG, grundlagen, kleiner_stand
from tests.assemble.niederschrift import niederschrift
from tests.golden import reviewed

from vorlagen_gen.assemble import Grundlagen
from vorlagen_gen.assemble.indikatoren.legende import legende
from vorlagen_gen.assemble.indikatoren.matrix import matrix
from vorlagen_gen.assemble.indikatoren.uebersicht import uebersicht
from vorlagen_gen.assemble.indikatoren.werttabelle import werttabelle
from vorlagen_gen.assemble.indikatoren.zielerreichung import zielerreichung
from vorlagen_gen.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
    TextCell,
    plain,
)
from vorlagen_gen.lesefolge import children
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Wetter

GOLDEN = Path(__file__).parent / "uebersicht"


@pytest.fixture(scope="module")
def labels() -> Grundlagen:
    return grundlagen()


@pytest.fixture(scope="module")
def stand() -> Indikatorenstand:
    return kleiner_stand()


def written(blocks: tuple[Block, ...]) -> str:
    document = Document("Übersicht", "de-DE", "", None, blocks, "", "")
    _, _, said = niederschrift(document).partition("\n\n")
    return said


def texts(row: Row) -> list[str]:
    """What each cell of ``row`` says."""
    return [
        " ".join(plain(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))
        for cell in row.cells
        if isinstance(cell, TextCell)
    ]


def tables(blocks: Iterable[Block], role: Role) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table) and block.role is role]


def test_indicators_are_printed_as_was_reviewed(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    said = {
        "uebersicht.txt": written(uebersicht(stand, labels)),
        "zielerreichung.txt": written((zielerreichung(stand, labels),)),
    }
    assert said == reviewed(GOLDEN, "*.txt", said)


def test_the_small_catalogue_has_every_status(stand: Indikatorenstand) -> None:
    found = {each.bewertung.wetter for each in stand.zusammenfassungen.values()}
    assert found == set(Wetter)


def test_the_matrix_counts_each_indicator_once(stand: Indikatorenstand, labels: Grundlagen) -> None:
    *fields, total = [list(map(int, texts(row)[1:])) for row in matrix(stand, labels).rows]
    assert [sum(column) for column in zip(*fields, strict=True)] == total
    assert all(sum(row[:-1]) == row[-1] for row in (*fields, total))
    assert total[-1] == len(stand.katalog.indikatoren)


def test_an_indicator_without_data_counts_as_not_rated(labels: Grundlagen) -> None:
    nothing_known = Indikatorenstand(kleiner_stand().katalog)
    count = len(nothing_known.katalog.indikatoren)
    *_, unrated, total = texts(matrix(nothing_known, labels).rows[-1])
    assert (unrated, total) == (str(count), str(count))
    assert written(uebersicht(nothing_known, labels)).count("keine Daten\n") == count


def test_each_indicator_has_one_sheet_below_its_field(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    headings = [each for each in uebersicht(stand, labels) if isinstance(each, Heading)]
    sheets = [plain(each.inlines).split(" ")[0] for each in headings if each.level == 3]
    assert sheets == [each.kennung for each in stand.katalog.indikatoren]
    assert all(each.starts_page for each in headings if each.level == 3)
    levels = [each.level for each in headings]
    assert all(below <= above + 1 for above, below in zip([1, *levels], levels, strict=False))


def test_a_suppressed_value_is_printed_nowhere(stand: Indikatorenstand, labels: Grundlagen) -> None:
    blocks = (*uebersicht(stand, labels), zielerreichung(stand, labels))
    said = written(blocks) + repr(blocks)
    assert GEHEIM not in said
    assert GEHEIM.replace(",", ".") not in said


def signs(blocks: Iterable[Block]) -> set[str]:
    """Everything beside digits that stands in the columns of values."""
    cells = [
        cell
        for table in tables(blocks, Role.DATENBLATT)
        if table.head
        for row in table.rows
        if not row.is_lead_in
        for cell in texts(row)[1:]
    ]
    found = {re.sub(r"\d[\d.]*(,\d+)?|−", "", cell) for cell in cells}
    return {"( )" if sign == "()" else sign for sign in found if sign}


def test_the_legend_holds_exactly_the_signs_in_use(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    explained = [texts(row)[0] for row in legende(stand, labels).rows]
    words = {status.value for status in Wetter}
    assert [each.partition(" ")[2] for each in explained[: len(words)]] == list(Wetter)
    assert set(explained[len(words) :]) == signs(uebersicht(stand, labels))
    assert Counter(explained).most_common(1)[0][1] == 1


def test_a_sign_that_is_not_in_use_is_not_explained(labels: Grundlagen) -> None:
    katalog = kleiner_stand().katalog
    explained = {texts(row)[0] for row in legende(Indikatorenstand(katalog), labels).rows}
    assert not explained & {"–", ".", "…", "x", "/", "( )", "p", "r", "s"}


def test_made_up_values_are_called_so_wherever_they_stand(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    made_up = stand.zusammenfassungen["2.1"]
    assert "Beispieldaten" in plain(
        werttabelle(made_up, stand.katalog, labels, stand.katalog.place).caption
    )
    lists = tables(uebersicht(stand, labels), Role.TEXTTABELLE)
    rows = [row for table in (*lists, zielerreichung(stand, labels)) for row in table.rows]
    named = [row for row in rows if any("2.1 Betreuungsquote" in text for text in texts(row))]
    assert len(named) == 3
    assert all("Beispieldaten" in " ".join(texts(row)) for row in named)


def test_real_values_are_not_called_made_up(labels: Grundlagen) -> None:
    real = kleiner_stand(KATALOG.replace("        beispieldaten: ja\n", ""))
    blocks = (*uebersicht(real, labels), zielerreichung(real, labels))
    assert "Beispieldaten" not in written(blocks)


def test_a_break_parts_the_values_before_it_from_those_after(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    table = werttabelle(stand.zusammenfassungen["1.1"], stand.katalog, labels, stand.katalog.place)
    first = [texts(row)[0] for row in table.rows]
    assert first[1:4] == ["31.12.2010", "Bruch ab 2011: neue Zählbasis", "31.12.2011"]
    assert not any("1990" in text for text in first), "nothing stands before that break"


def test_a_row_of_the_zielerreichung_can_be_read_alone(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    table = zielerreichung(stand, labels)
    rows = [row for row in table.rows if not row.is_lead_in]
    assert all(text for row in rows for text in texts(row))
    heads = [
        [cell.is_row_header for cell in row.cells if isinstance(cell, TextCell)] for row in rows
    ]
    assert heads == [[False, False, True, False, False]] * len(rows)
    named = {texts(row)[2].split(" ")[0] for row in rows}
    assert named == {each.kennung for each in stand.katalog.indikatoren}


def test_each_source_is_named_once_with_its_indicators(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    *_, listed = uebersicht(stand, labels)
    said = [plain(each.inlines) for each in children(listed) if isinstance(each, Paragraph)]
    assert said[0] == "Stadt Münster, dl-de/by-2.0 (verändert) – Indikatoren: 1.1, 1.2"
    assert len(said) == len({each.quelle for each in stand.katalog.indikatoren})


def test_the_limits_of_the_catalogue_stand_in_the_method(labels: Grundlagen) -> None:
    typed = "verfahren: {sonne_unter: 7, leicht_bewoelkt_bis: '22,5'}\nhandlungsfelder:"
    other = kleiner_stand(KATALOG.replace("handlungsfelder:", typed))
    said = written(uebersicht(other, labels))
    assert "weniger als 7 Prozent" in said
    assert "bis 22,5 Prozent" in said


def test_every_hole_of_a_label_is_filled(stand: Indikatorenstand, labels: Grundlagen) -> None:
    blocks = (*uebersicht(stand, labels), zielerreichung(stand, labels))
    assert not re.findall(r"\{\w*\}", written(blocks))


def test_what_is_printed_knows_where_it_was_typed(
    stand: Indikatorenstand, labels: Grundlagen
) -> None:
    places = {block.place.file for block in uebersicht(stand, labels)}
    assert places == {"katalog.yaml", "templates/muenster/stadt.yaml"}


def test_without_a_previous_edition_none_is_compared_with(labels: Grundlagen) -> None:
    typed = KATALOG.replace(", vorige: 2020/2021, vorige_bis: 2019", "")
    said = written(uebersicht(kleiner_stand(typed), labels))
    assert "2020/2021" not in said
    assert "+" not in said
