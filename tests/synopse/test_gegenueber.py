"""Two texts side by side: what became of each paragraph, as a word and with marked words."""

from __future__ import annotations

from pathlib import Path

import pytest

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.document import plain
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Footnote,
    Gelesenes,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Table,
    Tick,
)
from vorlagen_gen.synopse.einheiten import einheiten
from vorlagen_gen.synopse.gegenueber import gegenuebergestellt

SATZ = "Die Verwaltung legt dem Rat den Bericht über das vergangene Jahr vor."
ANDERER = "Der Beispielweg erhält eine neue Beleuchtung mit zwölf Masten."
DRITTER = "Über die Ergebnisse wird der Ausschuss nach einem Jahr unterrichtet."


@pytest.fixture(scope="module")
def stadt() -> Stadt:
    return Bibliothek(Projekt.open(Path(__file__).parents[2])).labels("muenster")


def p(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def row(*texts: str, ticked: int = -1) -> Row:
    return Row(
        tuple(
            Cell((p(text),) if text else (), tick=Tick(index == ticked, text) if not text else None)
            for index, text in enumerate(texts)
        )
    )


def told(
    stadt: Stadt, alt: tuple[Block, ...], neu: tuple[Block, ...], geheim: str = "\0"
) -> list[tuple[str, str, str]]:
    labels = stadt.lesefassung
    notes = (Footnote("1", (p("Stand 2024."),)),)
    olds, news = (einheiten(Gelesenes("", "de", each, notes, ()), labels) for each in (alt, neu))
    schreiber = Schreiber(labels, labels.place, {}, {}, lambda text: geheim in text)
    found = gegenuebergestellt(olds, news, schreiber, stadt.synopse)
    return [(plain(each.alt), plain(each.neu), each.wandel) for each in found.zeilen]


def test_what_stayed_stands_in_both_columns(stadt: Stadt) -> None:
    assert told(stadt, (p(SATZ),), (p(SATZ),)) == [(SATZ, SATZ, "unverändert")]


def test_changed_words_are_marked_where_they_stand(stadt: Stadt) -> None:
    later = SATZ.replace("vergangene", "letzte")
    assert told(stadt, (p(SATZ),), (p(later),)) == [
        (
            SATZ.replace("vergangene", "[gestrichen: vergangene]"),
            later.replace("letzte", "[neu: letzte]"),
            "geändert",
        )
    ]


def test_the_same_words_that_lead_to_another_address_have_changed(stadt: Stadt) -> None:
    def linked(link: str | None) -> tuple[Block, ...]:
        return (Paragraph((Run(SATZ), Run(" Siehe "), Run("dort", link=link), Run("."))),)

    olds, news = linked("https://alt.example/a"), linked("https://neu.example/a")
    ((alt, neu, wandel),) = told(stadt, olds, news)
    assert (wandel, alt[: len(SATZ)]) == ("geändert", SATZ)
    assert "[gestrichen: " in alt
    assert "alt.example" in alt
    assert "neu.example" in neu
    assert told(stadt, olds, olds)[0][2] == told(stadt, linked(None), news)[0][2] == "unverändert"


def test_what_came_and_went_has_an_empty_column(stadt: Stadt) -> None:
    assert told(stadt, (p(SATZ),), (p(ANDERER),)) == [
        (SATZ, "", "entfallen"),
        ("", ANDERER, "neu"),
    ]


def test_what_moved_tells_in_which_row_it_is_found(stadt: Stadt) -> None:
    alt = (p(SATZ), p(ANDERER), p(DRITTER))
    assert told(stadt, alt, (p(ANDERER), p(DRITTER), p(SATZ))) == [
        (SATZ, "", "verschoben nach Nr. 4"),
        (ANDERER, ANDERER, "unverändert"),
        (DRITTER, DRITTER, "unverändert"),
        ("", SATZ, "verschoben von Nr. 1"),
    ]


def test_a_point_changed_in_a_section_that_moved_has_its_words_marked(stadt: Stadt) -> None:
    def section(season: str) -> tuple[Block, ...]:
        return (p(SATZ), ListItem("-", 0, (Run(f"Baubeginn im {season}"),)))

    rest = (p(ANDERER), p(DRITTER))
    rows = told(stadt, (*section("Frühjahr"), *rest), (*rest, *section("Herbst")))
    assert rows[1] == (
        "- Baubeginn im [gestrichen: Frühjahr]",
        "",
        "verschoben nach Nr. 6, geändert",
    )
    assert rows[5] == ("", "- Baubeginn im [neu: Herbst]", "verschoben von Nr. 2, geändert")


def test_a_paragraph_that_was_parted_is_one_row(stadt: Stadt) -> None:
    ((alt, neu, wandel),) = told(stadt, (p(f"{SATZ} {ANDERER}"),), (p(SATZ), p(ANDERER)))
    assert (alt, neu, wandel) == (f"{SATZ} {ANDERER}", f"{SATZ}\n{ANDERER}", "geteilt")


def test_a_point_with_another_number_is_counted_anew(stadt: Stadt) -> None:
    alt, neu = ListItem("1.", 0, (Run(SATZ),)), ListItem("2.", 0, (Run(SATZ),))
    assert told(stadt, (alt,), (neu,)) == [(f"1. {SATZ}", f"2. {SATZ}", "neu gezählt")]


def test_rows_of_tables_are_rows_and_a_tick_stands_before_its_word(stadt: Stadt) -> None:
    ticked = Row((Cell((p("X"),), tick=Tick(is_ticked=True, name="ja")), Cell((p("ja"),))))
    table = Table((row("Mast", "12"), ticked))
    assert [alt for alt, _, _ in told(stadt, (table,), (table,))] == ["Mast | 12", "X ja"]


def test_a_footnote_stands_where_its_mark_did(stadt: Stadt) -> None:
    noted = Paragraph((Run("Die Leuchten sind alt."), Mark("1")))
    ((alt, _, _),) = told(stadt, (noted,), (noted,))
    assert alt == "Die Leuchten sind alt. (Fußnote: Stand 2024.)"


def test_an_old_text_that_is_not_public_any_more_is_not_told(stadt: Stadt) -> None:
    ((alt, _, _),) = told(stadt, (p(SATZ),), (), geheim="Bericht")
    assert alt == "Text, der nicht mehr öffentlich ist"
